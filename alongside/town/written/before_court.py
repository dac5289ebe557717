"""The last work before court: why it began, the letter, meetings with lawyers, how it ended."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from alongside.practice.attendance import Attended
from alongside.practice.family_group import FamilyMeetingJudgedUnsuitable
from alongside.practice.pre_proceedings import (
    BEGINS,
    ISSUE,
    ApplicationMade,
    LegalPlanningMeetingHeld,
    LetterBeforeProceedingsSent,
    LetterOfIssueSent,
    PreProceedingsDecided,
    PreProceedingsMeetingHeld,
)
from alongside.record import EntryId
from alongside.town.chance import Table
from alongside.town.course.kinds import BeforeCourt, Episode, FamilyMeeting
from alongside.town.words import before_court as words
from alongside.town.words import family_meeting as own_meeting
from alongside.town.written.around import family_at, worker
from alongside.town.written.context import Context
from alongside.town.written.days import at, working
from alongside.town.written.occasion import Occasion, occasion

YesNo = Literal["yes", "no", "unknown"]
OFFER_STANDS = timedelta(days=120)
REPRESENTED: Table[YesNo] = Table({"yes": 0.82, "no": 0.13, "unknown": 0.05})
OFFERED, JUDGED = 0.5, 0.85
"""Letters that offer a meeting where none was offered before; of the rest, where somebody says why not."""
COURTS = ("The Family Court at Thornmere", "The Family Court at Carrow")


def write_before_court(ctx: Context, episode: Episode, before: BeforeCourt) -> EntryId:
    """Write it down in the order of its days. Returns the legal planning meeting, by which it is known."""

    def on_day(day: date, what: str) -> Occasion:
        return occasion(ctx, episode, before.children, day, what)

    last = planned = _planning(on_day(before.planning, "planning"))
    if before.letter is not None:
        last = _letter(on_day(before.letter, "letter"), before.planning, planned)
    for day in before.meetings:
        last = _meeting(on_day(day, "with lawyers"), last)
    if before.decided is not None:
        last = _decided(on_day(before.decided, "decided"), before.applied is not None, last)
    if before.applied is not None:
        _applied(on_day(before.applied, "applied"), before.letter is not None, last)
    return planned


def _planning(step: Occasion) -> EntryId:
    blanks, manager = step.blanks(), step.manager()
    solicitor = f"{blanks['given5']} {blanks['surname5']}, council solicitor"
    fact = LegalPlanningMeetingHeld(
        attended=(
            worker(manager, "supervisor"),
            worker(step.scene.writer),
            Attended(name=solicitor, role="other"),
        ),
        outcome=BEGINS,
        reason=words.began(step.scene),
    )
    return step.ctx.pen.write(fact, step.about, at(step.on, 10), by=manager)


def _letter(step: Occasion, planning: date, planned: EntryId) -> EntryId:
    dice, blanks = step.scene.dice, step.blanks()
    offered = _own_meeting(step.episode, step.on) is not None or dice.chance(OFFERED)
    if not offered and dice.chance(JUDGED):
        unsuitable = FamilyMeetingJudgedUnsuitable(
            reason=blanks.say(own_meeting.UNSUITABLE), by_authority_of=blanks.say(own_meeting.BY_AUTHORITY)
        )
        day = max(working(step.on, -1), planning)
        step.ctx.pen.write(unsuitable, step.about, day, by=step.manager(), after=planned)
    to = tuple([one.subject for one in step.parents()])
    fact = LetterBeforeProceedingsSent(to=to, family_meeting_offered=offered)
    return step.ctx.pen.write(fact, step.about, step.on, by=step.scene.writer, after=planned)


def _own_meeting(episode: Episode, letter: date) -> FamilyMeeting | None:
    """The family's own meeting that was offered before the letter or in it."""
    told = (one for one in episode.meetings if one.at_point == "before_proceedings")
    return next((one for one in told if letter - OFFER_STANDS <= one.offered <= letter), None)


def _meeting(step: Occasion, after: EntryId) -> EntryId:
    blanks, dice = step.blanks(), step.scene.dice
    home = family_at(step.ctx, blanks, step.children, share=0.88, with_kin=0.15)
    represented = REPRESENTED.draw(dice)
    lawyer = Attended(
        name=f"{blanks['lawyer']}, {blanks['carer']}'s solicitor",
        role="other",
        note=blanks.say(words.LAWYERS),
    )
    ours = (worker(step.manager(), "supervisor"), worker(step.scene.writer))
    fact = PreProceedingsMeetingHeld(
        attended=(*home, *((lawyer,) if represented == "yes" else ()), *ours),
        parents_represented=represented,
        agreed=words.agreed(step.scene),
    )
    moment = at(step.on, dice.pick((10, 11, 14)))
    return step.ctx.pen.write(fact, step.about, moment, by=step.scene.writer, after=after)


def _decided(step: Occasion, to_court: bool, after: EntryId) -> EntryId:
    outcome = ISSUE if to_court else "STEP_DOWN"
    fact = PreProceedingsDecided(outcome=outcome, reason=words.ended(step.scene, to_court))
    return step.ctx.pen.write(fact, step.about, step.on, by=step.manager(), after=after)


def _applied(step: Occasion, by_letter: bool, after: EntryId) -> None:
    """The court is asked, and where a letter had gone before, another says so."""
    dice, pen, writer = step.scene.dice, step.ctx.pen, step.scene.writer
    number = f"ZZ{step.on.year % 100:02}C{dice.between(1, 99999):05}"
    fact = ApplicationMade(kind="care", court=dice.pick(COURTS), case_number=number)
    applied = pen.write(fact, step.about, step.on, by=writer, after=after)
    told = working(step.on, dice.below(3))
    if by_letter and not step.over(told):
        to = tuple([one.subject for one in step.parents(told)])
        pen.write(LetterOfIssueSent(to=to), step.about, told, by=writer, after=applied)
