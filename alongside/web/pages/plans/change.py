"""The plan changed: its standing lines, each to be reworded or struck out with why, and new ones below.

The change names the wording it was made from and takes its place. Where somebody else changed the plan in
the meantime both texts are shown, joined line by line in the boxes, and nothing of either is lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from alongside.desk import NotHere, NotWritable
from alongside.practice.plan import PlanChanged
from alongside.practice.wording import Joined, JoinedLine, Lines, together
from alongside.record import Draft, EntryId, Moved, RefUsed
from alongside.story.entry import Piece, pieces
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.plans.found import Found, found, of_key
from alongside.web.pages.plans.rows import Change, Row, filled, joined, read, rows
from alongside.web.pages.writing.sheet import listed, today_words
from alongside.web.pages.writing.write import SENT_BEFORE, afresh, problems
from alongside.web.route import Answer, Asked, Go, Keeping, Roles, Route, page

FORM = "plan"
NOTES = {
    Joined.THEIRS: "Changed by them while you were writing; you had left it as it was",
    Joined.BOTH: "Both of you changed it. Yours is in the box; theirs is",
    Joined.THEY_STRUCK: "They struck this line out while you were rewording it. Yours is in the box",
}
ADDED = "Added by them while you were writing"
STRUCK_MEANWHILE = "You struck this out; they have reworded it in the meantime"


@dataclass(frozen=True, kw_only=True)
class Both:
    """What stands now, where somebody else was first, and what to say beside each line."""

    written: str
    why: str
    theirs: Sequence[tuple[Piece, ...]]
    """Their lines, each with its difference from the wording both began with."""
    gone: Sequence[str]
    notes: Mapping[str, str] = field(default_factory=dict)


def change(asked: Asked, *, entry: UUID) -> Answer:
    """The plan's lines in boxes; posted, the next wording of the plan."""
    plan = found(asked, entry, asked.posted.text("seen"))
    keep = _keep(asked, plan)
    if asked.is_post:
        return _posted(asked, plan, keep)
    fields = keep.fields if keep.kept else _fresh(plan, filled(plan), today_words(asked.today))
    return _drawn(plan, keep, fields)


def _keep(asked: Asked, plan: Found) -> Keeping:
    title = f"Changing: {plan.title}, {_names(plan)}"
    return asked.drafts.keep(FORM, plan.entry, title, about=plan.subjects, upon=plan.entry)


def _names(plan: Found) -> str:
    return listed([name for _, name in plan.about])


def _fresh(plan: Found, lines: list[tuple[str, str]], on: str, why: str = "") -> Fields:
    around = [("ref", str(uuid4())), ("seen", plan.newest.entry), ("day", on), ("why", why)]
    return Fields([*around, *lines])


def _drawn(
    plan: Found,
    keep: Keeping,
    fields: Fields,
    errors: Mapping[str, str] | None = None,
    both: Both | None = None,
) -> Answer:
    title = "Somebody else was here first" if both else f"Change: {plan.title}"
    told: list[Row] = rows(fields, (line.key for line in (*plan.wording, *(plan.seen or ()))))
    return page(
        "plans/change.html", title, plan=plan, keep=keep, fields=fields, errors=errors or {}, both=both,
        rows=told, names=_names(plan),
    )  # fmt: skip


def _posted(asked: Asked, plan: Found, keep: Keeping) -> Answer:
    if plan.seen is None:
        raise NotHere
    said, errors = asked.posted, dict[str, str]()
    on = read_when(said, asked.today, errors)
    change = read(said, plan, plan.seen, asked.today)
    errors |= change.errors
    if on is None or errors:
        return _drawn(plan, keep, said, errors)
    draft = Draft(
        fact=PlanChanged(
            plan=plan.entry, lines=tuple(change.lines), why=said.text("why"), struck=tuple(change.struck)
        ),
        about=plan.subjects,
        on=on,
        client_ref=said.text("ref") or str(uuid4()),
        builds_on=_seen(said),
        takes_over=True,
    )
    return _write(asked, plan, keep, draft, change)


def _seen(said: Fields) -> EntryId:
    return EntryId(said.text("seen"))


def _write(asked: Asked, plan: Found, keep: Keeping, draft: Draft, change: Change) -> Answer:
    try:
        asked.desk.write(asked.reader, [draft])
    except NotWritable as wrong:
        return _drawn(plan, keep, asked.posted, problems(wrong))
    except RefUsed:
        return _drawn(plan, keep, afresh(asked.posted), {"form": SENT_BEFORE})
    except Moved as moved:
        return _both(asked, plan, keep, change, moved)
    asked.drafts.sent(FORM, plan.entry, asked.posted)
    return Go(f"/child/{plan.child}/plan/")


def _both(asked: Asked, before: Found, keep: Keeping, change: Change, moved: Moved) -> Answer:
    """Somebody was first: their plan and ours, joined; ours is still in the boxes."""
    plan, began = found(asked, UUID(before.entry)), before.seen or ()
    if plan.newest.entry == _seen(asked.posted):
        return _drawn(plan, keep, asked.posted, {"form": str(moved)})
    lines = together(began, plan.wording, tuple(change.lines), change.struck)
    fields = _fresh(plan, joined(plan, lines), asked.posted.text("day"), asked.posted.text("why"))
    both = Both(
        written=plan.newest.written,
        why=plan.newest.why,
        theirs=[_difference(began, line.key, line.what) for line in plan.wording],
        gone=[line.what for line in began if of_key(plan.wording, line.key) is None],
        notes={f"l{place}": note for place, one in enumerate(lines) if (note := _note(began, one))},
    )
    return _drawn(plan, keep, fields, both=both)


def _difference(began: Lines, key: str, now: str) -> tuple[Piece, ...]:
    before = of_key(began, key)
    return pieces(before.what if before else "", now)


def _note(began: Lines, one: JoinedLine) -> str:
    """What to say beside a line that both had in hand."""
    if one.struck:
        return STRUCK_MEANWHILE if one.how is Joined.THEIRS else ""
    if one.how is Joined.THEIRS and of_key(began, one.line.key) is None:
        return ADDED
    note = NOTES.get(one.how, "")
    return f"{note}: “{one.theirs.what}”" if one.theirs else note


ROUTES: tuple[Route, ...] = (
    Route("plan/<uuid:entry>/change/", "change_plan", change, methods=("GET", "POST"),
          roles=Roles.signed_in()),
)  # fmt: skip
