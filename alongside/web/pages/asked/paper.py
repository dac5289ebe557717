"""An answer on paper: two copies with the same eight words at the foot, typed when one comes back.

The eight words are over every line that is printed. A copy with two lines left out, or one word changed, has
other words at its foot: what was signed on it is not an answer to this.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID, uuid4

from alongside.access import NotHere
from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.agreement import ANSWERS, AgreementAnswered, AgreementAsked
from alongside.record import EntryId, RefUsed, SubjectId, When
from alongside.record.seal.words import NotTheWords, from_words, to_words
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.asked.found import Asking, asking
from alongside.web.pages.asked.part import written
from alongside.web.pages.writing.sheet import today_words
from alongside.web.pages.writing.write import SENT_BEFORE, problems
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

NOT_SAID = "not_said"
CHOICES = (*((one, ANSWERS[one]) for one in ("agree", "in_part", "do_not_agree")), (NOT_SAID, "Left open"))
WHO, WITNESS = "Say who signed it", "Say who was with them when they signed, whom they chose themselves"
NOTHING = "Say what they answered to at least one line"
NO_SUCH_PAPER = (
    "No wording of this has these eight words at its foot. So the paper that was signed is another than "
    "this, and it is not an answer to this one. Look at the paper again: which lines stand on it?"
)
EARLIER = (
    "These eight words are those of an earlier wording. Below are the lines as they stood on that paper: "
    "what was signed counts for them, and for what has changed since they are asked again."
)


def paper_to_sign(asked: Asked, *, entry: UUID) -> Answer:
    """The paper, to be printed twice."""
    found = _all_of(asking(asked, entry))
    to = asked.query.text("to")
    name = found.name(to) if to else ""
    return page("asked/paper.html", f"To sign: {found.title}", found=found, name=name)


def paper_signed(asked: Asked, *, entry: UUID) -> Answer:
    """The paper has come back: first its eight words, then what was answered to each line on it."""
    said = asked.posted if asked.is_post else asked.query
    errors: dict[str, str] = {}
    code = _code(said.text("printed"), errors)
    found = _all_of(asking(asked, entry, code=code))
    if code and found.wording.code != code:
        errors["printed"] = NO_SUCH_PAPER
    if asked.is_post and code and not errors:
        return _posted(asked, found, code)
    return _drawn(asked, found, said, errors, fits=bool(code) and not errors)


def _all_of(found: Asking) -> Asking:
    """The same; a paper of which this reader may not read a line is not there to be signed."""
    if not found.whole:
        raise NotHere
    return found


def _code(typed: str, errors: dict[str, str]) -> str:
    if not typed:
        return ""
    try:
        return to_words(from_words(typed))
    except NotTheWords as odd:
        errors["printed"] = str(odd)
        return ""


def _drawn(asked: Asked, found: Asking, said: Fields, errors: Mapping[str, str], *, fits: bool) -> Answer:
    earlier = EARLIER if fits and found.wording.entry != found.standing.entry else ""
    return page(
        "asked/signed.html", f"A signed paper: {found.title}", found=found, fits=fits, earlier=earlier,
        fields=said, errors=errors, choices=CHOICES, day=said.text("day") or today_words(asked.today),
        ref=said.text("ref") or str(uuid4()), status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, found: Asking, code: str) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    to, witness = said.text("whose"), said.text("witness")
    answers = {line.key: said.text(f"a-{n}") for n, line in enumerate(found.wording.lines)}
    answered = {key: one for key, one in answers.items() if one in ANSWERS}
    errors |= {"whose": WHO} if to not in dict(found.everybody) else {}
    errors |= {"witness": WITNESS} if not witness else {}
    errors |= {"a-0": NOTHING} if not answered else {}
    if errors or on is None:
        return _drawn(asked, found, said, errors, fits=True)
    try:
        for key, answer in answered.items():
            _one(asked, found, key, answer, code=code, on=on)
    except NotWritable as wrong:
        return _drawn(asked, found, said, problems(wrong), fits=True)
    except RefUsed:
        return _drawn(asked, found, said, {"printed": SENT_BEFORE}, fits=True)
    return Go(found.back)


def _one(asked: Asked, found: Asking, key: str, answer: str, *, code: str, on: When) -> None:
    said = asked.posted
    line = found.wording.of(key)
    words = line.words if line else ""
    question = AgreementAsked(
        to=SubjectId(said.text("whose")), line=words, kind=cast("Any", found.kind), of=found.of, key=key,
        explained=said.text("explained"), if_no=said.text("if_no"),
    )  # fmt: skip
    signed = AgreementAnswered(
        asked=EntryId(found.of), answer=cast("Any", answer), by_act="signed_paper", printed=code,
        witness=said.text("witness"), words=said.text(f"w-{_place(found, key)}"),
    )  # fmt: skip
    ref = f"{said.text('ref') or uuid4()}/{key}"
    written(asked, found, question, signed, on=on, ref=ref)


def _place(found: Asking, key: str) -> int:
    return next(place for place, line in enumerate(found.wording.lines) if line.key == key)


ROUTES: tuple[Route, ...] = (
    Route("asked/<uuid:entry>/paper/", "paper_to_sign", paper_to_sign, roles=Roles.only(*WRITERS)),
    Route(
        "asked/<uuid:entry>/signed/", "paper_signed", paper_signed, methods=("GET", "POST"),
        roles=Roles.only(*WRITERS),
    ),
)  # fmt: skip
