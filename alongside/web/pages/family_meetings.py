"""The family's own meeting: their plan and our answer side by side, and the form that gives the answer.

The answer is written once, as one entry; each yes becomes a promise beside it, in the same words and with the
same day, so that it is kept or missed where every promise is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import uuid4

from alongside.access.authority import WRITERS
from alongside.desk import NotWritable
from alongside.practice.agreement import digest_of
from alongside.practice.family_group import FamilyPlanAnswered, PointAnswered
from alongside.practice.promise import PromiseMade
from alongside.record import Draft, EntryId, RefUsed, SubjectId, When
from alongside.story import family_meeting as family_meeting_story
from alongside.story.family_meeting import FamilyMeetings, MeetingLine
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.pages.writing.sheet import today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "family_plan_answer"
SAY_SOMETHING = "Answer at least one line"
SAY_WHAT, SAY_WHY = "Say what we will do", "Say why not: they read it"
SAY_WHO, SAY_WHEN = "Say who does it", "Say by which day, or say no and why"
CHANGED = "The family has changed its plan since you opened this. Read the lines as they are now"


def family_meeting(asked: Asked, *, person: str) -> Answer:
    """Their plan and our answer, side by side."""

    def title(_story: FamilyMeetings, seen: Seen) -> str:
        return f"The family's own meeting: {seen.full_name}"

    return dated(
        asked, person, family_meeting_story.tell, template="family_meeting/meeting.html",
        name="family_meeting", title=title,
    )  # fmt: skip


@dataclass(frozen=True)
class Place:
    """The plan that is answered, and whose page it is on."""

    person: SubjectId
    meeting: MeetingLine

    @property
    def key(self) -> str:
        """What unfinished words are kept under."""
        return f"{self.person} {self.meeting.key}"


def answer_family_plan(asked: Asked, *, person: str) -> Answer:
    """A yes with who and when, or a no with why, to each line of the family's plan."""
    who = whom(person)
    key = EntryId(asked.query.text("meeting"))
    found: MeetingLine | None = asked.desk.read(
        asked.reader, who, lambda view: family_meeting_story.one(view, who, key), page=FORM
    )
    if found is None or not found.points:
        return Go(f"/child/{who}/family-meeting/")
    at = Place(who, found)
    if asked.is_post:
        return _posted(asked, at)
    keep = _keep(asked, at)
    fresh = Fields([("ref", str(uuid4())), ("day", today_words(asked.today)), ("seen", _seen(at))])
    return _drawn(at, keep.fields if keep.kept else fresh, {}, keep)


def _keep(asked: Asked, at: Place) -> Keeping:
    return asked.drafts.keep(FORM, at.key, "Our answer to the family's plan", about=at.meeting.about)


def _seen(at: Place) -> str:
    """The plan as the writer had it before them."""
    return digest_of(at.meeting.plan)


def _drawn(at: Place, fields: Fields, errors: Mapping[str, str], keep: Keeping) -> Answer:
    return page(
        "family_meeting/answer.html", "Our answer to the family's plan", at=at, one=at.meeting,
        fields=fields, errors=errors, keep=keep, status=400 if errors else 200,
    )  # fmt: skip


@dataclass
class Given:
    """What was typed, point by point."""

    points: list[PointAnswered] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)


def _read(said: Fields, at: Place, today: date) -> Given:
    """A point that nobody answered in the form stays open."""
    given = Given()
    for place, point in enumerate(at.meeting.points):
        answer = said.text(f"p{place}-answer")
        if answer in ("yes", "no"):
            _point(given, f"p{place}", point.words, said, today, yes=answer == "yes")
    if not given.points and not given.errors:
        given.errors["p0-answer"] = SAY_SOMETHING
    return given


def _point(given: Given, name: str, words: str, said: Fields, today: date, *, yes: bool) -> None:
    ours, who, when = (said.text(f"{name}-{box}") for box in ("words", "who", "when"))
    by_when = _by_when(given, f"{name}-when", when, today)
    if not ours:
        given.errors[f"{name}-words"] = SAY_WHAT if yes else SAY_WHY
    if yes and not who:
        given.errors[f"{name}-who"] = SAY_WHO
    if yes and not when:
        given.errors[f"{name}-when"] = SAY_WHEN
    given.points.append(
        PointAnswered(
            point=words, digest=digest_of(words), yes=yes, words=ours,
            by_whom=who if yes else "", by_when=by_when if yes else None,
        )
    )  # fmt: skip


def _by_when(given: Given, name: str, when: str, today: date) -> date | None:
    try:
        return read_day(when, today=today, ahead=True) if when else None
    except NotADay as odd:
        given.errors[name] = str(odd)
        return None


def _posted(asked: Asked, at: Place) -> Answer:
    said = asked.posted
    given = _read(said, at, asked.today)
    on = read_when(said, asked.today, given.errors)
    if said.text("seen") != _seen(at):
        given.errors["form"] = CHANGED
    if given.errors or on is None:
        return _again(asked, at, given.errors)
    try:
        _write(asked, at, given, on)
    except NotWritable as wrong:
        return _again(asked, at, problems(wrong))
    except RefUsed:
        return _again(asked, at, {"form": SENT_BEFORE}, afresh(said))
    asked.drafts.sent(FORM, at.key, said)
    return Go(f"/child/{at.person}/family-meeting/")


def _again(asked: Asked, at: Place, errors: Mapping[str, str], said: Fields | None = None) -> Answer:
    """The same form with everything that was typed, against the plan as it is now."""
    pairs = [(name, value) for name, value in (said or asked.posted).pairs() if name != "seen"]
    return _drawn(at, Fields([*pairs, ("seen", _seen(at))]), errors, _keep(asked, at))


def _write(asked: Asked, at: Place, given: Given, on: When) -> None:
    """The answer, then a promise for each yes in it."""
    one, ref = at.meeting, asked.posted.text("ref") or str(uuid4())
    fact = FamilyPlanAnswered(
        meeting=one.key, words=asked.posted.text("words"), points=tuple(given.points),
        plan=one.plan_entry if one.sealed else None,
    )  # fmt: skip
    (done,) = asked.desk.write(asked.reader, [Draft(fact=fact, about=one.about, on=on, client_ref=ref)])
    promises = [
        Draft(fact=promise, about=one.about, on=on, client_ref=f"{ref}/{place}", builds_on=done.id)
        for place, promise in enumerate(_promises(given, done.id))
    ]
    if promises:
        asked.desk.write(asked.reader, promises)


def _promises(given: Given, answer: EntryId) -> Iterator[PromiseMade]:
    for point in given.points:
        if point.yes:
            yield PromiseMade(what=point.words, by_name=point.by_whom, by_when=point.by_when, line=answer)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/family-meeting/", "family_meeting", family_meeting, roles=Roles.signed_in()),
    Route(
        "child/<str:person>/family-meeting/answer/", "answer_family_plan", answer_family_plan,
        ("GET", "POST"), Roles.only(*WRITERS),
    ),
)  # fmt: skip
