"""Help: what was asked for, what came, and whether it helped; of one child, and of all one works with.

Small things done for a family are help, and are written down in two presses: what it was, and that it is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotHere, NotWritable
from alongside.desk.narrow import of_mine
from alongside.desk.portions import MANY, Portion
from alongside.policy import Policy
from alongside.practice.dispute import DisputeAnswered, DisputeRaised
from alongside.practice.escalation import READS as ESCALATION_READS
from alongside.practice.help import HelpArrived
from alongside.practice.nothing_came import READS
from alongside.record import Draft, Fact, RefUsed, SubjectId
from alongside.story import after_a_no as after_a_no_story
from alongside.story import disputed, help_ledger
from alongside.story.after_a_no import Followed
from alongside.story.disputed import Marks
from alongside.story.help_ledger import Ledger
from alongside.story.people import eldest_first, first_name, open_around
from alongside.story.telling import Telling
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.pages.some_of import some_of
from alongside.web.pages.writing.sheet import today_words
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

KINDS: tuple[type[Fact], ...] = (*READS, *ESCALATION_READS, DisputeRaised, DisputeAnswered)
ACTS = "practical_act"
CHOOSE = "Press what it was, or say it in your own words"
NOBODY = "Say for whom it was"


@dataclass(frozen=True)
class Together:
    """What waits for an answer after a no, the ledger, and what somebody says beside the words of either."""

    ledger: Ledger
    followed: tuple[Followed, ...]
    marks: Marks


def help_of_all(asked: Asked) -> Answer:
    """Whose plan nothing has come of, first; what waits, what came: of every child of the reader's."""

    def tell(view: View, some: Portion) -> tuple[Together, Portion]:
        ledger, followed = help_ledger.of_all(view, some.people), after_a_no_story.waiting(view, some.people)
        return Together(ledger, followed, disputed.together(view, some.people)), some

    choose = some_of(asked, most=MANY)
    told, some = of_mine(asked.desk, asked.reader, KINDS, tell, page="help", choose=choose)
    return page(
        "help/all.html", "Help", story=told.ledger, followed=told.followed, marks=told.marks, some=some
    )


def child_help(asked: Asked, *, person: str) -> Answer:
    """All the help of one child."""

    def title(_story: Ledger, seen: Seen) -> str:
        return f"Help: {seen.full_name}"

    return dated(asked, person, help_ledger.tell, template="help/child.html", name="child_help", title=title)


@dataclass(frozen=True)
class Near:
    """For whom something small was done: the child, and the family it is read with."""

    name: str
    people: tuple[tuple[SubjectId, str], ...]


def help_came(asked: Asked, *, person: str) -> Answer:
    """Something small and real: one press says what it was and puts it in the record."""
    who = whom(person)
    near: Near = asked.desk.read(asked.reader, who, lambda view: _near(view, who), page="help came")
    if not asked.reader.has(*WRITERS):
        raise NotHere
    errors: dict[str, str] = {}
    if asked.is_post and _written(asked, near, errors):
        return Go(f"/child/{who}/help/")
    said = asked.posted
    return page(
        "help/came.html", f"Something that helped: {near.name}", near=near, child=who, errors=errors,
        acts=_acts(asked.desk.policy, asked), words=said.text("words"), ref=said.text("ref") or str(uuid4()),
        day=said.text("day") or today_words(asked.today), chosen=said.all("about") or [who],
    )  # fmt: skip


def _acts(policy: Policy, asked: Asked) -> list[tuple[str, str]]:
    told = policy.codes(ACTS, asked.today)
    return [(code, told.words(code)) for code in told.codes]


def _near(view: View, who: SubjectId) -> Near:
    telling = Telling(view, who)
    members = telling.family.members if telling.family else ()
    people = [who, *(one for one in open_around(view, members) if one != who)]
    named = tuple((one, first_name(view, one)) for one in eldest_first(view, people))
    return Near(telling.name, named)


def _written(asked: Asked, near: Near, errors: dict[str, str]) -> bool:
    said = asked.posted
    on = read_when(said, asked.today, errors)
    act = dict(_acts(asked.desk.policy, asked)).get(said.text("act"), "")
    what = ": ".join(words for words in (act, said.text("words").strip()) if words)
    about = tuple(one for one, _ in near.people if one in said.all("about"))
    if not what:
        errors["words"] = CHOOSE
    if not about:
        errors["about"] = NOBODY
    if on is None or errors:
        return False
    ref = said.text("ref") or str(uuid4())
    try:
        asked.desk.write(
            asked.reader, [Draft(fact=HelpArrived(words=what), about=about, on=on, client_ref=ref)]
        )
    except NotWritable as wrong:
        errors["words"] = str(wrong)
        return False
    except RefUsed:
        return True
    return True


ROUTES: tuple[Route, ...] = (
    Route("help/", "help", help_of_all, roles=Roles.signed_in()),
    Route("child/<str:person>/help/", "child_help", child_help, roles=Roles.signed_in()),
    Route("child/<str:person>/help/came/", "help_came", help_came, methods=("GET", "POST"),
          roles=Roles.signed_in()),
)  # fmt: skip
