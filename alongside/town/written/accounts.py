"""Their own accounts, and what came of them; and two questions after a visit, honestly answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from alongside.practice.encounter import QuestionAnswered, QuestionPut
from alongside.practice.voice import AccountGiven, WordsActedOn
from alongside.record import EntryId
from alongside.town.chance import Table
from alongside.town.course.kinds import Human
from alongside.town.words import accounts as words
from alongside.town.words.after import AFTER, SPOKEN
from alongside.town.words.lines import lines
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, about, alive, slots
from alongside.town.written.context import Context
from alongside.town.written.there import records, speaker

PARENTS, CHILDREN, SMALL = lines(words.PARENTS), lines(words.CHILDREN), lines(words.CHILDREN_SMALL)
CHANGED, WHY_NOT = lines(words.CHANGED), lines(words.WHY_NOT)
ANSWER: Table[str] = Table({"yes": 0.5, "partly": 0.2, "no": 0.17, "rather_not": 0.05, "": 0.08})
CHANNEL: Table[str] = Table({"our_phone": 0.5, "own_page": 0.3, "paper": 0.17, "advocate": 0.03})
ASKED_FROM, SPEAKS_FROM, CHILD = 7, 4, 8


def account_given(ctx: Context, scene: Scene, visit: EntryId) -> None:
    """Somebody asked for their own words to be written down; mostly somebody says what came of it."""
    dice = scene.dice
    whose = _speaker(ctx, scene)
    if whose is None:
        return
    told = slots(scene, own=True)
    child = whose if whose in scene.children else scene.child
    about(told, child)
    mine = [child.subject] if whose is child else records(scene)
    some = PARENTS if whose is not child else CHILDREN if child.age(scene.on) >= CHILD else SMALL
    if not told.has & 4 and whose is not child and child.age(scene.on) < SPEAKS_FROM:
        told["love"] = "being held"
    fact = AccountGiven(
        words=_and(told, told.draw(some), child=whose is child),
        form="drawing" if some is SMALL else "words",
        read_back=dice.chance(0.7),
        kind="view_of_report" if whose is not child and dice.chance(0.2) else "account",
    )
    given = ctx.pen.write(fact, mine, scene.on, by=scene.writer, after=visit, said_by=whose.subject)
    on = scene.on + timedelta(days=dice.between(2, 24))
    if some is SMALL or on > ctx.levers.until or dice.chance(0.25):
        return
    told = slots(scene)
    about(told, child)
    changed = dice.chance(0.62)
    acted = WordsActedOn(
        account=given,
        changed=told.more(told.draw(CHANGED), AFTER["changed"], 0.8) if changed else "",
        why_not="" if changed else told.more(told.draw(WHY_NOT), AFTER["explained"], 0.7),
    )
    ctx.pen.write(acted, mine, on, by=scene.writer, after=given)


def _and(told: Told, words: str, *, child: bool) -> str:
    """Mostly something more, as they say it."""
    if not child:
        return told.more(words, SPOKEN["account"], 0.75)
    small = told.child.age(told.scene.on) < CHILD
    return told.more(words, SPOKEN["child_drew" if small else "child_account"], 0.8)


def _speaker(ctx: Context, scene: Scene) -> Human | None:
    some = [one for one in scene.children if alive(one, scene) and one.age(scene.on) >= SPEAKS_FROM]
    if some and scene.dice.chance(0.6):
        return scene.dice.pick(some)
    return speaker(ctx, scene.on)


def asked_how_it_was(ctx: Context, scene: Scene, visit: EntryId, at: datetime) -> None:
    """The two questions, put to one of them, in a way that they could refuse; the answers are honest."""
    dice = scene.dice
    some = [one for one in scene.children if alive(one, scene) and one.age(scene.on) >= ASKED_FROM]
    grown = speaker(ctx, scene.on)
    whom = dice.pick(some) if some and dice.chance(0.5) else grown
    if whom is None:
        return
    mine = [whom.subject] if whom in scene.children else records(scene)
    channel, told = CHANNEL.draw(dice), slots(scene, own=True)
    for question, texts in (("listened", words.LISTENED), ("next", words.NEXT)):
        put = QuestionPut(question=question, to=whom.subject, channel=channel, after=visit)  # type: ignore[arg-type]
        on = at + timedelta(minutes=50)
        asked = ctx.pen.write(put, mine, on, by=scene.writer, after=visit)
        answer = ANSWER.draw(dice)
        if not answer:
            continue
        after = SPOKEN[question if whom in scene.children else "asked_how"]
        said = told.more(told.say(texts[answer]), after, 0.85)
        fact = QuestionAnswered(asked=asked, answer=answer, words=said)  # type: ignore[arg-type]
        ctx.pen.write(
            fact, mine, on + timedelta(minutes=3), by=scene.writer, after=asked, said_by=whom.subject
        )
