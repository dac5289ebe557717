"""What holds in every drawn life, whatever the dice said: laws of a record that people could have kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from alongside.access.references import entries_named
from alongside.practice.conference import ConferenceHeld
from alongside.practice.person import PersonBorn, PersonDied, PersonNamed
from alongside.practice.plan import PlanMade
from alongside.practice.referral import ReferralReceived
from alongside.practice.visit import VisitMade
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.when import civil_day
from alongside.town.course.kinds import Family
from tests.town.a_town import KNOWN, TOWN, UNTIL, known

SEEDS = (7, 8)


def families() -> Iterator[tuple[Family, tuple[Draft, ...]]]:
    """Families of two seeds."""
    for seed in SEEDS:
        yield from known(seed, KNOWN // 2)


def everything() -> Iterator[Draft]:
    """All that was written of them."""
    for _, drafts in families():
        yield from drafts


def test_nothing_is_written_before_it_happened() -> None:
    for draft in everything():
        assert draft.recorded_at is not None
        assert draft.on.first <= civil_day(draft.recorded_at), draft.client_ref


def test_nothing_is_written_after_the_last_day() -> None:
    assert max(civil_day(d.recorded_at) for d in everything() if d.recorded_at) <= UNTIL


def test_every_entry_that_is_named_was_written_before() -> None:
    for _, drafts in families():
        there: set[EntryId] = set()
        for draft in drafts:
            named = [*entries_named(draft.fact), *(r for p in draft.each.values() for r in entries_named(p))]
            named += [ref for ref in (draft.corrects, draft.builds_on) if ref]
            assert set(named) <= there, (draft.client_ref, type(draft.fact).__name__)
            there.add(draft.id or EntryId(""))


def test_nothing_is_corrected_twice_from_one_wording() -> None:
    for _, drafts in families():
        corrected = [draft.corrects for draft in drafts if draft.corrects]
        assert len(corrected) == len(set(corrected))


def test_no_two_entries_of_a_family_stand_at_one_instant() -> None:
    for _, drafts in families():
        instants = [draft.recorded_at for draft in drafts]
        assert instants == sorted(set(instants))  # type: ignore[type-var]


def test_nobody_is_written_of_before_anybody_knew_their_name_or_that_they_are_expected() -> None:
    for _, drafts in families():
        introduced: set[SubjectId] = set()
        for draft in drafts:
            if type(draft.fact).__name__ in (
                "PersonNamed",
                "BirthExpected",
                "PersonBorn",
                "RelationshipTold",
            ):
                introduced.update(draft.about)
            if isinstance(draft.fact, VisitMade):
                assert set(draft.about) <= introduced, draft.client_ref


def test_nobody_dies_before_they_were_born() -> None:
    for family, drafts in families():
        born = {draft.about[0]: draft.on.first for draft in drafts if isinstance(draft.fact, PersonBorn)}
        for draft in drafts:
            if isinstance(draft.fact, PersonDied):
                assert born.get(draft.about[0], date.min) <= draft.on.first
        for human in (*family.children, *family.others):
            assert human.died is None or human.died > human.born


def test_a_conference_decides_a_plan_only_after_a_referral() -> None:
    for _, drafts in families():
        referred = [draft.on.first for draft in drafts if isinstance(draft.fact, ReferralReceived)]
        for draft in drafts:
            if isinstance(draft.fact, ConferenceHeld):
                assert referred
                assert min(referred) <= draft.on.first


def test_a_plan_of_help_is_made_after_a_referral() -> None:
    for _, drafts in families():
        referred = [draft.on.first for draft in drafts if isinstance(draft.fact, ReferralReceived)]
        for draft in drafts:
            if isinstance(draft.fact, PlanMade) and draft.fact.section_17:
                assert min(referred) <= draft.on.first


def test_no_word_is_put_in_the_mouth_of_somebody_unborn() -> None:
    for family, drafts in families():
        births = {child.subject: child.born for child in family.children}
        for draft in drafts:
            if isinstance(draft.fact, VisitMade):
                for who, part in draft.each.items():
                    if draft.on.first < births.get(who, date.min):
                        assert not getattr(part, "words", ""), draft.client_ref


def test_the_same_levers_write_the_same_town_letter_by_letter() -> None:
    again = TOWN.family(next(iter(known()))[0].number)
    assert again is not None
    assert tuple(again.drafts) == known()[0][1]


def test_what_is_written_is_of_many_kinds() -> None:
    kinds = {type(draft.fact).__name__ for draft in everything()}
    assert len(kinds) >= 60
    assert {"VisitMade", "PromiseMissed", "HelpNotFound", "CircleAsked", "EpisodeClosed"} <= kinds
    assert PersonNamed.__name__ in kinds
