"""Blocks of one file told as drafts: names become people, labels become entries, days move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from hashlib import blake2b
from typing import Any

from alongside.access.reaching import TOLD
from alongside.desk import FACTS
from alongside.practice.correction import EntryWithdrawn
from alongside.practice.dispute import DisputeRaised
from alongside.record import Draft, EntryId, Fact, Look, LookKind, Origin, Part, Precision, SubjectId, When
from alongside.record.when import civil_day, local
from alongside.town.blocks import Block, NotALife, Pages, Place, Words
from alongside.town.calendar import Calendar, NotADay
from alongside.town.disputed import PASSAGE, bound
from alongside.town.people import Declared, Related, declared, related
from alongside.town.quoting import live
from alongside.town.values import Values

KNOWN: Mapping[str, type[Fact]] = {fact.__name__: fact for fact in FACTS}
LOOKS: Mapping[str, LookKind] = {
    "Opened": LookKind.OPENED,
    "Refused": LookKind.REFUSED,
    "BrokeGlass": LookKind.BROKE_GLASS,
    "Sent": LookKind.SENT,
    "HandedOver": LookKind.HANDED_OVER,
    "Said": LookKind.SAID,
}
AROUND = {
    "written", "by", "said_by", "on_behalf_of", "origin", "source", "reference", "held_from",
    "corrects", "withdraws", "why", "builds_on", "takes_over",
}  # fmt: skip
FIVE_O_CLOCK, SOON_AFTER = time(17), timedelta(minutes=40)
EMERGENCY = timedelta(hours=4)
EXACT = (Precision.DAY, Precision.MOMENT)


@dataclass
class Told:
    """What one file becomes."""

    drafts: list[Draft] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    """Where each draft stands in the files, by its `client_ref`."""


def everybody(files: Sequence[Pages]) -> dict[str, Declared]:
    """Everyone whom the files declare: `hartley.maya`."""
    found: dict[str, Declared] = {}
    for pages in files:
        stem = pages.file.removesuffix(".txt")
        for said in pages.people:
            key, one = declared(said, stem)
            if f"{stem}.{key}" in found:
                raise NotALife(said.place, f"“{key}” is there already; give this one another short name")
            found[f"{stem}.{key}"] = one
    return found


def tell(pages: Pages, people: Mapping[str, Declared], rooms: Sequence[str], today: date) -> Told:
    """Tell one file. Short names are looked for in `rooms`, in order; `ward.jo` names another file's Jo."""
    return _Teller(pages, people, tuple(rooms), today).tell()


@dataclass(frozen=True)
class _Line:
    """A block with what is known of it before any other is read."""

    block: Block
    on: When
    written: datetime
    key: str
    id: EntryId


class _Teller:
    def __init__(
        self, pages: Pages, people: Mapping[str, Declared], rooms: tuple[str, ...], today: date
    ) -> None:
        self.pages, self.people, self.rooms = pages, people, rooms
        self.stem = pages.file.removesuffix(".txt")
        if pages.today is None:
            raise NotALife(Place(pages.file, 1), "the file does not say its today; write “today 2026-11-09”")
        try:
            self.calendar = Calendar.from_to(date.fromisoformat(pages.today.text), today)
        except ValueError:
            raise NotALife(pages.today.place, "write a Monday after “today”, such as 2026-11-09") from None
        self.now = local(date.fromisoformat(pages.today.text) + self.calendar.by, time())
        self.spoken_of: set[str] = set()
        self.waiting: list[Related] = [related(said) for said in pages.relations]
        self.mentioned: list[str] = []
        self.told = Told()

    def tell(self) -> Told:
        lines = sorted(self._lines(), key=lambda line: line.written)
        self.labels = {line.block.label: line for line in lines if line.block.label}
        self.roots: dict[EntryId, tuple[EntryId, tuple[SubjectId, ...]]] = {}
        for line in lines:
            if line.block.fact in LOOKS:
                self.told.looks.extend(self._looks(line))
            else:
                self._tell(line)
        for one in self.waiting:
            raise NotALife(
                one.said.place, "the story speaks of none of them, or not of all; is a name wrong?"
            )
        return self.told

    # Before the words are read.

    def _lines(self) -> Iterator[_Line]:
        seen: dict[str, int] = {}
        for block in self.pages.blocks:
            plain = f"{block.when} {block.fact}"
            seen[plain] = seen.get(plain, 0) + 1
            key = f"town/{self.stem}/{block.label or f'{plain} {seen[plain]}'}"
            written = self._written(block)
            on = self._day(block.place, lambda block=block: self.calendar.when(block.when))
            if on.starts > written and not on.has_time and on.first > civil_day(written):
                raise NotALife(block.place, "it was written before it happened; which day is right?")
            if key in self.told.places:
                raise NotALife(block.place, f"the label of {self.told.places[key]}; give it another")
            self.told.places[key] = block.place
            yield _Line(block, on, written, key, _id(written, key))

    def _written(self, block: Block) -> datetime:
        said = block.around.get("written")
        if said is not None:
            written: datetime = self._day(said.place, lambda: self.calendar.at(said.prose))
        else:
            on: When = self._day(block.place, lambda: self.calendar.when(block.when))
            if on.precision not in EXACT:
                raise NotALife(
                    block.place, "nobody writes in a month or a year; say “@written: 2026-11-09 17:00”"
                )
            soon = block.fact not in LOOKS
            written = on.starts + SOON_AFTER * soon if on.has_time else local(on.first, FIVE_O_CLOCK)
        if written >= self.now:
            raise NotALife(block.place, "it was written on or after the file's today; nothing may lie ahead")
        return written

    def _day(self, place: Place, read: Any) -> Any:
        try:
            return read()
        except NotADay as wrong:
            raise NotALife(place, str(wrong)) from None

    # The words.

    def _tell(self, line: _Line) -> None:
        block = line.block
        kind = KNOWN.get(block.fact)
        if kind is None:
            raise NotALife(block.place, f"“{block.fact}” is no fact. {_near(block.fact)}")
        self.mentioned = []
        around = self._around(line)
        values = self._values(line)
        fields = {name: words for name, words in block.fields.items() if name != PASSAGE}
        fact = self._bound(line, values, values.struct(kind, fields, block.place))
        fact = live(fact, block.place, self._said)
        each = self._each(line, kind, values)
        about = self._about(line, each)
        draft = Draft(
            fact=fact, about=about, on=line.on, client_ref=line.key, each=each, id=line.id,
            recorded_at=line.written, **around,
        )  # fmt: skip
        root = self.roots[draft.corrects][0] if draft.corrects else line.id
        self.roots[line.id] = (root, about)
        self.told.drafts += [*self._introduced(draft), draft]

    def _bound(self, line: _Line, values: Values, fact: Fact) -> Fact:
        """A dispute is bound to the very words that the file quotes."""
        said = line.block.fields.get(PASSAGE)
        if said is None or not isinstance(fact, DisputeRaised):
            return fact
        wordings = [one for one in self.told.drafts if one.id and self._root(one.id) == fact.entry]
        if not wordings:
            raise NotALife(said.place, "what it is about was written after it")
        return bound(fact, said, values.prose(said), wordings[-1])

    def _said(self, place: Place, label: str) -> Draft:
        """What was told before under a label."""
        found = self.labels.get(label)
        told = next((one for one in self.told.drafts if found and one.id == found.id), None)
        if told is None:
            raise NotALife(place, f"nothing written before it has the label “{label}”")
        return told

    def _root(self, ref: EntryId) -> EntryId:
        return self.roots[ref][0] if ref in self.roots else ref

    def _values(self, line: _Line) -> Values:
        return Values(self.calendar, civil_day(line.written), self._who, self._known, self._which)

    def _each(self, line: _Line, kind: type[Fact], values: Values) -> dict[SubjectId, Part]:
        each: dict[SubjectId, Part] = {}
        for names, fields in line.block.parts:
            if kind.Each is None:
                raise NotALife(line.block.place, f"{kind.__name__} says nothing of its own “for” each")
            part = values.struct(kind.Each, fields, line.block.place)
            each |= {self._who(line.block.place, name): part for name in names}
        return each

    def _about(self, line: _Line, each: Mapping[SubjectId, Part]) -> tuple[SubjectId, ...]:
        named = [self._who(line.block.place, name) for name in line.block.about]
        if not named and not each and "corrects" in line.block.around:
            return self.roots[self._label(line, "corrects").id][1]
        about = tuple(dict.fromkeys([*named, *each]))
        if not about:
            raise NotALife(line.block.place, "whom is it about? Write their short names after the fact")
        return about

    def _around(self, line: _Line) -> dict[str, Any]:
        """Who wrote it and what stands around it, as a draft names it."""
        around, place = line.block.around, line.block.place
        if unknown := set(around) - AROUND:
            raise NotALife(place, f"there is no @{min(unknown)}; there are: {', '.join(sorted(AROUND))}")
        by = around["by"].prose if "by" in around else line.block.author
        if not by:
            raise NotALife(place, "who wrote it? Begin with a line “written by amira”")
        told: dict[str, Any] = {"by": self._who(place, by)}
        for name in ("said_by", "on_behalf_of", "source", "reference"):
            if name in around:
                told[name] = self._known(around[name].prose) or around[name].prose
        if "why" in around:
            told["why"] = self._values(line).prose(around["why"])
        if "held_from" in around:
            told["held_from"] = self._day(place, lambda: self.calendar.when(around["held_from"].prose))
        told |= {name: self._label(line, name).id for name in ("corrects", "builds_on") if name in around}
        told["origin"] = self._origin(around.get("origin"))
        told["takes_over"] = "takes_over" in around
        told["withdraws"] = "withdraws" in around or line.block.fact == EntryWithdrawn.__name__
        return told

    def _origin(self, said: Words | None) -> Origin:
        if said is None:
            return Origin.WORKER
        if said.prose not in set(Origin):
            raise NotALife(said.place, f"“{said.prose}” is no origin; there are: {', '.join(Origin)}")
        return Origin(said.prose)

    def _label(self, line: _Line, name: str) -> _Line:
        words = line.block.around[name]
        found = self.labels.get(words.prose.removeprefix("#"))
        if found is None or found.id not in self.roots:
            raise NotALife(words.place, f"nothing written before it has the label “{words.prose}”")
        return found

    # Names.

    def _known(self, name: str) -> SubjectId | None:
        """Whom a short name stands for, if it is one."""
        for full in (name, *(f"{room}.{name}" for room in self.rooms)):
            if full in self.people:
                self.mentioned.append(full)
                return self.people[full].subject
        return None

    def _who(self, place: Place, name: str) -> SubjectId:
        found = self._known(name)
        if found is None:
            raise NotALife(place, f"nobody is called “{name}”; declare them under “people”")
        return found

    def _which(self, place: Place, label: str) -> EntryId:
        found = self.labels.get(label.removeprefix("#"))
        if found is None:
            raise NotALife(
                place, f"nothing has the label “{label}”; write #{label.removeprefix('#')} where it is"
            )
        return self.roots[found.id][0] if found.id in self.roots else found.id

    # Whom a file speaks of for the first time.

    def _introduced(self, first: Draft) -> Iterator[Draft]:
        """Names, birthdays and relations, written down with the entry that first speaks of them."""
        new = [name for name in dict.fromkeys(self.mentioned) if name not in self.spoken_of]
        self.spoken_of.update(new)
        for name in new:
            one, (stem, _, key) = self.people[name], name.partition(".")
            if stem == self.stem:
                for fact, on in one.facts(_no_later(first), self.calendar):
                    yield self._declared(first, (one.subject,), fact, on, f"{key}/{type(fact).__name__}")
        yield from self._relations(first)

    def _relations(self, first: Draft) -> Iterator[Draft]:
        for one in list(self.waiting):
            names = {f"{self.stem}.{name}" for name in one.names}
            if missing := names - set(self.people):
                raise NotALife(one.said.place, f"nobody is called “{min(missing).partition('.')[2]}”")
            if names <= self.spoken_of:
                self.waiting.remove(one)
                other, *to = (self.people[f"{self.stem}.{name}"].subject for name in (one.other, *one.to))
                key = f"{one.other} {one.kind or 'responsibility'} {' '.join(one.to)}"
                about = to if one.basis else [*to, other]
                yield self._declared(first, tuple(about), one.fact(other), _no_later(first), key)

    def _declared(self, first: Draft, about: tuple[SubjectId, ...], fact: Fact, on: When, key: str) -> Draft:
        ref = f"town/{self.stem}/{key}"
        written = first.recorded_at or self.now
        return Draft(
            fact=fact, about=about, on=on, client_ref=ref, by=first.by, recorded_at=written,
            id=_id(written, ref),
        )  # fmt: skip

    # Looks.

    def _looks(self, line: _Line) -> Iterator[Look]:
        block = line.block
        told = {name: words.prose for name, words in block.fields.items()}
        if unknown := set(told) - {"page", "reason", "entries"}:
            raise NotALife(block.place, f"a look has page, reason and entries, and no “{min(unknown)}”")
        reader = block.around.get("by")
        kind = LOOKS[block.fact]
        labels = (label.strip() for label in told.get("entries", "").split(",") if label.strip())
        entries = tuple(self._which(block.place, label) for label in labels)
        for name in block.about:
            yield Look(
                reader=self._who(block.place, reader.prose if reader else block.author),
                subject=self._who(block.place, name),
                kind=kind,
                reason=told.get("reason", ""),
                page=told.get("page", ""),
                entries=entries,
                at=line.written,
                by=self._who(block.place, block.author) if kind in TOLD else None,
                until=line.written + EMERGENCY if kind is LookKind.BROKE_GLASS else None,
            )


def _no_later(first: Draft) -> When:
    """Since when it is known who they are: the day of what was first written of them."""
    return When(first.on.first.isoformat())


def _id(written: datetime, key: str) -> EntryId:
    """A key that sorts by when it was written and is the same whenever the same file is told that day."""
    stamp = int(written.timestamp() * 1000)
    rest = blake2b(key.encode(), digest_size=10).hexdigest()
    return EntryId(f"{stamp >> 16:08x}-{stamp & 0xFFFF:04x}-7{rest[:3]}-8{rest[3:6]}-{rest[6:18]}")


def _near(name: str) -> str:
    alike = [known for known in KNOWN if known[:5].lower() == name[:5].lower()]
    return f"Did you mean {' or '.join(alike)}?" if alike else "See GLOSSARY.md for every fact there is."
