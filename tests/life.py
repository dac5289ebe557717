"""A life as a few lines of text, so that a test reads as a sentence about it.

    life('''
        2026-05-11        StrategyDiscussionHeld #talk question="Is Maya safe at home?" each.maya.enquire=yes
        2026-05-12T15:10  VisitMade purpose=child_protection each.maya.seen=yes @by=amira
        2026-05-13        VisitMade purpose=assessment @corrects=visit @why="the wrong box"
    ''')

One entry a line: when it was true, the fact, its fields. Quoting is a shell's. A line that ends in a
backslash goes on in the next; a line that begins with `--` is a remark.

    field=value          a field; lists are separated by commas; yes and no; days as 2026-05-11
    each.maya.field=…    what it says about Maya alone
    #label               a name for the entry, for `@corrects=label` and for fields that mean an entry
    @about=maya,ava      whom it is about (else whoever `each.` names, else the one the life is of)
    @recorded=…          when it was written down (else 17:00 that day, never before the line above)
    @by=amira            who wrote it (else sam); @said_by, @on_behalf_of, @origin, @source, @reference
    @held_from=…         how long its source had held it
    @corrects=label      it corrects that entry; @withdraws=yes takes it away; @why says why
    @builds_on=label     it stands on that entry; @takes_over=yes
    @left=ben            the correction moved it away from Ben (the wrong child)

Names stand for subjects: `maya` is always the same person, `worker:amira` a worker, `team:north` a team.
Who came to a meeting: `attended="worker:amira as social_worker, Dr Patel as health, -Police"`, where a
dash says that they did not come. Lines of a plan: `lines="club: A holiday club (Amira, 2026-06-01); bed: A
bed"`. Ties that are touched: `each.maya.ties="ava: Saturdays stay; nan"`;
what agencies said: `agencies="Police: Whose van? | A plumber's; Probation: Where is he?"`. What a file
stated:
`stated="ReasonForClosure=RC1@41; Sex=F@12"`, the line last.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints
from uuid import NAMESPACE_URL, uuid5

import msgspec

from alongside.practice import FACTS
from alongside.practice.attendance import AgencySaid, Attended, PlanLine, TieTouched
from alongside.practice.imported import Stated
from alongside.record import (
    About,
    Ask,
    Box,
    Entry,
    EntryId,
    Fact,
    Life,
    Origin,
    Part,
    SubjectId,
    When,
)
from alongside.record.when import local, moment

KINDS = ("person", "worker", "team", "place", "group", "authority")
OF_BOX = {Box.WORKER: "worker", Box.TEAM: "team"}
META = {
    "about",
    "recorded",
    "by",
    "said_by",
    "on_behalf_of",
    "origin",
    "source",
    "reference",
    "held_from",
    "corrects",
    "withdraws",
    "why",
    "builds_on",
    "takes_over",
    "left",
}
FIVE_O_CLOCK = time(17)
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


def subject(name: str, kind: str = "person") -> SubjectId:
    """The subject that a name stands for, the same in every test. `worker:amira` names its kind."""
    said, _, rest = name.rpartition(":")
    if said in KINDS:
        if len(rest) == 36 and rest.count("-") == 4:
            return SubjectId(name)
        return subject(rest, said)
    return SubjectId(f"{kind}:{uuid5(NAMESPACE_URL, f'{kind}/{name}')}")


def person(name: str) -> SubjectId:
    """The person that a name stands for."""
    return subject(name)


def worker(name: str) -> SubjectId:
    """The worker that a name stands for."""
    return subject(name, "worker")


def team(name: str) -> SubjectId:
    """The team that a name stands for."""
    return subject(name, "team")


def life(
    text: str,
    of: str = "maya",
    *,
    also: Collection[str] = (),
    facts: Iterable[type[Fact]] = FACTS,
) -> Life:
    """The life of one person. Other people's entries in the text are left out of it.

    `also` names the other records of the same person, as the desk gathers them after `RecordsJoined`.
    """
    joined = frozenset(subject(name) for name in also)
    whose = joined | {subject(of)}
    told = entries(text, of, facts=facts)
    return Life(subject(of), (e for e in told if any(e.place(who) for who in whose)), joined)


def lives(text: str, of: str = "maya", *, facts: Iterable[type[Fact]] = FACTS) -> dict[SubjectId, Life]:
    """The life of everyone whom the text is about."""
    told = entries(text, of, facts=facts)
    people = dict.fromkeys(place.subject for entry in told for place in entry.about)
    return {who: Life(who, (e for e in told if e.place(who))) for who in people}


def entries(text: str, of: str = "maya", *, facts: Iterable[type[Fact]] = FACTS) -> tuple[Entry[Fact], ...]:
    """The entries that the text tells, in the order of its lines."""
    return tuple(_Teller(subject(of), {fact.__name__: fact for fact in facts}).tell(text))


def entry_named(text: str, label: str, of: str = "maya") -> EntryId:
    """The id that a labelled line of the text has."""
    teller = _Teller(subject(of), {})
    return teller.labels(_lines(text))[label]


def at(text: str) -> datetime:
    """A moment by the clock on the wall in England: `2026-05-12T09:00`."""
    told = datetime.fromisoformat(text)
    return told if told.tzinfo else local(told.date(), told.time())


@dataclass
class _Line:
    """One line, taken apart: when, the fact's name, its words, and what stands around it."""

    when: str
    kind: str
    label: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    each: dict[str, dict[str, str]] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)


@dataclass
class _Teller:
    """Turns lines into entries, keeping each thread's count and each chain's root."""

    of: SubjectId
    known: Mapping[str, type[Fact]]
    seen: dict[EntryId, Entry[Fact]] = field(default_factory=dict)
    seqs: dict[SubjectId, int] = field(default_factory=dict)
    last: datetime = LONG_AGO
    names: Mapping[str, EntryId] = field(default_factory=dict)

    def tell(self, text: str) -> Iterator[Entry[Fact]]:
        """The entries, one a line."""
        raw = _lines(text)
        self.names = self.labels(raw)
        for number, line in enumerate(raw):
            entry = self._entry(_read(line), _id(number, line))
            self.seen[entry.id] = entry
            yield entry

    def labels(self, raw: Sequence[str]) -> dict[str, EntryId]:
        """Every label and the id of its line, known before the first line is told."""
        told = ((_read(line).label, _id(number, line)) for number, line in enumerate(raw))
        return {label: entry for label, entry in told if label}

    def _entry(self, line: _Line, entry_id: EntryId) -> Entry[Fact]:
        kind = self.known[line.kind]
        fact: Fact = msgspec.convert(self._values(kind, line.fields), kind, strict=False)
        on = _when(line.when)
        corrected = self.seen.get(self._ref(line.meta["corrects"])) if "corrects" in line.meta else None
        return Entry(
            id=entry_id,
            fact=fact,
            kind=line.kind,
            about=self._about(line, corrected),
            on=on,
            recorded_at=self._recorded(line, on),
            by=subject(line.meta.get("by", "sam"), "worker"),
            each=self._each(kind, line.each),
            root=corrected.root if corrected else entry_id,
            client_ref=str(entry_id),
            **self._around(line),
        )

    def _around(self, line: _Line) -> dict[str, Any]:
        """What stands around the fact: whose word it is, where it came from, what it corrects."""
        meta = line.meta
        told: dict[str, Any] = {
            name: meta[name]
            for name in ("said_by", "on_behalf_of", "source", "reference", "why")
            if name in meta
        }
        told |= {name: self._ref(meta[name]) for name in ("corrects", "builds_on") if name in meta}
        told["origin"] = Origin(meta.get("origin", "worker"))
        told["held_from"] = _when(meta["held_from"]) if "held_from" in meta else None
        told["takes_over"] = meta.get("takes_over") == "yes"
        told["withdraws"] = meta.get("withdraws", "") == "yes" or line.kind == "EntryWithdrawn"
        return told

    def _about(self, line: _Line, corrected: Entry[Fact] | None) -> tuple[About, ...]:
        left = [subject(name) for name in _items(line.meta.get("left", ""))]
        named = [subject(name) for name in _items(line.meta.get("about", "")) or list(line.each)]
        before = [who for who in corrected.subjects if who not in left] if corrected else []
        people = dict.fromkeys(named or before or [self.of])
        return tuple(
            [self._place(who, stub=False) for who in people] + [self._place(who, stub=True) for who in left]
        )

    def _place(self, who: SubjectId, *, stub: bool) -> About:
        self.seqs[who] = self.seqs.get(who, 0) + 1
        return About(who, self.seqs[who], "", stub)

    def _recorded(self, line: _Line, on: When) -> datetime:
        """When it was written down: as said, else that day at five, never before the line above."""
        if "recorded" in line.meta:
            self.last = at(line.meta["recorded"])
        else:
            usual = on.starts if on.has_time else local(on.first, FIVE_O_CLOCK)
            self.last = max(usual, self.last + timedelta(microseconds=1)) if self.seen else usual
        return self.last

    def _each(self, kind: type[Fact], told: Mapping[str, dict[str, str]]) -> dict[SubjectId, Part]:
        if not told:
            return {}
        part = kind.Each
        assert part is not None, f"{kind.__name__} says nothing of its own about each"
        return {
            subject(name): msgspec.convert(self._values(part, fields), part, strict=False)
            for name, fields in told.items()
        }

    def _values(self, kind: type[Fact | Part], told: Mapping[str, str]) -> dict[str, Any]:
        hints = get_type_hints(kind, include_extras=True)
        unknown = set(told) - set(kind.__struct_fields__)
        assert not unknown, f"{kind.__name__} has no field {', '.join(sorted(unknown))}"
        return {name: self._value(hints[name], text) for name, text in told.items()}

    def _value(self, hint: Any, text: str) -> Any:
        """A field's text as what its type asks for."""
        ask, hint = _ask(hint)
        if get_origin(hint) is tuple:
            inside = get_args(hint)[0]
            if inside in STRUCTS:
                return [STRUCTS[inside](item) for item in _items(text, SEPARATES[inside])]
            return [self._one(inside, item, ask) for item in _items(text)]
        if hint in STRUCTS:
            return STRUCTS[hint](text)
        return self._one(hint, text, ask)

    def _one(self, hint: Any, text: str, ask: Ask | None) -> Any:
        if hint is EntryId:
            return self._ref(text)
        if hint is SubjectId:
            return subject(text, OF_BOX.get(ask.box, "person") if ask else "person")
        if hint is bool:
            return {"yes": True, "no": False}[text]
        if hint is datetime:
            return at(text)
        return text

    def _ref(self, text: str) -> EntryId:
        found = self.names.get(text.removeprefix("#"), EntryId(text))
        entry = self.seen.get(found)
        return entry.id if entry else found


def _lines(text: str) -> list[str]:
    joined = text.replace("\\\n", " ")
    return [
        line.strip() for line in joined.splitlines() if line.strip() and not line.strip().startswith("--")
    ]


def _id(number: int, line: str) -> EntryId:
    """A stable id: the line's number first, so that ties keep the order of the lines."""
    rest = blake2b(line.encode(), digest_size=8).hexdigest()
    return EntryId(f"{number:08x}-0000-7000-8{rest[:3]}-{rest[3:15]}")


def _read(line: str) -> _Line:
    when, kind, *words = shlex.split(line)
    told = _Line(when, kind)
    for word in words:
        _take(told, word)
    return told


def _take(told: _Line, word: str) -> None:
    name, is_given, value = word.partition("=")
    if word.startswith("#"):
        told.label = word[1:]
    elif name.startswith("@"):
        assert name[1:] in META, f"nothing is called {name}"
        told.meta[name[1:]] = value
    elif name.startswith("each."):
        _, who, *fields = name.split(".")
        told.each.setdefault(who, {}).update({fields[0]: value} if fields else {})
    else:
        assert is_given, f"“{word}” is neither field=value, #label nor @something"
        told.fields[name] = value


def _when(text: str) -> When:
    if "T" in text and "/" not in text and not text.endswith("Z"):
        return moment(at(text))
    return When(text)


def _items(text: str, separator: str = ",") -> list[str]:
    return [item.strip() for item in text.split(separator) if item.strip()]


def _ask(hint: Any) -> tuple[Ask | None, Any]:
    """The question on a field, and its type without the question and without `None`."""
    ask = None
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
        ask = next((note for note in notes if isinstance(note, Ask)), None)
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    return ask, hint


def _attended(text: str) -> Attended:
    who, _, role = text.partition(" as ")
    came = not who.startswith("-")
    who = who.removeprefix("-").strip()
    known = who.partition(":")[0] in KINDS or who.islower()
    return Attended(
        person=subject(who) if known else None, name="" if known else who, role=role.strip(), came=came
    )


def _plan_line(text: str) -> PlanLine:
    key, _, rest = text.partition(":")
    what, _, inside = rest.strip().removesuffix(")").partition("(")
    by_whom, _, by_when = (part.strip() for part in inside.partition(","))
    day = date.fromisoformat(by_when) if by_when else None
    return PlanLine(key=key.strip(), what=what.strip(), by_whom=by_whom, by_when=day)


def _tie(text: str) -> TieTouched:
    who, _, answer = text.partition(":")
    return TieTouched(person=subject(who.strip()), answer=answer.strip())


def _agency(text: str) -> AgencySaid:
    agency, _, rest = text.partition(":")
    asked, _, said = rest.partition("|")
    return AgencySaid(agency=agency.strip(), asked=asked.strip(), said=said.strip())


def _stated(text: str) -> Stated:
    element, _, rest = text.partition("=")
    value, _, line = rest.rpartition("@")
    return Stated(element=element, value=value, line=int(line))


STRUCTS: Mapping[Any, Callable[[str], Any]] = {
    Stated: _stated,
    Attended: _attended,
    PlanLine: _plan_line,
    TieTouched: _tie,
    AgencySaid: _agency,
}
SEPARATES: Mapping[Any, str] = {Attended: ",", Stated: ";", PlanLine: ";", TieTouched: ";", AgencySaid: ";"}
