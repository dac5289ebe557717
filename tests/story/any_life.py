"""Any life that the record could hold: every fact, any words, any order, corrected, withdrawn, withheld."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from hypothesis import strategies as st

from alongside.record import (
    About,
    Entry,
    EntryId,
    Erased,
    Fact,
    Life,
    Origin,
    Part,
    SubjectId,
    When,
    Withheld,
    WithheldPart,
)
from tests.life import person, team, worker
from tests.story.seen import EVERY_FACT

MAYA, AVA = person("maya"), person("ava")
PEOPLE = (MAYA, AVA, person("nan"), person("craig"), worker("amira"), team("north"))
FIRST = date(2026, 1, 1)
DAYS = 400
WORDS = ("", "She made toast.", "  ", "No", "Über allem: {name}", "one. two! three?")
WHENS = ("2026-03-01", "2026-03", "2026", "2026-03~", "2026-01-01/..", "2026-01-01/2026-04-01")


def entry_id(number: int) -> EntryId:
    """The id of the entry with a number."""
    return EntryId(f"{number:08x}-0000-7000-8000-000000000000")


def _of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type can have."""
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(_of(one) for one in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(_of(get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return struct(hint)
    return PLAIN[hint]


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    EntryId: st.integers(0, 12).map(entry_id),
    SubjectId: st.sampled_from(PEOPLE),
    str: st.sampled_from(WORDS),
    bool: st.booleans(),
    int: st.integers(0, 90),
    date: st.integers(0, DAYS).map(lambda days: FIRST + timedelta(days=days)),
    datetime: st.just(datetime(2026, 5, 5, 12, tzinfo=UTC)),
    type(None): st.none(),
}


def struct(told: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Any value of a struct."""
    hints = get_type_hints(told, include_extras=True)
    return st.builds(told, **{name: _of(hints[name]) for name in told.__struct_fields__})


HIDDEN: st.SearchStrategy[Fact] = st.sampled_from(
    [Withheld(whose="Leanne", sentences=2), Withheld(), Erased()]
)
ANY_FACT: st.SearchStrategy[Fact] = st.one_of(HIDDEN, *(struct(kind) for kind in EVERY_FACT))
ANY_WHEN = st.one_of(
    st.sampled_from(WHENS), st.integers(0, DAYS).map(lambda days: (FIRST + timedelta(days=days)).isoformat())
)


@st.composite
def lines(draw: st.DrawFn, number: int) -> Entry[Fact]:
    """Any entry: a first word, a correction or a withdrawal of an earlier one, or a stub."""
    fact = draw(ANY_FACT)
    earlier = draw(st.integers(0, max(number - 1, 0)))
    corrects = number > 0 and draw(st.integers(0, 5)) == 0
    people = draw(st.lists(st.sampled_from((AVA, person("nan"))), max_size=2, unique=True))
    return Entry(
        id=entry_id(number),
        fact=fact,
        kind=type(fact).__name__,
        about=tuple(
            About(who, number + 1, "", who == MAYA and draw(st.integers(0, 9)) == 0)
            for who in [MAYA, *people]
        ),
        on=When(draw(ANY_WHEN)),
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=number * 20),
        by=worker("amira"),
        each=draw(_each(fact)),
        said_by=draw(st.sampled_from(("", "", "school", str(MAYA)))),
        origin=draw(st.sampled_from(list(Origin))),
        source=draw(st.sampled_from(("", "Police"))),
        held_from=draw(st.sampled_from((None, When("2026-01-02")))),
        corrects=entry_id(earlier) if corrects else None,
        withdraws=corrects and draw(st.booleans()),
        root=entry_id(earlier) if corrects else entry_id(number),
        client_ref=str(number),
    )


def _each(fact: Fact) -> st.SearchStrategy[dict[SubjectId, Part]]:
    if fact.Each is None:
        return st.just({})
    part: st.SearchStrategy[Part] = st.one_of(struct(fact.Each), st.just(WithheldPart(whose="Leanne")))
    return st.dictionaries(st.sampled_from((MAYA, AVA)), part, max_size=2)


@st.composite
def any_lives(draw: st.DrawFn) -> dict[SubjectId, Life]:
    """Any lives of a few people."""
    count = draw(st.integers(0, 13))
    entries = [draw(lines(number)) for number in range(count)]
    chains: dict[EntryId, EntryId] = {}
    told = [_rooted(entry, chains) for entry in entries]
    people = [who for who in PEOPLE if who.startswith("person:")]
    return {who: Life(who, [e for e in told if e.place(who)]) for who in people}


def _rooted(entry: Entry[Fact], chains: dict[EntryId, EntryId]) -> Entry[Fact]:
    """A correction belongs to the chain of what it corrects."""
    root = chains.get(entry.root, entry.root)
    chains[entry.id] = root
    return msgspec.structs.replace(entry, root=root)
