"""Time with those who live elsewhere: agreed, kept, called off; and ties that are hurt and mended."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from alongside.practice.circle import (
    FamilyTimeAgreed,
    FamilyTimeCancelled,
    FamilyTimeHappened,
    TieBroken,
    TieMended,
)
from alongside.record import EntryId
from alongside.town.chance import Table
from alongside.town.course.kinds import Human, Who
from alongside.town.words import circle as words
from alongside.town.written.introduced import name_adult, relate
from alongside.town.written.work import Work

By = Literal["child", "person", "carer", "us"]
Cause = Literal["people", "our_decision", "distance", "order", "other"]
CALLED_OFF: Table[By] = Table({"person": 0.42, "carer": 0.22, "child": 0.2, "us": 0.16})
"""Who calls family time off. `check`: no figure is published."""
CAUSES: Table[Cause] = Table({"people": 0.5, "distance": 0.17, "our_decision": 0.13, "other": 0.2})
"""What hurts a tie. `check`: no figure is published."""
WRITTEN = 45
"""About one time together in so many days is written down."""
LONG_ENOUGH = 40
AGREED, AGREED_AFTER_FLEEING = 0.6, 0.25
"""How often a rhythm is agreed with a parent who lives elsewhere, in work with a plan. `check`."""
HURT = 0.16
"""How often, in work with a plan, a tie is hurt and somebody writes it. `check`."""


def time_together(work: Work) -> None:
    """A rhythm agreed with each parent who lives elsewhere, and how it went."""
    start = work.plan_start
    for parent in work.ctx.family.others:
        away = (
            parent.kind in ("mother", "father") and parent.alive(work.end) and not parent.lives_there(start)
        )
        theirs = any(place in parent.of for place in work.there(start))
        fled = any(home.fled == parent.key for home in work.ctx.family.homes)
        if away and theirs and work.dice.chance(AGREED_AFTER_FLEEING if fled else AGREED):
            _rhythm(work, parent, start)


def _rhythm(work: Work, parent: Human, start: date) -> None:
    day = work.later(start, 0, 30)
    places = tuple([place for place in work.there(day) if place in parent.of])
    hand = work.hand(day)
    if parent.key not in work.ctx.told:
        name_adult(hand, parent)
    if not places or not hand.knows(parent.key):
        return
    relate(hand, parent, [work.child(place) for place in places])
    scene = work.scene(places, day, "rhythm", parent.key)
    safe = work.episode.worry == "domestic_abuse"
    fact = FamilyTimeAgreed(
        with_whom=parent.subject,
        rhythm=words.rhythm(scene, parent),
        supervised=safe or work.dice.chance(0.45 if work.episode.protections else 0.15),
        because="plan" if work.dice.chance(0.7) else "wish",
        seen_to_by=hand.by.subject if work.dice.chance(0.4) else None,
    )
    agreed = hand.write(fact, [child.subject for child in scene.children])
    times = min(9, int((work.end - day).days / WRITTEN * work.dice.near(0.3, 1.7)))
    for when in sorted({work.dice.day(day, work.end) for _ in range(times)}):
        if when > day and parent.alive(when):
            _once(work, parent, places, when, agreed)


def _once(work: Work, parent: Human, places: Who, when: date, agreed: EntryId) -> None:
    """One time together, or why it was not."""
    scene = work.scene(places, when, "time", parent.key)
    fact: FamilyTimeHappened | FamilyTimeCancelled
    if work.dice.chance(0.3 - 0.15 * work.episode.going):
        who = CALLED_OFF.draw(work.dice)
        why = words.cancelled(scene, parent, who)
        fact = FamilyTimeCancelled(with_whom=parent.subject, cancelled_by=who, why=why)
    else:
        fact = FamilyTimeHappened(with_whom=parent.subject, words=words.happened(scene, parent))
    about = [child.subject for child in scene.children]
    work.ctx.pen.write(fact, about, when, by=scene.writer, after=agreed)


def ties(work: Work) -> None:
    """A tie that was hurt within the work, and mostly mended."""
    place = next(iter(work.there(work.start)), None)
    if place is None or (work.end - work.start).days < LONG_ENOUGH or not work.dice.chance(HURT):
        return
    people = [one for one in work.ctx.family.others if _may_be_hurt(work, place, one)]
    if not people:
        return
    person, day = work.dice.pick(people), work.dice.day(work.start, work.end)
    cause = CAUSES.draw(work.dice)
    scene = work.scene((place,), day, "hurt", person.key)
    about, text = (scene.child.subject,), words.broken(scene, person, cause)
    fact = TieBroken(person=person.subject, what_happened=text, cause=cause)
    named = work.ctx.told[person.key]
    hurt = work.ctx.pen.write(fact, about, day, by=scene.writer, after=named)
    when = day + timedelta(days=work.dice.between(14, 170))
    if when <= work.end and work.dice.chance(0.75 if work.episode.going > 0 else 0.5):
        scene = work.scene((place,), when, "mended", person.key)
        mended = TieMended(person=person.subject, words=words.mended(scene, person))
        work.ctx.pen.write(mended, about, when, by=scene.writer, after=hurt)


def _may_be_hurt(work: Work, place: int, one: Human) -> bool:
    """Kin who live elsewhere and have been named."""
    near = one.kind in ("father", "grandparent", "aunt_or_uncle") and not one.lives_there(work.start)
    return near and place in one.of and work.ctx.known(one.key, work.start) and one.alive(work.end)
