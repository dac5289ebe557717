"""Theirs: of the lives they are let in to, what somebody of a family receives. Deny by default.

Not what may be hidden from them is looked for, but what is theirs: what they said or wrote; what was said to
them, by name (a promise, a question, a letter); what answers it; what was opened to them; and, for a child
and a parent, who leads the work with them. Everything else is not there, and so can be told by no page, no
count, no search and no error of theirs. It depends on nothing that is hidden from them: what B receives is
the same with and without A.

One table names each kind of fact and for whom it is. A new kind is for nobody until it stands here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import msgspec

from alongside.access.own_page import CodeGiven, PageClosed, PageOpened, WordsOpened
from alongside.access.reader import OF_THE_FAMILY, Reader
from alongside.access.see import beginning, counted, spread
from alongside.access.veil import in_the_folded, is_veiled, veiled, without_private
from alongside.practice.advocacy import (
    AdvocacyAnswered,
    AdvocacyOffered,
    AdvocateBegan,
    AdvocateEnded,
    PaperGiven,
    PostponementAnswered,
    PostponementAsked,
)
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, AgreementWithdrawn, digest_of
from alongside.practice.circle import (
    CircleAsked,
    FamilyTimeAgreed,
    FamilyTimeCancelled,
    FamilyTimeHappened,
    ImportantPersonNamed,
)
from alongside.practice.dispute import DisputeAnswered, DisputeRaised, text_at
from alongside.practice.encounter import QuestionAnswered, QuestionPut
from alongside.practice.family_group import (
    FamilyMeetingAnswered,
    FamilyMeetingOffered,
    FamilyPlanAnswered,
    FamilyPlanSealed,
)
from alongside.practice.help import (
    GoalRated,
    GoalSet,
    HelpAnswered,
    HelpArrived,
    HelpAskedFor,
    HelpConfirmed,
    HelpNotFound,
    HelpOffered,
)
from alongside.practice.home import ContactDetailGiven
from alongside.practice.letter import LetterSent
from alongside.practice.own_map import LovedOneNamed, MapLaidOut
from alongside.practice.person import CommunicationNeedTold, PersonBorn, PersonNamed
from alongside.practice.plan import PlanChanged, PlanEnded, PlanMade, PlanReviewed
from alongside.practice.promise import PromiseKept, PromiseMade, PromiseMissed, ReviewDateChosen
from alongside.practice.relationship import ANIMAL, RelationshipTold
from alongside.practice.team import AllocationEnded, HandoverWritten, WorkerAllocated, WorkerIntroduced
from alongside.practice.touched import PARTS
from alongside.practice.voice import AccountGiven, AccountWithdrawn, WordsActedOn
from alongside.practice.wording import lines_of
from alongside.record import Entry, EntryId, Fact, Life, Part, SubjectId

Seen = Entry[Any]

THEIR_WORDS: tuple[type[Fact], ...] = (
    AccountGiven,
    AccountWithdrawn,
    AdvocacyAnswered,
    AgreementAnswered,
    AgreementWithdrawn,
    CircleAsked,
    ContactDetailGiven,
    DisputeRaised,
    FamilyMeetingAnswered,
    FamilyPlanSealed,
    GoalRated,
    GoalSet,
    HelpAnswered,
    HelpAskedFor,
    HelpConfirmed,
    ImportantPersonNamed,
    QuestionAnswered,
    LovedOneNamed,
    MapLaidOut,
    PostponementAsked,
)
"""What is theirs where they said it, whoever wrote it down; and whatever they wrote themselves is theirs."""

ADDRESSED: Mapping[type[Fact], str] = {
    AdvocacyOffered: "to",
    AdvocateBegan: "for_whom",
    AgreementAsked: "to",
    FamilyMeetingOffered: "to",
    FamilyPlanSealed: "made_by",
    FamilyTimeAgreed: "with_whom",
    FamilyTimeCancelled: "with_whom",
    FamilyTimeHappened: "with_whom",
    LetterSent: "to",
    HelpOffered: "to",
    PaperGiven: "to",
    PostponementAsked: "for_whom",
    PromiseMade: "to",
    QuestionPut: "to",
    ReviewDateChosen: "with_whom",
    WordsOpened: "to",
}
"""The field that names to whom something is said: it is theirs where it names them."""

ANSWERS: Mapping[type[Fact], str] = {
    AccountWithdrawn: "account",
    AdvocacyAnswered: "offer",
    AdvocateEnded: "began",
    AgreementAnswered: "asked",
    AgreementWithdrawn: "asked",
    DisputeAnswered: "dispute",
    FamilyMeetingAnswered: "offer",
    FamilyPlanAnswered: "plan",
    GoalRated: "goal",
    HelpAnswered: "offer",
    HelpArrived: "offer",
    HelpConfirmed: "arrived",
    HelpNotFound: "asked",
    HelpOffered: "asked",
    PlanChanged: "plan",
    PlanEnded: "plan",
    PlanReviewed: "plan",
    PostponementAnswered: "asked",
    PromiseKept: "promise",
    PromiseMissed: "promise",
    QuestionAnswered: "asked",
    ReviewDateChosen: "of",
    WordsActedOn: "account",
}
"""The field that names what something answers: it is theirs where that is."""

ABOUT_THEM: tuple[type[Fact], ...] = (
    AdvocateBegan,
    CodeGiven,
    CommunicationNeedTold,
    ContactDetailGiven,
    FamilyTimeAgreed,
    FamilyTimeCancelled,
    FamilyTimeHappened,
    PageClosed,
    PageOpened,
    PersonBorn,
    PersonNamed,
    WorkerIntroduced,
)
"""What is theirs where it is about themselves."""

TO_NOBODY: Mapping[type[Fact], str] = {HelpArrived: "offer", HelpOffered: "to", PromiseMade: "to"}
"""What is theirs where it is about them alone and this field names nothing. Said of several, to nobody in
particular, it is nobody's: a child is not asked about her mother's help, nor one parent about the other's."""

ABOUT_THEIR_CHILDREN: tuple[type[Fact], ...] = (PersonBorn, PersonNamed)
"""What a child and a parent see of themselves and of those they come for: when they were born, their name."""

ALLOCATED = (AllocationEnded, WorkerAllocated)
"""That somebody works with a child. A child and a parent see it of whoever leads, and of whom they met."""

LEADS = frozenset({"social_worker", "family_help_lead_practitioner", "lead_child_protection_practitioner"})
"""Codes of `worker_role`: whoever is alongside a child for the authority. A child and a parent are told who
that is. Of anybody else's part they would learn what help the others have, and where: it is told to those
to whom they were introduced."""


CALLED: tuple[type[Fact], ...] = (PersonNamed,)
"""What everybody with a page sees of those they come for: what they are called."""


AMONG_WORKERS: Mapping[type[Fact], tuple[str, ...]] = {
    HandoverWritten: ("words",),
    WorkerIntroduced: ("words",),
}
"""What in a fact is from one worker to another: no family reads it, though the fact be opened to them."""


def theirs(life: Life, reader: Reader, opened: Collection[EntryId], on: date) -> Life:
    """Of a life, as walls have left it, what is this reader's: somebody of a family, with a page."""
    whose = _Theirs(life, reader, opened, on)
    kept = [entry for entry in life.entries if whose.has(entry)]
    ids = {entry.id for entry in kept}
    gone = {ref for entry in life.entries if entry.id not in ids for ref in (entry.id, entry.root)}
    gone -= ids | whose.private
    bare = (_for_a_family(_ties_of(reader, _bare(whose.in_part(entry), whose.whom))) for entry in kept)
    told = spread([beginning(whose.folded(entry), ids) for entry in bare], gone)
    return Life(life.subject, counted(told, life.subjects), life.subjects - {life.subject})


def name_alone(life: Life) -> Life:
    """Who somebody is to a child who named them: what they are called, and nothing else of them."""
    roots = {entry.root for entry in life.entries if isinstance(entry.fact, PersonNamed)}
    kept = [_bare(entry, life.subjects) for entry in life.entries if entry.root in roots]
    return Life(life.subject, counted(kept, life.subjects), life.subjects - {life.subject})


class _Theirs:
    """One reader's part of one life: the roots of the chains that are theirs."""

    def __init__(self, life: Life, reader: Reader, opened: Collection[EntryId], on: date) -> None:
        self.life, self.reader = life, reader
        self.whom = reader.mine | frozenset(reader.children)
        self.lines: dict[EntryId, set[str]] = {}
        self.on, self.opened_here = on, {life.root(ref) for ref in opened}
        self.last = {entry.root: entry for entry in life.entries if not entry.withdraws}
        self.named = {who for entry in self.last.values() if (who := self._named_by_them(entry))}
        self.met = self._introduced(reader)
        self.private = {root for root in self.opened_here if root is not None and self._is_folded(root)}
        self.roots = {root for root, last in self.last.items() if self._is_theirs(last)}
        for root in tuple(self.roots):
            asked = self.last[root].fact
            if isinstance(asked, AgreementAsked) and asked.of:
                self._add_lines(asked, self.life.root(asked.of))
        self.roots |= self.lines.keys()
        self._add_answers()
        self.private |= {root for root in self.roots if self._is_of_a_plan(root) and self._is_folded(root)}

    def _introduced(self, reader: Reader) -> set[SubjectId]:
        """The workers to whom the reader was introduced: whoever else of the family was there or not."""
        told = self.life.each(WorkerIntroduced)
        return {entry.fact.worker for entry in told if not reader.mine.isdisjoint(entry.subjects)}

    def has(self, entry: Seen) -> bool:
        """Whether this very wording is theirs: words meant for somebody else by mistake are not."""
        if entry.root not in self.roots or self._is_before_a_fold(entry):
            return False
        return entry.withdraws or self._is_theirs(entry) or self._answers(entry) or self._has_lines(entry)

    def in_part(self, entry: Seen) -> Seen:
        """Of a wording of a plan about whose lines they were asked: those lines, and nothing else of it."""
        keys, fact = self.lines.get(entry.root), entry.fact
        if keys is None or not isinstance(fact, PlanMade | PlanChanged):
            return entry
        fact = msgspec.structs.replace(fact, lines=tuple(one for one in fact.lines if one.key in keys))
        if isinstance(fact, PlanMade):
            fact = msgspec.structs.replace(fact, words="")
        else:
            struck = tuple(one for one in fact.struck if one.key in keys)
            fact = msgspec.structs.replace(fact, struck=struck, why="")
        return msgspec.structs.replace(entry, fact=fact, why="")

    def folded(self, entry: Seen) -> Seen:
        """An entry with each passage folded that is marked as somebody else's private matter."""
        if isinstance(entry.fact, DisputeRaised):
            return self._bound_to_the_folded(entry)
        if entry.root not in self.private:
            return entry
        each = {who: without_private(part) for who, part in entry.each.items()}
        return msgspec.structs.replace(entry, fact=without_private(entry.fact), each=each)

    def _is_folded(self, root: EntryId) -> bool:
        """Whether something in an opened entry is private to somebody else; an account is whole, as it is."""
        last = self.last.get(root)
        if last is None or last.by in self.reader.mine or isinstance(last.fact, AccountGiven | LetterSent):
            return False
        return is_veiled(last.fact) or any(map(is_veiled, last.each.values()))

    def _is_before_a_fold(self, entry: Seen) -> bool:
        """Whether it is an earlier wording of what is folded now: it may not be marked as that is."""
        return entry.root in self.private and not entry.withdraws and entry.id != self.last[entry.root].id

    def _bound_to_the_folded(self, entry: Seen) -> Seen:
        """What somebody says of a passage, bound to the words that stand there for this reader."""
        fact, root = entry.fact, self.life.root(entry.fact.entry)
        if root not in self.private:
            return entry
        text = text_at(self.last[root], fact.field, fact.whose)
        if digest_of(text[fact.start : fact.end]) != fact.digest:
            return entry
        start, end = in_the_folded(text, fact.start, fact.end)
        digest = digest_of(veiled(text)[start:end])
        bound = msgspec.structs.replace(fact, start=start, end=end, digest=digest)
        return msgspec.structs.replace(entry, fact=bound)

    def _add_answers(self) -> None:
        """Whatever answers what is theirs, until nothing more does."""
        while True:
            more = {r for r, last in self.last.items() if r not in self.roots and self._answers(last)}
            if not more:
                return
            self.roots |= more

    def _add_lines(self, asked: AgreementAsked, plan: EntryId | None) -> None:
        """Who was asked about a line of a plan reads that line, in each of its wordings; not the plan."""
        if plan is None or (plan in self.roots and plan not in self.lines):
            return  # there is no such plan, or the whole of it was opened to them
        told = [root for root in self.last if self._is_wording(root, plan)]
        keys = {asked.key} if asked.key else self._keys_of(asked.line, told)
        for root in told if keys else ():
            self.lines.setdefault(root, set()).update(keys)

    def _has_lines(self, entry: Seen) -> bool:
        return entry.root in self.lines and isinstance(entry.fact, PlanMade | PlanChanged)

    def _is_wording(self, root: EntryId, plan: EntryId) -> bool:
        fact = self.last[root].fact
        if isinstance(fact, PlanChanged):
            return self.life.root(fact.plan) == plan
        return isinstance(fact, PlanMade) and root == plan

    def _keys_of(self, words: str, wordings: Collection[EntryId]) -> set[str]:
        """The lines that had exactly these words: an asking need not name its line."""
        told = (lines_of(self.last[root]) for root in wordings)
        return {line.key for lines in told for line in lines if line.what == words}

    def _is_of_a_plan(self, root: EntryId) -> bool:
        return isinstance(self.last[root].fact, PlanMade | PlanChanged | PlanReviewed | PlanEnded)

    def _is_theirs(self, entry: Seen) -> bool:
        fact, mine = entry.fact, self.reader.mine
        said = isinstance(fact, THEIR_WORDS) and entry.said_by in mine
        if said or entry.by in mine or entry.root in self.opened_here:
            return True
        if isinstance(fact, WordsOpened) and not fact.is_open(self.on):
            return False
        if not mine.isdisjoint(_named(fact, ADDRESSED)):
            return True
        if type(fact) in TO_NOBODY and not _named(fact, TO_NOBODY) and mine.issuperset(entry.subjects):
            return True
        if isinstance(fact, ABOUT_THEM) and not mine.isdisjoint(entry.subjects):
            return True
        of_children = self._is_of_the_family() and (
            isinstance(fact, ABOUT_THEIR_CHILDREN) or self._is_of_whom_they_know(entry)
        )
        of_children = of_children or isinstance(fact, CALLED)
        return of_children or self._is_what_they_call(entry)

    def _is_of_whom_they_know(self, entry: Seen) -> bool:
        """Whether it is the part of a worker who leads, or to whom they were introduced themselves."""
        fact = entry.fact
        return isinstance(fact, ALLOCATED) and (fact.role in LEADS or fact.worker in self.met)

    def _is_what_they_call(self, entry: Seen) -> bool:
        """Whether it says what they call somebody whom they named: it is Nan on their page, and not Pat."""
        fact = entry.fact
        if not isinstance(fact, RelationshipTold) or not (fact.in_words or fact.kind == ANIMAL):
            return False
        return fact.other in self.named and not self.reader.mine.isdisjoint(entry.subjects)

    def _named_by_them(self, entry: Seen) -> SubjectId | None:
        """Whom they named, in an entry of theirs."""
        if self.reader.mine.isdisjoint((entry.by, SubjectId(entry.said_by))):
            return None
        return entry.fact.person if isinstance(entry.fact, ImportantPersonNamed) else None

    def _is_of_the_family(self) -> bool:
        return not set(OF_THE_FAMILY).isdisjoint(self.reader.capacities)

    def _answers(self, entry: Seen) -> bool:
        if isinstance(entry.fact, THEIR_WORDS) and entry.said_by and entry.said_by not in self.reader.mine:
            return False  # the other parent's words, also to an offer that was made to both
        answers = (EntryId(ref) for ref in _named(entry.fact, ANSWERS))
        if isinstance(entry.fact, ReviewDateChosen):  # the day of a time together, and of nothing else
            answers = (ref for ref in answers if self._is_time_together(ref))
        roots = {self.life.root(ref) for ref in answers} - self.lines.keys()
        return not roots.isdisjoint(self.roots)

    def _is_time_together(self, ref: EntryId) -> bool:
        of = self.life.entry(ref)
        return of is not None and isinstance(of.fact, FamilyTimeAgreed)


def _named(fact: Fact, fields: Mapping[type[Fact], str]) -> tuple[str, ...]:
    """Whom, or what, a fact names in the field of this table."""
    field = fields.get(type(fact))
    told = getattr(fact, field) if field else None
    if not told:
        return ()
    return tuple(told) if isinstance(told, tuple) else (told,)


def _bare(entry: Seen, whom: Collection[SubjectId]) -> Seen:
    """An entry as if it had been about these alone."""
    about = tuple(place for place in entry.about if place.subject in whom)
    each = {who: part for who, part in entry.each.items() if who in whom}
    if len(about) == len(entry.about) and len(each) == len(entry.each):
        return entry
    return msgspec.structs.replace(entry, about=about, each=each)


def _for_a_family(entry: Seen) -> Seen:
    """An entry without what one worker wrote to another: of a handover, the letter to the family."""
    fields = AMONG_WORKERS.get(type(entry.fact), ())
    if not fields:
        return entry
    fact = msgspec.structs.replace(entry.fact, **dict.fromkeys(fields, ""))
    return msgspec.structs.replace(entry, fact=fact)


def _ties_of(reader: Reader, entry: Seen) -> Seen:
    """An entry in which a tie that it touches is the reader's own: with whom else, is not theirs to read."""
    if not any(isinstance(part, PARTS) and part.ties for part in entry.each.values()):
        return entry
    each = {who: _own_ties(reader, who, part) for who, part in entry.each.items()}
    return msgspec.structs.replace(entry, each=each)


def _own_ties(reader: Reader, who: SubjectId, part: Part) -> Part:
    if not isinstance(part, PARTS) or who in reader.mine:
        return part
    return msgspec.structs.replace(part, ties=tuple(tie for tie in part.ties if tie.person in reader.mine))
