"""Making drafts ready: whether this reader may write this, about these people, on these entries.

Deny by default. A person the reader is not let in to answers exactly like one who is not there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec

from alongside.access import NotHere, Reader, Relation
from alongside.access.authority import FULL, GOVERNS, LASTING, let_in, may_write
from alongside.access.facts import ConflictDeclared, ErasureAsked, InformationRestricted, WorkerIsPerson
from alongside.access.grants import BESIDE
from alongside.access.own_page import PageOpened, WordsOpened
from alongside.access.reader import SEARCHERS, Role
from alongside.access.references import people_named, renamed
from alongside.access.walls import place_as_it_was
from alongside.desk.agreeing import bound
from alongside.desk.checking import NotWritable, Problem, problems, refuse
from alongside.desk.disputing import bound_to_the_whole, refuse_own_words, refuse_taking_back
from alongside.desk.letting_in import read_with
from alongside.desk.sight import Sight
from alongside.desk.staffing import may_staff, too_early
from alongside.desk.two_sides import is_first_beside, refuse_two_sides
from alongside.desk.undoing import may_undo, refuse_others_words, with_the_unseen
from alongside.policy import Policy
from alongside.practice.advocacy import AdvocateBegan
from alongside.practice.decision import DecisionMade, HeadKnown
from alongside.practice.dispute import DisputeAnswered, DisputeRaised
from alongside.practice.help import HelpAnswered, HelpConfirmed
from alongside.practice.home import WhereaboutsProtected
from alongside.practice.identifiers import RecordsJoined, RecordsParted
from alongside.practice.plan import PlanMade
from alongside.practice.relationship import FamilyGathered
from alongside.practice.voice import AccountWithdrawn
from alongside.record import (
    Codec,
    Draft,
    Entry,
    EntryId,
    Life,
    NotInBook,
    Origin,
    Sitting,
    SubjectId,
    SubjectKind,
    kind_of,
)
from alongside.record.draft import is_subject

SHUTS_OUT = (ConflictDeclared, InformationRestricted, WhereaboutsProtected, WorkerIsPerson)
"""What is written to keep somebody out, often of people its writer is not let in to."""


class NotYours(PermissionError):
    """This is not for this reader to write, whoever it is about."""


class Preparing:
    """One writer's drafts in one sitting."""

    def __init__(self, sitting: Sitting, reader: Reader, policy: Policy, codec: Codec) -> None:
        self.sitting, self.reader, self.policy, self.codec = sitting, reader, policy, codec
        self.sight = Sight(sitting, reader)
        self.new: frozenset[SubjectId] = frozenset()
        self.kept: set[SubjectId] = set()
        """Those whom a writer does not see, and who stay in the family or the entry that is written anew."""

    def ready(self, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """The drafts as they may be written. Raises `NotWritable`, `NotYours` or `NotHere`."""
        if not self.reader.is_staff:
            own = (by_their_own_hand(self.reader, draft) for draft in drafts)
            drafts = [bound_to_the_whole(self.sight, draft) for draft in own]
        refuse(p for draft in drafts for p in problems(draft, self.policy, self.codec))
        whole = [self._about_all(draft) for draft in drafts]
        everyone = {who for draft in whole for who in draft.about}
        people = [who for who in everyone if kind_of(who) is SubjectKind.PERSON]
        self.sight.learn(people)
        # Whoever somebody works with is not new: that they do is an entry about them.
        maybe = everyone.difference(who for who in people if self.sight.relations(who) & LASTING)
        self.new = frozenset(maybe - set(self.sitting.heads(maybe))) if maybe else frozenset()
        if self.new and not self.reader.is_staff:
            raise NotHere
        return tuple(self._ready(draft) for draft in whole)

    def target(self, draft: Draft) -> Entry[Any] | None:
        """The entry that a draft corrects or withdraws."""
        return self._entry(draft.corrects, "corrects") if draft.corrects else None

    def _ready(self, draft: Draft) -> Draft:
        target = self.target(draft)
        if target is not None:
            draft, unseen = with_the_unseen(self.sight, draft, target)
            self.kept.update(unseen)
        if not may_write(self.reader, draft.fact, [who for who in draft.about if who not in self.kept]):
            raise NotYours(f"somebody with another role writes “{_title(draft)}”")
        if not may_staff(self.sitting, self.reader, draft.fact, draft.about):
            raise NotYours("somebody else answers for this team")
        refuse(too_early(draft, self.sitting))
        refuse_two_sides(self.sitting, draft)
        self._let_in_to(draft)
        if target is not None:
            self._may_correct(draft, target)
        self._may_name(draft, target)
        self._may_open(draft)
        self._may_say_of_help(draft)
        fact = renamed(draft.fact, self._exact if isinstance(draft.fact, ErasureAsked) else self._root)
        each = {who: renamed(part, self._root) for who, part in draft.each.items()}
        if target is not None and not draft.withdraws and self._place_is_kept(target):
            fact = place_as_it_was(fact, target.fact)
        if isinstance(fact, DisputeAnswered):
            refuse_own_words(self.sight, self.reader, fact.dispute, self._entry(fact.dispute, "dispute"))
        if draft.builds_on:
            self._entry(draft.builds_on, "builds_on")
        fact = bound(self.sight, self.reader, draft, fact, target)
        return msgspec.structs.replace(
            draft, fact=self._frozen(draft, fact), each=each, by=None, recorded_at=None
        )

    def _place_is_kept(self, target: Entry[Any]) -> bool:
        """Whether the writer is behind a wall round where one of these lives, and so corrects unseeing."""
        return any(
            wall.of_place and not wall.subjects.isdisjoint(target.subjects) for wall in self.sight.walls
        )

    # Whom it is about.

    def _about_all(self, draft: Draft) -> Draft:
        """A draft about everyone it changes: both of joined records, everyone behind a wall, the group."""
        also = set(self._also(draft)) - set(draft.about)
        return msgspec.structs.replace(draft, about=(*draft.about, *sorted(also))) if also else draft

    def _also(self, draft: Draft) -> Iterator[SubjectId]:
        fact = draft.fact
        if isinstance(fact, RecordsJoined | RecordsParted):
            yield fact.other
        elif isinstance(fact, FamilyGathered):
            yield fact.family
            yield from self._behind_a_wall(fact.family, draft.about)
        elif isinstance(fact, AdvocateBegan):
            yield from (fact.advocate,) if fact.advocate else ()
        elif isinstance(fact, DisputeRaised | DisputeAnswered):
            yield from self._disputed(fact)
        elif isinstance(fact, AccountWithdrawn) and not self.reader.is_staff:
            first = self._entry(fact.account, "account")
            yield from set(first.subjects).intersection(self.reader.children)
        elif isinstance(fact, InformationRestricted):
            yield from fact.subjects
            for ref in fact.entries:
                yield from self._entry(ref, "entries").subjects

    def _disputed(self, fact: DisputeRaised | DisputeAnswered) -> Iterator[SubjectId]:
        """Whoever the disputed words are about, also those whom the writer does not see: it is theirs too."""
        if isinstance(fact, DisputeRaised) and fact.whose:
            return
        ref = fact.entry if isinstance(fact, DisputeRaised) else fact.dispute
        about = self._entry(ref, "entry" if isinstance(fact, DisputeRaised) else "dispute").subjects
        self.kept.update(who for who in about if not self.sight.relations(who))
        yield from about

    def _behind_a_wall(self, family: SubjectId, about: Collection[SubjectId]) -> Iterator[SubjectId]:
        """Those of a family whom its writer must not see: they stay in it, and the writer is not told."""
        last = Life(family, self.sitting.entries([family], {FamilyGathered.__name__})).latest(FamilyGathered)
        people = last.people if last else ()
        if not set(people).isdisjoint(about):
            hidden = [who for who in people if who not in about and self.sight.shut_out(who)]
            self.kept.update(hidden)
            yield from hidden

    def _let_in_to(self, draft: Draft) -> None:
        """Everyone it is about is new or open to the writer; somebody merely known comes with one who is."""
        asked = set(draft.about) - self.kept - self._kept_from_a_parent(draft)
        people = [w for w in asked if kind_of(w) is SubjectKind.PERSON and w not in self.new]
        relations = {who: self.sight.relations(who) for who in people}
        in_full = any(let_in(each) for each in relations.values())
        for has in relations.values():
            if let_in(has, type(draft.fact)):
                continue
            if not (in_full and Relation.KNOWN_TO in has):
                raise NotHere
        known_alone = any(FULL.isdisjoint(has) for has in relations.values())
        if isinstance(draft.fact, PageOpened) and known_alone and not is_first_beside(self.sitting, draft):
            raise NotHere
        if isinstance(draft.fact, FamilyGathered | RecordsJoined):
            self._may_gather(draft, relations)
        if isinstance(draft.fact, InformationRestricted):
            self._may_wall(draft.fact, relations)

    def _kept_from_a_parent(self, draft: Draft) -> set[SubjectId]:
        """Those children a family's hand writes of whom a silent wall keeps from it: it must not show itself.

        An answer, or a word taken back, is about whomever the first was; its writer reads nothing by it.
        """
        if self.reader.is_staff:
            return set()
        return {who for who in self.reader.children if who in draft.about and self.sight.shut_out(who)}

    def _may_gather(self, draft: Draft, relations: dict[SubjectId, frozenset[str]]) -> None:
        """Reading people as one opens the one to whoever has the other, for good.

        So it is for whoever works with all of them, or with those of them that nobody works with: an opening
        for a shift or an emergency is not enough. Who is one person, those who govern records may say.
        """
        governs = isinstance(draft.fact, RecordsJoined) and self.reader.has(*GOVERNS)
        passing = [who for who, has in relations.items() if LASTING.isdisjoint(has)]
        if passing and not governs and self._worked_with(passing):
            raise NotYours("somebody else works with one of these people; ask them to do it")

    def _worked_with(self, people: Collection[SubjectId]) -> bool:
        """Whether anybody has any of these people, or somebody who is read as one file with them."""
        return bool(self.sitting.rows("held", {"subject": read_with(self.sitting, people)}))

    def _may_wall(self, fact: InformationRestricted, relations: dict[SubjectId, frozenset[str]]) -> None:
        """A wall is placed by whoever works with them, or governs; a child's own worker only by a manager."""
        if self.reader.has(*GOVERNS):
            return
        if any(LASTING.isdisjoint(has) for has in relations.values()):
            raise NotYours("whoever works with them keeps things private; ask them, or a manager")
        alongside = {row[1] for row in self.sitting.rows("held", {"subject": relations}) if row[1]}
        shut_out = alongside - set(fact.all_but) if fact.all_but else alongside & set(fact.from_whom)
        if shut_out and not self.reader.has(Role.MANAGER):
            raise NotYours("a manager keeps something from a child's own worker")

    def _may_name(self, draft: Draft, target: Entry[Any] | None) -> None:
        """Whoever is named is new, or somebody the writer is let in to: to name them lets a writer in.

        Those who search every name may name whom they find; a correction keeps whom it named before; and
        a wall, which lets nobody in, may name anybody.
        """
        before = _people_named(target) if target is not None else frozenset()
        named = _people_named(draft) - self.new
        self.sight.learn(named)
        strangers = {who for who in named - before if not self.sight.relations(who)}
        found = self.reader.has(*SEARCHERS) and len(self.sitting.heads(strangers)) == len(strangers)
        if (strangers and not found and not isinstance(draft.fact, SHUTS_OUT)) or any(
            self.sight.shut_out(who) for who in named
        ):
            raise NotHere

    def _may_open(self, draft: Draft) -> None:
        """A client opens words to whoever stands beside them, and to nobody else."""
        if self.reader.is_staff or not isinstance(draft.fact, WordsOpened):
            return
        rows = self.sitting.rows("own_page", {"subject": [draft.fact.to]})
        beside = {whom for _, whom, capacity, _ in rows if capacity in BESIDE}
        if not self.reader.mine.issuperset(draft.about) or self.reader.mine.isdisjoint(beside):
            raise NotYours("words are opened to whoever stands beside you, about yourself")
        named = (self._entry(ref, "entries") for ref in draft.fact.entries)
        if any(isinstance(one.fact, PlanMade) and one.root not in self.sight.opened for one in named):
            raise NotYours("you read some lines of this plan; whoever works with you opens the whole of it")

    def _may_say_of_help(self, draft: Draft) -> None:
        """What was only opened to somebody of a family is theirs to read: whom it was offered answers."""
        fact = draft.fact
        if self.reader.is_staff or not isinstance(fact, HelpAnswered | HelpConfirmed):
            return
        said = [self._entry(fact.offer if isinstance(fact, HelpAnswered) else fact.arrived, "offer")]
        while ref := getattr(said[-1].fact, "offer", None) or getattr(said[-1].fact, "asked", None):
            said.append(self._entry(ref, "offer"))
        whose = {one for entry in said for one in (*getattr(entry.fact, "to", ()), entry.said_by)}
        if self.reader.mine.isdisjoint(whose) and any(one.root in self.sight.opened for one in said):
            raise NotYours("this was offered to somebody else")

    # What it stands on.

    def _may_correct(self, draft: Draft, target: Entry[Any]) -> None:
        """A correction needs the authority of what it corrects; nobody edits somebody's own account."""
        if not may_write(self.reader, target.fact, target.subjects) or not may_undo(self.reader, target):
            raise NotYours("somebody with another role puts this right")
        if target.origin is Origin.FAMILY and target.by not in self.reader.mine:
            raise NotYours("these are somebody's own words; write yours beside them")
        refuse_others_words(self.sitting, self.reader, draft, target)
        refuse_taking_back(self.sight, self.reader, draft, target)
        for who in set(target.subjects) - set(draft.about):
            if kind_of(who) is SubjectKind.PERSON and not self.sight.relations(who):
                raise NotHere

    def _root(self, ref: EntryId) -> EntryId:
        return self._entry(ref, "").root

    def _exact(self, ref: EntryId) -> EntryId:
        """The very word that is named: what is asked to be erased is one word of a chain, not its first."""
        return self._entry(ref, "").id

    def _entry(self, ref: EntryId, field: str) -> Entry[Any]:
        """An entry this reader may see. One they may not answers like one that is not there."""
        try:
            entry = self.sitting.entry(ref)
        except NotInBook:
            entry = None
        if entry is None or not self._sees(entry):
            raise NotWritable((Problem(field, "there is no such entry, or not for you"),))
        return entry

    def _sees(self, entry: Entry[Any]) -> bool:
        people = entry.people
        if not people:
            return True
        staff = self.reader.is_staff
        open_to = [who for who in people if self._opens(who, type(entry.fact))]
        if not open_to or (staff and not self.sight.walls):
            return bool(open_to)
        seen = (one for who in open_to for one in self.sight.life(who).entries)
        return any(one.id == entry.id and one.kind == entry.kind for one in seen)

    def _opens(self, who: SubjectId, kind: type[Any]) -> bool:
        """Whether a record is open to this writer, as far as this kind of fact; to a family, see `theirs`."""
        relations = self.sight.relations(who)
        return let_in(relations, kind) if self.reader.is_staff else Relation.OWN_PAGE in relations

    # What was known.

    def _frozen(self, draft: Draft, fact: Any) -> Any:
        """A decision keeps where every thread stood that its writer could read; its corrections keep none."""
        if not isinstance(fact, DecisionMade):
            return fact
        heads = () if draft.corrects else tuple(self._heads(draft.about))
        return msgspec.structs.replace(fact, information_set=heads)

    def _heads(self, about: Collection[SubjectId]) -> Iterator[HeadKnown]:
        people = [who for who in about if let_in(self.sight.relations(who)) or who in self.new]
        for who, head in sorted(self.sitting.heads(people).items()):
            yield HeadKnown(subject=who, seq=head.seq)


def by_their_own_hand(reader: Reader, draft: Draft) -> Draft:
    """What somebody of a family writes is their own word, and nobody else's, whatever a form says."""
    return msgspec.structs.replace(
        draft,
        origin=Origin.FAMILY,
        said_by=reader.who,
        on_behalf_of="",
        source="",
        reference="",
        held_from=None,
    )


def _people_named(said: Draft | Entry[Any]) -> frozenset[SubjectId]:
    every = [who for one in (said.fact, *said.each.values()) for who in people_named(one)]
    every += [SubjectId(text) for text in (said.said_by, said.on_behalf_of) if is_subject(text)]
    return frozenset(who for who in every if kind_of(who) is SubjectKind.PERSON)


def _title(draft: Draft) -> str:
    return getattr(type(draft.fact), "TITLE", type(draft.fact).__name__)
