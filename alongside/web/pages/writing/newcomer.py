"""Somebody new to the record: a child, a baby on the way, a parent, a grandmother. Who they are, then why."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

from alongside.desk import NotWritable
from alongside.practice.person import BirthExpected, PersonBorn, PersonNamed, SexRecorded
from alongside.practice.relationship import RelationshipTold
from alongside.record import Draft, Fact, SubjectId, SubjectKind, When, new_subject
from alongside.record.when import day
from alongside.web.fields import Fields
from alongside.web.pages.seen import whom
from alongside.web.pages.writing.write import NEWCOMERS, address
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Route, page

FORM = "newcomer"


def newcomer(asked: Asked) -> Answer:
    """Who they are; then straight on to what brought them here."""
    near = _near(asked)
    errors: dict[str, str] = {}
    if asked.is_post:
        drafts = _drafts(asked, near, errors)
        if not errors and (who := _written(asked, drafts, errors)):
            asked.drafts.sent(FORM, near, asked.posted)
            return Go(address("ContactReceived", [who]) if not near else f"/child/{near}/")
    keep = asked.drafts.keep(FORM, near, "Somebody new", about=())
    fields = asked.posted if asked.is_post else keep.fields
    kinds = asked.desk.policy.codes("relationship", asked.today)
    return page(
        "writing/newcomer.html", "Somebody new", fields=fields, errors=errors, keep=keep, near=near,
        ref=fields.text("ref") or str(uuid4()), kinds=[(code, kinds.words(code)) for code in kinds.codes],
    )  # fmt: skip


def _near(asked: Asked) -> SubjectId:
    """Beside whom the newcomer is written down, nobody when the address names nobody. Raises `NotHere`."""
    said = asked.query.text("near")
    if not said:
        return SubjectId("")
    who = whom(said)
    asked.desk.read(asked.reader, who, lambda view: view.life(who), page=FORM)
    return who


def _written(asked: Asked, drafts: list[Draft], errors: dict[str, str]) -> SubjectId | None:
    try:
        asked.desk.write(asked.reader, drafts)
    except NotWritable as wrong:
        errors["form"] = str(wrong)
        return None
    return drafts[0].about[0]


def _drafts(asked: Asked, near: SubjectId, errors: dict[str, str]) -> list[Draft]:
    said = asked.posted
    born, due = _day(asked, "born", errors), _day(asked, "due", errors)
    if not said.text("given") and not said.text("family"):
        errors["given"] = "Give at least one name, even if it is only “baby” and the family's"
    if born and due:
        errors["due"] = "Either born or expected, not both"
    if near and not said.text("kind"):
        errors["kind"] = "Say who they are to the child"
    who = new_subject(SubjectKind.PERSON)
    facts = [*_named(said, who, day(asked.today)), *_more(said, who, near, (born, due), day(asked.today))]
    ref = said.text("ref") or str(uuid4())
    return [
        Draft(fact=fact, about=about, on=on, client_ref=f"{ref}/{place}")
        for place, (fact, on, about) in enumerate(facts)
    ]


Told = tuple[Fact, When, tuple[SubjectId, ...]]


def _named(said: Fields, who: SubjectId, today: When) -> Iterator[Told]:
    name = PersonNamed(given=said.text("given"), family=said.text("family"), kind="legal")
    yield name, today, (who,)
    if said.text("known_as"):
        yield PersonNamed(given=said.text("known_as"), kind="known_as"), today, (who,)


def _more(
    said: Fields, who: SubjectId, near: SubjectId, birth: tuple[When | None, When | None], today: When
) -> Iterator[Told]:
    born, due = birth
    if born:
        yield PersonBorn(), born, (who,)
    if due:
        yield BirthExpected(due=due.first), today, (who,)
    if said.text("sex") in ("F", "M"):
        yield SexRecorded(sex=said.text("sex"), basis="said"), today, (who,)
    if near:
        told = RelationshipTold(other=who, kind=said.text("kind"), in_words=said.text("in_words"))
        yield told, today, (near, who)


def _day(asked: Asked, name: str, errors: dict[str, str]) -> When | None:
    said = asked.posted.text(name)
    try:
        return day(read_day(said, today=asked.today, ahead=name == "due")) if said else None
    except NotADay as odd:
        errors[name] = str(odd)
        return None


ROUTES: tuple[Route, ...] = (
    Route("people/new/", "newcomer", newcomer, methods=("GET", "POST"), roles=NEWCOMERS),
)
