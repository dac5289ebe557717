"""Days and people of drawn lives: who works when, who may know of whom, and what comes before what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from alongside.practice.assessment import AssessmentAuthorised
from alongside.practice.closure import EpisodeClosed
from alongside.practice.contact import ContactReceived
from alongside.practice.enquiry import EnquiryConcluded
from alongside.practice.home import MovedHome
from alongside.practice.referral import ReferralDecided, ReferralReceived
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.visit import VisitMade
from alongside.practice.voice import WordsActedOn
from alongside.record import Draft
from alongside.record.when import civil_day
from alongside.town.course.callers import AT_ANY_HOUR
from alongside.town.course.kinds import Family, Human
from alongside.town.course.working import working
from alongside.town.words.childs_words import MIDDLE_WORRY, OLDER_WORRY, SMALL_WORRY
from alongside.town.written.office import ANY_DAY
from tests.town.a_town import UNTIL, plain

A_DAY, TWO_MONTHS, SMALL = timedelta(days=1), timedelta(days=60), 5
SEEDS = (7, 8)


def families() -> Iterator[tuple[Family, tuple[Draft, ...]]]:
    """Families of two seeds, in whose records nothing was planted."""
    for seed in SEEDS:
        yield from plain(seed)


def everything() -> Iterator[tuple[Family, Draft]]:
    """All that was written of them."""
    for family, drafts in families():
        for draft in drafts:
            yield family, draft


def about(family: Family, draft: Draft) -> list[Human]:
    """The children of whom an entry is."""
    return [child for child in family.children if child.subject in draft.about]


def test_nothing_that_can_wait_is_done_at_a_weekend_or_on_a_holiday() -> None:
    for _, draft in everything():
        if type(draft.fact) not in ANY_DAY and not draft.corrects:
            assert draft.on.first not in working().off, (draft.client_ref, type(draft.fact).__name__)


def test_at_a_weekend_only_those_write_whom_somebody_called() -> None:
    for _, drafts in families():
        called = {draft.on.first for draft in drafts if isinstance(draft.fact, ContactReceived)}
        called |= {day + A_DAY for day in called}
        for draft in drafts:
            assert draft.recorded_at is not None
            day = civil_day(draft.recorded_at)
            assert day not in working().off or day in called, (draft.client_ref, type(draft.fact).__name__)


def test_brothers_and_sisters_have_names_of_their_own() -> None:
    for family, _ in families():
        names = [one.given for one in (*family.children, *family.parents())]
        mother = family.other("mother")
        children = [child.given for child in family.children]
        assert len(set(children)) == len(children), (family.number, names)
        assert mother is None or mother.given not in children, (family.number, names)


def test_no_aunt_is_called_what_her_brother_or_sister_is() -> None:
    sides = {"mother": ("nan", "grandad", "aunt", "uncle")}
    for family, _ in families():
        for parent, kin in sides.items():
            told = [one.given for key in (parent, *kin) if (one := family.other(key))]
            assert len(set(told)) == len(told), (family.number, told)


def test_a_school_gets_in_touch_about_its_pupils_on_days_of_work() -> None:
    for family, draft in everything():
        fact = draft.fact
        if isinstance(fact, ContactReceived) and fact.source in ("2A", "2B", "3C"):
            on = draft.on.first
            assert on not in working().off, draft.client_ref
            assert any(child.school_on(on) for child in about(family, draft)), draft.client_ref


def test_a_health_visitor_gets_in_touch_about_small_children() -> None:
    for family, draft in everything():
        if isinstance(draft.fact, (ContactReceived, ReferralReceived)) and draft.fact.source == "3B":
            assert min(one.age(draft.on.first) for one in about(family, draft)) < SMALL, draft.client_ref


def test_offices_call_in_their_hours() -> None:
    for _, draft in everything():
        if isinstance(draft.fact, ContactReceived) and draft.fact.source not in AT_ANY_HOUR:
            assert draft.on.first not in working().off, draft.client_ref


def test_safety_is_discussed_after_the_referral_was_decided() -> None:
    for _, drafts in families():
        for held in (one for one in drafts if isinstance(one.fact, StrategyDiscussionHeld)):
            before = [one for one in drafts if one.on.starts < held.on.starts and _shares(one, held)]
            kinds = {type(one.fact) for one in before}
            assert kinds >= {ReferralReceived, ReferralDecided}, held.client_ref
            came = next(one for one in reversed(before) if isinstance(one.fact, ReferralReceived))
            assert came.recorded_at
            assert held.recorded_at
            assert came.recorded_at < held.recorded_at, held.client_ref


def _shares(one: Draft, other: Draft) -> bool:
    return not set(one.about).isdisjoint(other.about)


def test_no_assessment_is_agreed_while_an_enquiry_goes_on() -> None:
    for family, drafts in families():
        ends = {one.fact.enquiry: one for one in drafts if isinstance(one.fact, EnquiryConcluded)}
        asked = [one for one in drafts if isinstance(one.fact, StrategyDiscussionHeld)]
        for agreed in (one for one in drafts if isinstance(one.fact, AssessmentAuthorised)):
            for held in asked:
                ended = ends.get(held.id) if held.id else None
                if ended and _shares(held, agreed) and held.on.first <= agreed.on.first:
                    assert ended.on.first <= agreed.on.first, (family.number, agreed.client_ref)


def test_who_gets_in_touch_is_who_does_in_england() -> None:
    told = Counter(one.fact.source for _, one in everything() if isinstance(one.fact, ContactReceived))
    schools = (told["2A"] + told["2B"]) / told.total()
    assert 0.11 < schools < 0.21


def test_work_that_ended_because_a_family_moved_away_ends_after_their_move() -> None:
    moved = 0
    for family, drafts in families():
        for closed in drafts:
            if not isinstance(closed.fact, EpisodeClosed) or not closed.fact.receiving_authority:
                continue
            moved += 1
            there = _moves(drafts, closed.fact.receiving_authority)
            assert there, family.number
            assert there[0].on.first <= closed.on.first, family.number
            later = [one.on.first for one in drafts if isinstance(one.fact, ContactReceived)]
            assert max(later) <= closed.on.first, family.number
    assert moved > 5


def _moves(drafts: tuple[Draft, ...], council: str) -> list[Draft]:
    return [one for one in drafts if isinstance(one.fact, MovedHome) and council in one.fact.address]


def test_two_texts_of_one_day_are_not_the_same() -> None:
    for family, drafts in families():
        told = Counter(
            (one.on.first, one.fact.words)
            for one in drafts
            if isinstance(one.fact, EpisodeClosed) and one.fact.words
        )
        assert all(often == 1 for often in told.values()), family.number


def test_who_needs_an_interpreter_mostly_has_one_on_visits() -> None:
    told = Counter(
        any(one.role == "interpreter" and one.came for one in draft.fact.attended)
        for family, draft in everything()
        if isinstance(draft.fact, VisitMade) and draft.fact.attended and family.language
    )
    assert told.total() > 60
    assert 0.8 < told[True] / told.total() < 1


HARD = {
    one
    for shelf, _ in (SMALL_WORRY, MIDDLE_WORRY, OLDER_WORRY)
    for sentences in shelf.values()
    for one in sentences[-1]
    if "{" not in one
}
"""What children say when it is hard, so far as it is the same for everybody."""


def test_what_is_hard_for_a_child_to_say_is_mostly_taken_up_and_in_a_few_lives_is_not() -> None:
    told = Counter[bool]()
    for _, drafts in families():
        answered = {(one.fact.account, *one.about) for one in drafts if isinstance(one.fact, WordsActedOn)}
        for visit in (one for one in drafts if isinstance(one.fact, VisitMade) and not one.corrects):
            for child, part in visit.each.items():
                if any(hard in getattr(part, "words", "") for hard in HARD):
                    told[(visit.id, child) in answered] += 1
    assert told.total() > 40
    assert 0.85 < told[True] / told.total() < 1


def test_a_baby_born_into_the_work_is_taken_in() -> None:
    born = 0
    for family, drafts in families():
        for episode in (one for one in family.episodes if one.goes_on and one.contact):
            last = min(episode.closed or UNTIL, UNTIL) - TWO_MONTHS
            for place, child in enumerate(family.children):
                if place not in episode.children and episode.received < child.born < last:
                    born += 1
                    assert _referred(drafts, child, episode.received, last), (family.number, child.given)
    assert born > 3


def _referred(drafts: tuple[Draft, ...], child: Human, since: date, until: date) -> bool:
    came = [one for one in drafts if isinstance(one.fact, ReferralReceived) and child.subject in one.about]
    return any(since <= one.on.first <= until + TWO_MONTHS for one in came)
