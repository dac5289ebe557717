"""Agreement to the lines of a plan: asked in exact words, answered by their own act or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from alongside.practice.agreement import AgreementAnswered, AgreementAsked, code_of, digest_of
from alongside.practice.attendance import PlanLine
from alongside.record import EntryId, SubjectId
from alongside.record.when import local
from alongside.town.chance import Table
from alongside.town.course.kinds import Human
from alongside.town.words import plans_said as words
from alongside.town.words.after import AFTER, SPOKEN
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, of_parent
from alongside.town.written.context import Context

ANSWER: Table[str] = Table({"agree": 0.74, "in_part": 0.11, "do_not_agree": 0.06, "": 0.09})
ACT: Table[str] = Table({"said": 0.62, "signed_paper": 0.27, "scribe": 0.11})
WORDS = {"agree": words.YES, "in_part": words.IN_PART, "do_not_agree": words.NO}
LANGUAGES = {
    "": "English",
    "pl": "Polish",
    "ro": "Romanian",
    "pa": "Panjabi",
    "ur": "Urdu",
    "pt": "Portuguese",
    "es": "Spanish",
    "ar": "Arabic",
    "bn": "Bengali",
    "gu": "Gujarati",
    "it": "Italian",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """A plan whose lines the parents are asked about."""

    about: tuple[SubjectId, ...]
    plan: EntryId
    lines: Sequence[PlanLine]
    until: date | None


def ask(ctx: Context, scene: Scene, told: Told, asking: Asking) -> None:
    """The parents are asked about some of its lines."""
    dice = scene.dice
    on = scene.on + timedelta(days=dice.below(8))
    if on > min(asking.until or ctx.levers.until, ctx.levers.until):
        return
    parents = [one for one in scene.family.parents() if _may_answer(ctx, one, on)]
    for place, who in enumerate(parents[:2]):
        if place and not dice.chance(0.3):
            continue
        of_parent(told, who)
        for number, line in enumerate(dice.some(asking.lines, dice.between(1, 2))):
            at = local(on, time(14 + number + 2 * place, 10 + dice.below(30)))
            asked = _ask(ctx, told, asking, line, to=who.subject, at=at)
            _answer(ctx, told, asking, line, asked=asked, by_whom=who.subject, at=at + timedelta(minutes=4))


def _may_answer(ctx: Context, one: Human, on: date) -> bool:
    return one.alive(on) and one.responsible and ctx.known(one.key, on)


def _ask(ctx: Context, told: Told, asking: Asking, line: PlanLine, *, to: SubjectId, at: datetime) -> EntryId:
    question = AgreementAsked(
        to=to,
        line=line.what,
        digest=digest_of(line.what),
        explained=told.more(told.say(words.EXPLAINED), AFTER["explained"], 0.85),
        if_no=told.more(told.say(words.IF_NO), AFTER["if_no"], 0.8),
        language=LANGUAGES.get(told.scene.family.language, "through an interpreter"),
        of=asking.plan,
        key=line.key,
    )
    return ctx.pen.write(question, asking.about, at, by=told.scene.writer, after=asking.plan)


def _answer(
    ctx: Context,
    told: Told,
    asking: Asking,
    line: PlanLine,
    *,
    asked: EntryId,
    by_whom: SubjectId,
    at: datetime,
) -> None:
    """Their own act: they said so, somebody they chose was with them when they signed, or no answer came."""
    answer, act = ANSWER.draw(told.scene.dice), ACT.draw(told.scene.dice)
    if not answer:
        return
    paper = act == "signed_paper"
    fact = AgreementAnswered(
        asked=asked,
        answer=answer,  # type: ignore[arg-type]
        words=told.more(told.say(WORDS[answer]), SPOKEN["agreed"], 0.7),
        by_act=act,  # type: ignore[arg-type]
        digest=digest_of(line.what),
        printed=code_of(line.what) if paper else "",
        witness=told.say(words.WITNESS) if paper else "",
    )
    ctx.pen.write(fact, asking.about, at, by=told.scene.writer, after=asked, said_by=by_whom)
