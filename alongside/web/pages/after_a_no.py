"""After a no: the page on which whoever took a step further says what is new, and that of who reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotHere, NotWritable
from alongside.desk.narrow import INDEPENDENT, Rows, across
from alongside.desk.portions import Portion
from alongside.practice.dispute import DisputeAnswered, DisputeRaised
from alongside.practice.escalation import READS, EscalationExplained, Kept
from alongside.record import Draft, EntryId, Fact, RefUsed, SubjectId
from alongside.record.book import Row
from alongside.story import after_a_no as story
from alongside.story import disputed
from alongside.story import yes_and_no as yes_and_no_story
from alongside.story.after_a_no import AfterANo, Followed
from alongside.story.disputed import Marks
from alongside.story.yes_and_no import YesAndNo
from alongside.web.fields import Fields
from alongside.web.forming import typed
from alongside.web.forming.times import read_when
from alongside.web.pages.seen import Seen, about_whom, dated
from alongside.web.pages.some_of import number_of
from alongside.web.pages.writing.sheet import Sheet, sheet, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "what_is_new"
STEPS = 20
"""Steps on one page."""
KINDS: tuple[type[Fact], ...] = (*READS, DisputeRaised, DisputeAnswered)
GIVEN = ("step", "after")
"""What the step answers for the writer."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """A step that followed a no, and in whose lives it stands."""

    child: SubjectId
    about: tuple[SubjectId, ...]
    followed: Followed


def after_a_no(asked: Asked) -> Answer:
    """Every step that followed a no or an asking, with its answer, for somebody independent."""
    nr = number_of(asked)

    def tell(view: View, some: Rows) -> tuple[AfterANo, Marks, Rows]:
        every, shown = _steps(some.every), {row[1] for row in some.shown}
        return story.of_all(view, some.people, every, shown), disputed.together(view, some.people), some

    told, marks, some = across(
        asked.desk, asked.reader, "escalation", KINDS, tell, page="after a no",
        choose=lambda rows: _page_of(rows, nr),
    )  # fmt: skip
    return page(
        "after_a_no/all.html", "After a no", story=told, marks=marks, some=Portion((), some.nr, some.of)
    )


def _steps(rows: Sequence[Row]) -> tuple[Kept, ...]:
    """Each step once, however many children it is about: what waits for an answer first, the oldest first."""
    once = {row[1]: Kept(*row[1:]) for row in rows}
    return tuple(sorted(once.values(), key=lambda one: (one.answered, one.day, one.step)))


def _page_of(rows: tuple[Row, ...], nr: int) -> Rows:
    steps = _steps(rows)
    pages = max(1, -(-len(steps) // STEPS))
    nr = min(max(nr, 1), pages)
    shown = {one.step for one in steps[(nr - 1) * STEPS : nr * STEPS]}
    return Rows(rows, tuple(row for row in rows if row[1] in shown), nr, pages)


def yes_and_no(asked: Asked, *, person: str) -> Answer:
    """What they agreed to, what we told others, whether they know: three things kept apart."""

    def title(_story: YesAndNo, seen: Seen) -> str:
        return f"Yes and no: {seen.full_name}"

    return dated(
        asked, person, yes_and_no_story.tell, template="after_a_no/yes_and_no.html", name="yes_and_no",
        title=title,
    )  # fmt: skip


def what_is_new(asked: Asked, *, entry: UUID) -> Answer:
    """What was new: the no and the step stand above, and the question below them."""
    at = _place(asked, EntryId(str(entry)))
    if asked.is_post:
        return _posted(asked, at)
    form, keep = _sheet(asked, at)
    fresh = Fields([("ref", str(uuid4())), ("day", today_words(asked.today))])
    return _drawn(at, replace(form, fields=keep.fields if keep.kept else fresh), keep)


def _place(asked: Asked, step: EntryId) -> Place:
    """The step in a life where it followed something. Raises `NotHere`, also for whoever writes nothing."""
    if not asked.reader.has(*WRITERS):
        raise NotHere

    def told(view: View, who: SubjectId) -> Place:
        followed = story.one_of(view, who, step)
        found = view.life(who).entry(step)
        if followed is None or found is None:
            raise NotHere
        others = [one for one in found.people if view.may_open(one)]
        about = [one for one in others if one == who or story.one_of(view, one, step)]
        return Place(child=who, about=tuple(about), followed=followed)

    return asked.desk.entry(asked.reader, step, told, about=about_whom(asked))  # type: ignore[no-any-return]


def _sheet(asked: Asked, at: Place) -> tuple[Sheet, Keeping]:
    def told(view: View) -> Sheet:
        whole = sheet(view, EscalationExplained, at.about)
        return replace(whole, boxes=tuple(box for box in whole.boxes if box.field not in GIVEN))

    form: Sheet = asked.desk.read_many(asked.reader, at.about, told, page=FORM)
    keep = asked.drafts.keep(
        FORM, at.followed.step, f"What was new: {form.names}", about=at.about, upon=at.followed.step
    )
    return form, keep


def _drawn(at: Place, form: Sheet, keep: Keeping) -> Answer:
    title = f"What was new: {form.names}"
    return page("after_a_no/answer.html", title, at=at, one=at.followed, form=form, keep=keep)


def _posted(asked: Asked, at: Place) -> Answer:
    errors = dict[str, str]()
    on = read_when(asked.posted, asked.today, errors)
    given = [("f-step", at.followed.step), ("f-after", at.followed.before)]
    read = typed(EscalationExplained, at.about, Fields([*asked.posted.pairs(), *given]), asked.today)
    errors |= read.errors
    if on is None or read.fact is None or errors:
        return _again(asked, at, errors)
    ref = asked.posted.text("ref") or str(uuid4())
    try:
        asked.desk.write(asked.reader, [Draft(fact=read.fact, about=at.about, on=on, client_ref=ref)])
    except NotWritable as wrong:
        return _again(asked, at, problems(wrong))
    except RefUsed:
        return _again(replace(asked, posted=afresh(asked.posted)), at, {"form": SENT_BEFORE})
    asked.drafts.sent(FORM, at.followed.step, asked.posted)
    return Go(f"/child/{at.child}/")


def _again(asked: Asked, at: Place, errors: Mapping[str, str]) -> Answer:
    form, keep = _sheet(asked, at)
    return _drawn(at, replace(form, fields=asked.posted, errors=errors), keep)


ROUTES: tuple[Route, ...] = (
    Route("after-a-no/", "after_a_no", after_a_no, roles=Roles.only(*INDEPENDENT)),
    Route("child/<str:person>/yes-and-no/", "yes_and_no", yes_and_no, roles=Roles.signed_in()),
    Route("step/<uuid:entry>/what-is-new/", "what_is_new", what_is_new, methods=("GET", "POST"),
          roles=Roles.signed_in()),
)  # fmt: skip
