"""The episode of need: from a referral to the end of the work (`CINdetails` in the census).

It is read, never written. It opens at a referral when none is open (a request while we are already working
with the child is new information, not a new episode), and closes at `EpisodeClosed`, or with the protection
plan that was running that day: a plan is our work. A referral that went no further is an episode of one
moment. Episodes of one child never overlap, whatever was written; what does
not fit is asked.

Facts of later steps are known here by name, because those steps stand above this one and read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.policy import Policy
from alongside.policy.timescale import add_months
from alongside.practice.closure import EpisodeClosed
from alongside.practice.person import died_on, dob, expected_dob, turns
from alongside.practice.protection_plan import ChildProtectionPlan, protection_plans
from alongside.practice.question import Question
from alongside.practice.referral import PrimaryNeedJudged, ReferralDecided, ReferralReceived
from alongside.practice.spell import Spell, holding
from alongside.record import Entry, EntryId, Fact, Life, once, once_a_day

ACTIVITY = frozenset(
    {
        "AssessmentStarted",
        "StrategyDiscussionHeld",
        "ConferenceHeld",
        "PlanMade",
        "AccommodationBegan",
        "PoliceProtectionBegan",
        "RemandBegan",
    }
)
"""What a referral without further action cannot hold (census rules 8831, 8832, 4000)."""

NO_FURTHER_ACTION = frozenset({"NFA", "ADVICE"})
"""Outcomes after which nothing more is done by children's social care. Whether the guide counts advice and
signposting among them is to be checked against its words."""

BEFORE_BIRTH = timedelta(days=280)
"""A referral is at most forty weeks before a birth, or an expected one (census rule 8606)."""

OLDEST = 25
"""An episode runs on for people who left care until they are 25 (census rule 8775Q)."""


@dataclass(frozen=True, kw_only=True)
class EpisodeOfNeed(Spell):
    """Referral to closure. Its id is its referral's."""

    referral: Entry[ReferralReceived]
    decided: Entry[ReferralDecided] | None = None
    closed: Entry[EpisodeClosed] | None = None
    nfa: bool = False

    @property
    def id(self) -> EntryId:
        """What the returns know it by: the first word of its referral."""
        return self.referral.root

    @property
    def source(self) -> str:
        """Who asked, by the census's code."""
        return self.referral.fact.source


def referrals(life: Life) -> tuple[Entry[ReferralReceived], ...]:
    """Every referral, those that fell into an open episode as well."""
    return life.each(ReferralReceived)


@once
def episodes(life: Life) -> tuple[EpisodeOfNeed, ...]:
    """Every episode of need, in order. They never overlap."""
    found: list[EpisodeOfNeed] = []
    told = referrals(life)
    for place, referral in enumerate(told):
        if found and found[-1].until > referral.on.first:
            continue
        used = {one.closed.id for one in found if one.closed}
        found.append(_episode(life, referral, told[place + 1 :], used))
    return tuple(found)


def _episode(
    life: Life,
    referral: Entry[ReferralReceived],
    later: tuple[Entry[ReferralReceived], ...],
    used: set[EntryId],
) -> EpisodeOfNeed:
    start = referral.on.first
    decided = decision(life, referral)
    end, closed = _closure(life, start, used) or (None, None)
    following = later[0].on.first if later else date.max
    if _went_no_further(life, decided, start, following, closed):
        by = decided.id if decided else None
        return EpisodeOfNeed(start, start, referral.id, by, referral=referral, decided=decided, nfa=True)
    by = closed.id if closed else None
    return EpisodeOfNeed(start, end, referral.id, by, referral=referral, decided=decided, closed=closed)


def decision(life: Life, referral: Entry[ReferralReceived]) -> Entry[ReferralDecided] | None:
    """What was decided about a referral: the last word."""
    told = [e for e in life.each(ReferralDecided) if life.same(e.fact.referral, referral.id)]
    return told[-1] if told else None


def _closure(life: Life, start: date, used: set[EntryId]) -> tuple[date, Entry[EpisodeClosed]] | None:
    """The first end of the work that is not before it began and ended nothing else."""
    ends = ((day, e) for day, e in _ends(life) if e.on.first >= start and e.id not in used)
    return next(ends, None)


@once
def _ends(life: Life) -> tuple[tuple[date, Entry[EpisodeClosed]], ...]:
    """Each end of the work that is written, with its day.

    One written for a day on which a protection plan was running is read as the day the plan ended (census
    rule 8565), and as no end while the plan runs. Its conferences decide when that is.
    """
    plans = protection_plans(life, date.max)
    told = ((_end(plans, closed.on.first), closed) for closed in life.each(EpisodeClosed))
    return tuple(sorted(((day, closed) for day, closed in told if day), key=lambda one: one[0]))


def _end(plans: tuple[ChildProtectionPlan, ...], day: date) -> date | None:
    running = holding(plans, day)
    return running.end if running else day


@once_a_day
def ends_of_work(life: Life, on: date) -> tuple[tuple[date, Entry[EpisodeClosed]], ...]:
    """The days up to one on which our work ended, in order, each with the entry that says so.

    They end what was begun and not finished. Where no episode was open the written day is taken.
    """
    ended = {one.closed.id: one.until for one in episodes(life) if one.closed}
    told = ((ended.get(e.id, e.on.first), e) for e in life.each(EpisodeClosed) if _ends_work(life, e, ended))
    return tuple(sorted(((day, closed) for day, closed in told if day <= on), key=lambda one: one[0]))


def _ends_work(life: Life, closed: Entry[EpisodeClosed], ended: Mapping[EntryId, date]) -> bool:
    """Whether it ended an episode, or no lasting one was open: beside a plan that runs it ends nothing."""
    around = episode_on(life, closed.on.first)
    return closed.id in ended or around is None or around.is_moment


def _went_no_further(
    life: Life,
    decided: Entry[ReferralDecided] | None,
    start: date,
    following: date,
    closed: Entry[EpisodeClosed] | None,
) -> bool:
    """Whether it was so decided, and nothing was done that day, or before the next referral or the end."""
    outcomes = decided.fact.outcomes if decided else ()
    if not outcomes or not NO_FURTHER_ACTION.issuperset(outcomes):
        return False
    end = closed.on.first if closed else date.max
    days = (entry.on.first for entry in _activity(life))
    return not any(start <= day <= end and (day < following or day == start) for day in days)


def _activity(life: Life) -> Iterator[Entry[Fact]]:
    """What only work with a child in need holds: early help's own plan is none of it."""
    done = (entry for entry in life.standing if type(entry.fact).__name__ in ACTIVITY)
    return (entry for entry in done if getattr(entry.fact, "section_17", True))


def episode_on(life: Life, on: date) -> EpisodeOfNeed | None:
    """The episode that was open on a day, if one was."""
    return holding(episodes(life), on)


def episode_of(life: Life, entry: Entry[Fact]) -> EpisodeOfNeed | None:
    """The episode that something belongs to: open that day, else the one that ended that day."""
    on = entry.on.first
    ended = (one for one in reversed(episodes(life)) if one.end == on)
    return episode_on(life, on) or next(ended, None)


def in_census(life: Life, policy: Policy, first: date, last: date) -> tuple[EpisodeOfNeed, ...]:
    """The episodes that the census of a year wants.

    Open on any of its days; without further action only if received in the year, or one working day before
    it began (census rule 8569Q).
    """
    earliest = policy.working_days.add(first, -1)
    return tuple(
        one
        for one in episodes(life)
        if (earliest <= one.start <= last if one.nfa else one.within(first, last))
    )


def cin_referral_date(episode: EpisodeOfNeed) -> date:
    """The day the referral was received, never moved to a working day.

    For support after adoption the referral is written on the day of the order, on the child's new record.
    """
    return episode.start


def primary_need(life: Life, episode: EpisodeOfNeed) -> str | None:
    """The first judged in the episode, as corrected; none where nobody has judged it."""
    judged = primary_need_judged(life, episode)
    return judged.fact.need if judged else None


def primary_need_judged(life: Life, episode: EpisodeOfNeed) -> Entry[PrimaryNeedJudged] | None:
    """The entry that says so."""
    if episode.nfa:
        return None
    later = (one.start for one in episodes(life) if one.start > episode.start)
    following = min(later, default=date.max)
    days = ((e.on.first, e) for e in life.each(PrimaryNeedJudged))
    return next((e for day, e in days if episode.start <= day <= episode.until and day < following), None)


def re_referral(life: Life, policy: Policy, episode: EpisodeOfNeed) -> bool:
    """Whether another referral came in the twelve months before this one (the Department's measure)."""
    rule = policy.find_timescale("referral.again", episode.start)
    months = rule.amount if rule else MONTHS
    since = add_months(episode.start, -months)
    return any(since <= e.on.first < episode.start for e in referrals(life))


MONTHS = 12


def referrals_12m(life: Life, on: date) -> int:
    """How many referrals opened an episode in the twelve months up to a day (Annex A list 3)."""
    since = add_months(on, -MONTHS)
    return sum(since < episode.start <= on for episode in episodes(life))


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """What does not fit about referrals, episodes and their ends."""
    for entry in referrals(life):
        yield from _referral_questions(life, entry)
    yield from _open_twice(life)
    yield from _ends_of_nothing(life)
    for episode in episodes(life):
        yield from _episode_questions(life, episode, today)


def _referral_questions(life: Life, entry: Entry[ReferralReceived]) -> Iterator[Question]:
    birth, died = dob(life) or expected_dob(life), died_on(life)
    if birth and entry.on.first < birth - BEFORE_BIRTH:
        words = "The referral is more than forty weeks before the birth. Which of the two days is right?"
        yield Question(life.subject, entry.id, "referral_before_pregnancy", words)
    if died and entry.on.first > died:
        words = "The referral came after the child's death. Which of the two days is right?"
        yield Question(life.subject, entry.id, "referral_after_death", words)


def _open_twice(life: Life) -> Iterator[Question]:
    opened = {one.id for one in episodes(life)}
    for entry in (e for e in referrals(life) if e.root not in opened):
        words = (
            "A referral was written while we were already working with this child. It is kept as new "
            "information. Had the work before it ended?"
        )
        yield Question(life.subject, entry.id, "referral_while_open", words)


def _ends_of_nothing(life: Life) -> Iterator[Question]:
    ends = {one.closed.id for one in episodes(life) if one.closed}
    without_a_plan = (e for day, e in _ends(life) if day == e.on.first)
    for entry in (e for e in without_a_plan if e.id not in ends):
        words = "The work is said to have ended on a day when none was open. Is a referral missing?"
        yield Question(life.subject, entry.id, "ended_nothing", words)


def _episode_questions(life: Life, episode: EpisodeOfNeed, today: date) -> Iterator[Question]:
    about = episode.referral.id
    if episode.decided is None and episode.start < today:
        words = "Nobody has written down what was decided about this referral."
        yield Question(life.subject, about, "referral_undecided", words)
    if not episode.nfa and primary_need(life, episode) is None and episode.decided:
        words = "The return asks for the main reason that services started, and nobody has judged it."
        yield Question(life.subject, about, "primary_need_missing", words)
    grown = turns(life, OLDEST)
    if episode.is_open and grown and grown <= today:
        words = "The work is still open and they are 25. How should it end, and who says goodbye?"
        yield Question(life.subject, about, "open_past_25", words)
