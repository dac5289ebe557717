"""Children and grown-ups are named, related, and read together as a family, each once (`Context.told`)."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.identifiers import IdentifierGiven
from alongside.practice.person import BirthExpected, EthnicityGiven, PersonBorn, PersonNamed, SexRecorded
from alongside.practice.relationship import FamilyGathered, ParentalResponsibilityGained, RelationshipTold
from alongside.record import EntryId, SubjectId
from alongside.town.course.kinds import Family, Human, Who
from alongside.town.staff.kinds import Worker
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand
from alongside.town.written.homes import household, live_at

ETHNICITY_AT_ONCE, ETHNICITY_REFUSED = 0.6, 0.015
FATHER_AT_ONCE = (0.45, 0.85)
"""How often a father is named with the first call: one who lives elsewhere, one who lives there. `check`."""
WRONG_DAY = 0.012
"""Birthdays first written wrong. `check`: no figure is published."""


def meet(ctx: Context, who: Who, on: date, by: Worker, after: EntryId | None = None) -> None:
    """Write who these children and their parents are, so far as the first call tells it."""
    family = ctx.family
    new = [family.children[place] for place in who if family.children[place].key not in ctx.told]
    if not new:
        return
    hours = [contact.hour for contact in family.contacts if contact.on == on]
    hand = Hand(ctx, by, on, after, max(hours, default=None))
    for child in new:
        name_child(hand, child)
    _ethnicity(hand, [child for child in new if child.born <= on], ETHNICITY_AT_ONCE)
    for parent in _parents_known(hand, new):
        name_adult(hand, parent)
    for other in family.others:
        if other.key in ctx.told:
            relate(hand, other, new)
    brothers_and_sisters(hand, new)
    at_home(hand, new)
    gather(hand)


def name_child(hand: Hand, child: Human) -> None:
    """A child's name, birthday, sex and number; of an unborn child, when they are expected."""
    ctx, day = hand.ctx, hand.day
    who = (child.subject,)
    if child.born > day:
        hand.write(PersonNamed(given="Baby", family=ctx.family.surname), who)
        first = hand.write(BirthExpected(due=child.due or child.born), who)
        ctx.told["expected/" + child.key] = first
    else:
        first = hand.write(PersonNamed(given=child.given, family=child.family), who, child.born)
        born_on(hand, child)
    hand.write(IdentifierGiven(scheme="la_child_id", value=child.la_child_id), who)
    ctx.told[child.key] = first


def born_on(hand: Hand, child: Human) -> None:
    """The birthday, now and then a wrong one (put right when somebody sees the certificate), and the sex."""
    ctx, who = hand.ctx, (child.subject,)
    day = child.born
    if ctx.pen.dice.chance(WRONG_DAY) and child.age(hand.day) > 0:
        day = _mistaken(day)
    told = hand.write(PersonBorn(), who, day)
    if day != child.born:
        ctx.told["wrong/" + child.key] = told
    hand.write(SexRecorded(sex=child.sex, basis="said"), who, child.born)


def _mistaken(day: date) -> date:
    """A day and a month the wrong way round, or the day after."""
    if day.day <= 12 and day.day != day.month:  # noqa: PLR2004 - a month's number
        return day.replace(month=day.day, day=day.month)
    return day + timedelta(days=1)


def _ethnicity(hand: Hand, children: list[Human], share: float) -> None:
    """What they say of their ethnicity: one entry for brothers and sisters who say the same."""
    said: dict[str, list[Human]] = {}
    for child in children:
        if "ethnicity/" + child.key not in hand.ctx.told:
            said.setdefault(child.ethnicity, []).append(child)
    for code, some in said.items():
        if not hand.ctx.pen.dice.chance(share):
            continue
        given = "REFU" if hand.ctx.pen.dice.chance(ETHNICITY_REFUSED) else code
        told = hand.write(EthnicityGiven(ethnicity=given), [child.subject for child in some])
        for child in some:
            hand.ctx.told["ethnicity/" + child.key] = told


def _parents_known(hand: Hand, children: list[Human]) -> list[Human]:
    """The parents of these children whom the first call names."""
    keys = dict.fromkeys(key for child in children for key in child.parents)
    named = []
    for key in keys:
        parent = hand.ctx.family.other(key)
        if parent is None or key in hand.ctx.told or not parent.alive(hand.day):
            continue
        there = parent.lives_there(hand.day)
        if key == "mother" or hand.ctx.pen.dice.chance(FATHER_AT_ONCE[there]):
            named.append(parent)
    return named


def name_adult(hand: Hand, one: Human) -> None:
    """A grown-up's name; of a parent, mostly the birthday and the sex as well."""
    ctx, who, dice = hand.ctx, (one.subject,), hand.ctx.pen.dice
    parent = one.kind in ("mother", "father", "step_parent")
    kind = PersonNamed(given=one.given, family=one.family, kind="legal" if parent else "known_as")
    ctx.told[one.key] = hand.write(kind, who, one.born if parent else None)
    if parent and dice.chance(0.8 if one.key == "mother" else 0.55):
        hand.write(PersonBorn(), who, one.born)
    if parent and (one.key == "mother" or dice.chance(0.4)):
        hand.write(SexRecorded(sex=one.sex, basis="said"), who, one.born)


def relate(hand: Hand, other: Human, children: list[Human]) -> None:
    """What somebody is to those of the children to whom they belong, and what the children call them."""
    ctx, family = hand.ctx, hand.ctx.family
    mine = [family.children[place] for place in other.of]
    new = [c for c in mine if c in children and f"{other.key}/{c.key}" not in ctx.told and hand.knows(c.key)]
    if (
        not new
        or not hand.knows(other.key)
        or (other.kind == "step_parent" and other.came and hand.day < other.came)
    ):
        return
    told = RelationshipTold(other=other.subject, kind=other.kind, in_words=other.called)
    entry = hand.write(told, [*(child.subject for child in new), other.subject])
    for child in new:
        ctx.told[f"{other.key}/{child.key}"] = entry
        if other.responsible and child.born <= hand.day:
            responsible(hand, other, child)


def brothers_and_sisters(hand: Hand, new: list[Human]) -> None:
    """Which of the children introduced before are a new child's brothers and sisters, and whose half."""
    before = [one for one in hand.ctx.family.children if one not in new and hand.knows(one.key)]
    for child in new:
        for kind, same in (("sibling", True), ("half_sibling", False)):
            some = [one for one in before if (one.parents == child.parents) is same]
            if some:
                told = RelationshipTold(other=child.subject, kind=kind)
                hand.write(told, [*(one.subject for one in some), child.subject])
        before.append(child)


def responsible(hand: Hand, parent: Human, child: Human) -> None:
    """That a parent holds parental responsibility, since the child's birth."""
    key = f"responsible/{parent.key}/{child.key}"
    if key in hand.ctx.told:
        return
    mother = hand.ctx.family.other("mother")
    married = mother is not None and mother.born_as and parent.at_home
    fact = ParentalResponsibilityGained(
        holder=parent.subject, basis="birth" if parent.kind == "mother" or married else "registration"
    )
    hand.ctx.told[key] = hand.write(fact, (child.subject,), child.born)


def at_home(hand: Hand, children: list[Human]) -> None:
    """Where these children live, with those of the family who live there and have been named."""
    ctx, day = hand.ctx, hand.day
    born = [child for child in children if child.born <= day]
    if not born:
        return
    home = ctx.family.home(day)
    if any(f"home/{home.since}/{child.key}" not in ctx.told for child in born):
        live_at(hand, home, household(hand, day), max([home.since, *(child.born for child in born)]))


def gather(hand: Hand) -> None:
    """Read together as one family: whoever has been named and belongs to it."""
    family = hand.ctx.family
    people = [one for one in (*family.children, *family.others) if _belongs(one) and hand.knows(one.key)]
    about: list[SubjectId] = [*(one.subject for one in people), family.group]
    entry = hand.write(FamilyGathered(family=family.group, name=called(family)), about)
    hand.ctx.told.setdefault("known", entry)


def _belongs(one: Human) -> bool:
    return one.kind in ("child", "mother", "father", "step_parent") or one.at_home


def called(family: Family) -> str:
    """What a family is called: the Perrys; where an s would hardly be heard, the Hughes family."""
    name = family.surname
    plain = name.isascii() and name[-1:].isalpha() and not name.endswith(("s", "x", "z", "ch", "sh"))
    return f"The {name}s" if plain else f"The {name} family"
