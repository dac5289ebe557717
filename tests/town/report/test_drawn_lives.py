"""For the lives of drawn families, too, the report counts what practice reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest

from alongside.practice.assessment import assessments
from alongside.practice.ending import NO_FURTHER_ACTION, TO_EARLY_HELP, closure_reason
from alongside.practice.enquiry import enquiries
from alongside.practice.episode import episodes, primary_need
from alongside.practice.protection_plan import protection_plans
from alongside.record import Draft, Entry, EntryId, Fact, Life, SubjectId
from alongside.record.entry import About
from alongside.town.levers import Levers
from alongside.town.making import Made, Town
from alongside.town.report import Tally, spells
from alongside.town.report.told import Told, gather

LEVERS = Levers(seed=5, children=2_000, planted=False)
FAMILIES = 40


@pytest.fixture(scope="module")
def known() -> list[Made]:
    """Some families who came to notice."""
    town = Town(LEVERS)
    made = (town.family(number) for number in range(town.families))
    return list(islice((one for one in made if one and one.family.episodes), FAMILIES))


def lives(made: Made) -> Iterator[tuple[Life, Told]]:
    """Each child's life as the record would have it, and as the report has it."""
    entries = list(_entries(made.drafts))
    told = gather(made.drafts, LEVERS.until).children
    for child in made.family.children:
        own = [entry for entry in entries if child.subject in entry.subjects]
        yield Life(child.subject, own).as_on(LEVERS.until), told.get(child.subject, Told())


def _entries(drafts: list[Draft]) -> Iterator[Entry[Fact]]:
    roots: dict[EntryId, EntryId] = {}
    for number, draft in enumerate(drafts):
        assert draft.id
        assert draft.recorded_at
        roots[draft.id] = roots[draft.corrects] if draft.corrects else draft.id
        yield Entry(
            id=draft.id, fact=draft.fact, kind=type(draft.fact).__name__,
            about=tuple(About(who, number + 1, "") for who in draft.about), on=draft.on,
            recorded_at=draft.recorded_at, by=draft.by or SubjectId("worker:"), each=draft.each,
            origin=draft.origin, corrects=draft.corrects, withdraws=draft.withdraws, root=roots[draft.id],
            client_ref=draft.client_ref,
        )  # fmt: skip


def test_drawn_lives_are_read_alike(known: list[Made]) -> None:
    for life, told in (pair for made in known for pair in lives(made)):
        plans, found = spells.protection_plans(told, LEVERS.until), spells.episodes(told)
        ends = spells.ends_of_work(told, found, LEVERS.until)
        every, asked = spells.every_assessment(told, ends), spells.enquiries(told, ends)
        done = spells.assessments(told, ends)
        assert [(p.start, p.end, p.category) for p in plans] == [
            (p.start, p.end, p.initial_category) for p in protection_plans(life, LEVERS.until)
        ]
        assert [(e.start, e.end, e.nfa) for e in found] == [(e.start, e.end, e.nfa) for e in episodes(life)]
        assert [(a.start, a.completed) for a in done] == [
            (a.start, a.completed_on) for a in assessments(life, LEVERS.until)
        ]
        assert [(e.start, e.conference) for e in asked] == [
            (e.start, e.date_of_initial_cpc) for e in enquiries(life, LEVERS.until)
        ]
        said = [closure_reason(life, e) in (NO_FURTHER_ACTION, TO_EARLY_HELP) for e in episodes(life)]
        assert [spells.not_in_need(told, e, every, asked, plans) for e in found] == said


def test_needs_are_counted_as_the_census_tells_them(known: list[Made]) -> None:
    for made in known:
        tally, needs = Tally(LEVERS.until), list[str]()
        tally.family(made.drafts)
        for life, _ in lives(made):
            now = [one for one in episodes(life) if not one.nfa and one.until > LEVERS.until]
            needs += [primary_need(life, one) or "N0" for one in now]
        counted = {key[5:]: n for key, n in tally.counts.items() if key.startswith("need.")}
        assert counted == {need: needs.count(need) for need in needs}
