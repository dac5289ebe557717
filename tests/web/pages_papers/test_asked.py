"""What somebody says to a report: part by part, bound to its words, also on paper with its eight words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from alongside.practice.agreement import AgreementAnswered, digest_of
from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.dispute import DisputeRaised
from alongside.practice.person import PersonBorn
from alongside.practice.relationship import RelationshipTold
from alongside.practice.voice import AccountGiven
from alongside.record import SubjectId
from alongside.story.quoted import reference
from tests.desk.office import Office
from tests.life import person

ComeIn = Callable[[str], Client]
MUM = person("mum")


class Report:
    """A report about Maya, whose mother can be asked about it."""

    def __init__(self, office: Office) -> None:
        self.office, self.maya = office, office.child("maya", "amira")
        office.child("mum", "amira")
        office.given(PersonBorn(), self.maya, on=date(2016, 4, 18))
        office.given(RelationshipTold(other=MUM, kind="mother"), self.maya, MUM)
        fact = ConferenceReportWritten(
            worried="She is alone at night.", strong="Nan rings.", wanted="A plan."
        )
        self.entry = office.write("amira", fact, self.maya).id

    def where(self, what: str, **query: str) -> str:
        more = "".join(f"&{name}={value}" for name, value in query.items())
        return f"/asked/{self.entry}/{what}/?about={self.maya}{more}"

    def edit(self, **words: str) -> None:
        fact: dict[str, Any] = {
            "worried": "She is alone at night.",
            "strong": "Nan rings.",
            "wanted": "A plan.",
        } | words
        self.office.write(
            "amira", ConferenceReportWritten(**fact), self.maya, corrects=self.newest(), why="Clearer"
        )

    def newest(self) -> Any:
        return self.office.life("amira", self.maya).each(ConferenceReportWritten)[-1].id

    def page(self, client: Client) -> str:
        return client.get(f"/child/{self.maya}/conference/").text


@pytest.fixture
def report(office: Office) -> Report:
    return Report(office)


def answered(report: Report, client: Client, **more: str) -> Any:
    said = {"f-to": MUM, "f-answer": "agree", "f-by_act": "said", "f-if_no": "Nothing.", "ref": "one"}
    told = said | {"wording": report.newest(), "day": "11 May 2026"} | more
    return client.post(report.where("part", line="worried"), told)


def test_a_part_of_a_report_is_answered_and_an_edited_word_drops_the_mark_with_the_difference(
    report: Report, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    assert "She is alone at night." in amira.get(report.where("part", line="worried")).text
    assert answered(report, amira).status_code == 302
    assert "Amira wrote down what they said" in report.page(amira)
    report.edit(worried="She is alone at weekends.")
    text = report.page(amira)
    assert "One part changed after Mum agreed to it." in text
    assert "<del>night.</del><ins>weekends.</ins>" in text


def test_everybody_who_was_not_asked_about_a_part_is_to_be_seen(report: Report, come_in: ComeIn) -> None:
    assert report.page(come_in("amira")).count("Wasn&#39;t asked") == 3


def test_no_form_lets_a_worker_sign_for_somebody(report: Report, come_in: ComeIn) -> None:
    amira = come_in("amira")
    assert "signed_here" not in amira.get(report.where("part", line="worried")).text
    assert "only they themselves sign here" in answered(report, amira, **{"f-by_act": "signed_here"}).text


def code(client: Client, report: Report) -> str:
    found = re.findall(r'sheet__code">([a-z ]+)<', client.get(report.where("paper")).text)
    assert len(found) == 2
    assert found[0] == found[1]
    return str(found[0])


def signed(report: Report, client: Client, words: str, **more: str) -> Any:
    said = {
        "printed": words,
        "whose": MUM,
        "witness": "Bel",
        "day": "11 May 2026",
        "ref": "p",
        "if_no": "Nothing.",
    }
    return client.post(report.where("signed"), said | {"a-0": "agree", "a-1": "do_not_agree"} | more)


def test_a_signed_paper_counts_line_by_line_with_whom_they_chose_beside_them(
    report: Report, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    words = code(amira, report)
    assert "She is alone at night." in amira.get(report.where("signed", printed=words.replace(" ", "+"))).text
    assert signed(report, amira, words).status_code == 302
    text = report.page(amira)
    assert text.count("On paper, with Bel beside them") == 2
    assert "Does not agree" in text


def test_a_paper_of_an_earlier_wording_counts_for_what_stood_on_it(report: Report, come_in: ComeIn) -> None:
    amira = come_in("amira")
    words = code(amira, report)
    report.edit(worried="She is alone at weekends.")
    told = amira.get(report.where("signed", printed=words.replace(" ", "+"))).text
    assert "those of an earlier wording" in told
    assert signed(report, amira, words).status_code == 302
    assert "Agreed earlier words" in report.page(amira)


def test_the_forged_copy_with_two_points_dropped_is_refused(report: Report, come_in: ComeIn) -> None:
    amira = come_in("amira")
    forged = ConferenceReportWritten(worried="She is alone at night.")
    other = Report.__new__(Report)
    other.office, other.maya = report.office, report.maya
    other.entry = report.office.write("amira", forged, report.maya).id
    answer = signed(other, amira, code(amira, report))
    assert answer.status_code == 400
    assert "No wording of this has these eight words at its foot" in answer.text
    assert not report.office.life("amira", report.maya).each(AgreementAnswered)


@pytest.mark.parametrize(
    ("left", "told"), [("witness", "whom they chose themselves"), ("whose", "Say who signed")]
)
def test_a_paper_without_a_witness_or_a_name_is_asked_about(
    report: Report, come_in: ComeIn, left: str, told: str
) -> None:
    amira = come_in("amira")
    assert told in signed(report, amira, code(amira, report), **{left: ""}).text


def test_whoever_is_not_let_in_finds_no_paper(report: Report, come_in: ComeIn) -> None:
    for what in ("part", "paper", "signed"):
        assert come_in("sol").get(report.where(what, line="worried")).status_code == 404


def test_nobody_answers_who_cannot_be_asked(report: Report, come_in: ComeIn) -> None:
    assert come_in("amira").get(report.where("paper", to=str(SubjectId("person:x")))).status_code == 404


def test_a_yes_to_words_that_quote_somebody_falls_when_they_change_theirs(
    report: Report, come_in: ComeIn
) -> None:
    amira = come_in("amira")
    said = report.office.write("amira", AccountGiven(words="I am never alone."), report.maya, said_by=MUM).id
    quoted = reference(said, "I am never alone.", [0])
    report.edit(worried=f"She says: {quoted}")
    assert answered(report, amira).status_code == 302
    assert "Agreed earlier words" not in report.page(amira)
    new = AccountGiven(words="I am alone on Fridays.")
    report.office.write("amira", new, report.maya, said_by=MUM, corrects=said, why="A new version")
    text = report.page(amira)
    assert "Agreed earlier words" in text
    assert "Mum has changed these words since they were quoted" in text
    assert "words 0" not in text
    assert "words 0" not in amira.get(report.where("paper")).text


def test_a_copy_for_one_parent_is_without_what_the_other_says(report: Report, come_in: ComeIn) -> None:
    amira = come_in("amira")
    said = report.office.write("amira", AccountGiven(words="He frightens us."), report.maya, said_by=MUM).id
    report.edit(worried=f"She says: {reference(said, 'He frightens us.', [0])}")
    answered(report, amira, **{"f-words": "Say it."})
    page = f"/child/{report.maya}/conference/"
    assert all(words in amira.get(page).text for words in ("He frightens us.", "Say it."))
    text = amira.get(f"{page}?without={MUM}").text
    assert [words for words in ("He frightens us.", "Say it.") if words in text] == []


def test_nor_does_it_tell_what_she_sees_differently(report: Report, come_in: ComeIn) -> None:
    words = "She is alone at night."
    fact = DisputeRaised(
        entry=report.entry, field="worried", end=len(words), digest=digest_of(words), words="I was at work."
    )
    report.office.write("amira", fact, report.maya, said_by=MUM)
    page = f"/child/{report.maya}/conference/"
    assert "I was at work." in come_in("amira").get(page).text
    assert "I was at work." not in come_in("amira").get(f"{page}?without={MUM}").text
