"""The everyday work with a family: visits, notes, conversations, promises, meetings, corrections."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from alongside.practice.attendance import PlanLine
from alongside.practice.circle import FamilyTimeHappened
from alongside.practice.conference import ConferenceHeld, ConferenceHeldEach
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.decision import DecisionMade
from alongside.practice.early_help import TeamAroundFamilyMet
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.help import HelpArrived, HelpOffered
from alongside.practice.home import MovedHome
from alongside.practice.note import DocumentReceived, NoteWritten
from alongside.practice.plan import PlanChanged, PlanReviewed
from alongside.practice.promise import PromiseKept, PromiseMade, ReviewDateChosen
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.practice.visit import ConversationHeld, VisitMade, VisitMadeEach
from alongside.practice.voice import AccountGiven, WordsActedOn
from alongside.record import EntryId
from benchmarks import prose
from benchmarks.families import Family, came, way_in, who_they_are


def live(family: Family) -> Family:
    """Write a family's whole record."""
    who_they_are(family)
    plan = way_in(family)
    kinds, weights = zip(*EVERYDAY, strict=True)
    chosen = family.random.choices(kinds, weights, k=family.work)
    if family.work > 40 and family.random.random() < 0.5:
        chosen[family.work // 2] = _worried
    for happens in chosen:
        family.later()
        happens(family, plan)
    return family


def _visit(family: Family, _plan: EntryId) -> None:
    random = family.random

    def part() -> VisitMadeEach:
        return VisitMadeEach(
            seen=random.random() < 0.9, alone=random.random() < 0.5, words=family.text(1, 1), meaning=""
        )

    family.write(
        VisitMade(purpose="child_in_need", where="Home", story=family.text(4, 14), attended=came(family)),
        *family.children,
        each=family.each(part),
    )


def _note(family: Family, _plan: EntryId) -> None:
    family.write(NoteWritten(words=family.text(2, 12)), *family.some())
    family.notes.append(family.drafts[-1])


def _correction(family: Family, plan: EntryId) -> None:
    """The newest word of a note put right; none is corrected twice."""
    if not family.notes:
        return _note(family, plan)
    wrong = family.notes.pop(family.random.randrange(len(family.notes)))
    family.write(
        NoteWritten(words=family.text(2, 8)),
        *wrong.about,
        corrects=wrong.id,
        why="A name was wrong.",
        on=wrong.on,
    )
    return None


def _conversation(family: Family, _plan: EntryId) -> None:
    family.write(
        ConversationHeld(with_whom=family.mother, how="call", words=family.text(1, 5)), *family.children
    )


def _promise(family: Family, _plan: EntryId) -> None:
    by_when = family.now.date() + timedelta(days=family.random.randint(5, 60))
    made = PromiseMade(what=family.text(1, 1), by_whom=family.alongside.worker, by_when=by_when)
    family.promises.append(family.write(made, *family.some()))


def _kept(family: Family, plan: EntryId) -> None:
    if not family.promises:
        return _promise(family, plan)
    promise = family.promises.pop()
    about = next(draft.about for draft in family.drafts if draft.id == promise)
    family.write(PromiseKept(promise=promise, words=family.text(1, 1)), *about)
    return None


def _help(family: Family, plan: EntryId) -> None:
    offer = family.write(
        HelpOffered(what="childcare", words=family.text(1, 2), plan=plan, line="one"), *family.children
    )
    family.later()
    family.write(HelpArrived(offer=offer, words=family.text(1, 1), plan=plan, line="one"), *family.children)


def _account(family: Family, _plan: EntryId) -> None:
    child = family.random.choice(family.children)
    family.accounts.append(family.write(AccountGiven(words=family.text(1, 4)), child))


def _acted_on(family: Family, plan: EntryId) -> None:
    if not family.accounts:
        return _account(family, plan)
    account = family.accounts.pop()
    about = next(draft.about for draft in family.drafts if draft.id == account)
    family.write(WordsActedOn(account=account, changed=family.text(1, 1)), *about)
    return None


def _meeting(family: Family, _plan: EntryId) -> None:
    kind = family.random.choice((CoreGroupMet, TeamAroundFamilyMet))
    family.write(kind(attended=came(family), decided=family.text(2, 6)), *family.children)


def _decision(family: Family, _plan: EntryId) -> None:
    told = DecisionMade(
        what=family.text(1, 2), options=family.text(1, 3), known=family.text(2, 5), unknown=family.text(1, 2),
        would_change_our_mind=family.text(1, 2),
    )  # fmt: skip
    family.write(told, *family.children)


def _review(family: Family, plan: EntryId) -> None:
    family.write(PlanReviewed(plan=plan, goes_on=True, words=family.text(2, 5)), *family.children)
    day = family.now.date() + timedelta(days=family.random.randint(20, 120))
    family.write(ReviewDateChosen(of=plan, review_on=day, why="The family chose it."), *family.children)


def _change(family: Family, plan: EntryId) -> None:
    lines = tuple(PlanLine(key=key, what=family.text(1, 1), by_whom="Mum") for key in ("one", "two", "four"))
    family.write(PlanChanged(plan=plan, lines=lines, why="What was offered did not fit."), *family.children)


def _family_time(family: Family, _plan: EntryId) -> None:
    whom = family.father or family.nan
    family.write(FamilyTimeHappened(with_whom=whom, words=family.text(1, 2)), *family.children)


def _document(family: Family, _plan: EntryId) -> None:
    family.write(DocumentReceived(title="A report from school", from_whom="The school"), *family.some())


def _moved(family: Family, _plan: EntryId) -> None:
    house, postcode = prose.address(family.random)
    family.write(MovedHome(address=house, postcode=postcode), *family.children)


def _worried(family: Family, _plan: EntryId) -> None:
    """A strategy discussion, an enquiry, a conference, a protection plan that goes on."""
    talk = family.write(
        StrategyDiscussionHeld(attended=came(family), question=family.text(1, 1), brought=family.text(3, 8)),
        *family.children,
        each=family.each(lambda: StrategyDiscussionHeldEach(enquire=True, jointly="single_agency")),
    )
    family.later()
    family.write(
        EnquiryConcluded(enquiry=talk),
        *family.children,
        each=family.each(
            lambda: EnquiryConcludedEach(
                finding="continuing_risk", conference_needed=True, outcomes=("CP_CONFERENCE",)
            )
        ),
    )
    family.later()
    family.write(
        ConferenceHeld(kind="initial", enquiry=talk, attended=came(family), quorate=True),
        *family.children,
        each=family.each(
            lambda: ConferenceHeldEach(
                decision="plan", categories=("EMO",), outcomes=("CP",), childs_words=""
            )
        ),
    )


Happens = Callable[[Family, EntryId], None]

EVERYDAY: tuple[tuple[Happens, float], ...] = (
    (_visit, 28), (_note, 34), (_conversation, 12), (_promise, 3), (_kept, 2), (_help, 2), (_account, 3),
    (_acted_on, 1), (_meeting, 4), (_decision, 1.5), (_review, 1.5), (_change, 1), (_family_time, 3),
    (_document, 2), (_moved, 0.3), (_correction, 2),
)  # fmt: skip


def shuffled(random: Random, families: list[Family]) -> list[Family]:
    """Families in an order that says nothing of them."""
    random.shuffle(families)
    return families
