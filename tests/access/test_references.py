"""Which entries a fact names, and the fact as if some had never been."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.access.facts import InformationRestricted
from alongside.access.references import CannotSay, entries_named, people_named, renamed, without
from alongside.practice.attendance import Attended
from alongside.practice.note import NoteWritten
from alongside.practice.promise import PromiseKept, PromiseMade
from alongside.record import EntryId
from tests.life import person

ONE, TWO = EntryId("one"), EntryId("two")


def test_a_fact_names_the_entries_and_people_inside_it() -> None:
    assert list(entries_named(InformationRestricted(entries=(ONE, TWO), reason="x"))) == [ONE, TWO]
    note = NoteWritten(words="x", attended=(Attended(person=person("mum")), Attended(name="Dr Patel")))
    assert list(people_named(note)) == [person("mum")]


def test_what_cannot_be_said_without_an_entry_goes_with_it() -> None:
    with pytest.raises(CannotSay):
        without(PromiseKept(promise=ONE), {ONE})


def test_what_can_do_without_a_mention_loses_it() -> None:
    promise = PromiseMade(what="A bike", line=ONE, by_when=date(2026, 6, 1))
    assert without(promise, {ONE}).line is None
    assert without(promise, {TWO}) is promise


def test_a_list_loses_what_is_hidden_and_goes_when_nothing_is_left() -> None:
    wall = InformationRestricted(entries=(ONE, TWO), reason="x")
    assert without(wall, {ONE}).entries == (TWO,)
    with pytest.raises(CannotSay):
        without(wall, {ONE, TWO})


def test_references_are_put_through_a_name_for_each() -> None:
    assert renamed(PromiseKept(promise=ONE), lambda _ref: TWO).promise == TWO
