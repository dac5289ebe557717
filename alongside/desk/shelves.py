"""The shelves: readings kept for lists, for search, and for knowing who is let in.

Each is a pure function of one life. Two are put together by the desk from several (`opening` from looks,
`let_in` from everybody's ties), so their own reading is empty. `rebuild` in `desk.keeping` makes them all
again from the book; a test holds that rebuilt is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from alongside.access.facts import (
    ConflictDeclared,
    ConflictEnded,
    ErasureAsked,
    ErasureCarriedOut,
    InformationRestricted,
    LegalHoldLifted,
    LegalHoldPlaced,
    RestrictionLifted,
    RoleEnded,
    RoleGiven,
    WorkerIsPerson,
)
from alongside.access.holds import unlifted
from alongside.access.own_page import PageClosed, PageOpened, own_pages
from alongside.access.ties import (
    acquaintances,
    conflicts,
    gathering,
    held,
    posts,
    team_above,
    together,
    worker_name,
)
from alongside.access.walls import Wall, walls
from alongside.desk import tokens
from alongside.desk.waiting import waits
from alongside.insight.enquiries import READS as DISCUSSION_READS
from alongside.insight.enquiries import outcomes
from alongside.policy import Policy
from alongside.practice import FACTS, QUESTIONS, asked
from alongside.practice.advocacy import AdvocateBegan
from alongside.practice.circle import ImportantPersonNamed
from alongside.practice.closure import EpisodeClosed
from alongside.practice.escalation import READS as ESCALATION_READS
from alongside.practice.escalation import kept
from alongside.practice.home import (
    AddressLeft,
    ContactDetailGiven,
    MovedHome,
    ProtectionLifted,
    WhereaboutsProtected,
    moves_kept_safe,
)
from alongside.practice.identifiers import IdentifierGiven, RecordsJoined, RecordsParted, joined
from alongside.practice.involvement import SOCIAL_WORKER, involvements
from alongside.practice.note import DocumentReceived, NoteWritten
from alongside.practice.person import (
    BirthExpected,
    PersonBorn,
    PersonNamed,
    dob,
    expected_dob,
    name_of,
    names,
)
from alongside.practice.relationship import FamilyGathered, RelationshipTold
from alongside.practice.status import READS as STATUS_READS
from alongside.practice.status import status
from alongside.practice.team import (
    AllocationEnded,
    TeamAllocated,
    TeamFormed,
    WorkerAllocated,
    WorkerJoined,
    WorkerLeft,
)
from alongside.practice.visit import ConversationHeld
from alongside.record import Fact, Life, Origin, Shelf, SubjectKind, kind_of
from alongside.record.when import civil_day

ANYBODY = "*"
"""In the wall's column `whom`: everybody but those named."""

QUIET = (NoteWritten, DocumentReceived, ConversationHeld)
"""Facts that no clock, status or question reads, as a test holds: writing one leaves those shelves alone.

They are most of what is written.
"""

CASEWORK = tuple(fact for fact in FACTS if fact not in QUIET)
TIES = (
    "own_page",
    "held",
    "post",
    "above",
    "gathered",
    "acquaintance",
    "joined",
    "together",
    "conflict",
    "wall",
)
"""Shelves that say who is let in: when one changes, the grants of those concerned are made again."""

Rows = Iterator[tuple[Any, ...]]


def _held(life: Life) -> Rows:
    for one in held(life):
        yield one.worker or "", one.team or "", one.relation.value, one.role, one.until


def _post(life: Life) -> Rows:
    return ((post.role, post.team or "", post.until) for post in posts(life))


def _above(life: Life) -> Rows:
    above = team_above(life)
    return iter([(above,)] if above else [])


def _gathered(life: Life) -> Rows:
    found = gathering(life)
    return iter([(found,)] if found else [])


def _acquaintance(life: Life) -> Rows:
    return ((other, both) for other, both in dict.fromkeys(acquaintances(life)))


def _joined(life: Life) -> Rows:
    return ((other,) for other in sorted(joined(life)))


def _together(life: Life) -> Rows:
    yield from together(life)


def _own_page(life: Life) -> Rows:
    """For whom somebody has a page of their own: themselves, and the children they come for."""
    for page in own_pages(life):
        for whom in dict.fromkeys((life.subject, *page.children)):
            yield whom, page.capacity.value, page.until


def _conflict(life: Life) -> Rows:
    yield from conflicts(life)


def _wall(life: Life) -> Rows:
    for wall in walls(life):
        for whom in sorted(wall.from_whom) if not wall.all_but else [ANYBODY]:
            yield (whom, *wall_columns(wall))


def wall_columns(wall: Wall) -> tuple[Any, ...]:
    """A wall as a row, without whom it shuts out."""
    sets = (wall.entries, wall.subjects, wall.kinds, wall.from_whom, wall.all_but)
    return (wall.placed, *(tuple(sorted(each)) for each in sets), wall.silent, wall.until, wall.everyone)


def wall_of(row: tuple[Any, ...]) -> Wall:
    """A row of the shelf `wall` (the subject, whom, the columns) as the wall it was."""
    _, _, placed, entries, subjects, kinds, from_whom, all_but, silent, until, everyone = row
    return Wall(
        placed=placed,
        entries=frozenset(entries),
        subjects=frozenset(subjects),
        kinds=frozenset(kinds),
        from_whom=frozenset(from_whom),
        all_but=frozenset(all_but),
        silent=silent,
        until=until,
        everyone=everyone,
    )


def _erasure(life: Life) -> Rows:
    """Every erasure that was asked for and is not carried out."""
    done = {life.root(entry.fact.asked) for entry in life.each(ErasureCarriedOut)}
    return ((entry.id,) for entry in life.each(ErasureAsked) if entry.root not in done)


def _hold(life: Life) -> Rows:
    """Every legal hold that nobody lifted."""
    return ((entry.id, entry.fact.until) for entry in unlifted(life))


def _named(life: Life) -> Rows:
    kind = kind_of(life.subject)
    name = {SubjectKind.WORKER: worker_name, SubjectKind.TEAM: _team_name}.get(kind, _person_name)(life)
    return iter([(kind.value, name)] if name else [])


def _person_name(life: Life) -> str:
    name = name_of(life)
    return name.full if name else ""


def _team_name(life: Life) -> str:
    formed = life.latest(TeamFormed)
    return formed.fact.name if formed else ""


def found(life: Life) -> Rows:
    """Everything somebody can be found by: kind of token, token, and the words it came from."""
    return iter(dict.fromkeys(_found(life)))


def _found(life: Life) -> Rows:
    for name in names(life):
        for word in tokens.words(name.full):
            yield from ((*token, name.full) for token in tokens.of_name(word))
    if birthday := dob(life):
        yield (*tokens.of_day(birthday), birthday.isoformat())
    for entry in life.each(IdentifierGiven):
        yield (*tokens.of_number(entry.fact.value), entry.fact.value)
    kept = frozenset(kept_home(life))
    for home in (entry.fact for entry in life.each(MovedHome) if _place(entry.fact) not in kept):
        if home.postcode:
            yield (*tokens.of_postcode(home.postcode), home.postcode)
        for word in tokens.words(home.address):
            yield (*tokens.of_street(word), home.address)


def kept_home(life: Life) -> Rows:
    """Every address where somebody is kept safe, as a key: nobody is found by it, whoever lives there."""
    return iter(dict.fromkeys(_place(entry.fact) for entry in moves_kept_safe(life, last_day(life))))


def _place(home: MovedHome) -> tuple[str, str]:
    return tokens.of_place(home.address), tokens.of_postcode(home.postcode).text


def headline(life: Life) -> Rows:
    """One row for lists: name, birthday or the day expected, who is alongside, and what kind of help."""
    on = last_day(life)
    now = [one for one in involvements(life) if one.is_open]
    lead = next((one for one in now if one.role == SOCIAL_WORKER), now[0] if now else None)
    team = next((one.team for one in held(life) if one.team), None)
    worker = lead.worker if lead else ""
    yield _person_name(life), dob(life), expected_dob(life), worker, team or "", status(life, on).what.value


def last_day(life: Life) -> date:
    """The day of the last word written: what a kept reading takes for today."""
    return civil_day(life.entries[-1].recorded_at) if life.entries else date.min


def _due(policy: Policy) -> Callable[[Life], Rows]:
    def rows(life: Life) -> Rows:
        yield from waits(life, policy, last_day(life))

    return rows


def _question(policy: Policy) -> Callable[[Life], Rows]:
    def rows(life: Life) -> Rows:
        told = asked(life, policy, last_day(life), QUESTIONS)
        return ((one.code, one.about or "", one.words) for one in told)

    return rows


def _escalation(policy: Policy) -> Callable[[Life], Rows]:
    """Every step further that followed a no, or an asking for help: of whom there is something to read."""

    def rows(life: Life) -> Rows:
        yield from kept(life, policy, last_day(life))

    return rows


def _discussion(life: Life) -> Rows:
    """What became of each discussion of whether to check: what usually happens is counted from these."""
    yield from ((one.began.year, *one) for one in outcomes(life))


def from_several(_life: Life) -> Rows:
    """Nothing: what the desk puts together from more than one life, or from the looks."""
    return iter(())


def _of(*facts: type[Fact]) -> tuple[type[Fact], ...]:
    return facts


FOUND_BY = _of(
    PersonNamed, PersonBorn, BirthExpected, IdentifierGiven, MovedHome, AddressLeft, ContactDetailGiven,
    WhereaboutsProtected, ProtectionLifted,
)  # fmt: skip
ALLOCATION = (WorkerAllocated, TeamAllocated, AllocationEnded, EpisodeClosed)
HOLDS = (LegalHoldPlaced, LegalHoldLifted)
WALLING = (InformationRestricted, RestrictionLifted, WhereaboutsProtected, ProtectionLifted)
PERSON, WORKER, TEAM = (SubjectKind.PERSON,), (SubjectKind.WORKER,), (SubjectKind.TEAM,)
FOLLOWED: Mapping[str, str] = {
    "step": "text",
    "day": "date",
    "answered": "boolean",
    "nothing_new": "boolean",
    "asked_by": "text",
}
HELD: Mapping[str, str] = {
    "worker": "text",
    "team": "text",
    "relation": "text",
    "role": "text",
    "until": "timestamptz",
}
WALL: Mapping[str, str] = {
    "whom": "text",
    "placed": "text",
    "entries": "text[]",
    "subjects": "text[]",
    "kinds": "text[]",
    "from_whom": "text[]",
    "all_but": "text[]",
    "silent": "boolean",
    "until": "date",
    "everyone": "boolean",
}
HEADLINE: Mapping[str, str] = {
    "name": "text",
    "dob": "date",
    "expected": "date",
    "worker": "text",
    "team": "text",
    "status": "text",
}
DISCUSSION: Mapping[str, str] = {
    "year": "integer",
    "entry": "text",
    "concern": "text",
    "opened": "boolean",
    "began": "date",
    "ended": "date",
    "conference": "date",
    "plan": "date",
    "helped": "date",
    "back": "date",
    "harmed": "date",
}
DUE: Mapping[str, str] = {
    "what": "text",
    "since": "date",
    "chosen": "date",
    "latest": "date",
    "entry": "text",
}


SOURCE_KEY = 3
"""A child's key in another system has three steps: the return, the authority, their number."""


def _imported(life: Life) -> Iterator[tuple[str]]:
    """What other systems call this person, by the numbers that came from them."""
    came = (e.reference for e in life.each(IdentifierGiven) if e.origin is Origin.IMPORT and e.reference)
    yield from dict.fromkeys(("/".join(reference.split("/")[:SOURCE_KEY]),) for reference in came)


def shelves(policy: Policy) -> tuple[Shelf, ...]:
    """Every shelf, under a policy: what is due and what is asked depend on the rules."""
    posts_read = _of(WorkerJoined, WorkerLeft, RoleGiven, RoleEnded)
    return (
        Shelf("held", HELD, _held, reads=ALLOCATION, indexes=(("worker",), ("team",))),
        Shelf(
            "post",
            {"role": "text", "team": "text", "until": "timestamptz"},
            _post,
            of=WORKER,
            reads=posts_read,
            indexes=(("team",),),
        ),
        Shelf("above", {"parent": "text"}, _above, of=TEAM, reads=_of(TeamFormed), indexes=(("parent",),)),
        Shelf(
            "gathered", {"gathering": "text"}, _gathered, reads=_of(FamilyGathered), indexes=(("gathering",),)
        ),
        Shelf(
            "own_page",
            {"whom": "text", "capacity": "text", "until": "timestamptz"},
            _own_page,
            reads=_of(PageOpened, PageClosed),
            indexes=(("whom",),),
        ),
        Shelf(
            "acquaintance",
            {"other": "text", "both": "boolean"},
            _acquaintance,
            reads=_of(RelationshipTold, ImportantPersonNamed, AdvocateBegan),
            indexes=(("other",),),
        ),
        Shelf(
            "joined",
            {"other": "text"},
            _joined,
            reads=_of(RecordsJoined, RecordsParted),
            indexes=(("other",),),
        ),
        Shelf(
            "together",
            {"tie": "text", "since": "timestamptz", "until": "timestamptz"},
            _together,
            reads=_of(FamilyGathered, RecordsJoined, RecordsParted),
            indexes=(("tie",),),
        ),
        Shelf(
            "conflict",
            {"person": "text", "since": "timestamptz"},
            _conflict,
            of=WORKER,
            reads=_of(ConflictDeclared, ConflictEnded, WorkerIsPerson),
            indexes=(("person",),),
        ),
        Shelf("wall", WALL, _wall, reads=WALLING, indexes=(("whom",),)),
        Shelf("erasure", {"asked": "text"}, _erasure, reads=_of(ErasureAsked, ErasureCarriedOut)),
        Shelf("hold", {"placed": "text", "until": "date"}, _hold, reads=HOLDS),
        Shelf(
            "opening",
            {"worker": "text", "relation": "text", "reason": "text", "at": "timestamptz"}
            | {"until": "timestamptz"},
            from_several,
        ),
        Shelf(
            "emergency",
            {"worker": "text", "reason": "text", "at": "timestamptz", "until": "timestamptz"},
            from_several,
        ),
        Shelf(
            "let_in",
            {"worker": "text", "relation": "text", "until": "timestamptz"},
            from_several,
            indexes=(("worker",),),
        ),
        Shelf(
            "named",
            {"kind": "text", "name": "text"},
            _named,
            of=(*PERSON, *WORKER, *TEAM),
            reads=_of(PersonNamed, WorkerJoined, TeamFormed),
            indexes=(("kind",),),
        ),
        Shelf(
            "found",
            {"kind": "text", "token": "text", "words": "text"},
            found,
            reads=FOUND_BY,
            indexes=(("token",),),
        ),
        Shelf(
            "kept_home",
            {"street": "text", "postcode": "text"},
            kept_home,
            reads=FOUND_BY,
            indexes=(("street",), ("postcode",)),
        ),
        Shelf("imported", {"key": "text"}, _imported, reads=_of(IdentifierGiven), indexes=(("key",),)),
        Shelf(
            "headline",
            HEADLINE,
            headline,
            reads=_of(PersonNamed, *ALLOCATION, *STATUS_READS),
            indexes=(("worker",), ("team",)),
        ),
        Shelf("escalation", FOLLOWED, _escalation(policy), reads=ESCALATION_READS),
        Shelf("discussion", DISCUSSION, _discussion, reads=DISCUSSION_READS, indexes=(("year",),)),
        Shelf("due", DUE, _due(policy), reads=CASEWORK),
        Shelf(
            "question", {"code": "text", "about": "text", "words": "text"}, _question(policy), reads=CASEWORK
        ),
    )  # fmt: skip
