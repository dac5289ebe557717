"""An assessment copied from one family to the next: true of somebody once, and a strange name left in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from alongside.practice.assessment import AssessmentPartWritten, AssessmentPartWrittenEach
from alongside.record import Draft
from alongside.town.chance import Dice
from alongside.town.course.kinds import Human
from alongside.town.planted.choosing import Choosing
from alongside.town.planted.copied_words import LEFT, PARTS
from alongside.town.planted.kinds import Found, Ground, Planting, Truth
from alongside.town.planted.sheet import Sheet
from alongside.town.planted.speaking import he, him, his, upper

NAME = "copied"
SPAN, STILL, COPIES = 520, 60, 0.8
LEFT_IN = 0.5
"""In how many copies the other name still stands."""


def choose(town: Choosing) -> Iterable[Planting]:
    """Three people in a full town, under a deadline."""
    since, until = town.before(SPAN + STILL), town.before(STILL)
    dice = town.dice(NAME, "left")
    for number, worker in enumerate(town.workers(town.many(3), since, until, NAME)):
        left = dice.pick(LEFT)[0]
        yield Planting(
            truth=NAME,
            number=number,
            workers=(worker.subject,),
            since=since,
            until=until,
            told={"left": left},
        )


def mark(ground: Ground, sheet: Sheet, planting: Planting) -> Iterable[Found]:
    """Most of the parts of assessments that this worker wrote in that time."""
    dice = ground.dice(planting, sheet.family.number)
    told = [
        (place, draft)
        for place, draft in sheet.of(AssessmentPartWritten, by=planting.workers)
        if planting.since <= draft.on.first <= planting.until and dice.chance(COPIES)
    ]
    if not told:
        return
    done = list(_copied(sheet, planting, told, dice.chance(LEFT_IN), dice))
    yield Found(
        truth=NAME,
        number=planting.number,
        family=sheet.family.number,
        subjects=tuple(dict.fromkeys(who for draft in done for who in draft.about)),
        workers=planting.workers,
        entries=tuple([draft.id for draft in done if draft.id]),
        days=tuple(sorted({draft.on.first for draft in done})),
    )


def _copied(
    sheet: Sheet, planting: Planting, told: Sequence[tuple[int, Draft]], left_in: bool, dice: Dice
) -> Iterator[Draft]:
    for place, draft in told:
        fact, child = draft.fact, _child(sheet, draft)
        if not isinstance(fact, AssessmentPartWritten) or child is None:
            continue
        text = dice.pick(PARTS[fact.part])
        words = _filled(text, child, planting.told["left"] if left_in else child.given)
        each = {who: _kept(part) for who, part in draft.each.items()}
        changed = msgspec.structs.replace(draft, fact=msgspec.structs.replace(fact, words=words), each=each)
        sheet.put(place, changed)
        yield changed


def _child(sheet: Sheet, draft: Draft) -> Human | None:
    return next((one for one in sheet.family.children if one.subject in draft.about), None)


def _kept(part: msgspec.Struct) -> AssessmentPartWrittenEach:
    """Whether each child was seen stays; what it means for each was not thought about again."""
    seen = isinstance(part, AssessmentPartWrittenEach) and part.seen
    return AssessmentPartWrittenEach(words="", seen=seen)


def _filled(text: str, one: Human, left: str) -> str:
    return text.format(name=one.given, left=left, he=he(one), He=upper(he(one)), his=his(one), him=him(one))


TRUTH = Truth(
    name=NAME,
    what="Assessments of several families are one assessment, with the names changed; not everywhere.",
    whom="The families of some workers who had more to write than hours.",
    shows=(
        "Parts of assessments by one worker that are the same, sentence by sentence, but for names; "
        "now and then the name of a child who is nobody in this family; nothing said of what it "
        "means for each child."
    ),
    silent="Dates, visits and outcomes are those of the family; each part stands where it belongs.",
    choose=choose,
    mark=mark,
)
