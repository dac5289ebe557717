"""Facts to and from canonical JSON, and old shapes readable for ever.

The list of facts is handed in (by the desk): the record does not know them. A stored fact names its kind
and its shape; `Upcasts` carry a stored shape to the next one, so that what was written in the first year
is still read in the thirtieth. Canonical JSON: UTF-8, keys in the order of the field names' code points,
no spaces, no floats, absent rather than null or default.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import msgspec

from alongside.record.entry import Fact, Part

Upcast = Callable[[dict[str, Any]], dict[str, Any]]
"""Carries the common part of one shape to the next."""


class UnknownFact(LookupError):
    """The book holds a fact that this version of the software does not know."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"the record holds a fact “{kind}” that this version does not know; "
            "it is kept, and a version that knows it can read it"
        )


class UnreadableFact(ValueError):
    """A stored fact does not fit its shape."""

    def __init__(self, kind: str, shape: int, why: str) -> None:
        super().__init__(f"a stored “{kind}” of shape {shape} cannot be read: {why}")


class Common(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The common part as stored: the fact's own fields, why it corrects, the original's reference."""

    fact: msgspec.Raw
    reference: str = ""
    why: str = ""


class Codec:
    """Reads and writes the facts it was given."""

    def __init__(
        self,
        facts: Iterable[type[Fact]],
        upcasts: Mapping[tuple[str, int], Upcast] | None = None,
        part_upcasts: Mapping[tuple[str, int], Upcast] | None = None,
    ) -> None:
        """`upcasts[kind, shape]` carries a common part from `shape` to `shape + 1`; parts likewise."""
        self.facts: dict[str, type[Fact]] = {fact.__name__: fact for fact in facts}
        self._upcasts = dict(upcasts or {})
        self._part_upcasts = dict(part_upcasts or {})
        self._readers: dict[type, msgspec.json.Decoder[Any]] = {}
        self._today: dict[tuple[str, int], msgspec.json.Decoder[Any]] = {}
        self._writer = msgspec.json.Encoder(order="sorted")
        self._common = msgspec.json.Decoder(Common)

    def kind(self, fact: Fact) -> str:
        """The name a fact is stored under; a fact nobody listed is refused."""
        name = type(fact).__name__
        if self.facts.get(name) is not type(fact):
            raise UnknownFact(name)
        return name

    def write(self, fact: Fact, reference: str = "", why: str = "") -> str:
        """The canonical text of a common part."""
        body: dict[str, Any] = {"fact": self._fields(fact)}
        body |= {"reference": reference} if reference else {}
        body |= {"why": why} if why else {}
        return self._writer.encode(body).decode()

    def write_part(self, part: Part) -> str:
        """The canonical text of one subject's part."""
        return self._writer.encode(self._fields(part)).decode()

    def read(self, kind: str, shape: int, body: str | bytes) -> tuple[Fact, str, str]:
        """A stored common part as today's fact, its original's reference and the reason given."""
        today = self._today.get((kind, shape)) or self._reads_today(kind, shape)
        if today is None:
            common = self._common.decode(body)
            fact = self._read(self._kind(kind), kind, shape, bytes(common.fact), self._upcasts)
            return fact, common.reference, common.why
        try:
            whole = today.decode(body)
        except msgspec.MsgspecError as wrong:
            raise UnreadableFact(kind, shape, str(wrong)) from wrong
        return whole.fact, whole.reference, whole.why

    def _reads_today(self, kind: str, shape: int) -> msgspec.json.Decoder[Any] | None:
        """What reads a common part of today's shape in one pass; nothing for an older shape."""
        told = self._kind(kind)
        if shape != told.SHAPE:
            return None
        self._today[kind, shape] = msgspec.json.Decoder(self._whole(told))
        return self._today[kind, shape]

    def read_part(self, kind: str, shape: int, body: str | bytes) -> Part:
        """A stored part as today's part."""
        each = self._kind(kind).Each
        if each is None:
            raise UnreadableFact(kind, shape, "it has a part, and the fact has none")
        part: Part = self._read(each, kind, shape, body, self._part_upcasts)
        return part

    def _whole(self, told: type[Fact]) -> type[Any]:
        """The common part with this fact in it, so that today's shape is read in one pass."""
        return msgspec.defstruct(
            told.__name__,
            [("fact", told), ("reference", str, ""), ("why", str, "")],
            frozen=True,
            gc=False,
        )

    def _kind(self, kind: str) -> type[Fact]:
        if kind not in self.facts:
            raise UnknownFact(kind)
        return self.facts[kind]

    def _read(
        self,
        told: type[Any],
        kind: str,
        shape: int,
        body: str | bytes,
        upcasts: Mapping[tuple[str, int], Upcast],
    ) -> Any:
        try:
            if shape == self.facts[kind].SHAPE:
                return self._reader(told).decode(body)
            fields = msgspec.json.decode(body)
            for old in range(shape, self.facts[kind].SHAPE):
                fields = upcasts.get((kind, old), _same)(fields)
            return msgspec.convert(fields, told)
        except msgspec.MsgspecError as wrong:
            raise UnreadableFact(kind, shape, str(wrong)) from wrong

    def _reader(self, told: type[Any]) -> msgspec.json.Decoder[Any]:
        if told not in self._readers:
            self._readers[told] = msgspec.json.Decoder(told)
        return self._readers[told]

    def _fields(self, value: Fact | Part) -> dict[str, Any]:
        """The fields that say something: defaults are absent, so a new field changes no old digest."""
        return {
            name: given for name, usual in _usual(type(value)) if (given := getattr(value, name)) != usual
        }


def _same(fields: dict[str, Any]) -> dict[str, Any]:
    return fields


@cache
def _usual(told: type[Any]) -> tuple[tuple[str, Any], ...]:
    """Each field of a struct with its default (`NODEFAULT` where it must be given)."""
    return tuple((field.name, _default(field)) for field in msgspec.structs.fields(told))


def _default(field: msgspec.structs.FieldInfo) -> Any:
    if field.default_factory is not msgspec.NODEFAULT:
        return field.default_factory()
    return field.default
