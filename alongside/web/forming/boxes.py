"""The boxes of a fact's form: each question, its kind of box, who reads the answer, what to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from alongside.policy import Policy
from alongside.record import Ask, Box, Fact, Part
from alongside.web.forming.several import AGENCIES

Options = Sequence[tuple[str, str]]
"""Pairs of a value and its words."""

OFFERED = frozenset({Box.CHOICE, Box.CODE, Box.CODES, Box.YES_NO})
"""Boxes in which the answers are given, to be ticked."""
NOT_SAID = (None, "", ())
"""What a fact says of an answer that nobody gave. Any other silence would be an answer."""
COMMON = "f"
"""The first word of the names of the common boxes; a child's begin with `c` and the child's place."""


@dataclass(frozen=True)
class Field:
    """One field of a fact or part, as its annotation says it."""

    name: str
    ask: Ask
    hint: Any
    required: bool
    silence: Any = None
    """What the fact says where nothing is answered."""

    @property
    def chosen(self) -> bool:
        """Whether silence would be taken for one of its answers, so that somebody must choose."""
        return self.ask.box in OFFERED and self.silence not in NOT_SAID

    @property
    def many(self) -> bool:
        """Whether it holds several values."""
        return get_origin(self.hint) is tuple

    @property
    def literals(self) -> tuple[str, ...]:
        """The values of a closed list."""
        inner = get_args(self.hint)[0] if self.many else self.hint
        return get_args(inner) if get_origin(inner) is Literal else ()


@dataclass(frozen=True, kw_only=True)
class BoxOf:
    """One box on a page, ready to be drawn by `parts/fact.html`."""

    name: str
    field: str
    kind: Box
    question: str
    hint: str
    reads: tuple[str, ...]
    required: bool
    options: Options = ()
    many: bool = False
    seldom: bool = False
    more: Options = ()
    """People who may be chosen too, and are not offered first."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What may be chosen on this page: people, workers, teams, and the entries that a field may name."""

    people: Options = ()
    unlikely: frozenset[str] = frozenset()
    """Of those people: who has died, who is an animal, and from whom somebody here is kept safe."""
    animals: frozenset[str] = frozenset()
    """Of those: who is never ticked as having been there. They are told of, and nobody meets with them."""
    workers: Options = ()
    near: Options = ()
    """The workers this family has met: who may be ticked as there. Anybody else is typed."""
    teams: Options = ()
    entries: Callable[[str], Options] = lambda _field: ()


@dataclass(frozen=True, kw_only=True)
class Form:
    """What every box of one form shares: the rules of the day, and what may be chosen."""

    policy: Policy
    on: date
    choices: Choices


@cache
def fields(told: type[msgspec.Struct]) -> tuple[Field, ...]:
    """Every field of a fact or part that is asked, in the order in which it is written."""
    hints = get_type_hints(told, include_extras=True)
    found = []
    for one in msgspec.structs.fields(told):
        ask = _ask(hints[one.name])
        if ask and ask.box is not Box.HIDDEN:
            found.append(Field(one.name, ask, get_args(hints[one.name])[0], one.required, one.default))
    return tuple(found)


def _ask(hint: Any) -> Ask | None:
    extras = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((extra for extra in extras if isinstance(extra, Ask)), None)


def boxes(fact: type[Fact], form: Form, name: str = "") -> tuple[BoxOf, ...]:
    """The boxes of a fact's common part. `name` is whom it is about, for the questions."""
    return tuple(_box(one, COMMON, form, name) for one in fields(fact))


def part_boxes(fact: type[Fact], place: int, form: Form, name: str) -> tuple[BoxOf, ...]:
    """The boxes of what a fact says about one person, the `place`th of those it is about."""
    each: type[Part] | None = fact.Each
    return tuple(_box(one, f"c{place}", form, name) for one in (fields(each) if each else ()))


def _box(one: Field, first: str, form: Form, name: str) -> BoxOf:
    ask = one.ask
    return BoxOf(
        name=f"{first}-{one.name}",
        field=one.name,
        kind=ask.box,
        question=ask.question.replace("{name}", name or "they"),
        hint=ask.hint.replace("{name}", name or "they"),
        reads=ask.reads,
        required=one.required or one.chosen,
        options=_options(one, form.policy, form.on, form.choices),
        many=one.many,
        seldom=ask.seldom and not one.required and not one.chosen,
        more=_unlikely(form.choices) if ask.box is Box.ATTENDANCE else (),
    )


def _unlikely(choices: Choices) -> Options:
    hardly = choices.unlikely - choices.animals
    return [(who, name) for who, name in choices.people if who in hardly]


def _options(one: Field, policy: Policy, on: date, choices: Choices) -> Options:
    ask = one.ask
    if ask.box in (Box.CODE, Box.CODES):
        codes = policy.codes(ask.codes, on)
        return [(code, codes.words(code)) for code in codes.codes]
    if ask.box is Box.CHOICE:
        words: Mapping[str, str] = ask.options
        return [(value, words.get(value, value.replace("_", " "))) for value in one.literals]
    offered = {
        Box.PERSON: choices.people,
        Box.PEOPLE: choices.people,
        Box.ATTENDANCE: [one for one in (*choices.people, *choices.near) if one[0] not in choices.unlikely],
        Box.WORKER: choices.workers,
        Box.TEAM: choices.teams,
    }
    if ask.box is Box.SAID:
        return [(agency, agency) for agency in AGENCIES]
    return choices.entries(one.name) if ask.box is Box.ENTRY else offered.get(ask.box, ())
