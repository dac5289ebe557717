"""Words that reached somebody: sent, handed over or said. To whom, when, how, and in which meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.access.reaching import WAYS, Way
from alongside.access.walls import Wall, against, walls
from alongside.practice.conference import ConferenceHeld
from alongside.practice.core_group import CoreGroupMet
from alongside.practice.family_group import FamilyMeetingHeld
from alongside.practice.home import hidden_from
from alongside.practice.note import NoteWritten
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.visit import ConversationHeld, VisitMade
from alongside.record import EntryId, Life, SubjectId
from alongside.story import chronology as chronology_story
from alongside.story.people import first_name
from alongside.story.words import capital, day_in_words, listed
from alongside.web.fields import Fields
from alongside.web.forming.times import read_when
from alongside.web.pages.child import wanted_of
from alongside.web.pages.seen import whom
from alongside.web.pages.writing.kinds import title
from alongside.web.pages.writing.sheet import choices, today_words
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

MEETINGS = (
    ConferenceHeld,
    CoreGroupMet,
    FamilyMeetingHeld,
    StrategyDiscussionHeld,
    VisitMade,
    ConversationHeld,
)
HOW = (
    ("letter", "Sent by letter"),
    ("email", "Sent by e-mail"),
    ("text", "Sent by text message"),
    ("handed", "Handed over"),
    ("said", "Said face to face"),
    ("phone", "Said on the phone"),
    ("meeting", "Said in a meeting"),
)
SAY_WHAT, SAY_WHOM, SAY_HOW = (
    "Choose what reached them",
    "Choose whom it reached",
    "Choose how it reached them",
)
NOT_YET = "Words that have not been sent or said yet have reached nobody"
MUST_NOT = "{who} must not be told some of this. If it has happened, say so, and tell your manager now"
NOT_WHERE = "{who} must not find out where {name} is. Look whether any of this leads there"
LONGEST, MOST = 90, 60

Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the form lays out."""

    person: SubjectId
    name: str
    entries: Options
    people: Options
    workers: Options
    meetings: Options
    visible: frozenset[EntryId]
    """Every entry of this life that the reader may name."""
    walls: tuple[Wall, ...]
    life: Life
    others: str
    """Where more of this life can be chosen, when one came from a single entry."""
    how: Options = HOW


def reached(asked: Asked, *, person: str) -> Answer:
    """Write down that some of what stands in a life was sent, handed over or said to somebody."""
    who = whom(person)
    form: Form = asked.desk.read(
        asked.reader, who, lambda view: _form(view, who, asked), page="words that reached somebody"
    )
    if not asked.is_post:
        ticked = [("entries", one) for one in asked.query.all("entry")]
        return _drawn(form, Fields([("day", today_words(asked.today)), *ticked]), {})
    return _posted(asked, form)


def _form(view: View, who: SubjectId, asked: Asked) -> Form:
    life = view.life(who)
    offered = choices(view, (life,), NoteWritten)
    named = [("entry", one) for one in asked.query.all("entry")]
    return Form(
        person=who,
        name=first_name(view, who),
        entries=tuple(_entries(view, who, asked)),
        people=offered.people,
        workers=offered.workers,
        meetings=tuple(_meetings(view, life)),
        visible=frozenset(entry.id for entry in life.entries),
        walls=walls(life),
        life=life,
        others=f"{asked.path}?{urlencode([('show', 'everything'), *named])}" if _from_an_entry(asked) else "",
    )


def _entries(view: View, who: SubjectId, asked: Asked) -> Iterator[tuple[str, str]]:
    """Those named in the address, by which one came from an entry; else a page of the chronology."""
    said, wanted = asked.query.text("page"), wanted_of(asked.query)
    at = int(said) if said.isascii() and said.isdigit() and len(said) < len("10000") else 1
    told = chronology_story.tell(view, who, wanted, at)
    named = {*asked.query.all("entry"), *asked.posted.all("entries")}
    here, alone = {item.entry for item in told.items}, _from_an_entry(asked)
    for one in sorted(named - here):
        if entry := view.life(who).entry(EntryId(one)):
            yield one, f"{day_in_words(entry.on.first, view.today)}: {title(type(entry.fact))}"
    for item in told.items:
        wanted_here = item.entry in named or not alone
        if wanted_here and not item.withheld and not item.taken_back:
            yield item.entry, f"{capital(item.when)}: {item.title}{_begins(item.story)}"


def _from_an_entry(asked: Asked) -> bool:
    return bool(asked.query.all("entry")) and not asked.query.text("show")


def _begins(story: str) -> str:
    if not story:
        return ""
    return f". {story}" if len(story) <= LONGEST else f". {story[:LONGEST].rsplit(' ', 1)[0]} …"


def _meetings(view: View, life: Life) -> Iterator[tuple[str, str]]:
    for entry in list(reversed(life.each(*MEETINGS)))[:MOST]:
        yield entry.root, f"{day_in_words(entry.on.first, view.today)}, {title(type(entry.fact)).lower()}"


def _drawn(form: Form, said: Fields, errors: dict[str, str]) -> Answer:
    return page(
        "reached.html", f"This reached somebody: {form.name}", form=form, fields=said, errors=errors,
        status=400 if errors else 200,
    )  # fmt: skip


def _posted(asked: Asked, form: Form) -> Answer:
    said, errors = asked.posted, dict[str, str]()
    entries = tuple(EntryId(one) for one in dict.fromkeys(said.all("entries")) if one in form.visible)
    people = _people(form, said)
    if not entries:
        errors["entries"] = SAY_WHAT
    if not people:
        errors["people"] = SAY_WHOM
    if said.text("how") not in WAYS:
        errors["how"] = SAY_HOW
    on = read_when(said, asked.today, errors)
    if on is not None and on.starts > asked.now:
        errors["day"] = NOT_YET
    if not errors and not said.text("happened"):
        errors |= _must_not(form, entries, people, asked)
    if errors or on is None:
        return _drawn(form, said, errors)
    meeting = EntryId(said.text("meeting")) if said.text("meeting") in dict(form.meetings) else None
    way = Way(said.text("how"), on, meeting)
    for who in people:
        asked.desk.reach(
            asked.reader, who, {form.person: entries}, way.kind, reason=said.text("reason"), page=way.line
        )
    one = f"/entry/{entries[0]}/?about={form.person}"
    return Go(one if len(entries) == 1 else f"/child/{form.person}/chronology/")


def _people(form: Form, said: Fields) -> tuple[SubjectId, ...]:
    offered = {who for who, _ in (*form.people, *form.workers)}
    chosen = (*said.all("people"), said.text("worker"))
    return tuple(SubjectId(who) for who in dict.fromkeys(chosen) if who in offered)


def _must_not(
    form: Form, entries: Sequence[EntryId], people: Sequence[SubjectId], asked: Asked
) -> dict[str, str]:
    """A wall stands against somebody it reached. What happened is written all the same, knowingly."""
    names = dict([*form.people, *form.workers])
    if shut_out := [who for who in people if _withheld(form, entries, who, asked)]:
        return {"happened": MUST_NOT.format(who=listed(names[one] for one in shut_out))}
    if unsafe := [who for who in people if who in hidden_from(form.life, asked.today)]:
        return {"happened": NOT_WHERE.format(who=listed(names[one] for one in unsafe), name=form.name)}
    return {}


def _withheld(form: Form, entries: Sequence[EntryId], who: SubjectId, asked: Asked) -> bool:
    standing = against(form.walls, who, asked.today)
    told = [entry for one in entries if (entry := form.life.entry(one)) is not None]
    return any(
        wall.withholds(entry.root, {entry.kind}, entry.subjects) for wall in standing for entry in told
    )


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/reached/", "reached", reached, ("GET", "POST"), Roles.only(*WRITERS)),
)
