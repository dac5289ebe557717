"""What an assessment learns of a family: who else there is, numbers, what is hard, how to reach them."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.disability import DisabilityTold
from alongside.practice.home import ContactDetailGiven, MovedHome
from alongside.practice.identifiers import IdentifierGiven, UpnNotObtained
from alongside.practice.person import (
    CommunicationNeedTold,
    EthnicityGiven,
)
from alongside.practice.relationship import RelationshipEnded, RelationshipTold
from alongside.town.chance import Table
from alongside.town.course.kinds import Assessment, Episode, Human
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand
from alongside.town.written.people import introduce, name_adult, relate

SCHOOL = 5
NOT_OBTAINED: Table[str] = Table({"UN6": 0.55, "UN2": 0.25, "UN5": 0.15, "UN3": 0.05})
"""Why a pupil number could not be had. `check`: no figure is published."""
AUTISM_KNOWN_FROM = 4


def learn(ctx: Context, episode: Episode) -> None:
    """Write what each assessment of an episode learns of the family. `circle` calls it first."""
    for assessment in episode.assessments:
        _learned(ctx, episode, assessment)


def _learned(ctx: Context, episode: Episode, assessment: Assessment) -> None:
    """What an assessment asks everybody about."""
    last = min(assessment.end or ctx.levers.until, ctx.levers.until)
    if last < assessment.start:
        return
    day = ctx.pen.dice.day(assessment.start, last)
    by = ctx.staff.holder(episode.post, day)
    introduce(ctx, _of_age(ctx, day), day, by)
    hand = Hand(ctx, by, day)
    _parents(hand)
    _said_late(hand, [ctx.family.children[place] for place in assessment.children])
    _homes_before(hand)
    _reach(hand)


def _of_age(ctx: Context, day: date) -> tuple[int, ...]:
    """The brothers and sisters who are children then."""
    some = enumerate(ctx.family.children)
    return tuple(place for place, child in some if child.born <= day and child.age(day) < 18)  # noqa: PLR2004


def _parents(hand: Hand) -> None:
    """Parents and partners whom nobody had named, and what they are to each other."""
    ctx, day = hand.ctx, hand.day
    for one in ctx.family.others:
        parent = one.kind in ("mother", "father", "step_parent")
        if not parent or not one.alive(day) or (one.came and day < one.came):
            continue
        if one.key not in ctx.told:
            if one.kind == "father" and not one.lives_there(day) and not ctx.pen.dice.chance(0.8):
                continue
            name_adult(hand, one)
        relate(hand, one, [child for child in ctx.family.children if child.key in ctx.told])
        _partners(hand, one)


def _partners(hand: Hand, one: Human) -> None:
    """What the mother and this man are, or were, to each other."""
    ctx, mother = hand.ctx, hand.ctx.family.other("mother")
    key = "partner/" + one.key
    if mother is None or one is mother or mother.key not in ctx.told or key in ctx.told:
        return
    pair = (mother.subject, one.subject)
    since = one.came or ctx.family.children[one.of[0]].born - timedelta(days=700)
    if since > hand.day:
        return
    ctx.told[key] = hand.write(RelationshipTold(other=one.subject, kind="partner"), pair, since)
    if one.went and one.went <= hand.day:
        hand.write(RelationshipEnded(other=one.subject, kind="partner"), pair, max(one.went, since))


def _said_late(hand: Hand, children: list[Human]) -> None:
    """Ethnicity that was not asked, numbers, what they find hard."""
    ctx = hand.ctx
    none: list[Human] = []
    for child in children:
        if child.key not in ctx.told or child.born > hand.day:
            continue
        if "ethnicity/" + child.key not in ctx.told:
            fact = EthnicityGiven(ethnicity=child.ethnicity)
            ctx.told["ethnicity/" + child.key] = hand.write(fact, (child.subject,))
        if child.age(hand.day) >= SCHOOL:
            _number(hand, child)
        hard = tuple(
            code for code in child.disabilities if code != "AUT" or child.age(hand.day) >= AUTISM_KNOWN_FROM
        )
        if hard and f"hard/{child.key}/{len(hard)}" not in ctx.told:
            ctx.told[f"hard/{child.key}/{len(hard)}"] = hand.write(
                DisabilityTold(disabilities=hard), (child.subject,)
            )
        elif not hard and "hard/" + child.key not in ctx.told:
            none.append(child)
    if none:
        told = hand.write(DisabilityTold(disabilities=("NONE",)), [child.subject for child in none])
        ctx.told.update({"hard/" + child.key: told for child in none})


def _number(hand: Hand, child: Human) -> None:
    """The number that the school tells, or that it cannot be had."""
    key = "upn/" + child.key
    if key in hand.ctx.told:
        return
    fact = (
        IdentifierGiven(scheme="upn", value=child.upn)
        if child.upn
        else UpnNotObtained(reason=NOT_OBTAINED.draw(hand.ctx.pen.dice))
    )
    hand.ctx.told[key] = hand.write(fact, (child.subject,))


def _homes_before(hand: Hand) -> None:
    """Where the family lived before: one or two homes, as they tell it."""
    ctx = hand.ctx
    if "homes_before" in ctx.told or not ctx.pen.dice.chance(0.5):
        return
    known = ctx.pen.when[ctx.told["known"]].date()
    earlier = [home for home in ctx.family.homes if home.since < ctx.family.home(known).since][-2:]
    for home in earlier:
        there = [c for c in ctx.family.children if c.key in ctx.told and c.born <= home.since]
        if there:
            fact = MovedHome(address=home.address, postcode=home.postcode, kind=home.kind)
            ctx.told["homes_before"] = hand.write(fact, [child.subject for child in there], home.since)


def _reach(hand: Hand) -> None:
    """How to reach the mother, and in which language."""
    ctx, mother, dice = hand.ctx, hand.ctx.family.other("mother"), hand.ctx.pen.dice
    if mother is None or mother.key not in ctx.told or "reach" in ctx.told:
        return
    number = f"07700 900{dice.below(1000):03d}"
    detail = ContactDetailGiven(channel="phone" if dice.chance(0.7) else "text", value=number)
    ctx.told["reach"] = hand.write(detail, (mother.subject,))
    if ctx.family.language:
        parents = [one.subject for one in ctx.family.parents() if one.key in ctx.told]
        hand.write(CommunicationNeedTold(language=ctx.family.language, interpreter=True), parents)
