"""The desk: the two doors, read and write. There is no other way in for any face.

Reading authorises, tells one story and writes down the look, together or not at all. Writing authorises,
checks, appends and keeps the shelves, together or not at all. Reading writes nothing but the look.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from alongside.access import Known, NotHere, Reader, Relation, Role, View
from alongside.access.authority import FULL, WRITERS
from alongside.access.known import reached
from alongside.access.reader import READS_ALL, SEES_LOOKS
from alongside.desk import agreeing, erasing, everybody, finding, importing, lists, openings
from alongside.desk.checking import refuse
from alongside.desk.finding import Found
from alongside.desk.importing import Progress
from alongside.desk.keeping import Keeper
from alongside.desk.lists import Waiting
from alongside.desk.openings import Emergency, GlassBroken
from alongside.desk.portions import Choose, Portion, Telling
from alongside.desk.readers import reader_of
from alongside.desk.rebuilding import rebuild
from alongside.desk.shelves import shelves
from alongside.desk.sight import Before, Sight
from alongside.desk.vocabulary import CODEC
from alongside.desk.writing import NotYours, Preparing
from alongside.policy import Policy
from alongside.record import (
    Appended,
    Book,
    Draft,
    Entry,
    EntryId,
    Fact,
    Life,
    Look,
    LookKind,
    Moved,
    NotInBook,
    Sealed,
    Sitting,
    SubjectId,
    SubjectKind,
    kind_of,
)
from alongside.record.safe import Safe

T = TypeVar("T")


class _Refused:
    """Stands for a story that was not told."""


class Desk:
    """The only way in for web, API and command line."""

    def __init__(
        self, book: Book, policy: Policy, clock: Callable[[], datetime], safe: Safe | None = None
    ) -> None:
        """`policy` is the authority's own: its codes and its timescales; `safe` holds its papers and keys."""
        self.safe = safe
        self.book, self.policy, self.clock, self.codec = book, policy, clock, CODEC
        self.keeper = Keeper(shelves(policy))

    @property
    def now(self) -> datetime:
        """The moment by the desk's clock, for the faces. What is written takes the book's."""
        return self.clock()

    # Who is here.

    def reader(self, who: SubjectId) -> Reader:
        """Who somebody is and what they do here today. Nobody known has no role and sees nothing."""
        with self.book.sitting(who, wide=True) as sitting:
            return reader_of(sitting, who)

    # Reading.

    def read(
        self,
        reader: Reader,
        subject: SubjectId,
        tell: Callable[[View], T],
        *,
        page: str,
        reason: str = "",
        known: Known | None = None,
        entry: EntryId | None = None,
    ) -> T:
        """Tell one story about somebody. Raises `NotHere` for a record that is not there, or not theirs.

        The look is written down with the entries the story says it showed; a refused one with the `entry`.
        """
        return self.read_many(reader, [subject], tell, page=page, reason=reason, known=known, entry=entry)

    def read_many(
        self,
        reader: Reader,
        subjects: Sequence[SubjectId],
        tell: Callable[[View], T],
        *,
        page: str,
        reason: str = "",
        known: Known | None = None,
        entry: EntryId | None = None,
    ) -> T:
        """Tell one story about several people, all of whom the reader must be let in to."""
        before = self._before(reader, subjects, reason)
        told: T | _Refused = _Refused()
        with self.book.sitting(reader.who) as sitting:
            view = self._view(sitting, reader, before, known)
            try:
                for subject in subjects:
                    view.life(subject)
                told = tell(view)
            except NotHere:
                told = _Refused()
            kind = LookKind.REFUSED if isinstance(told, _Refused) else LookKind.OPENED
            shown = _asked(entry) if isinstance(told, _Refused) else tuple(sorted(view.shown))
            sitting.look(
                Look(reader=reader.who, subject=s, kind=kind, reason=reason, page=page, entries=shown)
                for s in subjects
            )
        if isinstance(told, _Refused):
            raise NotHere
        return told

    def my_children(self, reader: Reader, tell: Telling[T], choose: Choose = Portion.whole) -> T:
        """Tell a story about the children this reader is alongside, or about some of them."""
        with self.book.sitting(reader.who, wide=True) as house:
            sight = Sight(house, reader)
            some = choose(lists.my_children(house, sight, self.policy))
            before = sight.before()
        with self.book.sitting(reader.who) as sitting:
            sitting.look(_listed(reader, some.people, "my children"))
            return tell(self._view(sitting, reader, before, None), some)

    def due(self, reader: Reader) -> tuple[Waiting, ...]:
        """Everything that the reader's children wait for, soonest first."""
        return self.my_children(reader, lambda _view, mine: mine.waiting)

    def find(self, reader: Reader, words: str) -> tuple[Found, ...]:
        """Find people by names as they are heard, former names, birthdays, numbers, addresses."""
        if not reader.is_staff:
            raise NotYours("whoever works here finds people")
        with self.book.sitting(reader.who, wide=True) as sitting:
            found = finding.find(sitting, Sight(sitting, reader), words)
            sitting.look(_listed(reader, [one.subject for one in found], "find"))
            return found

    def lives(
        self,
        reader: Reader,
        tell: Callable[[Iterator[Life]], T],
        *,
        page: str,
        reason: str,
        kinds: Collection[str] | None = None,
    ) -> T:
        """Tell one story about everybody, for a statutory return. One look is written down for them all.

        `kinds` are the facts that the story reads; nothing else of anybody's life is fetched.
        """
        if not reader.has(*READS_ALL):
            raise NotYours("reading every record belongs to those who send the statutory returns")
        with self.book.sitting(reader.who, wide=True) as sitting:
            sitting.look([Look(reader=reader.who, subject=reader.who, page=page, reason=reason)])
            return tell(everybody.lives(sitting, kinds))

    def names(self, reader: Reader) -> Mapping[SubjectId, str]:
        """The names of workers and teams, which are no secret to anybody who works here."""
        with self.book.sitting(reader.who, wide=True) as sitting:
            return Sight(sitting, reader).names()

    # Looking at looks.

    def who_looked(self, reader: Reader, subject: SubjectId) -> tuple[Look, ...]:
        """Every look at a record, and every reaching of its words, oldest first. Asking is a look too."""
        governs = reader.has(*SEES_LOOKS)
        looks: tuple[Look, ...] | None = None
        with self.book.sitting(reader.who, wide=True) as sitting:
            sight = Sight(sitting, reader)
            if sight.relations(subject) & FULL or (
                governs and openings.may_be_opened(sitting, sight, subject)
            ):
                visible = {entry.id for entry in sight.whole(subject).entries}
                every = sitting.looks(subject=subject)
                looks = tuple(lists.looks_seen(sight, every, visible))
            kind = LookKind.REFUSED if looks is None else LookKind.OPENED
            sitting.look([Look(reader=reader.who, subject=subject, kind=kind, page="who looked")])
        if looks is None:
            raise NotHere
        return looks

    def looked(self, reader: Reader, subject: SubjectId, tell: Callable[[View, tuple[Look, ...]], T]) -> T:
        """Tell a story about who looked; its view opens no record that the reader is not let in to."""
        looks = self.who_looked(reader, subject)
        before = self._before(reader, [], "")
        with self.book.sitting(reader.who) as sitting:
            return tell(self._view(sitting, reader, before, None), looks)

    def sealed(self, reader: Reader) -> Sealed | None:
        """How far the record has been sealed, and which witnesses have kept that. It tells of nobody."""
        with self.book.sitting(reader.who, wide=True) as sitting:
            return sitting.sealed()

    def told(self, reader: Reader) -> tuple[GlassBroken, ...]:
        """Every emergency opening of the children this reader is alongside, newest first."""
        with self.book.sitting(reader.who, wide=True) as sitting:
            return openings.emergencies(sitting, reader)

    def break_glass(self, reader: Reader, subject: SubjectId, why: Emergency, words: str) -> datetime:
        """Open a record for four hours in an emergency; returns until when."""
        until: datetime | None = None
        with self.book.sitting(reader.who, wide=True) as sitting:
            if openings.may_be_opened(sitting, Sight(sitting, reader), subject):
                until = openings.break_glass(sitting, reader, subject, why, words)
            else:
                refused = Look(reader=reader.who, subject=subject, kind=LookKind.REFUSED, page="emergency")
                sitting.look([refused])
        if until is None:
            raise NotHere
        return until

    def reach(
        self,
        reader: Reader,
        person: SubjectId,
        entries: Mapping[SubjectId, Collection[EntryId]],
        how: LookKind,
        *,
        reason: str = "",
        page: str = "",
    ) -> None:
        """Write down that words reached somebody: sent, handed over, said in a meeting. By whose life.

        `page` is the line of an `access.reaching.Way`. What is written down already is not written twice.
        """
        if not reader.has(*WRITERS):
            raise NotYours("writing down whom words reached belongs to those who work with families")
        looks = [
            Look(reader=person, subject=who, kind=how, reason=reason, page=page, entries=tuple(these))
            for who, these in entries.items()
        ]

        def told(view: View) -> None:
            for who, these in entries.items():
                if not {entry.id for entry in view.life(who).entries}.issuperset(these):
                    raise NotHere
                view.shown.update(these)

        self.read_many(reader, list(entries), told, page="words that reached somebody", reason=reason)
        with self.book.sitting(reader.who) as sitting:
            sitting.look(lists.not_there_yet(sitting, looks))

    # One entry.

    def history(self, reader: Reader, entry: EntryId) -> tuple[Entry[Fact], ...]:
        """Every word of an entry's chain that this reader may see, oldest first."""
        subject = self._whose(reader, entry)
        return self.read(
            reader, subject, lambda view: _history(view, subject, entry), page="entry", entry=entry
        )

    def entry(
        self,
        reader: Reader,
        entry: EntryId,
        tell: Callable[[View, SubjectId], T],
        *,
        about: SubjectId | None = None,
        known: Known | None = None,
    ) -> T:
        """Tell a story about one entry, in the life of somebody it is about. Raises `NotHere`."""
        who = about or self._whose(reader, entry)
        return self.read(reader, who, lambda view: tell(view, who), page="entry", known=known, entry=entry)

    def both(self, reader: Reader, moved: Moved) -> tuple[Entry[Fact], Entry[Fact]]:
        """When what a writer built on has moved: the words they saw, and those that stand now."""
        return self._one(reader, moved.seen), self._one(reader, moved.now)

    def heads(self, reader: Reader, subjects: Sequence[SubjectId]) -> Mapping[SubjectId, int]:
        """How many entries of each life this reader may see: what a form says it was written upon."""
        return self.read_many(
            reader, subjects, lambda view: {who: len(view.life(who)) for who in subjects}, page="heads"
        )

    # Writing.

    def write(self, reader: Reader, drafts: Sequence[Draft], *, reason: str = "") -> tuple[Appended, ...]:
        """Write entries, all or none. Deny by default.

        Raises `NotHere` (no such person, or not theirs), `NotYours` (another role's to write),
        `NotWritable` (values that say nothing), `Moved` (somebody changed it first), `RefUsed`.
        """
        people = [who for draft in drafts for who in draft.about if kind_of(who) is SubjectKind.PERSON]
        if reason:
            self._open_if_needed(reader, people, reason)
        with self.book.sitting(reader.who, wide=True) as sitting:
            preparing = Preparing(sitting, reader, self.policy, self.codec)
            ready = preparing.ready(drafts)
            appended = sitting.append(ready)
            written = importing.touched(sitting, zip(ready, appended, strict=True))
            self.keeper.after(sitting, written, preparing.new)
            self._wrote_first(sitting, reader, preparing.new)
            return appended

    def import_batch(
        self,
        reader: Reader,
        drafts: Sequence[Draft],
        progress: Progress = lambda _done, _all: None,
        looks: Iterable[Look] = (),
    ) -> tuple[Appended, ...]:
        """The bulk door: everything or nothing, in one sitting, with every shelf kept.

        `looks` are those that an invented authority tells of: who opened what, when.
        """
        if not reader.has(Role.SYSTEM_ADMIN):
            raise NotYours("an import belongs to those who run the system")
        refuse(agreeing.all_problems(drafts, self.codec))
        with self.book.sitting(reader.who, wide=True) as sitting:
            append = partial(importing.append_all, sitting, drafts, self.codec, progress)
            return importing.keep_all(sitting, self.keeper, drafts, append, looks)

    def write_lives(
        self, reader: Reader, drafts: Sequence[Draft], looks: Iterable[Look] = ()
    ) -> tuple[Appended, ...]:
        """The bulk door for whole lives, some thousands of entries each time, in one sitting.

        Who stands in a draft is best new, and with all that is written of them: their shelves are then made
        of it without reading it back. What names an entry names it by the id its draft carries.
        """
        if not reader.has(Role.SYSTEM_ADMIN):
            raise NotYours("an import belongs to those who run the system")
        ready = importing.made_ready(drafts, self.codec)
        with self.book.sitting(reader.who, wide=True) as sitting:
            append = partial(importing.append_ready, sitting, ready)
            return importing.keep_all(sitting, self.keeper, drafts, append, looks)

    def rebuild_shelves(self, reader: Reader) -> Iterator[int]:
        """Make every shelf again from the book, some at a time; yields how many each time.

        Who is let in is made last, because it stands upon the shelves of many.
        """
        yield from rebuild(self.book, self.keeper, reader.who)

    def erase_ask(
        self,
        reader: Reader,
        entry: EntryId,
        parts: tuple[str, ...],
        *,
        law: str,
        reason: str,
        alone: bool = False,
    ) -> Appended:
        """Ask that words be erased from every wording of an entry, or from the one named alone.

        Nothing goes until a second person agrees.
        """
        with self.book.sitting(reader.who, wide=True) as sitting:
            if not _people_of(sitting, entry):
                raise NotHere
            sight = Sight(sitting, reader)
            drafts = erasing.everywhere(sight, entry, parts, law=law, reason=reason, alone=alone)
        return self.write(reader, drafts, reason=reason)[0]

    def erase_agree(self, reader: Reader, asked: EntryId, words: str) -> tuple[Appended, ...]:
        """Agree to an erasure somebody else asked for, and carry it out."""
        if not reader.has(Role.RETENTION_OFFICER):
            raise NotYours("agreeing to an erasure belongs to the retention officer")
        with self.book.sitting(reader.who, retention=True) as sitting:
            sight = Sight(sitting, reader)
            people = erasing.people_of(erasing.together(sitting, asked))
            if any(sight.shut_out(who) for who in people):
                raise NotHere
            done = erasing.carry_out(sight, asked, words)
            self.keeper.after(sitting, dict.fromkeys(people, tuple(self.codec.facts)))
            return done

    # Inside.

    def _before(self, reader: Reader, subjects: Sequence[SubjectId], reason: str) -> Before:
        if reason:
            self._open_if_needed(reader, subjects, reason)
        with self.book.sitting(reader.who, wide=True) as house:
            return Sight(house, reader).before(subjects)

    def _open_if_needed(self, reader: Reader, people: Sequence[SubjectId], reason: str) -> None:
        """A reason opens a record for a shift, for those whose roles allow it and who are not let in."""
        relation = reader.opening
        if relation is None:
            return
        with self.book.sitting(reader.who, wide=True) as house:
            sight = Sight(house, reader)
            shut = [
                who
                for who in dict.fromkeys(people)
                if not sight.relations(who) & FULL and openings.may_be_opened(house, sight, who)
            ]
            if shut:
                openings.open_with_reason(house, reader, shut, relation, reason)

    def _view(self, sitting: Sitting, reader: Reader, before: Before, known: Known | None) -> View:
        sight = Sight(sitting, reader, before.walls, before.apart, before.keeps)

        def looks(life: Life) -> list[Look]:
            return [look for who in sorted(life.subjects) for look in sitting.looks(subject=who)]

        def had(life: Life) -> frozenset[EntryId]:
            if known is None or known.by is None:
                return frozenset()
            return reached(known.by, looks(life), life.entries, known.at)

        return View(
            reader, now=sitting.now, policy=self.policy, load=sight.life, names=before.names, known=known,
            had=had, load_who=sight.who, looks=looks, load_many=sight.lives,
        )  # fmt: skip

    def _wrote_first(self, sitting: Sitting, reader: Reader, new: Collection[SubjectId]) -> None:
        """Whoever first writes somebody down keeps the record open for a shift, until it has a worker."""
        people = sorted(who for who in new if kind_of(who) is SubjectKind.PERSON)
        if not people:
            return
        sight = Sight(sitting, reader)
        shut = [who for who in people if not sight.relations(who) & FULL]
        if shut:
            openings.open_with_reason(sitting, reader, shut, Relation.OWN_WORK, openings.WROTE_FIRST)

    def _whose(self, reader: Reader, entry: EntryId) -> SubjectId:
        """Somebody whom an entry is about and whom this reader is let in to."""
        with self.book.sitting(reader.who, wide=True) as house:
            people = _people_of(house, entry)
            sight = Sight(house, reader)
            open_to = [who for who in people if sight.relations(who) and _stands_in(sight, who, entry)]
            if not open_to:
                house.look(_refused(reader, who, entry) for who in people)
        if not open_to:
            raise NotHere
        return open_to[0]

    def _one(self, reader: Reader, entry: EntryId) -> Entry[Fact]:
        told = self.history(reader, entry)
        return next(one for one in told if one.id == entry)


def _asked(entry: EntryId | None) -> tuple[EntryId, ...]:
    return (entry,) if entry else ()


def _refused(reader: Reader, who: SubjectId, entry: EntryId) -> Look:
    """A refused look at an entry: it names it, so that it is told to nobody who may not know of it."""
    kind = LookKind.REFUSED
    return Look(reader=reader.who, subject=who, kind=kind, page="entry", entries=(entry,))


def _stands_in(sight: Sight, who: SubjectId, entry: EntryId) -> bool:
    """Whether an entry stands in somebody's life as this reader may see it."""
    if not sight.walls:
        return True
    return any(one.id == entry for one in sight.life(who).entries)


def _people_of(sitting: Sitting, entry: EntryId) -> list[SubjectId]:
    """The people an entry is, or was, about; nobody when there is no such entry."""
    try:
        about = sitting.entry(entry).about
    except NotInBook:
        return []
    return [place.subject for place in about if kind_of(place.subject) is SubjectKind.PERSON]


def _history(view: View, subject: SubjectId, entry: EntryId) -> tuple[Entry[Fact], ...]:
    told = view.life(subject).history(entry)
    if not told:
        raise NotHere
    view.used(told)
    return told


def _listed(reader: Reader, people: Sequence[SubjectId], page: str) -> list[Look]:
    return [Look(reader=reader.who, subject=w, kind=LookKind.SEARCHED, page=page) for w in people]
