"""How an episode of need ended: its date, the census's reason, and what was left open.

The reason for closure is not a choice on a form. It is the first true line of a ladder read from what
happened (census rules 2990, 8825Q); what the worker said is `because` and the words to the family. Where the
two disagree, both are shown and the question is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alongside.policy import Policy
from alongside.practice.assessment import Assessment, every_assessment
from alongside.practice.closure import BECAUSE
from alongside.practice.conference import ConferenceHeld
from alongside.practice.enquiry import Section47Enquiry, enquiries
from alongside.practice.episode import EpisodeOfNeed, episodes
from alongside.practice.person import PersonDied, PregnancyEnded
from alongside.practice.plan import child_in_need_plans
from alongside.practice.protection_plan import protection_plans
from alongside.practice.question import Question
from alongside.practice.spell import Spell
from alongside.record import Life

CEASED, NO_FURTHER_ACTION, TO_EARLY_HELP = "RC7", "RC8", "RC9"
DIED = "RC2"
SAID = {
    "adopted": "RC1",
    "died": DIED,
    "child_arrangements_order": "RC3",
    "special_guardianship_order": "RC4",
    "moved_to_another_authority": "RC5",
    "adult_services": "RC6",
}
"""What a worker's `because` means to the census. The others leave the ladder to what happened."""
NFA_OUTCOMES = frozenset({"NFA", "NFA_S47_END"})
EARLY_HELP_OUTCOME = "EARLY_HELP"


@dataclass(frozen=True)
class LeftOpen:
    """What was still open when the work ended."""

    assessments: tuple[Assessment, ...] = ()
    enquiries: tuple[Section47Enquiry, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self.assessments or self.enquiries)


def closure_date(episode: EpisodeOfNeed) -> date | None:
    """The day the work ended: that written, or the end of a protection plan that was running then.

    A referral that went no further has none.
    """
    return episode.end if episode.closed else None


def closure_reason(life: Life, episode: EpisodeOfNeed) -> str:
    """The census's reason for closure: the first true line of the ladder; blank while it is open."""
    if episode.closed is None or episode.end is None:
        return ""
    life = life.as_on(episode.end)
    said = SAID.get(episode.closed.fact.because)
    if said == "RC1" or not _died(life):
        return said or _after_assessment(life, episode)
    return DIED


def _died(life: Life) -> bool:
    """Whether a death, or a pregnancy that ended, is written as before the work ended."""
    return bool(life.each(PersonDied) or life.each(PregnancyEnded))


def _after_assessment(life: Life, episode: EpisodeOfNeed) -> str:
    """Closed after assessment only if one was completed and nothing else was done (rules 2990, 8825Q)."""
    told = (one for one in every_assessment(life, _last(episode)) if one.completed_on)
    done = [one for one in told if episode.start <= one.start <= _last(episode)]
    if not done or _activity(life, episode):
        return CEASED
    outcomes = frozenset(done[-1].outcomes)
    if EARLY_HELP_OUTCOME in outcomes:
        return TO_EARLY_HELP
    return NO_FURTHER_ACTION if outcomes and outcomes <= NFA_OUTCOMES else CEASED


def _activity(life: Life, episode: EpisodeOfNeed) -> bool:
    """Whether it held an enquiry, a first conference, a child in need plan or a protection plan."""
    on = _last(episode)
    spells: tuple[Spell, ...] = (
        *enquiries(life, on),
        *child_in_need_plans(life, on),
        *protection_plans(life, on),
    )
    conferences = (e for e in life.each(ConferenceHeld) if e.fact.kind != "review")
    return any(_in(spell, episode) for spell in spells) or any(
        episode.start <= held.on.first <= on for held in conferences
    )


def _in(spell: Spell, episode: EpisodeOfNeed) -> bool:
    return episode.start <= spell.until and spell.start <= _last(episode)


def _last(episode: EpisodeOfNeed) -> date:
    return episode.until


def closed_while_open(life: Life, episode: EpisodeOfNeed) -> LeftOpen:
    """The assessments and enquiries that were open when the work ended (census rules 8867, 8868)."""
    on = closure_date(episode)
    if on is None:
        return LeftOpen()
    begun = [one for one in every_assessment(life, on) if one.left_open and one.end == on]
    asked = [one for one in enquiries(life, on) if one.left_open and one.end == on]
    return LeftOpen(tuple(begun), tuple(asked))


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:
    """What a thoughtful colleague would ask about an ending."""
    life = life.as_on(today)
    for episode in episodes(life):
        if episode.closed is not None:
            yield from _about(life, episode, policy)


def _about(life: Life, episode: EpisodeOfNeed, policy: Policy) -> Iterator[Question]:
    closed = episode.closed
    if closed is None:
        return
    if closed_while_open(life, episode):
        words = (
            "The work ended while an assessment or enquiry was open. The return "
            "leaves it out. Was it finished, or did the work end later?"
        )
        yield Question(life.subject, closed.id, "ending.left_open", words)
    reason, said = closure_reason(life, episode), SAID.get(closed.fact.because)
    if said is not None and said != reason:
        read = policy.codes("reason_for_closure", closure_date(episode)).words(reason)
        chosen = BECAUSE[closed.fact.because]
        words = f"The return will say “{read}”, as is written here; the ending says “{chosen}”. Which is it?"
        yield Question(life.subject, closed.id, "ending.reason_differs", words)
    if reason == DIED and not _died(life.as_on(closed.on.first)):
        words = "The work is written as ended because of a death, and no death is written. Which is right?"
        yield Question(life.subject, closed.id, "ending.no_death", words)
    if not closed.fact.family_told:
        words = "Has the family been told that the work has ended, and how to come back?"
        yield Question(life.subject, closed.id, "ending.family_not_told", words)
