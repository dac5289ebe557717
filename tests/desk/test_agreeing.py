"""The forged plan: a signature copied onto an edited form with two points dropped, through every door."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from alongside.desk import NotWritable
from alongside.practice.agreement import AgreementAnswered, AgreementAsked, Standing, agreements, code_of
from alongside.practice.attendance import LineStruck, PlanLine
from alongside.practice.plan import PlanChanged, PlanMade
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.practice.written_line import newest
from alongside.record import EntryId, Origin
from tests.desk.office import SYSTEM, Office
from tests.life import person

BEDS = PlanLine(key="beds", what="Two beds by Friday")
HELP = PlanLine(key="help", what="Somebody to talk to, chosen by Mum")
NOTES = PlanLine(key="notes", what="Nothing is written without her reading it")
LATER = date(2026, 12, 31)
MUM = person("mum")


class Signed:
    """A plan of three lines, asked about and signed on paper by a mother."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.maya = office.child("maya", "amira")
        office.child("mum", "amira")
        self.plan = self.write(PlanMade(lines=(BEDS, HELP, NOTES)))
        self.code = self.printed()
        self.asked = self.ask(BEDS)

    def write(self, fact: Any, who: str = "amira", **more: Any) -> EntryId:
        return self.office.write(who, fact, self.maya, **more).id

    def printed(self) -> str:
        wording = newest(self.office.life("amira", self.maya), self.plan)
        assert wording
        return wording.code

    def ask(self, line: PlanLine, **more: Any) -> EntryId:
        fact = AgreementAsked(to=MUM, line=line.what, of=self.plan, key=line.key, if_no="Nothing.")
        return self.write(fact, **more)

    def sign(self, asked: EntryId | None = None, **more: Any) -> EntryId:
        said: dict[str, Any] = {
            "by_act": "signed_paper",
            "printed": self.code,
            "witness": "Bel",
            "answer": "agree",
        } | more
        return self.write(AgreementAnswered(asked=asked or self.asked, **said), said_by=MUM)

    def standing(self, key: str = "beds") -> Standing:
        told = agreements(self.office.life("amira", self.maya), LATER)
        return next(one.standing for one in told if one.asked and one.asked.fact.key == key)


@pytest.fixture
def signed(memory_office: Office) -> Signed:
    return Signed(memory_office)


def test_a_signature_on_paper_counts_for_the_words_that_are_printed_on_it(signed: Signed) -> None:
    signed.sign()
    assert signed.standing() is Standing.AGREED


def test_a_signature_copied_onto_a_plan_with_two_points_dropped_is_refused(signed: Signed) -> None:
    signed.sign()
    forged = signed.write(PlanMade(lines=(BEDS,)))
    asked = AgreementAsked(to=MUM, line=BEDS.what, of=forged, key=BEDS.key, if_no="Nothing.")
    with pytest.raises(NotWritable, match="not those of a paper with these words"):
        signed.sign(signed.write(asked))


def test_a_signature_copied_onto_a_reworded_line_is_refused(signed: Signed) -> None:
    reworded = PlanLine(key="beds", what="A bed, when there is one")
    signed.write(PlanChanged(plan=signed.plan, lines=(reworded, HELP, NOTES)), builds_on=signed.plan)
    with pytest.raises(NotWritable, match="not those of a paper"):
        signed.sign(signed.ask(reworded))


@pytest.mark.parametrize(
    ("left_out", "told"), [({"printed": ""}, "eight words"), ({"witness": ""}, "who was with them")]
)
def test_a_signature_without_its_paper_or_without_anybody_beside_them_is_refused(
    signed: Signed, left_out: dict[str, Any], told: str
) -> None:
    with pytest.raises(NotWritable, match=told):
        signed.sign(**left_out)


def test_no_worker_signs_here_for_somebody_else(signed: Signed) -> None:
    with pytest.raises(NotWritable, match="only they themselves"):
        signed.sign(by_act="signed_here")


def test_nobody_answers_for_somebody_who_was_asked(signed: Signed) -> None:
    signed.office.child("dad", "amira")
    with pytest.raises(NotWritable, match="of nobody else"):
        signed.write(AgreementAnswered(asked=signed.asked, answer="agree"), said_by=person("dad"))


def test_a_question_that_was_answered_is_not_reworded_under_the_answer(signed: Signed) -> None:
    signed.sign()
    with pytest.raises(NotWritable, match="stays in the words that were answered"):
        signed.ask(HELP, corrects=signed.asked, why="The words")
    assert signed.standing() is Standing.AGREED


def test_an_answer_is_not_moved_to_another_question(signed: Signed) -> None:
    answer, other = signed.sign(), signed.ask(HELP)
    fact = AgreementAnswered(
        asked=other, answer="agree", by_act="signed_paper", printed=signed.code, witness="Bel"
    )
    with pytest.raises(NotWritable, match="stays with the question"):
        signed.write(fact, said_by=MUM, corrects=answer, why="The line")


def test_somebody_is_asked_only_about_words_that_stood_there(signed: Signed) -> None:
    with pytest.raises(NotWritable, match="never stood in that line"):
        signed.ask(PlanLine(key="beds", what="One bed"))


def test_a_seal_of_other_words_is_refused(signed: Signed) -> None:
    with pytest.raises(NotWritable, match="not of these words"):
        signed.sign(digest="sha256:" + "0" * 64)


def in_bulk(office: Office, **said: Any) -> None:
    asked = AgreementAsked(to=MUM, line=BEDS.what, if_no="Nothing.")
    answer = AgreementAnswered(asked=EntryId("ref:ask"), answer="agree", **said)
    drafts = [
        office.draft(asked, person("maya"), client_ref="ask"),
        office.draft(answer, person("maya"), client_ref="answer", origin=Origin.IMPORT),
    ]
    office.desk.import_batch(SYSTEM, drafts)


@pytest.mark.parametrize("said", [
    {"by_act": "signed_here"},
    {"by_act": "signed_paper"},
    {"by_act": "signed_paper", "printed": code_of("other words"), "witness": "Bel"},
])  # fmt: skip
def test_the_bulk_door_brings_in_no_signature_that_is_nobodys(
    memory_office: Office, said: dict[str, Any]
) -> None:
    with pytest.raises(NotWritable):
        in_bulk(memory_office, **said)


def test_the_bulk_door_keeps_a_signature_with_its_paper(memory_office: Office) -> None:
    in_bulk(memory_office, by_act="signed_paper", printed=code_of(BEDS.what), witness="Bel")


def test_points_that_were_dropped_after_somebody_signed_leave_their_signature_on_what_was_signed(
    signed: Signed,
) -> None:
    signed.sign()
    signed.sign(signed.ask(HELP))
    struck = (LineStruck(key="help", why="Money"), LineStruck(key="notes", why="Time"))
    signed.write(PlanChanged(plan=signed.plan, lines=(BEDS,), struck=struck), builds_on=signed.plan)
    assert signed.standing("help") is Standing.AGREED
    assert signed.printed() != signed.code


def test_an_account_is_taken_back_as_the_word_of_whoever_gave_it(memory_office: Office) -> None:
    maya = memory_office.child("maya", "amira")
    memory_office.child("dad", "amira")
    said = memory_office.write("amira", AccountGiven(words="I want the top bunk."), maya, said_by=maya).id
    with pytest.raises(NotWritable, match="only whoever gave"):
        memory_office.write("ben", AccountWithdrawn(account=said), maya, said_by=person("dad"))
    memory_office.write("ben", AccountWithdrawn(account=said), maya, said_by=maya)
