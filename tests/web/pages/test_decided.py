"""What was known when something was decided: the record as it was frozen, and what hindsight wrote."""

from typing import Any
from uuid import uuid4

from alongside.practice.assessment import AssessmentPartWritten, AssessmentStarted
from alongside.practice.decision import DecisionMade, DecisionReviewed
from alongside.practice.note import NoteWritten
from alongside.record import Draft, EntryId, Fact
from alongside.record.when import day
from tests.web.pages.town import THURSDAY, TOWN


class Story:
    """An assessment of Maya, a decision made from it, and what was written after."""

    def __init__(self) -> None:
        self.maya = TOWN.who("hartley.maya")
        self.mark = uuid4().hex
        self.write(NoteWritten(words=f"Before {self.mark}"))
        begun = self.write(AssessmentStarted(question=f"Why {self.mark}?"))
        self.part(begun, "What we thought then")
        self.decision = self.write(DecisionMade(what=f"Wait a week {self.mark}", unknown="Much."))
        self.write(NoteWritten(words=f"After {self.mark}"))
        self.part(begun, "What we think now")
        self.review = self.write(DecisionReviewed(decision=self.decision, came_of_it="It rained."))

    def part(self, begun: EntryId, words: str) -> None:
        """A part of the assessment, in its newest words."""
        self.write(AssessmentPartWritten(assessment=begun, part="analysis", words=f"{words} {self.mark}"))

    def write(self, fact: Fact) -> EntryId:
        """Amira writes it today."""
        amira = TOWN.desk.reader(TOWN.who("aldermere.amira"))
        draft = Draft(fact=fact, about=(self.maya,), on=day(THURSDAY), client_ref=str(uuid4()))
        (done,) = TOWN.desk.write(amira, [draft])
        return EntryId(done.id)

    def then(self, page: str) -> str:
        """The address of a page as it stood at the decision."""
        return f"/child/{self.maya}/{page}?decided={self.decision}"


def test_a_decision_leads_to_the_record_as_it_stood_when_it_was_decided(come_in: Any) -> None:
    told, client = Story(), come_in("amira")
    text = client.get(f"/entry/{told.decision}/").text
    assert "What was known when it was decided" in text
    assert f'href="{told.then("")}"' in text
    then = client.get(told.then("chronology/")).text
    assert "As it stood when this was decided" in then
    assert f"Before {told.mark}" in then
    assert f"After {told.mark}" not in then


def test_what_was_written_about_it_later_is_told_apart_as_hindsight(come_in: Any) -> None:
    told, client = Story(), come_in("amira")
    assert "Written about it afterwards" in client.get(f"/entry/{told.decision}/").text
    assert "Written with hindsight, later on the day" in client.get(f"/entry/{told.review}/").text
    assert "hindsight" not in client.get(told.then("chronology/")).text


def test_the_assessment_is_seen_as_it_stood_at_the_decision(come_in: Any) -> None:
    told, client = Story(), come_in("amira")
    assert told.then("assessment/") in client.get(f"/child/{told.maya}/assessment/").text
    then = client.get(told.then("assessment/")).text
    assert f"What we thought then {told.mark}" in then
    assert f"What we think now {told.mark}" not in then


def test_an_address_that_names_no_decision_is_missing(come_in: Any) -> None:
    told, client = Story(), come_in("amira")
    for ref in (told.review, "anything", uuid4()):
        assert client.get(f"/child/{told.maya}/?decided={ref}").status_code == 404


def test_a_decision_of_a_child_whom_one_may_not_open_is_missing(come_in: Any) -> None:
    assert come_in("grace").get(Story().then("")).status_code == 404
