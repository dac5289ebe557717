"""The facts of this room name their readers, and the roles are the ones there are."""

from __future__ import annotations

from typing import Annotated, get_args, get_origin, get_type_hints

import pytest

from alongside.access import FACTS, Role
from alongside.access.authority import ALLOCATES, NAMED, WRITERS, may_write
from alongside.access.facts import ROLES, RoleGiven, RoleName
from alongside.access.reader import OPENERS, Reader
from alongside.practice.note import NoteWritten
from alongside.record import Ask, Fact
from tests.life import person, worker


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_every_question_names_its_reader(fact: type[Fact]) -> None:
    hints = get_type_hints(fact, include_extras=True)
    for name in fact.__struct_fields__:
        assert get_origin(hints[name]) is Annotated, name
        ask = next(note for note in get_args(hints[name]) if isinstance(note, Ask))
        assert ask.reads, name
        assert ask.question, name


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.__name__)
def test_every_fact_has_a_title(fact: type[Fact]) -> None:
    assert vars(fact)["TITLE"]


def test_the_names_of_roles_are_the_roles() -> None:
    assert set(get_args(RoleName)) == set(ROLES) == {role.value for role in Role}


def test_whoever_runs_the_system_reads_and_writes_no_record() -> None:
    assert Role.SYSTEM_ADMIN not in OPENERS
    admin = Reader(worker("ada"), frozenset({Role.SYSTEM_ADMIN}))
    assert not may_write(admin, NoteWritten(words="x"), [person("maya")])


def test_a_manager_gives_the_roles_of_the_work_and_no_wider_ones() -> None:
    meg = Reader(worker("meg"), frozenset({Role.MANAGER}))
    given = {role for role in Role if may_write(meg, RoleGiven(role=role.value), [worker("ben")])}
    assert given == WRITERS - {Role.MANAGER, Role.FRONT_DOOR, Role.OUT_OF_HOURS}


def test_a_fact_that_lets_people_in_is_not_everybodys_to_write() -> None:
    assert Role.WORKER not in ALLOCATES
    assert all(Role.WORKER not in who for fact, who in NAMED.items() if fact.__name__.startswith("Records"))
