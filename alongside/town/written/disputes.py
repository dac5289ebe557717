"""What a parent sees differently: raised about exact words of ours, answered, put right or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from alongside.practice.agreement import digest_of
from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.dispute import DisputeAnswered, DisputeRaised
from alongside.record import EntryId, Part, SubjectId
from alongside.town.chance import Table
from alongside.town.words import disputes as words
from alongside.town.words.scene import Scene
from alongside.town.written.days import at, working
from alongside.town.written.occasion import Occasion

Outcome = Literal["corrected", "mark_stays", "unresolved", ""]
SHARE = 0.07
OUTCOMES: Table[Outcome] = Table({"corrected": 0.32, "mark_stays": 0.42, "unresolved": 0.1, "": 0.16})
"""How a dispute is answered; a share of them by nobody, so far. `check`: no figure is published."""
FIELDS = ("happened", "worried")


@dataclass(frozen=True, slots=True)
class Paper:
    """A report as it went to a conference."""

    entry: EntryId
    fact: ConferenceReportWritten
    each: Mapping[SubjectId, Part]
    written: date


def perhaps_disputed(step: Occasion, paper: Paper) -> None:
    """A parent who has read a report says of one sentence of it that it is wrong, or how it was."""
    dice = step.scene.dice
    who = next(iter(step.parents(paper.written)), None)
    if who is None or not dice.chance(SHARE):
        return
    outcome, field = OUTCOMES.draw(dice), dice.pick(FIELDS)
    text = getattr(paper.fact, field)
    passage = _sentence(step.scene, text)
    start = text.index(passage)
    raised = DisputeRaised(
        entry=paper.entry,
        field=field,
        start=start,
        end=start + len(passage),
        digest=digest_of(passage),
        kind="my_side" if outcome == "mark_stays" else "accuracy",
        words=words.raised(step.scene, outcome != "mark_stays"),
    )
    day = min(working(paper.written, 1), step.on)
    about = (*paper.each, who.subject)
    entry = step.ctx.pen.write(
        raised, about, day, by=step.scene.writer, said_by=who.subject, after=paper.entry
    )
    answered = working(day, 2 + dice.below(12))
    manager = step.manager(answered)
    if outcome and not step.over(answered) and manager.subject != step.scene.writer.subject:
        answer = DisputeAnswered(dispute=entry, outcome=outcome, words=words.answered(step.scene, outcome))
        told = step.ctx.pen.write(answer, about, answered, by=manager, after=entry)
        if outcome == "corrected":
            _put_right(step, paper, field, passage, (answered, told))


def _sentence(scene: Scene, text: str) -> str:
    """One whole sentence of a text, to the letter."""
    lines = [line for line in text.split("\n") if line]
    told = scene.dice.pick(scene.dice.pick(lines).split(". "))
    return f"{told}." if f"{told}. " in text else told


def _put_right(
    step: Occasion, paper: Paper, field: str, passage: str, answered: tuple[date, EntryId]
) -> None:
    """The report as it should have stood, beside the one that was read."""
    blanks, (on, answer) = step.blanks(), answered
    told = getattr(paper.fact, field).replace(passage, blanks.say(words.INSTEAD), 1)
    right = msgspec.structs.replace(paper.fact, **{field: told})
    when = max(at(on, 17), step.ctx.pen.when[answer])
    writer, why = step.ctx.staff.holder(step.episode.post, on), blanks.say(words.WHY_PUT_RIGHT)
    if not step.over(when.date()):
        step.ctx.pen.write(
            right,
            tuple(paper.each),
            paper.written,
            by=writer,
            at=when,
            each=paper.each,
            corrects=paper.entry,
            why=why,
        )
