"""What an assessment learns of a family: who else there is, numbers, what is hard, what matters to them."""

from __future__ import annotations

from datetime import timedelta

from alongside.practice.disability import DisabilityTold
from alongside.practice.home import ContactDetailGiven, MovedHome
from alongside.practice.identifiers import IdentifierGiven, UpnNotObtained
from alongside.practice.person import CommunicationNeedTold, EthnicityGiven, IdentityDescribed, PersonNamed
from alongside.practice.relationship import RelationshipEnded, RelationshipTold
from alongside.town.chance import Table
from alongside.town.course.kinds import Assessment, Human
from alongside.town.course.names.short import SHORT
from alongside.town.words import about_them, circle
from alongside.town.written.hand import Hand
from alongside.town.written.hard import hard_at
from alongside.town.written.introduced import name_adult, relate
from alongside.town.written.people import introduce
from alongside.town.written.work import Work

SCHOOL, GROWN = 4, 18
"""From which age a school or its nursery class has given a number."""
NOT_OBTAINED: Table[str] = Table({"UN6": 0.55, "UN2": 0.25, "UN5": 0.15, "UN3": 0.05})
"""Why a pupil number could not be had. `check`: no figure is published."""
FATHER_FOUND, GOES_BY_ANOTHER, BORN_AS, WHO_WE_ARE = 0.8, 0.4, 0.35, 0.22
HOMES_TOLD = 0.5
PHONES = 1000
"""Numbers from 07700 900000 on are kept for drama (Ofcom, Telephone numbers for drama use)."""


def learn(work: Work) -> None:
    """Write what each assessment of an episode learns of the family."""
    for assessment in work.episode.assessments:
        last = min(assessment.end or work.end, work.end)
        if assessment.start <= last:
            _learned(work, assessment, work.hand(work.dice.day(assessment.start, last)))


def _learned(work: Work, assessment: Assessment, hand: Hand) -> None:
    """What everybody is asked about."""
    some = enumerate(work.ctx.family.children)
    young = [place for place, one in some if one.alive(hand.day) and one.age(hand.day) < GROWN]
    introduce(work.ctx, tuple(young), hand.day, hand.by)
    _parents(work, hand)
    here = [place for place in assessment.children if place in work.there(hand.day)]
    for place in here:
        _said_late(work, hand, place)
    _nothing_is_hard(hand, [work.child(place) for place in here])
    _who_they_are(work, hand, here)
    _homes_before(work, hand)
    _reach(work, hand)


def _parents(work: Work, hand: Hand) -> None:
    """Parents and partners whom nobody had named, and what they are to each other."""
    family, told = work.ctx.family, work.ctx.told
    for one in family.others:
        parent = one.kind in ("mother", "father", "step_parent") and one.alive(hand.day)
        if not parent or (one.came and hand.day < one.came):
            continue
        if hand.comes_later(one.key):
            continue
        if one.key not in told:
            away = one.kind == "father" and not one.lives_there(hand.day)
            if away and not work.dice.chance(FATHER_FOUND):
                continue
            name_adult(hand, one)
            _born_as(work, hand, one)
        relate(hand, one, family.children)
        _partners(work, hand, one)


def _born_as(work: Work, hand: Hand, one: Human) -> None:
    if one.born_as and work.dice.chance(BORN_AS):
        hand.write(
            PersonNamed(given=one.given, family=one.born_as, kind="at_birth"), (one.subject,), one.born
        )


def _partners(work: Work, hand: Hand, one: Human) -> None:
    """What the mother and this man are, or were, to each other."""
    ctx, mother = work.ctx, work.ctx.family.other("mother")
    key = "partner/" + one.key
    if mother is None or one is mother or not hand.knows(mother.key) or key in ctx.told:
        return
    pair, eldest = (mother.subject, one.subject), ctx.family.children[one.of[0]]
    since = one.came or eldest.born - timedelta(days=700)
    if since > hand.day:
        return
    ctx.told[key] = hand.write(RelationshipTold(other=one.subject, kind="partner"), pair, since)
    if one.went and one.went <= hand.day:
        words = about_them.parted(work.dice, eldest)
        ended = RelationshipEnded(other=one.subject, kind="partner", words=words)
        hand.write(ended, pair, max(one.went, since))


def _said_late(work: Work, hand: Hand, place: int) -> None:
    """Ethnicity that was not asked, a number, what a child finds hard, the name they want."""
    child, told = work.child(place), work.ctx.told
    who, years = (child.subject,), child.age(hand.day)
    if "ethnicity/" + child.key not in told:
        told["ethnicity/" + child.key] = hand.write(EthnicityGiven(ethnicity=child.ethnicity), who)
    if years >= SCHOOL:
        number(hand, child)
    hard = hard_at(child, years, spoken_of=work.episode.worry == "disability")
    key = f"hard/{child.key}/{len(hard)}"
    if hard and key not in told:
        scene = work.scene((place,), hand.day, "hard", place)
        fact = DisabilityTold(disabilities=hard, words=about_them.what_is_hard(scene, hard))
        told[key] = told["hard/" + child.key] = hand.write(fact, who)
    short = SHORT.get(child.given)
    if short and circle.band(child, hand.day) and "short/" + child.key not in told:
        if work.dice.chance(GOES_BY_ANOTHER):
            name = PersonNamed(given=work.dice.pick(short), kind="known_as")
            hand.write(name, who, said_by=child.subject)
        told["short/" + child.key] = told[child.key]


def _nothing_is_hard(hand: Hand, children: list[Human]) -> None:
    """That there is nothing of which they spoke: one entry for all of whom it was said."""
    told = hand.ctx.told
    none = [child for child in children if not hand.knows("hard/" + child.key)]
    if none:
        entry = hand.write(DisabilityTold(disabilities=("NONE",)), [child.subject for child in none])
        told.update({"hard/" + child.key: entry for child in none})


def _who_they_are(work: Work, hand: Hand, places: list[int]) -> None:
    """What matters about who they are, as the mother or the child says it."""
    if not places or "who" in work.ctx.told or not work.dice.chance(WHO_WE_ARE):
        return
    scene = work.scene(tuple(places), hand.day, "who")
    mother = work.ctx.family.other("mother")
    said_by = mother.subject if mother and mother.key in work.ctx.told else ""
    fact = IdentityDescribed(words=about_them.who_we_are(scene))
    work.ctx.told["who"] = hand.write(fact, (scene.child.subject,), said_by=said_by)


def number(hand: Hand, child: Human) -> None:
    """The number that the school tells, or that it cannot be had."""
    key = "upn/" + child.key
    if hand.knows(key):  # a later episode, written down before this one, may have asked again
        return
    fact = (
        IdentifierGiven(scheme="upn", value=child.upn)
        if child.upn
        else UpnNotObtained(reason=NOT_OBTAINED.draw(hand.ctx.pen.dice))
    )
    hand.ctx.told[key] = hand.write(fact, (child.subject,))


def _homes_before(work: Work, hand: Hand) -> None:
    """Where the family lived before: one or two homes, as they tell it."""
    family, told = work.ctx.family, work.ctx.told
    if "homes_before" in told or not work.dice.chance(HOMES_TOLD):
        return
    known = family.home(work.ctx.pen.when[told["known"]].date())
    for home in [home for home in family.homes if home.since < known.since][-2:]:
        there = [c for c in family.children if c.born <= home.since and work.ctx.known(c.key, hand.day)]
        if there:
            fact = MovedHome(address=home.address, postcode=home.postcode, kind=home.kind)
            told["homes_before"] = hand.write(fact, [child.subject for child in there], home.since)


def _reach(work: Work, hand: Hand) -> None:
    """How to reach the mother, and in which language."""
    family, told, dice = work.ctx.family, work.ctx.told, work.dice
    mother = family.other("mother")
    if mother is None or not hand.knows(mother.key) or "reach" in told:
        return
    detail = ContactDetailGiven(
        channel="phone" if dice.chance(0.65) else "text",
        value=f"07700 900{dice.below(PHONES):03d}",
        safe_when=about_them.when_to_ring(dice),
        never=about_them.never_there(dice) if work.episode.worry == "domestic_abuse" else "",
    )
    told["reach"] = hand.write(detail, (mother.subject,))
    if family.language:
        parents = [one.subject for one in family.parents() if hand.knows(one.key)]
        hand.write(CommunicationNeedTold(language=family.language, interpreter=True), parents)
