"""Who loves these children, as it is found out while somebody is alongside: asked, named, hurt, mended.

`circle` is called once for each episode, in their order. An assessment asks who matters; where a plan
follows, more people come to be named over its months, time together is agreed with a parent who lives
elsewhere, and kept or not.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from alongside.practice.circle import CircleAsked, ImportantPersonAsked, ImportantPersonNamed
from alongside.practice.own_map import LovedOneNamed
from alongside.town.chance import Table
from alongside.town.course.kinds import Episode, Human
from alongside.town.words import circle as words
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand
from alongside.town.written.introduced import name_adult, relate
from alongside.town.written.learning import learn
from alongside.town.written.people import introduce
from alongside.town.written.time_together import ties, time_together
from alongside.town.written.work import Work

Answered = Literal["answered", "not_now", "did_not_want"]
ANSWERS: Table[Answered] = Table({"answered": 0.76, "not_now": 0.18, "did_not_want": 0.06})
"""How a child answers. `check`: no figure is published."""
EVERY_CHILD_ASKED, ASKED_WITH_A_PLAN = 0.62, 0.95
"""How many children of an assessment are asked, each by themselves. `check`."""
NEEDS_NO_RECORD = ("friend", "teacher", "coach", "neighbour")
IN_PARENTS_PLACE = ("mother", "father", "step_parent")
KIN = ("grandparent", "aunt_or_uncle", "friend")
MONTH, ADULT = 30, 18
OLD_ENOUGH = {"friend": 3, "teacher": 4, "coach": 6}
"""From which age a child has a friend, a teacher, a club. A friend of the mother's is there from birth."""


def circle(ctx: Context, episode: Episode) -> None:
    """Write who loves the children of one episode, and what became of it."""
    if not episode.goes_on or not episode.assessments:
        return
    work = Work.of(ctx, episode, "circle")
    learn(work)
    share = ASKED_WITH_A_PLAN if work.planned else EVERY_CHILD_ASKED
    for place in episode.children:
        child = work.child(place)
        if child.born <= work.start and child.alive(work.end) and work.dice.chance(share):
            _asked(work, place)
            if work.planned:
                _named_later(work, place)
    if work.planned:
        _what_could_you_be(work)
        time_together(work)
        ties(work)


def _asked(work: Work, place: int) -> None:
    """The question, on a day of the first weeks; again some weeks later, if it was not the day."""
    day = work.later(work.start, 2, 28)
    how: Answered = ANSWERS.draw(work.dice) if words.band(work.child(place), day) else "answered"
    _ask(work, place, day, how)
    again = day + timedelta(days=20 + work.dice.below(50))
    if how == "not_now" and again <= work.end and work.dice.chance(0.6):
        _ask(work, place, again, "answered")


def _ask(work: Work, place: int, day: date, how: Answered) -> None:
    chosen = work.dice.some(around(work.ctx, place, day), 1 + work.dice.below(3))
    scene = work.scene((place,), day, "asked", place)
    child, hand = scene.child, Hand(work.ctx, scene.writer, day)
    introduce(work.ctx, (place,), day, scene.writer)
    said_by = ""
    if how != "answered":
        text = words.not_asked_now(scene, chosen, never=how == "did_not_want")
    elif words.band(child, day):
        text, said_by = words.asked(scene, chosen), child.subject
    else:
        asked = next((one for one in work.ctx.family.parents() if one.lives_there(day)), None)
        text = words.baby_asked(scene, chosen[0], asked.given if asked else "everybody") if chosen else ""
    hand.write(CircleAsked(answered=how, words=text), (child.subject,), said_by=said_by)
    if how == "answered":
        for one in chosen:
            name_person(work, hand, place, one)


def _named_later(work: Work, place: int) -> None:
    """Over the months somebody more is named, and the animal, and whoever has died."""
    dice = work.dice
    months = max(1, (work.end - work.start).days // MONTH)
    for _ in range(min(3, int(dice.unit() * (1 + months / 6)))):
        day = dice.day(work.start, work.end)
        people = around(work.ctx, place, day)
        if people:
            name_person(work, work.hand(day), place, dice.pick(people))
    day = dice.day(work.start, work.end)
    if not words.band(work.child(place), day):
        return
    if work.child(place).pet and dice.chance(0.35):
        _pet(work, place, day)
    lost = [one for one in work.ctx.family.others if place in one.of and one.died and one.died < day]
    if lost and dice.chance(0.4):
        _dead(work, place, day, dice.pick(lost))


def around(ctx: Context, place: int, day: date) -> list[Human]:
    """Whoever belongs to a child and is there on a day, parents who live with them apart."""
    people = [one for one in ctx.family.others if place in one.of and one.alive(day)]
    people = [one for one in people if one.kind not in IN_PARENTS_PLACE or not one.lives_there(day)]
    years = ctx.family.children[place].age(day)
    people = [one for one in people if years >= _old_enough(one)]
    people += [one for n, one in enumerate(ctx.family.children) if n != place and one.alive(day)][:2]
    return [one for one in people if not one.came or one.came <= day < (one.went or date.max)]


def _old_enough(one: Human) -> int:
    """From which age a child has somebody: keys that end in a number are of one child alone."""
    plain = one.key.rstrip("0123456789")
    return OLD_ENOUGH.get(plain, 0) if plain != one.key else 0


def name_person(work: Work, hand: Hand, place: int, person: Human) -> None:
    """That somebody matters to a child: with a record of their own, or without where none is needed."""
    told, key = work.ctx.told, f"matters/{place}/{person.key}"
    sibling = person.kind == "child"
    if key in told or (sibling and not _may_be_named(work, place, person, hand)):
        return
    scene = work.scene((place,), hand.day, person.key, place)
    child, dice = scene.child, scene.dice
    by_child = sibling or (bool(words.band(child, hand.day)) and dice.chance(0.7))
    said = words.in_words(scene, person) if by_child else words.by_family(scene, person)
    mother = work.ctx.family.other("mother")
    said_by = child.subject if by_child else mother.subject if mother and hand.knows(mother.key) else ""
    found: Literal["child_said", "family_said"] = "child_said" if by_child else "family_said"
    what = words.together(scene, person) if dice.chance(0.7) else ""
    fact: LovedOneNamed | ImportantPersonNamed
    if _needs_no_record(person) and person.key not in told and dice.chance(0.6):
        fact = LovedOneNamed(named=person.called, in_words=said, together=what, how_found=found)
    elif not known(hand, person):
        return
    else:
        fact = ImportantPersonNamed(person=person.subject, in_words=said, together=what, how_found=found)
    told[key] = hand.write(fact, (child.subject,), said_by=said_by)


def _may_be_named(work: Work, place: int, sibling: Human, hand: Hand) -> bool:
    """Whether a child can say it, and the brother or sister has been introduced by name."""
    return bool(words.band(work.child(place), hand.day)) and hand.knows(sibling.key)


def _needs_no_record(person: Human) -> bool:
    return person.key.rstrip("0123456789") in NEEDS_NO_RECORD


def known(hand: Hand, person: Human) -> bool:
    """Write somebody's name and what they are to the children, if nobody has; whether they are known now."""
    if person.kind != "child":
        if person.key not in hand.ctx.told:
            name_adult(hand, person)
        relate(hand, person, hand.ctx.family.children)
    return hand.knows(person.key)


def _pet(work: Work, place: int, day: date) -> None:
    key = f"pet/{place}"
    if key in work.ctx.told:
        return
    scene = work.scene((place,), day, "pet", place)
    child = scene.child
    fact = LovedOneNamed(named=child.pet, kind="animal", in_words=words.of_pet(scene))
    work.ctx.told[key] = work.hand(day).write(fact, (child.subject,), said_by=child.subject)


def _dead(work: Work, place: int, day: date, one: Human) -> None:
    key = f"matters/{place}/{one.key}"
    if key in work.ctx.told:
        return
    scene = work.scene((place,), day, one.key, place)
    child = scene.child
    fact = LovedOneNamed(named=one.called, kind="died", in_words=words.of_the_dead(scene, one))
    work.ctx.told[key] = work.hand(day).write(fact, (child.subject,), said_by=child.subject)


def _what_could_you_be(work: Work) -> None:
    """Somebody of the wider family is asked what they could be for the child; and again, as was said."""
    place, dice = work.episode.children[0], work.dice
    day = dice.day(work.start, work.end)
    kin = [one for one in around(work.ctx, place, day) if one.kind in KIN and one.age(day) > ADULT]
    if not kin or work.child(place).born > day or not dice.chance(0.7 if work.episode.protections else 0.35):
        return
    person = dice.pick(kin)
    introduce(work.ctx, (place,), day, work.by(day))
    hand = work.hand(day)
    if not known(hand, person):
        return
    again = day + timedelta(days=60 + dice.below(120)) if dice.chance(0.4) else None
    _could_be(work, hand, place, person, again)
    if again and again <= work.end and dice.chance(0.8):
        _could_be(work, work.hand(again), place, person, None)


def _could_be(work: Work, hand: Hand, place: int, person: Human, again: date | None) -> None:
    scene = work.scene((place,), hand.day, "could be", person.key)
    answer = words.could_be(scene, person)
    fact = ImportantPersonAsked(person=person.subject, answer=answer, ask_again=again)
    hand.write(fact, (scene.child.subject,), said_by=person.subject)
