"""What is written from a plan itself: a change, an answer to a line, help that came; and two at once."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from alongside.access import View
from alongside.practice.agreement import AgreementAsked
from alongside.practice.attendance import PlanLine
from alongside.practice.plan import PlanChanged, PlanMade, plan_of
from alongside.record import Draft, Entry
from alongside.record.when import day
from alongside.story import plan as plan_story
from alongside.story.plan import PlansStory, PlanStory
from alongside.web.pages.plans.rows import NOT_EMPTY, NOTHING_NEW, SAY_WHY
from tests.web.pages.boxes import boxes
from tests.web.pages.town import THURSDAY, TOWN

Comes = Callable[..., Client]
MAYA = "hartley.maya"


class Plan:
    """A plan of Maya's, made for one test, and its pages."""

    def __init__(self, client: Client) -> None:
        self.client, self.maya = client, TOWN.who(MAYA)
        self.amira = TOWN.desk.reader(TOWN.who("aldermere.amira"))
        lines = (
            PlanLine(key="bed", what="A bed for Maya", by_whom=TOWN.who("aldermere.amira")),
            PlanLine(key="club", what="A club on Tuesdays"),
            PlanLine(key="flat", what="A bigger flat"),
        )
        draft = Draft(
            fact=PlanMade(lines=lines, words="A test"), about=(self.maya,), on=day(THURSDAY),
            client_ref=str(uuid4()),
        )  # fmt: skip
        (done,) = TOWN.desk.write(self.amira, [draft])
        self.entry = done.id

    def address(self, page: str, **query: str) -> str:
        """One of its pages."""
        more = "".join(f"&{name}={value}" for name, value in query.items())
        return f"/plan/{self.entry}/{page}/?about={self.maya}{more}"

    def form(self, where: str) -> dict[str, Any]:
        """What the boxes of a page hold."""
        return boxes(self.client.get(where).text)

    def send(self, where: str, said: dict[str, Any]) -> Any:
        """Send a form."""
        return self.client.post(where, said)

    @property
    def lines(self) -> dict[str, str]:
        """The lines as they stand."""
        return {line.key: line.what for line in self.read(self._lines)}

    def _lines(self, view: View) -> tuple[PlanLine, ...]:
        plan = plan_of(view.life(self.maya), self.entry, view.today)
        assert plan is not None
        return plan.lines

    @property
    def story(self) -> PlanStory:
        """The plan as its page tells it."""
        told: PlansStory = self.read(lambda view: plan_story.tell(view, self.maya))
        return next(plan for plan in told.plans if plan.plan == self.entry)

    def newest(self, kind: Any) -> Entry[Any]:
        """The last entry of a kind in her life."""
        told: Entry[Any] = self.read(
            lambda view: max(view.life(self.maya).each(kind), key=lambda entry: entry.recorded_at)
        )
        return told

    def read(self, tell: Callable[[View], Any]) -> Any:
        """Read her life."""
        return TOWN.desk.read(self.amira, self.maya, tell, page="test")


@pytest.fixture
def plan(come_in: Comes) -> Plan:
    """A new plan of Maya's, and Amira at a browser."""
    return Plan(come_in("amira"))


def test_the_form_opens_with_the_lines_that_stand_each_with_its_key(plan: Plan) -> None:
    form = plan.form(plan.address("change"))
    assert [(form[f"l{n}-key"], form[f"l{n}-what"]) for n in range(3)] == [
        ("bed", "A bed for Maya"),
        ("club", "A club on Tuesdays"),
        ("flat", "A bigger flat"),
    ]
    assert form["l0-who"] == "Amira Khan"


def test_a_line_is_reworded_another_goes_with_why_and_one_is_added(plan: Plan) -> None:
    where = plan.address("change")
    said = plan.form(where) | {"l0-what": "A bed and a lamp", "l1-struck": "yes", "l1-why": "It shut."}
    assert plan.send(where, said | {"l3-what": "A phone"}).status_code == 302
    assert sorted(plan.lines.values()) == ["A bed and a lamp", "A bigger flat", "A phone"]
    assert plan.lines["bed"] == "A bed and a lamp"
    assert [(one.what, one.words) for one in plan.story.gone] == [
        ("A club on Tuesdays", "Struck out on Thursday 12 November, because it shut.")
    ]


def test_who_does_it_stays_who_they_are_in_the_record(plan: Plan) -> None:
    where = plan.address("change")
    plan.send(where, plan.form(where) | {"l0-what": "A bed and a lamp"})
    assert plan.newest(PlanChanged).fact.lines[0].by_whom == TOWN.who("aldermere.amira")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"l1-what": ""}, NOT_EMPTY),
        ({"l1-struck": "yes"}, SAY_WHY),
        ({}, NOTHING_NEW),
    ],
)
def test_no_line_goes_by_an_empty_box_or_without_a_word_why(plan: Plan, said: Any, told: str) -> None:
    where = plan.address("change")
    assert told in plan.send(where, plan.form(where) | said).text
    assert len(plan.lines) == 3


def test_two_who_change_a_plan_at_once_lose_nothing(plan: Plan, come_in: Comes) -> None:
    where, tom = plan.address("change"), come_in("tom")
    amiras, toms = plan.form(where), boxes(tom.get(where).text)
    plan.send(where, amiras | {"l0-what": "A bed and a lamp", "l3-what": "A phone"})
    both = tom.post(where, toms | {"l1-what": "A club on Fridays", "l3-what": "A bicycle"})
    assert "Somebody else was here first" in both.text
    assert "Added by them while you were writing" in both.text
    assert tom.post(where, boxes(both.text)).status_code == 302
    assert sorted(plan.lines.values()) == [
        "A bed and a lamp", "A bicycle", "A bigger flat", "A club on Fridays", "A phone",
    ]  # fmt: skip


def test_a_line_that_both_reworded_shows_both_texts(plan: Plan, come_in: Comes) -> None:
    where, tom = plan.address("change"), come_in("tom")
    toms = boxes(tom.get(where).text)
    plan.send(where, plan.form(where) | {"l0-what": "A bed and a lamp"})
    both = tom.post(where, toms | {"l0-what": "A bunk bed"}).text
    assert boxes(both)["l0-what"] == "A bunk bed"
    assert "theirs is: “A bed and a lamp”" in both


def test_a_wording_of_another_plan_is_missing(plan: Plan) -> None:
    where, other = plan.address("change"), Plan(plan.client)
    said = plan.form(where) | {"l0-what": "Other", "seen": other.entry}
    assert plan.send(where, said).status_code == 404


ANSWER = {"f-answer": "in_part", "f-words": "Not on Sundays.", "f-by_act": "said", "f-if_no": "Nothing."}


def agree(plan: Plan, who: str, **said: str) -> Any:
    where = plan.address("agree", line="bed")
    return plan.send(where, plan.form(where) | ANSWER | {"f-to": TOWN.who(who)} | said)


def mark(plan: Plan, who: str, key: str = "bed") -> Any:
    line = next(line for line in plan.story.lines if line.key == key)
    return next(one for one in line.marks if one.person == TOWN.who(who))


def test_everybody_who_is_to_be_asked_has_a_mark_before_anybody_was(plan: Plan) -> None:
    marks = {one.mark for line in plan.story.lines for one in line.marks}
    assert marks == {"Wasn't asked"}
    assert mark(plan, "hartley.nan").mark == mark(plan, MAYA).mark


NEVER_ASKED = ("hartley.biscuit", "hartley.jim", "hartley.noah", "hartley.craig")


def test_no_dog_no_dead_man_no_baby_and_nobody_they_fled_is_asked_to_agree(plan: Plan) -> None:
    never = {TOWN.who(one) for one in NEVER_ASKED}
    assert never.isdisjoint(one.person for line in plan.story.lines for one in line.marks)
    text = plan.client.get(plan.address("agree", line="bed")).text
    offered = text.partition('name="f-to"')[2].partition("</select>")[0]
    assert TOWN.who("hartley.nan") in offered
    assert [one for one in never if one in offered] == []


def test_an_answer_is_bound_to_the_exact_words_of_the_line(plan: Plan) -> None:
    assert agree(plan, "hartley.nan").status_code == 302
    told = mark(plan, "hartley.nan")
    assert (told.mark, told.words.words) == ("Agreed in part", "Not on Sundays.")
    assert plan.newest(AgreementAsked).fact.line == "A bed for Maya"


def test_somebody_asked_who_did_not_answer_stands_as_asked(plan: Plan) -> None:
    agree(plan, "hartley.nan", **{"f-answer": "no_answer"})
    assert mark(plan, "hartley.nan").mark == "Asked, no answer"


def test_one_changed_word_drops_the_mark_and_shows_the_difference(plan: Plan) -> None:
    agree(plan, "hartley.nan")
    where = plan.address("change")
    plan.send(where, plan.form(where) | {"l0-what": "A bunk for Maya"})
    assert mark(plan, "hartley.nan").mark == "Agreed earlier words"
    text = plan.client.get(f"/child/{plan.maya}/plan/").text
    assert "<del>bed</del><ins>bunk</ins>" in text


def test_a_no_to_earlier_words_stays_on_the_page_in_their_own_words(plan: Plan) -> None:
    agree(plan, MAYA, **{"f-answer": "do_not_agree", "f-words": "You said Christmas."})
    where = plan.address("change")
    plan.send(where, plan.form(where) | {"l0-what": "A bunk for Maya"})
    told = mark(plan, MAYA)
    assert (told.mark, told.words.words) == ("Wasn't asked", "You said Christmas.")
    assert told.detail.startswith("Did not agree to “A bed for Maya”")


def test_words_that_changed_while_somebody_was_being_asked_are_shown_and_the_answer_keeps_to_its_own(
    plan: Plan,
) -> None:
    where, change = plan.address("agree", line="bed"), plan.address("change")
    asking = plan.form(where) | ANSWER | {"f-to": TOWN.who("hartley.nan"), "f-answer": "agree"}
    plan.send(change, plan.form(change) | {"l0-what": "A bunk for Maya"})
    told = plan.send(where, asking).text
    assert "The plan was changed while you were writing" in told
    again = boxes(told) | {name: asking[name] for name in ("f-to", "f-answer", "f-by_act")}
    assert plan.send(where, again).status_code == 302
    assert mark(plan, "hartley.nan").mark == "Agreed earlier words"


def test_another_line_that_changed_stops_nobody(plan: Plan) -> None:
    where, change = plan.address("agree", line="bed"), plan.address("change")
    asking = plan.form(where) | ANSWER | {"f-to": TOWN.who("hartley.nan"), "f-answer": "agree"}
    plan.send(change, plan.form(change) | {"l1-what": "A club on Fridays"})
    assert plan.send(where, asking).status_code == 302
    assert mark(plan, "hartley.nan").mark == "Agreed"


def step(plan: Plan, what: str, key: str = "", **said: str) -> Any:
    where = plan.address("write", what=what, line=key)
    return plan.send(where, plan.form(where) | {f"f-{name}": value for name, value in said.items()})


def state(plan: Plan, key: str) -> str:
    return next(line.state.value for line in plan.story.lines if line.key == key)


def test_help_comes_and_helps_in_their_words_from_the_line_itself(plan: Plan) -> None:
    assert step(plan, "offered", "club", words="Tuesdays at four").status_code == 302
    assert step(plan, "came", "club", words="She went").status_code == 302
    assert state(plan, "club") == "arrived"
    assert step(plan, "helped", "club", came="yes", words="I like Jo.").status_code == 302
    assert next(line.helped for line in plan.story.lines if line.key == "club") == "I like Jo."


def test_a_line_they_did_not_want_says_so_without_an_offer_of_its_own(plan: Plan) -> None:
    assert step(plan, "answered", "club", answer="no", words="I hate clubs.").status_code == 302
    assert state(plan, "club") == "not_wanted"


def test_looking_again_at_a_plan_that_changed_meanwhile_shows_how(plan: Plan) -> None:
    where, change = plan.address("write", what="reviewed"), plan.address("change")
    looking = plan.form(where) | {"f-goes_on": "yes", "f-words": "Better."}
    plan.send(change, plan.form(change) | {"l0-what": "A bunk for Maya"})
    told = plan.send(where, looking)
    assert "The plan was changed while you were writing" in told.text
    assert plan.send(where, boxes(told.text) | {"f-goes_on": "yes"}).status_code == 302


def test_a_plan_that_somebody_ended_is_not_changed_unseen(plan: Plan, come_in: Comes) -> None:
    where, tom = plan.address("change"), come_in("tom")
    toms = boxes(tom.get(where).text)
    assert step(plan, "ended", why="Done.").status_code == 302
    both = tom.post(where, toms | {"l0-what": "A bunk bed"}).text
    assert "Somebody else was here first" in both
    assert "Done." in both


def test_the_plan_changed_leads_from_what_happened_to_the_plan_itself(plan: Plan) -> None:
    answer = plan.client.get(f"/write/?about={plan.maya}&kind=PlanChanged")
    assert (answer.status_code, answer["Location"]) == (302, f"/child/{plan.maya}/plan/")


@pytest.mark.parametrize("where", ["change/", "agree/?line=bed", "write/?what=ended"])
def test_whoever_is_not_let_in_finds_no_plan(plan: Plan, come_in: Comes, where: str) -> None:
    assert come_in("grace").get(f"/plan/{plan.entry}/{where}").status_code == 404


def test_a_plan_whose_line_does_not_stand_is_missing(plan: Plan) -> None:
    assert plan.client.get(plan.address("agree", line="nothing")).status_code == 404
    assert plan.client.get(plan.address("write", what="came", line="nothing")).status_code == 404


def test_two_plans_of_one_kind_are_not_two_regions_of_one_name(plan: Plan) -> None:
    text = plan.client.get(f"/child/{plan.maya}/plan/").text
    regions = re.findall(r'<section aria-labelledby="[^"]+">\s*<h2[^>]*>([^<]+)<', text)
    assert len(regions) == len(set(regions))
    assert len(re.findall(r"<h2[^>]*>The family&#39;s plan<", text)) > 1
