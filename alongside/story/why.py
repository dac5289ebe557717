"""Why we are involved, in one paragraph read from the record: who asked, what was decided, what we hope for.

It is put together and never written over: each sentence names the entry it comes from. What the family
said of it stands beside it in their own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.practice.assessment import every_assessment, parts_written
from alongside.practice.closure import EpisodeClosed
from alongside.practice.decision import DecisionMade
from alongside.practice.episode import EpisodeOfNeed, episode_on, episodes
from alongside.practice.plan import FamilyHelpPlan, plans
from alongside.practice.status import Standing, status
from alongside.record import Entry, EntryId
from alongside.record.when import civil_day
from alongside.story.chronology import written_by
from alongside.story.own_words import OwnWords, own_words
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, long_day, small, whole

ASKED = "On {day}, {who} asked us to help"
DECIDED = "We decided: {outcomes}"
NO_ANSWER = "Nobody has written down what was decided"
NOW = "Now {name} {status}"
NOW_WE = "Now {status}"
PLAN_FOR = "The plan: {words}"
LATELY = "What we decided on {day}: {words}"
ENDED = "Our work ended on {day}"
NOBODY_ASKED = "Nobody has asked us to work with {name}."
EARLIER = "We had worked with {name} before, from {start} to {end}"


@dataclass(frozen=True)
class Why:
    """The paragraph, who wrote what it is read from, and what the family said."""

    words: str
    written: str
    family_said: tuple[OwnWords, ...] = ()
    entries: tuple[EntryId, ...] = ()


def told(telling: Telling) -> Why:
    """Why we are involved with this child."""
    life, today = telling.life, telling.today
    told = [one for one in episodes(life) if one.start <= today]
    now = episode_on(life, today) or (told[-1] if told else None)
    if now is None:
        return Why(_standing(telling) or NOBODY_ASKED.format(name=telling.name), "")
    used = list(_entries(telling, now))
    telling.view.used(used)
    said = tuple(words for entry in used for words in own_words(life, entry, telling.names))
    return Why(
        words=whole(*_sentences(telling, now, told)),
        written=_written(telling, used),
        family_said=said,
        entries=tuple(entry.id for entry in used),
    )


def _sentences(telling: Telling, now: EpisodeOfNeed, every: list[EpisodeOfNeed]) -> Iterator[str]:
    yield from _earlier(telling, now, every)
    who = telling.policy.codes("referral_source", now.start).words(now.source) if now.source else ""
    day = day_in_words(now.start, telling.today)
    yield ASKED.format(day=day, who=small(who) or "somebody")
    yield from _decided(telling, now)
    yield _analysis(telling)
    yield _standing(telling, decided=now.decided is not None)
    plan = _plan(telling)
    if plan and plan.made.fact.words:
        yield PLAN_FOR.format(words=plan.made.fact.words)
    lately = telling.life.latest(DecisionMade, by=telling.today)
    if lately and lately.on.first >= now.start:
        lately_on = day_in_words(lately.on.first, telling.today)
        yield LATELY.format(day=lately_on, words=lately.fact.what)
    if now.closed:
        yield ENDED.format(day=day_in_words(now.closed.on.first, telling.today))
        yield now.closed.fact.words


def _earlier(telling: Telling, now: EpisodeOfNeed, every: list[EpisodeOfNeed]) -> Iterator[str]:
    before = [one for one in every if one.start < now.start and not one.nfa and one.end]
    if before and before[-1].end:
        start, end = long_day(before[-1].start), long_day(before[-1].end)
        yield EARLIER.format(name=telling.name, start=start, end=end)


def _decided(telling: Telling, now: EpisodeOfNeed) -> Iterator[str]:
    if now.decided is None:
        yield NO_ANSWER
        return
    outcomes = telling.policy.codes("referral_outcome", now.start)
    said = ", ".join(small(outcomes.words(code)) for code in now.decided.fact.outcomes)
    yield DECIDED.format(outcomes=said) if said else ""
    yield now.decided.fact.reason


def _analysis(telling: Telling) -> str:
    """What the assessment adds up to, as last written."""
    told = every_assessment(telling.life, telling.today)
    parts = parts_written(telling.life, told[-1], telling.today) if told else ()
    return next((entry.fact.words for entry in parts if entry.fact.part == "analysis"), "")


def _standing(telling: Telling, *, decided: bool = False) -> str:
    now = status(telling.life, telling.today)
    if now.what is Standing.NOT_KNOWN:
        return ""
    if now.what is Standing.OPEN and decided:
        return ""
    ours = now.what in (Standing.ASSESSMENT, Standing.OPEN, Standing.EARLY_HELP, Standing.CLOSED)
    words = NOW_WE.format(status=now.words) if ours else NOW.format(name=telling.name, status=now.words)
    return whole(words)


def _plan(telling: Telling) -> FamilyHelpPlan | None:
    running = [plan for plan in plans(telling.life, telling.today) if plan.holds(telling.today)]
    return running[-1] if running else None


def _entries(telling: Telling, now: EpisodeOfNeed) -> Iterator[Entry[Any]]:
    """The entries that the paragraph is read from."""
    plan = _plan(telling)
    lately = telling.life.latest(DecisionMade, by=telling.today)
    told: tuple[Entry[Any] | None, ...] = (now.referral, now.decided, plan.made if plan else None, lately)
    yield from (entry for entry in told if entry is not None)
    if isinstance(now.closed, Entry) and isinstance(now.closed.fact, EpisodeClosed):
        yield now.closed


def _written(telling: Telling, used: list[Entry[Any]]) -> str:
    """Who wrote the newest of what it is read from, and the day on which they wrote it."""
    newest = max(used, key=lambda entry: entry.recorded_at)
    day = day_in_words(civil_day(newest.recorded_at), telling.today)
    return whole(f"{capital(written_by(telling.names, newest))}, {day}")
