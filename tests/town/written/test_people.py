"""Whoever becomes known, as it is written down: once each, in the order of life."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.desk import CODEC, SHELVES
from alongside.policy import Policy
from alongside.practice import QUESTIONS, asked
from alongside.practice.circle import FamilyTimeAgreed, TieBroken, TieMended
from alongside.practice.home import MovedHome, WhereaboutsProtected, home_address, household
from alongside.practice.person import BirthExpected, PersonBorn, PersonDied, PersonNamed, dob, name_of
from alongside.practice.relationship import RelationshipTold, holders
from alongside.practice.visit import ConversationHeld
from alongside.record import Draft, EntryId, Life, SubjectId
from alongside.record.memory import MemoryBook
from alongside.town.written.context import Context
from alongside.town.written.people import introduce
from alongside.town.written.spoken_of import spoken_of
from tests.town.drawn import LEVERS, WORKER, context, drawn, written, wrote

NUMBERS = st.integers(0, 3000)
SOME = 60


def facts(ctx: Context, kind: type) -> list[Draft]:
    return [draft for draft in ctx.pen.finished() if isinstance(draft.fact, kind)]


def life(ctx: Context, who: SubjectId) -> Life:
    now = datetime(2026, 4, 1, tzinfo=UTC)
    book = MemoryBook(998, CODEC, synthetic=True, clock=lambda: now, shelves=SHELVES)
    with book.sitting(WORKER.subject, wide=True) as sitting:
        sitting.append(ctx.pen.finished())
    with book.sitting(WORKER.subject, wide=True) as sitting:
        return Life(who, sitting.entries([who]))


@given(NUMBERS)
@settings(max_examples=SOME)
def test_nobody_is_named_in_law_twice_but_a_child_who_had_no_name_yet(number: int) -> None:
    ctx = written(7, number)
    unborn = {d.about[0] for d in facts(ctx, BirthExpected)}
    mother = ctx.family.others[0].subject
    told = [d for d in facts(ctx, PersonNamed) if d.about[0] != mother]
    legal = [d.about[0] for d in told if d.fact.kind == "legal"]  # type: ignore[attr-defined]
    assert all(legal.count(who) <= 1 + (who in unborn) for who in legal)


@given(NUMBERS)
@settings(max_examples=SOME)
def test_nothing_is_written_before_it_was_true_nor_after_the_last_day(number: int) -> None:
    ctx = written(7, number)
    for draft in ctx.pen.finished():
        assert draft.recorded_at is not None
        assert draft.on.first <= draft.recorded_at.date() <= LEVERS.until + timedelta(days=1)


@given(NUMBERS)
@settings(max_examples=SOME)
def test_everybody_of_whom_something_is_told_has_been_named(number: int) -> None:
    ctx = written(7, number)
    named: set[str] = set()
    for draft in ctx.pen.finished():
        if isinstance(draft.fact, PersonNamed):
            named.add(draft.about[0])
        if isinstance(draft.fact, RelationshipTold):
            assert draft.fact.other in named
            assert named.issuperset(draft.about)


@given(NUMBERS)
@settings(max_examples=SOME)
def test_every_name_of_an_entry_is_of_one_written_before(number: int) -> None:
    seen: set[EntryId | None] = set()
    for draft in written(7, number).pen.finished():
        assert draft.corrects is None or draft.corrects in seen
        seen.add(draft.id)


@given(NUMBERS)
@settings(max_examples=30)
def test_a_child_who_was_known_has_a_name_a_home_a_birthday_and_somebody_who_answers_for_them(
    number: int,
) -> None:
    ctx = written(7, number)
    for child in ctx.family.children:
        if child.key not in ctx.told or child.born > LEVERS.until - timedelta(days=60):
            continue
        told, name = life(ctx, child.subject), name_of(life(ctx, child.subject))
        assert name is not None
        assert name.family
        if "expected/" + child.key not in ctx.told:
            assert home_address(told, LEVERS.until) is not None
            assert holders(told, LEVERS.until)
            assert dob(told) == child.born or "wrong/" + child.key in ctx.told


def test_what_is_written_raises_hardly_a_question(policy: Policy) -> None:
    found: list[str] = []
    for number in range(40):
        ctx = written(7, number)
        for child in (one for one in ctx.family.children if one.key in ctx.told):
            found += [one.code for one in asked(life(ctx, child.subject), policy, LEVERS.until, QUESTIONS)]
    assert set(found) <= {"ask_again"}
    assert len(found) < 8


@given(NUMBERS)
@settings(max_examples=SOME)
def test_a_tie_is_mended_only_after_it_was_hurt(number: int) -> None:
    ctx = written(7, number)
    hurt = [d.fact.person for d in facts(ctx, TieBroken)]  # type: ignore[attr-defined]
    assert all(d.fact.person in hurt for d in facts(ctx, TieMended))  # type: ignore[attr-defined]


@given(NUMBERS)
@settings(max_examples=SOME)
def test_family_time_is_agreed_with_a_parent_who_lives_elsewhere(number: int) -> None:
    ctx = written(7, number)
    for draft in facts(ctx, FamilyTimeAgreed):
        other = next(one for one in ctx.family.others if one.subject == draft.fact.with_whom)  # type: ignore[attr-defined]
        assert other.kind in ("mother", "father")
        assert not other.lives_there(draft.on.first)


@given(NUMBERS)
@settings(max_examples=SOME)
def test_nobody_is_told_of_as_dead_who_is_alive(number: int) -> None:
    ctx = written(7, number)
    died = {one.subject: one.died for one in (*ctx.family.children, *ctx.family.others)}
    assert all(died[d.about[0]] == d.on.first for d in facts(ctx, PersonDied))


def test_a_baby_who_was_expected_is_born_and_then_named() -> None:
    family = next(one for one in (drawn(7, n) for n in range(2000)) if one.children[0].born.year == 2020)
    ctx, baby = context(family, 7), family.children[0]
    introduce(ctx, (0,), baby.born - timedelta(days=80), WORKER)
    wrote(ctx)
    assert [d.on.first for d in facts(ctx, PersonBorn) if baby.subject in d.about] == [baby.born]
    named = [d.fact.given for d in facts(ctx, PersonNamed) if baby.subject in d.about]  # type: ignore[attr-defined]
    assert named == ["Baby", baby.given]
    assert holders(life(ctx, baby.subject), LEVERS.until)


def test_whoever_had_to_flee_is_kept_from_him_and_lives_with_him_no_more() -> None:
    fled = [
        ctx for ctx in (written(7, n, fleeing=True) for n in range(400)) if facts(ctx, WhereaboutsProtected)
    ]
    assert fled
    for ctx in fled:
        told = facts(ctx, WhereaboutsProtected)[0]
        him = told.fact.from_whom[0]  # type: ignore[attr-defined]
        later = [d for d in facts(ctx, MovedHome) if d.on.first >= told.on.first]
        assert all(him not in d.about for d in later)
        assert him not in household(life(ctx, min(told.about)), LEVERS.until, {})


def test_brothers_and_sisters_are_told_of_as_such_and_halves_as_halves() -> None:
    for number in range(80):
        ctx = written(7, number)
        by = {child.subject: child.parents for child in ctx.family.children}
        for draft in facts(ctx, RelationshipTold):
            kind, other = draft.fact.kind, draft.fact.other  # type: ignore[attr-defined]
            if kind in ("sibling", "half_sibling"):
                same = {by[who] == by[other] for who in draft.about if who != other}
                assert same == {kind == "sibling"}


def test_somebody_of_whom_only_a_meeting_speaks_is_named_before_it() -> None:
    family = next(one for one in (drawn(7, n) for n in range(200)) if one.other("nan") and not one.episodes)
    ctx, nan = context(family, 7), family.other("nan")
    assert nan is not None
    day = family.children[0].born + timedelta(days=3000)
    introduce(ctx, (0,), day, WORKER)
    said = ConversationHeld(with_whom=nan.subject, how="call", words="She rang.")
    spoken = ctx.pen.write(said, (family.children[0].subject,), day + timedelta(days=9), by=WORKER)
    spoken_of(ctx)
    named = [d for d in facts(ctx, PersonNamed) if nan.subject in d.about]
    assert len(named) == 1
    assert named[0].recorded_at is not None
    assert named[0].recorded_at < ctx.pen.when[spoken]


def test_a_child_born_while_somebody_was_alongside_is_written_of_then() -> None:
    found = 0
    for number in range(600):
        ctx = written(7, number)
        for child in ctx.family.children:
            episode = next(iter(ctx.family.episodes), None)
            if episode and "expected/" + child.key in ctx.told and child.born <= LEVERS.until:
                born = [d for d in facts(ctx, PersonBorn) if child.subject in d.about]
                assert born[0].recorded_at is not None
                assert (born[0].recorded_at.date() - child.born).days < 12
                found += 1
    assert found
