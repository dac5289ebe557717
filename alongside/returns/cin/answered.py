"""What a return knows although it was said after its last day: answers about what it tells anyway.

A return is made weeks after its reference date. What happened since is another year's. But whether a referral
of the last days came to anything, why the work began, what a child finds hard and how they describe
themselves is asked of this year, and was so before anybody wrote it down: the first answer that was given
while the same work went on, before the next return's reference date, stands for it. Without it every child
who came in March would be an error that nobody can mend (rules 8540, 8610).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from alongside.practice.disability import DisabilityTold
from alongside.practice.episode import EpisodeOfNeed, episodes, primary_need
from alongside.practice.person import EthnicityGiven
from alongside.practice.referral import PrimaryNeedJudged
from alongside.record import Entry, Fact, Life
from alongside.returns.cin.period import CensusYear

WHO_THEY_ARE = (DisabilityTold, EthnicityGiven)
"""What belongs to a child and to no day."""


def as_answered(life: Life, year: CensusYear) -> Life:
    """The life as it stood on the reference date, with the answers that came later to what was then open."""
    then = life.as_on(year.reference)
    late = {entry.root for entry in _answers(life, then, year)}
    if not late:
        return then
    known = {entry.root for entry in then.standing} | late
    return life.only([entry for entry in life.entries if entry.root in known])


def _answers(life: Life, then: Life, year: CensusYear) -> Iterator[Entry[Fact]]:
    if then is life:
        return
    whole = {one.id: one for one in episodes(life)}
    for one in episodes(then):
        found = whole.get(one.id)
        if found and one.within(year.start, year.reference):
            yield from _of_an_episode(life, then, one, found, year)


def _of_an_episode(
    life: Life, then: Life, one: EpisodeOfNeed, whole: EpisodeOfNeed, year: CensusYear
) -> Iterator[Entry[Fact]]:
    """`one` is the episode as it stood, `whole` the same as it is known now."""
    if whole.nfa and whole.decided and not one.nfa:
        yield whole.decided
        return
    last = min(whole.until, CensusYear(year.ends + 1).reference)
    if primary_need(then, one) is None:
        yield from _first(life, PrimaryNeedJudged, year.reference, last)
    for kind in WHO_THEY_ARE:
        if not then.each(kind):
            yield from _first(life, kind, year.reference, last)


def _first(life: Life, kind: type[Fact], after: date, last: date) -> Iterator[Entry[Fact]]:
    """The first entry of a kind after a day and up to another."""
    told = (entry for entry in life.each(kind) if after < entry.on.first <= last)
    yield from (entry for entry in [next(told, None)] if entry)
