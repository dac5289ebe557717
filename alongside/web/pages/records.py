"""One person, two records: what each says, whether they are one person, and parting them again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from alongside.access import View
from alongside.access.authority import NAMED
from alongside.desk import NotHere, NotYours
from alongside.practice.identifiers import RecordsJoined, RecordsParted, joined
from alongside.record import Draft, RefUsed, SubjectId
from alongside.record.when import civil_day, day
from alongside.story import records as records_story
from alongside.story.records import RecordsStory, SideBySide
from alongside.web.pages.find import NOTHING_TYPED, cards
from alongside.web.pages.seen import Seen, dated, whom
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

JOINS, PARTS = Roles.only(*NAMED[RecordsJoined]), Roles.only(*NAMED[RecordsParted])
FORM = "records"
ONE, TWO = "yes", "no"
IS_IT = [(ONE, "Yes, they are one person"), (TWO, "No, or I am not sure")]
SAY_WHICH = "Say whether they are the same person"
SAY_SINCE = "Say what is known now that was not known when they were found to be two people"
SINCE = "{why}\n\nKnown since they were found to be two people: {since}"
SAY_HOW = "Say how you know, for whoever reads this later"


@dataclass(frozen=True)
class RecordsPage:
    """The story of somebody's records, and whether this reader may join and part them."""

    story: RecordsStory
    may_join: bool


def may_join(asked: Asked) -> bool:
    """Whether joining and parting belong to one of the reader's roles."""
    return JOINS.let_in(frozenset(map(str, asked.reader.roles)))


def records(asked: Asked, *, person: str) -> Answer:
    """Whether somebody's page is told from one record or from two, who found that, and how."""

    def tell(view: View, who: SubjectId) -> RecordsPage:
        return RecordsPage(records_story.tell(view, who), may_join(asked) and view.known is None)

    def title(_story: RecordsPage, seen: Seen) -> str:
        return f"One person, two records? {seen.full_name}"

    return dated(asked, person, tell, template="records/records.html", name="records", title=title)


def join(asked: Asked, *, person: str) -> Answer:
    """Find the other record; then both side by side, and the question whether they are one person."""
    who = whom(person)
    if not asked.query.text("other"):
        return _other(asked, who)
    other = _named(asked, who)
    told, one_already = _beside(asked, who, other)
    if one_already:
        return Go(f"/child/{who}/records/")
    said, errors = asked.posted, dict[str, str]()
    if asked.is_post:
        if said.text("same") == TWO:
            return Go(f"/child/{who}/records/")
        errors = _asked_of(said.text("why"), SAY_HOW)
        if said.text("same") != ONE:
            errors = {"same": SAY_WHICH, **errors}
        if told.parted and not said.text("since"):
            errors = {"since": SAY_SINCE, **errors}
        fact = RecordsJoined(
            other=other, why=_why(said.text("why"), said.text("since") if told.parted else "")
        )
        if not errors and _written(asked, who, fact, errors):
            return Go(f"/child/{who}/records/")
    return _drawn(asked, "records/join.html", "Are they the same person?", told, errors)


def part(asked: Asked, *, person: str) -> Answer:
    """Both records side by side, each by itself, and how it is known that they are two people's."""
    who = whom(person)
    if not asked.query.text("other"):
        asked.desk.read(asked.reader, who, lambda view: view.life(who), page=FORM)
        return Go(f"/child/{who}/records/")
    other = _named(asked, who)
    told, one_already = _beside(asked, who, other)
    if not one_already:
        raise NotHere
    errors: dict[str, str] = {}
    if asked.is_post:
        errors = _asked_of(asked.posted.text("why"), SAY_HOW)
        fact = RecordsParted(other=other, why=asked.posted.text("why"))
        if not errors and _written(asked, who, fact, errors):
            return Go(f"/child/{who}/records/")
    return _drawn(asked, "records/part.html", "Two people after all?", told, errors)


def _why(why: str, since: str) -> str:
    """How it is known; where they were parted before, also what was learned since."""
    return SINCE.format(why=why, since=since) if since else why


def _asked_of(why: str, words: str) -> dict[str, str]:
    return {} if why else {"why": words}


def _named(asked: Asked, who: SubjectId) -> SubjectId:
    """The other record that an address names. Raises `NotHere` for none, and for the same."""
    other = whom(asked.query.text("other"))
    if other == who:
        raise NotHere
    return other


def _beside(asked: Asked, who: SubjectId, other: SubjectId) -> tuple[SideBySide, bool]:
    """What both say, to a reader let in to both; and whether the one was found to be the other's."""

    def tell(view: View) -> tuple[SideBySide, bool]:
        told = records_story.side_by_side(view, who, other)
        return told, other in joined(records_story.alone(view.life(who), who))

    told: tuple[SideBySide, bool] = asked.desk.read_many(asked.reader, [who, other], tell, page=FORM)
    return told


def _other(asked: Asked, who: SubjectId) -> Answer:
    """Whom it may be the record of, too: found like anybody, by words that stand in no address."""
    name: str = asked.desk.read(asked.reader, who, lambda view: view.name(view.life(who).subject), page=FORM)
    words = asked.posted.text("words")
    errors = {"words": NOTHING_TYPED} if asked.is_post and not words else {}
    found = [card for card in cards(asked, words).found if card.subject != who] if words else []
    return page(
        "records/other.html", f"Is there another record of {name}?", person=who, name=name, words=words,
        found=found, errors=errors, looked=bool(words), opens=asked.reader.opening is not None,
    )  # fmt: skip


def _drawn(asked: Asked, template: str, title: str, told: SideBySide, errors: dict[str, str]) -> Answer:
    said = asked.posted
    return page(
        template, title, told=told, errors=errors, posted=said, options=IS_IT,
        ref=said.text("ref") if said.text("ref") and "form" not in errors else str(uuid4()),
        status=400 if errors else 200,
    )  # fmt: skip


def _written(
    asked: Asked, who: SubjectId, fact: RecordsJoined | RecordsParted, errors: dict[str, str]
) -> bool:
    """Whether it was written; if not, why not stands among the errors."""
    ref = asked.posted.text("ref") or str(uuid4())
    try:
        asked.desk.write(
            asked.reader, [Draft(fact=fact, about=(who,), on=day(civil_day(asked.desk.now)), client_ref=ref)]
        )
    except NotYours as odd:
        errors["form"] = f"Nothing was written: {odd}"
    except RefUsed:
        errors["form"] = "This form was sent once before. Press once more if it is what you mean"
    return not errors


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/records/", "records", records, roles=Roles.signed_in()),
    Route("child/<str:person>/records/join/", "join_records", join, ("GET", "POST"), JOINS),
    Route("child/<str:person>/records/part/", "part_records", part, ("GET", "POST"), PARTS),
)
