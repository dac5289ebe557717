"""A specimen of every stored shape of every fact: what was once written is read for ever.

`specimens/facts.jsonl` holds one line for each kind and shape, with every field filled. It only grows: a line
is written when a fact, or a new shape of it, is first seen (`ALONGSIDE_WRITE=1 pytest` with this file) and
never changed once a release has held it. Where a change to a fact makes its specimen unreadable, the fact
needs a new `SHAPE` and an upcast, not a new specimen.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec import inspect

from alongside.desk import CODEC
from alongside.record import Fact, Part

KEPT = Path(__file__).parent / "specimens" / "facts.jsonl"
HOW = "write what is new: ALONGSIDE_WRITE=1 pytest tests/record/test_specimens.py"


PLAIN: dict[type[inspect.Type], Any] = {
    inspect.BoolType: True,
    inspect.IntType: 3,
    inspect.DateType: date(2026, 3, 4),
    inspect.DateTimeType: datetime(2026, 3, 4, 9, tzinfo=UTC),
    inspect.StrType: "said",
}


def _filled(told: inspect.Type) -> Any:
    """A value of a type, with every field said."""
    match told:
        case inspect.StructType(cls=cls, fields=fields):
            return cls(**{field.name: _said(field) for field in fields})
        case inspect.VarTupleType(item_type=item):
            return (_filled(item),)
        case inspect.UnionType(types=types):
            return _filled(next(one for one in types if not isinstance(one, inspect.NoneType)))
        case inspect.LiteralType(values=values):
            return values[-1]
        case inspect.EnumType(cls=enum):
            return list(enum)[-1]
    return PLAIN[type(told)]


def _said(field: inspect.Field) -> Any:
    """A field's value, other than the one that need not be said."""
    value = _filled(field.type)
    return not value if isinstance(value, bool) and value is field.default else value


def _specimen(fact: type[Fact]) -> dict[str, Any]:
    whole: Fact = _filled(inspect.type_info(fact))
    told = {"kind": fact.__name__, "shape": fact.SHAPE, "common": CODEC.write(whole, "A/1", "asked")}
    if fact.Each is None:
        return told
    part: Part = _filled(inspect.type_info(fact.Each))
    return told | {"part": CODEC.write_part(part)}


def _kept() -> list[dict[str, Any]]:
    return [json.loads(line) for line in KEPT.read_text("utf-8").splitlines()] if KEPT.exists() else []


def test_every_shape_that_can_be_written_has_a_specimen() -> None:
    there = {(one["kind"], one["shape"]) for one in _kept()}
    new = [_specimen(fact) for name, fact in CODEC.facts.items() if (name, fact.SHAPE) not in there]
    if os.environ.get("ALONGSIDE_WRITE"):
        with KEPT.open("a", encoding="utf-8") as kept:
            kept.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in new)
        new = []
    assert [one["kind"] for one in new] == [], HOW


def test_no_shape_is_missing_between_the_first_and_todays() -> None:
    there = {(one["kind"], one["shape"]) for one in _kept()}
    wanted = {(name, shape) for name, fact in CODEC.facts.items() for shape in range(1, fact.SHAPE + 1)}
    assert wanted - there == set(), HOW


@pytest.mark.parametrize("one", _kept(), ids=lambda one: f"{one['kind']}-{one['shape']}")
def test_a_specimen_is_read_today(one: dict[str, Any]) -> None:
    fact, reference, why = CODEC.read(one["kind"], one["shape"], one["common"])
    assert (type(fact).__name__, reference, why) == (one["kind"], "A/1", "asked")
    part = CODEC.read_part(one["kind"], one["shape"], one["part"]) if "part" in one else None
    if one["shape"] == type(fact).SHAPE:
        assert CODEC.write(fact, reference, why) == one["common"]
        assert part is None or CODEC.write_part(part) == one["part"]
