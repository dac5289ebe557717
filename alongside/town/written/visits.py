"""Visits of an episode: who was there, whom we saw, what they said; and what lies between two visits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from alongside.practice.attendance import Attended
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import EntryId, SubjectId
from alongside.record.when import local
from alongside.town.chance import Dice
from alongside.town.course.kinds import Assessment, Episode, HelpPlan, Human, Protection, Who
from alongside.town.course.working import working
from alongside.town.words import visits as words
from alongside.town.words.childs_words import meaning, said
from alongside.town.words.partners import colleague, teacher
from alongside.town.words.scene import Scene
from alongside.town.words.told import Told, alive, slots
from alongside.town.written.between import between
from alongside.town.written.context import Context
from alongside.town.written.heeded import Heard, interpreted, taken_up
from alongside.town.written.there import at_another_time, children_of, grown_up, records

NOBODY_IN, NOT_SEEN, PARTNER = 0.08, 0.05, 0.1
"""How many visits had another before them in vain; children not met; visits with a partner. `check`."""
FRIDAY = 4
PAST_BABIES, FOUR, YOUNG, TEENS, TALLER = 3, 4, 7, 14, 16
"""Ages: alone with us from four, seldom before seven; asked what they said from three."""
GRAND = {"F": "grandmother", "M": "grandfather"}
ROLES = {"mother": "mother", "father": "father", "partner": "partner", "aunt_or_uncle": "aunt or uncle"}
PLACES = (
    "At home",
    "At home",
    "At home",
    "",
    "",
    "Their home",
    "Home and garden",
    "The flat",
    "At home, then a walk",
)
PARTNERS = (("health", "hv"), ("school", "school"), ("family_support", "fs"), ("health", "nurse"))


Purpose = Literal["child_in_need", "assessment", "child_protection"]


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit to be written down."""

    on: date
    children: Who
    purpose: Purpose
    first: bool
    """Whether it is the first of its assessment or plan: then more is looked at."""


def write_visits(ctx: Context, episode: Episode) -> None:
    """Every visit of an episode, and the talks, notes, papers, promises and accounts between them."""
    visits = list(_visits(episode))
    before = episode.received
    for place, visit in enumerate(visits):
        scene = _scene(ctx, episode, visit, place / max(len(visits) - 1, 1))
        if not scene.children:
            continue
        if scene.dice.chance(NOBODY_IN):
            _in_vain(ctx, episode, scene, visit, before=before)
        entry, at, heard = _visit(ctx, scene, visit)
        until = visits[place + 1].on if place + 1 < len(visits) else _last(ctx, episode)
        if heard:
            taken_up(ctx, episode, Heard(entry, scene, heard), until)
        between(ctx, scene, entry, at=at, until=until)
        before = visit.on


def _visits(episode: Episode) -> Iterator[Visit]:
    """In their order, one on a day: a visit while a protection plan runs is a visit of that plan."""
    found: dict[date, Visit] = {}
    ways: tuple[tuple[Purpose, Sequence[HelpPlan | Assessment | Protection]], ...] = (
        ("child_in_need", episode.plans),
        ("assessment", episode.assessments),
        ("child_protection", episode.protections),
    )
    for kind, some in ways:
        for one in some:
            for place, on in enumerate(one.visits):
                found[on] = Visit(on, one.children, kind, first=not place)
    return iter(sorted(found.values(), key=lambda visit: visit.on))


def _last(ctx: Context, episode: Episode) -> date:
    return min(episode.closed or ctx.levers.until, ctx.levers.until)


def _scene(ctx: Context, episode: Episode, visit: Visit, way: float) -> Scene:
    """Work begins when things are hard, and goes where the episode goes, by ups and downs."""
    dice = ctx.dice.of("visit", visit.on.toordinal(), *visit.children)
    by = ctx.staff.holder(episode.post, visit.on)
    children = tuple([ctx.family.children[place] for place in children_of(ctx, visit.children, visit.on)])
    going = -0.55 * (1 - way) + episode.going * way + 0.5 * (dice.unit() - 0.5)
    going = max(-1.0, min(1.0, going))
    return Scene(dice, ctx.family, children, visit.on, by, episode.worry, going, ctx.spent)


def _in_vain(ctx: Context, episode: Episode, scene: Scene, visit: Visit, *, before: date) -> None:
    """Somebody came some days before, and nobody was in."""
    on = visit.on - timedelta(days=scene.dice.between(1, 5))
    if on <= before or on in working().off:
        return
    by = ctx.staff.holder(episode.post, on)
    earlier = at_another_time(scene, on, by)
    story = words.nobody_in(slots(earlier))
    fact = VisitMade(purpose=visit.purpose, where=_where(scene), story=story)
    each = {child.subject: VisitMadeEach() for child in scene.children}
    ctx.pen.write(fact, each, _at(scene.dice, on, scene.children), by=by, each=each)


def _visit(ctx: Context, scene: Scene, visit: Visit) -> tuple[EntryId, datetime, list[Human]]:
    dice, voice = scene.dice, scene.writer.voice
    seen = tuple([one for one in scene.children if _is_seen(dice, one, scene)])
    slept = _whose_bed(dice, seen, visit)
    attended, partner = _attended(ctx, scene, seen)
    you = voice.to_child and len(scene.children) == 1 and alive(scene.child, scene)
    here = words.Here(
        seen=seen,
        unseen=tuple([one for one in scene.children if one not in seen]),
        slept=slept,
        at_school=bool(seen) and seen[0].age(visit.on) > FOUR and dice.chance(0.06),
        partner=partner,
    )
    told = slots(scene, you=you)
    story = words.story(told, here, scene.going, you=you)
    each, heard = _parts(told, here)
    at = _at(dice, visit.on, scene.children)
    fact = VisitMade(purpose=visit.purpose, where=_where(scene), story=story, attended=attended)
    entry = ctx.pen.write(fact, records(scene), at, by=scene.writer, each=each)
    return entry, at, heard


def _is_seen(dice: Dice, child: Human, scene: Scene) -> bool:
    age = child.age(scene.on)
    often = 0.4 if age < FOUR else 2.4 if age >= TEENS else 1
    return age >= 0 and not dice.chance(NOT_SEEN * often)


def _whose_bed(dice: Dice, seen: tuple[Human, ...], visit: Visit) -> Human | None:
    return dice.pick(seen) if seen and dice.chance(0.75 if visit.first else 0.25) else None


def _parts(told: Told, here: words.Here) -> tuple[dict[SubjectId, VisitMadeEach], list[Human]]:
    """What it was for each child, in their own words where they said any; and who said something hard."""
    scene = told.scene
    dice, voice, on = scene.dice, scene.writer.voice, scene.on
    own = slots(scene, own=True) if here.seen else told
    parts, heard = {}, list[Human]()
    own.hard = False
    for child in scene.children:
        is_seen, slept = child in here.seen, here.slept
        age = child.age(on)
        talks = is_seen and dice.chance(0.5 + 0.45 * voice.quotes if age >= PAST_BABIES else 0.45)
        means = age >= 0 and dice.chance(0.62 - 0.4 * voice.terse if is_seen else 0.3)
        parts[child.subject] = VisitMadeEach(
            seen=is_seen,
            alone=is_seen and age >= FOUR and dice.chance(0.45 if age < YOUNG else 0.7),
            bedroom=child is slept or (is_seen and slept is not None and dice.chance(0.5)),
            words=said(own, child, scene.going) if talks else "",
            meaning=meaning(told, child, scene.going, seen=is_seen, you=voice.to_child) if means else "",
        )
        if own.hard:
            heard.append(child)
            own.hard = False
    return parts, heard


def _attended(ctx: Context, scene: Scene, seen: tuple[Human, ...]) -> tuple[tuple[Attended, ...], str]:
    """Who of the family was there, and who came with us."""
    dice, on = scene.dice, scene.on
    grown = grown_up(ctx, on, TALLER)
    there = [one for place, one in enumerate(grown[:4]) if dice.chance(0.94 if not place else 0.35)]
    people = [Attended(person=one.subject, role=_role(one)) for one in there]
    if ctx.family.language and people:
        people += interpreted(ctx, on)
    if not dice.chance(PARTNER):
        return tuple(people), ""
    partner = _partner(scene, dice, seen)
    return (*people, partner), partner.name


def _partner(scene: Scene, dice: Dice, seen: tuple[Human, ...]) -> Attended:
    role, key = PARTNERS[dice.below(len(PARTNERS))]
    if key == "school" and seen and seen[-1].age(scene.on) > FOUR:
        return Attended(name=teacher(seen[-1], scene.on), role="school")
    return Attended(
        name=colleague(scene.family, key, scene.on), role=role if key != "school" else "family_support"
    )


def _role(one: Human) -> str:
    if one.kind == "grandparent":
        return GRAND[one.sex]
    return ROLES.get(one.kind, one.kind.replace("_", "-"))


def _where(scene: Scene) -> str:
    return PLACES[scene.dice.below(len(PLACES))]


def _at(dice: Dice, on: date, children: tuple[Human, ...]) -> datetime:
    """After school where there are children of that age, mostly; now and then late, when somebody is in."""
    school = any(one.age(on) > FOUR for one in children) and on.weekday() <= FRIDAY
    late = dice.chance(0.06)
    hour = (
        dice.between(18, 19)
        if late
        else dice.between(15, 17)
        if school and dice.chance(0.85)
        else dice.between(9, 16)
    )
    return local(on, time(hour, 5 * dice.below(12)))
