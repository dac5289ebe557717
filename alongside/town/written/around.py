"""Who is around children at a meeting: parents, others of theirs, and those who work with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from alongside.practice.attendance import Attended
from alongside.record import EntryId, Fact, SubjectId
from alongside.town.course.kinds import Human, Who
from alongside.town.staff.kinds import Worker
from alongside.town.words import conference as words
from alongside.town.words.blanks import Blanks, kin
from alongside.town.words.called import HE, HIM, HIS, WORD
from alongside.town.written.context import Context

F = TypeVar("F", bound=Fact)
AT_SCHOOL = 4
FORMAL = {"mum": "mother", "dad": "father", "nan": "grandmother", "grandad": "grandfather"}


def parents(ctx: Context, on: date, children: Who) -> list[Human]:
    """The parents of some of the children who are alive on a day; whoever the children live with first."""
    keys = {key for place in children for key in ctx.family.children[place].parents}
    told = [one for one in ctx.family.parents() if one.alive(on) and (one.key in keys or not keys)]
    return sorted(told, key=lambda one: not one.lives_there(on))


def came(human: Human, note: str = "", *, there: bool = True) -> Attended:
    """Somebody of the family, there or not."""
    role = "child" if human.kind == "child" else WORD.get((human.kind, human.sex), human.kind)
    return Attended(person=human.subject, role=FORMAL.get(role, role), came=there, note=note)


def worker(one: Worker, role: str = "social_worker") -> Attended:
    """One of our own."""
    return Attended(person=one.subject, role=role)


def family_at(
    ctx: Context, blanks: Blanks, children: Who, *, share: float, with_kin: float
) -> list[Attended]:
    """The parents, each of whom came or did not, and perhaps somebody else of theirs."""
    scene, told = blanks.scene, []
    for parent in parents(ctx, scene.on, children):
        there = scene.dice.chance(share if parent.lives_there(scene.on) else share * 0.55)
        told.append(came(parent, _note(blanks, parent, there), there=there))
    near = kin(scene)
    if near is not None and scene.dice.chance(with_kin):
        told.append(came(near))
    return told


NOTED = 0.3
"""How often anything is put down about how somebody came; why they did not is put down oftener."""


def _note(blanks: Blanks, parent: Human, there: bool) -> str:
    if not blanks.scene.dice.chance(NOTED if there else 1 - NOTED):
        return ""
    their = Blanks(blanks.scene)
    their["p_he"], their["p_him"], their["p_his"] = HE[parent.sex], HIM[parent.sex], HIS[parent.sex]
    return their.say(words.PARENT_NOTE if there else words.PARENT_AWAY)


def professionals(blanks: Blanks, share: float) -> list[Attended]:
    """Health, school where there is one, and the police: who came, and who sent a report or nothing."""
    scene = blanks.scene
    who = [(blanks["nurse"], "health", share)]
    if any(one.age(scene.on) >= AT_SCHOOL for one in scene.children):
        who.append((blanks["teacher"], "school", share))
    who.append((blanks["officer"], "police", share / 2))
    return [_professional(blanks, name, role, chance) for name, role, chance in who]


def _professional(blanks: Blanks, name: str, role: str, share: float) -> Attended:
    there = blanks.scene.dice.chance(share)
    note = blanks.say(words.AGENCY_NOTE if there else words.AGENCY_AWAY)
    return Attended(name=name, role=role, came=there, note=note)


def last_of(ctx: Context, kind: type[F], about: Sequence[SubjectId], on: date) -> EntryId | None:
    """The last entry of a kind, of this day, about any of these: what was written before is found again."""
    for draft in reversed(ctx.pen.drafts):
        if isinstance(draft.fact, kind) and draft.on.first == on and not set(about).isdisjoint(draft.about):
            return draft.id
    return None
