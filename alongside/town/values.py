"""Words of a file as the values that a fact's fields ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from alongside.practice.agreement import digest_of
from alongside.practice.attendance import AgencySaid, Attended, PlanLine, TieTouched
from alongside.practice.family_group import PointAnswered
from alongside.practice.imported import Stated
from alongside.practice.own_map import Put
from alongside.record import EntryId, Fact, Part, SubjectId
from alongside.town.blocks import Fields, NotALife, Place, Words
from alongside.town.calendar import Calendar, NotADay

YES_NO = {"yes": True, "no": False}

_INSIDE = re.compile(r"^(.*?)\s*\(([^()]*)\)$")


@dataclass(frozen=True)
class Values:
    """What the words of one entry can mean: names and labels, days moved, prose as said on a day."""

    calendar: Calendar
    said_on: date
    who: Callable[[Place, str], SubjectId]
    known: Callable[[str], SubjectId | None]
    which: Callable[[Place, str], EntryId]

    def struct(self, kind: type[Fact | Part], fields: Fields, place: Place) -> Any:
        """A fact or a part, made of its fields."""
        hints = _hints(kind)
        for name, words in fields.items():
            if name not in hints:
                raise NotALife(
                    words.place,
                    f"{kind.__name__} has no field “{name}”. It has: {', '.join(hints) or 'none'}.",
                )
        told = {name: self._field(hints[name], words) for name, words in fields.items()}
        try:
            return msgspec.convert(told, kind, strict=False)
        except msgspec.ValidationError as wrong:
            raise NotALife(place, f"{kind.__name__} does not fit: {wrong}") from None

    def prose(self, words: Words) -> str:
        """Paragraphs, with the days in braces said."""
        try:
            return self.calendar.prose(words.prose, self.said_on)
        except NotADay as wrong:
            raise NotALife(words.place, str(wrong)) from None

    def _field(self, hint: Any, words: Words) -> Any:
        if get_origin(hint) is tuple:
            inside = _plain(get_args(hint)[0])
            read = self._structs.get(inside)
            if read is not None:
                return [read(words.place, self._said(words.place, item)) for item in words.items]
            items = [item.strip() for item in words.prose.split(",") if item.strip()]
            return [self._one(inside, words.place, item) for item in items]
        if hint is str:
            return self.prose(words)
        return self._one(hint, words.place, words.prose)

    @property
    def _structs(self) -> Mapping[Any, Callable[[Place, str], Any]]:
        return {
            Attended: self._attended,
            PlanLine: self._plan_line,
            Stated: _stated,
            TieTouched: self._tie,
            AgencySaid: _agency,
            Put: self._put,
            PointAnswered: self._point,
        }

    def _said(self, place: Place, text: str) -> str:
        return self.prose(Words(place, (text,)))

    def _one(self, hint: Any, place: Place, text: str) -> Any:
        try:
            return self._simple(hint, place, text)
        except NotADay as wrong:
            raise NotALife(place, str(wrong)) from None

    def _simple(self, hint: Any, place: Place, text: str) -> Any:
        if hint is EntryId:
            return self.which(place, text)
        if hint is SubjectId:
            return self.who(place, text)
        if hint is datetime:
            return self.calendar.at(text)
        if hint is date:
            return self.calendar.day(text)
        if hint is bool:
            return _yes_no(place, text)
        if get_origin(hint) is Literal and text not in get_args(hint):
            raise NotALife(place, f"“{text}” is none of: {', '.join(get_args(hint))}")
        return text

    def _attended(self, _place: Place, text: str) -> Attended:
        """`leanne as mother`, `not PC Miah as police (sent a report)`."""
        text, note = _inside(text)
        who, _, role = text.partition(" as ")
        came = not who.startswith("not ")
        who = who.removeprefix("not ").strip()
        known = self.known(who)
        return Attended(person=known, name="" if known else who, role=role.strip(), came=came, note=note)

    def _tie(self, place: Place, text: str) -> TieTouched:
        """`ava: Saturdays stay, at Nan's`; without what we do, `ava`."""
        who, _, answer = text.partition(":")
        return TieTouched(person=self.who(place, who.strip()), answer=answer.strip())

    def _put(self, place: Place, text: str) -> Put:
        """`#nan 300 240`: where the child put whoever was named there."""
        label, *at = text.split()
        if len(at) != 2 or not all(one.isdigit() for one in at):  # noqa: PLR2004 (across and down)
            raise NotALife(place, f"“{text}” says no place. Write “#label across down”.")
        return Put(named=self.which(place, label), x=int(at[0]), y=int(at[1]))

    def _point(self, place: Place, text: str) -> PointAnswered:
        """`yes | Fridays at Nan's | We pay the bus (amira, by 2026-07-10)`; a no has neither who nor when."""
        said, _, rest = text.partition("|")
        point, _, ours = rest.partition("|")
        words, given = _inside(ours.strip())
        told = self._of_a_point(place, given) if given else {}
        return PointAnswered(
            point=point.strip(),
            digest=digest_of(point.strip()),
            yes=_yes_no(place, said.strip()),
            words=words,
            **told,
        )

    def _of_a_point(self, place: Place, given: str) -> dict[str, Any]:
        who, _, when = given.partition(", by ")
        return {
            "by_whom": self.known(who.strip()) or who.strip(),
            "by_when": self._one(date, place, when.strip()) if when else None,
        }

    def _plan_line(self, place: Place, text: str) -> PlanLine:
        """`club: A place at the club (amira, by 2026-06-01, help activities, for maya, promise #club)`."""
        key, given, rest = text.partition(":")
        if not given:
            raise NotALife(
                place, f"“{text}” is no line of a plan. Write “key: what (by whom, by 2026-06-01)”."
            )
        what, inside = _inside(rest.strip())
        told: dict[str, Any] = {}
        for part in (part.strip() for part in inside.split(",") if part.strip()):
            told |= self._of_a_line(place, part)
        return PlanLine(key=key.strip(), what=what, **told)

    def _of_a_line(self, place: Place, part: str) -> dict[str, Any]:
        word, _, rest = part.partition(" ")
        if word == "by" and rest:
            return {"by_when": self._one(date, place, rest)}
        if word == "help" and rest:
            return {"help_kind": rest}
        if word == "promise" and rest:
            return {"promise": self.which(place, rest)}
        if word == "for" and rest:
            return {"for_whom": tuple(self.who(place, name) for name in rest.split(" and "))}
        return {"by_whom": self.known(part) or part}


def _stated(place: Place, text: str) -> Stated:
    """`ReasonForClosure = RC1 @41`, the line of the file last."""
    element, _, rest = text.partition("=")
    value, _, line = rest.rpartition("@")
    if not line.strip().isdigit():
        raise NotALife(place, f"“{text}” says no line. Write “Element = value @41”.")
    return Stated(element=element.strip(), value=value.strip(), line=int(line))


def _agency(place: Place, text: str) -> AgencySaid:
    """`Police (DS Farah Quinn): Whose van is it? | A plumber's.`; nothing after the line is silence."""
    named, given, rest = text.partition(":")
    if not given:
        raise NotALife(
            place, f"“{text}” asks nothing. Write “Police (their name): what we asked | what they said”."
        )
    agency, who = _inside(named.strip())
    asked, _, said = rest.partition("|")
    return AgencySaid(agency=agency, who=who, asked=asked.strip(), said=said.strip())


def _yes_no(place: Place, text: str) -> bool:
    if text not in YES_NO:
        raise NotALife(place, f"“{text}” is neither yes nor no")
    return YES_NO[text]


def _inside(text: str) -> tuple[str, str]:
    found = _INSIDE.match(text)
    return (found[1], found[2]) if found else (text, "")


@cache
def _hints_of(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: _plain(hints[name]) for name in kind.__struct_fields__}


def _hints(kind: type[Fact | Part]) -> dict[str, Any]:
    """The type of each field, without its question and without `None`."""
    return _hints_of(kind)


def _plain(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    return hint
