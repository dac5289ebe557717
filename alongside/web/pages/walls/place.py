"""Keeping something from somebody. Before it is placed: what they will see instead, and who knows already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from alongside.access import View
from alongside.access.authority import NAMED
from alongside.access.facts import MODES, InformationRestricted
from alongside.access.walls import LEADS_TO
from alongside.desk import NotHere, NotWritable
from alongside.desk.walls import reached_already, who_could_lift
from alongside.practice.home import home_address
from alongside.record import Draft, Entry, EntryId, Life, Look, RefUsed, SubjectId, SubjectKind, kind_of
from alongside.record.when import day
from alongside.story import instead as instead_story
from alongside.story import still_named
from alongside.story.instead import Instead
from alongside.story.looks import already_told
from alongside.story.people import first_name
from alongside.story.still_named import StillNamed
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.walls import where
from alongside.story.words import day_in_words, listed
from alongside.web.fields import Fields
from alongside.web.pages.seen import PERSON, WORKER, about_whom, whom
from alongside.web.pages.walls.wanted import ENTRY, FIELDS, PART, RECORD, SIDES, WHO_TAKES_DOWN, Wanted, read
from alongside.web.pages.writing.sheet import choices
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

PLACES = Roles.only(*NAMED[InformationRestricted])
Options = Sequence[tuple[str, str]]

THE_ENTRY, ITS_PART = "All of this entry", "Only what it says of some of them"
LIVES, REACHED_BY, THE_RECORD = "Where they live", "How to reach them", "The whole record"
OF_A_PERSON: Options = (("address", LIVES), ("phone", REACHED_BY), (RECORD, THE_RECORD))
NOT_ONE = "Choose people who are offered here"


@dataclass(frozen=True, kw_only=True)
class Form:
    """What the form lays out, and whose page it stands beside."""

    person: SubjectId
    name: str
    entry: EntryId | None
    title: str
    kinds: Options
    people: Options
    near: Options
    """Workers who have met the family."""
    known: Options
    """People told of in this life."""
    workers: Options
    with_them: tuple[SubjectId, ...]
    """Who lives with them now."""
    sides: Options = tuple(SIDES.items())
    modes: Options = tuple(MODES.items())


@dataclass(frozen=True, kw_only=True)
class Sure:
    """The second page: what follows, before anything is written."""

    what: str
    whom: str
    instead: Instead
    not_readers: str
    already: tuple[str, ...]
    written: bool
    """Whether anything is written yet that it would withhold."""
    until: str
    named: tuple[StillNamed, ...] = ()
    """What they may go on reading in which the place is named."""


def place(asked: Asked, *, person: str) -> Answer:
    """From a person's page: where they live, how to reach them, or everything."""
    who, what = whom(person), asked.query.text("what")
    if asked.is_post or what in dict(OF_A_PERSON):
        return _answered(asked, who, None)
    name: str = asked.desk.read(
        asked.reader, who, lambda view: _life_of(view, who), page="keep something private"
    )
    return page("walls/what.html", "Keep something from somebody", person=who, name=name, kinds=OF_A_PERSON)


def _life_of(view: View, who: SubjectId) -> str:
    return first_name(view, view.life(who).subject)


def place_entry(asked: Asked, *, entry: str) -> Answer:
    """From an entry's page: the entry, or what it says of one of those it is about."""
    about = about_whom(asked)
    who = asked.desk.entry(
        asked.reader, EntryId(str(entry)), lambda view, who: _is_there(view, who, entry), about=about
    )
    return _answered(asked, who, EntryId(str(entry)))


def _is_there(view: View, who: SubjectId, entry: str) -> SubjectId:
    found = view.life(who).entry(EntryId(str(entry)))
    if found is None or found.kind == "Withheld":
        raise NotHere
    view.used([found])
    return who


def _answered(asked: Asked, who: SubjectId, entry: EntryId | None) -> Answer:
    form: Form = asked.desk.read(
        asked.reader,
        who,
        lambda view: _form(view, who, entry, asked.query.text("what")),
        page="keep something private",
    )
    if not asked.is_post:
        return _drawn(form, _fresh(form), {})
    said = asked.posted
    wanted = read(said, [value for value, _ in form.kinds], asked.reader.who, asked.today)
    errors = {**wanted.errors, **_not_offered(form, wanted), **_nobody_lifts(asked, form, wanted)}
    if errors or said.text("back"):
        return _drawn(form, said, {} if said.text("back") else errors)
    if said.text("sure"):
        return _placed(asked, form, wanted)
    return _sure(asked, form, wanted)


def _drawn(form: Form, said: Fields, errors: dict[str, str]) -> Answer:
    status = 400 if errors else 200
    return page(
        "walls/place.html", f"Keep something private: {form.title}", form=form, fields=said, errors=errors,
        status=status,
    )  # fmt: skip


def _fresh(form: Form) -> Fields:
    """What the boxes hold before anybody types."""
    what = form.kinds[0][0] if len(form.kinds) == 1 else ""
    people = form.with_them if what == "address" else () if form.entry else (form.person,)
    pairs = [("ref", str(uuid4())), ("side", "these"), ("what", what), *(("people", one) for one in people)]
    return Fields(pairs)


def _form(view: View, who: SubjectId, ref: EntryId | None, what: str) -> Form:
    telling = Telling(view, who)
    life = telling.life
    entry = life.entry(ref) if ref else None
    view.used([entry] if entry else [])
    offered = choices(view, (life,), InformationRestricted)
    workers = [one for one in offered.workers if one[0] != view.reader.who]
    near = [one for one in offered.near if one[0] != view.reader.who]
    return Form(
        person=who,
        name=first_name(view, who),
        entry=entry.root if entry else None,
        title=title_of(telling, entry) if entry else view.name(who),
        kinds=_kinds(entry, what),
        people=tuple(_people(telling, entry)),
        near=near,
        known=offered.people,
        workers=workers,
        with_them=_with_them(life, view.today),
    )


def _kinds(entry: Entry[Any] | None, what: str) -> Options:
    if entry is None:
        return tuple(one for one in OF_A_PERSON if what in (one[0], ""))
    parts = ((PART, ITS_PART),) if len(_persons(entry.subjects)) > 1 else ()
    return ((ENTRY, THE_ENTRY), *parts)


def _persons(people: Sequence[SubjectId]) -> list[SubjectId]:
    return [who for who in people if kind_of(who) is SubjectKind.PERSON]


def _people(telling: Telling, entry: Entry[Any] | None) -> Iterator[tuple[SubjectId, str]]:
    """Whose it can be: those an entry is about; of a person, their family and who lived with them."""
    family = telling.family.members if telling.family else ()
    around = entry.subjects if entry else (telling.who, *_with_them(telling.life, telling.today), *family)
    for who in dict.fromkeys(_persons(around)):
        if telling.view.may_open(who):
            yield who, telling.view.name(who)


def _with_them(life: Life, on: date) -> tuple[SubjectId, ...]:
    """Who lives with them: what hides one address hides it for all."""
    home = home_address(life, on)
    return tuple(dict.fromkeys(_persons([life.subject, *(home.people if home else ())])))


def _not_offered(form: Form, wanted: Wanted) -> dict[str, str]:
    """What no form of ours would send: somebody who is not among those offered."""
    errors = {}
    if not {who for who, _ in form.people}.issuperset(wanted.people):
        errors["people"] = NOT_ONE
    if not all(PERSON.fullmatch(who) or WORKER.fullmatch(who) for who in wanted.whom):
        errors["whom"] = NOT_ONE
    return errors


def _nobody_lifts(asked: Asked, form: Form, wanted: Wanted) -> dict[str, str]:
    """Nobody builds a wall that nobody is left to take down."""
    lifters = who_could_lift(asked.desk, asked.reader, [form.person])
    left = [who for who in lifters if not wanted.shuts_out(who)]
    return {} if left or wanted.errors else {"whom": WHO_TAKES_DOWN}


# What follows, before it is placed.


def _sure(asked: Asked, form: Form, wanted: Wanted) -> Answer:
    people = wanted.people or (form.person,)
    chain: tuple[EntryId, ...] = asked.desk.read(
        asked.reader, form.person, lambda view: _withheld(view, form, wanted), page="keep something private"
    )
    written = bool(chain) or wanted.what == RECORD
    looks = reached_already(asked.desk, asked.reader, people, chain) if written else ()

    def tell(view: View) -> Sure:
        return _told(view, form, wanted, looks, written=written)

    told: Sure = asked.desk.read(asked.reader, form.person, tell, page="keep something private")
    pairs = [(name, value) for name in (*FIELDS, "ref") for value in asked.posted.all(name)]
    return page(
        "walls/sure.html", f"Before you keep this private: {form.title}", form=form, told=told, pairs=pairs,
        all_but=wanted.all_but,
    )  # fmt: skip


def _withheld(view: View, form: Form, wanted: Wanted) -> tuple[EntryId, ...]:
    """Every word of what would be withheld, as far as this reader sees it."""
    life = view.life(form.person)
    if form.entry:
        view.used(life.history(form.entry))
        return tuple(one.id for one in life.history(form.entry))
    kinds = LEADS_TO.get(wanted.what, frozenset())
    lives = [life, *(view.who(who) for who in wanted.people if view.may_open(who))]
    return tuple({one.id for each in lives for one in each.entries if one.kind in kinds})


def _told(view: View, form: Form, wanted: Wanted, looks: Sequence[Look], *, written: bool) -> Sure:
    telling = Telling(view, form.person)
    names = [view.name(who) for who in wanted.whom]
    outside = [view.name(who) for who in wanted.whom if kind_of(who) is SubjectKind.PERSON]
    against = [look for look in looks if wanted.shuts_out(look.reader)]
    view.used(telling.life.history(form.entry) if form.entry else ())
    wrote = [who for who in _writers(telling.life, form.entry) if wanted.shuts_out(who)]
    return Sure(
        what=_what(telling, form, wanted),
        whom=listed(names),
        instead=_instead(telling, form, wanted),
        not_readers="" if wanted.all_but else instead_story.no_readers(outside),
        already=already_told(view, against, wrote),
        written=written,
        until=day_in_words(wanted.until, view.today) if wanted.until else "",
        named=still_named.told(telling, wanted.people) if wanted.what == "address" else (),
    )


def _writers(life: Life, entry: EntryId | None) -> Iterator[SubjectId]:
    yield from dict.fromkeys(one.by for one in life.history(entry)) if entry else ()


def _what(telling: Telling, form: Form, wanted: Wanted) -> str:
    people = telling.names.all(wanted.people)
    if wanted.whereabouts:
        return where(wanted.what, people, len(wanted.people))
    if wanted.what == RECORD:
        return f"everything about {people}"
    return f"what “{form.title}” says of {people}" if wanted.what == PART else f"“{form.title}”"


def _instead(telling: Telling, form: Form, wanted: Wanted) -> Instead:
    people = telling.names.all(wanted.people)
    if wanted.whereabouts:
        what = where(wanted.what, people, len(wanted.people))
        return instead_story.of_whereabouts(what, address=wanted.what == "address", outside=_outside(wanted))
    entry = telling.life.entry(form.entry) if form.entry else None
    if entry is None:
        return instead_story.of_record(people, silent=wanted.silent)
    parts = wanted.people if wanted.what == PART else ()
    return instead_story.of_entry(telling, entry, parts, silent=wanted.silent)


def _outside(wanted: Wanted) -> bool:
    """Whether it is kept from somebody who does not work here."""
    return not wanted.all_but and any(kind_of(who) is SubjectKind.PERSON for who in wanted.whom)


# Placing it.


def _placed(asked: Asked, form: Form, wanted: Wanted) -> Answer:
    about = (form.person,) if form.entry else wanted.people
    draft = Draft(
        fact=wanted.fact(form.entry),
        about=about,
        on=day(asked.today),
        client_ref=asked.posted.text("ref") or str(uuid4()),
    )
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, RefUsed) as wrong:
        return _drawn(form, Fields([*asked.posted.pairs(), ("ref", str(uuid4()))]), {"form": str(wrong)})
    return Go(f"/child/{form.person}/kept-private/")


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/keep-private/", "keep_private", place, ("GET", "POST"), PLACES),
    Route("entry/<uuid:entry>/keep-private/", "keep_entry_private", place_entry, ("GET", "POST"), PLACES),
)
