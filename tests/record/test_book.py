"""What every book does. Each sentence holds for the book in memory and the book in PostgreSQL."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from alongside.record import (
    BadDraft,
    Book,
    ClockWentBack,
    Life,
    Moved,
    NotAllowed,
    NotInBook,
    RefUsed,
    SubjectId,
    SubjectKind,
)
from tests.record.made import Tea, TeaEach, Walk, at, draft, person, tea, worker

ANN = worker()
BEN = worker()


def test_what_is_written_is_read_back_as_it_was_written(book: Book) -> None:
    mia, leo = person(), person()
    told = draft(
        Tea(where="Nan\u2019s", cakes=3, guests=("Nan", "“Pop”\n")),
        mia,
        leo,
        each={mia: TeaEach(cup="blue \\ “mug”")},
        said_by="Nan",
        why="we were asked",
        reference="A/1",
    )
    with book.sitting(ANN, wide=True) as sitting:
        (done,) = sitting.append([told])
        entry = sitting.entry(done.id)
    assert (entry.fact, entry.each, entry.by) == (told.fact, told.each, ANN)
    assert (entry.said_by, entry.why, entry.reference) == ("Nan", "we were asked", "A/1")
    assert entry.subjects == tuple(sorted((mia, leo)))
    assert (entry.recorded_at, entry.digest, done.duplicate) == (done.recorded_at, done.digest, False)


def test_each_life_numbers_its_entries_and_links_them(book: Book) -> None:
    mia, leo = person(), person()
    with book.sitting(ANN, wide=True) as sitting:
        one, both = sitting.append([tea(mia), tea(mia, leo)])
        entry, heads = sitting.entry(both.id), sitting.heads([mia, leo, person()])
    places = {place.subject: (place.seq, place.previous) for place in entry.about}
    assert places == {mia: (2, one.digest), leo: (1, "")}
    assert heads == {mia: (2, both.digest), leo: (1, both.digest)}


def test_a_sitting_that_fails_keeps_nothing(book: Book) -> None:
    mia = person()
    with suppress(ZeroDivisionError), book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(mia)])
        raise ZeroDivisionError
    with book.sitting(ANN, wide=True) as sitting:
        assert sitting.entries([mia]) == ()


def test_an_append_that_is_refused_keeps_none_of_its_drafts_and_the_sitting_goes_on(
    book: Book,
) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        with pytest.raises(NotInBook):
            sitting.append([tea(mia), tea(mia, corrects="00000000-0000-7000-8000-000000000000")])
        sitting.append([tea(mia, where="garden")])
        assert [entry.fact for entry in sitting.entries([mia])] == [Tea(where="garden")]


def test_the_same_submission_again_gets_the_first_answer(book: Book) -> None:
    mia = person()
    told = tea(mia, each={mia: TeaEach(cup="blue")})
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([told])
    with book.sitting(ANN, wide=True) as sitting:
        (again,) = sitting.append([told])
        assert len(sitting.entries([mia])) == 1
    assert again == (first.id, first.recorded_at, first.digest, True)


@pytest.mark.parametrize(
    "other",
    [
        {"where": "garden"},
        {"each": {}},
        {"said_by": "Pop"},
        {"withdraws": True},
    ],
)
def test_the_same_key_with_other_words_is_refused(book: Book, other: dict[str, Any]) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(mia)])
        told: dict[str, Any] = {"client_ref": "k", "each": {mia: TeaEach(cup="blue")}, "corrects": first.id}
        sitting.append([tea(mia, **told)])
        with pytest.raises(RefUsed):
            sitting.append([tea(mia, **(told | other))])


def test_somebody_elses_key_is_not_mine(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(mia, client_ref="k")])
    with book.sitting(BEN, wide=True) as sitting, pytest.raises(RefUsed):
        sitting.append([tea(mia, client_ref="k")])


def test_a_correction_follows_what_it_corrects(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(mia)])
        (better,) = sitting.append([tea(mia, where="garden", corrects=first.id)])
        life = Life(mia, sitting.entries([mia]))
    assert [entry.fact.where for entry in life.each(Tea)] == ["garden"]
    assert [entry.id for entry in life.history(better.id)] == [first.id, better.id]


def test_a_second_correction_of_the_same_words_is_told_that_they_moved(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(mia)])
        (better,) = sitting.append([tea(mia, corrects=first.id)])
    with book.sitting(BEN, wide=True) as sitting, pytest.raises(Moved) as moved:
        sitting.append([tea(mia, corrects=first.id)])
    assert (moved.value.seen, moved.value.now) == (first.id, better.id)


def test_a_correction_in_the_same_batch_as_what_it_corrects_stands(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(mia, client_ref="one")])
        better, again = sitting.append([told := tea(mia, where="garden", corrects=first.id), told])
        assert again == (*better[:3], True)


def test_a_withdrawal_takes_the_words_away_and_keeps_them(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(mia)])
        sitting.append([draft(Walk(), mia, corrects=first.id, withdraws=True, why="another Mia")])
        life = Life(mia, sitting.entries([mia]))
    assert life.standing == ()
    assert [entry.withdraws for entry in life.entries] == [False, True]


def test_the_wrong_child_keeps_a_stub_and_the_right_child_the_words(book: Book) -> None:
    wrong, right = person(), person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(wrong)])
        (moved,) = sitting.append([tea(right, corrects=first.id)])
        entry = sitting.entry(moved.id)
        lives = [Life(who, sitting.entries([who])) for who in (wrong, right)]
    assert {place.subject: place.stub for place in entry.about} == {wrong: True, right: False}
    assert entry.subjects == (right,)
    assert [len(life.standing) for life in lives] == [0, 1]


def test_what_was_moved_away_can_be_moved_back(book: Book) -> None:
    wrong, right = person(), person()
    with book.sitting(ANN, wide=True) as sitting:
        (first,) = sitting.append([tea(right)])
        (moved,) = sitting.append([tea(wrong, corrects=first.id)])
        sitting.append([tea(right, corrects=moved.id)])
        lives = [Life(who, sitting.entries([who])) for who in (wrong, right)]
    assert [len(life.standing) for life in lives] == [0, 1]


def test_building_on_what_was_corrected_is_told_that_it_moved(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (plan,) = sitting.append([tea(mia)])
        (better,) = sitting.append([tea(mia, corrects=plan.id)])
        with pytest.raises(Moved) as moved:
            sitting.append([draft(Walk(), mia, builds_on=plan.id)])
        sitting.append([draft(Walk(), mia, builds_on=better.id)])
    assert moved.value.now == better.id


def test_only_one_takes_over_and_nothing_else_follows(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (plan,) = sitting.append([tea(mia)])
        sitting.append([draft(Walk(), mia, builds_on=plan.id)])
        (new,) = sitting.append([tea(mia, builds_on=plan.id, takes_over=True)])
        for takes_over in (True, False):
            with pytest.raises(Moved) as moved:
                sitting.append([tea(mia, builds_on=plan.id, takes_over=takes_over)])
            assert moved.value.now == new.id


def test_what_took_over_may_itself_be_corrected(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (plan,) = sitting.append([tea(mia)])
        over: dict[str, Any] = {"builds_on": plan.id, "takes_over": True}
        (new,) = sitting.append([tea(mia, **over)])
        (better,) = sitting.append([tea(mia, where="garden", corrects=new.id, **over)])
        with pytest.raises(Moved) as moved:
            sitting.append([tea(mia, **over)])
    assert moved.value.now == better.id


def test_when_what_took_over_is_withdrawn_another_may(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        (plan,) = sitting.append([tea(mia)])
        (new,) = sitting.append([tea(mia, builds_on=plan.id, takes_over=True)])
        sitting.append([tea(mia, corrects=new.id, withdraws=True)])
        sitting.append([tea(mia, builds_on=plan.id, takes_over=True)])


def test_kinds_bring_whole_chains_and_nothing_else(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        first, _ = sitting.append([tea(mia), draft(Walk(far=1), mia)])
        (gone,) = sitting.append([draft(Walk(), mia, corrects=first.id, withdraws=True)])
        told = sitting.entries([mia], kinds=["Tea"])
    assert [entry.id for entry in told] == [first.id, gone.id]


def test_entries_are_after_each_other_even_within_a_batch(book: Book) -> None:
    mia = person()
    with book.sitting(ANN, wide=True) as sitting:
        done = sitting.append([tea(mia) for _ in range(50)])
        told = sitting.entries([mia])
    instants = [one.recorded_at for one in done]
    assert instants == sorted(set(instants))
    assert [entry.id for entry in told] == [one.id for one in done]


NOT_ONES_OWN: tuple[dict[str, Any], ...] = ({"recorded_at": at(9)}, {"by": BEN})


def test_only_a_made_up_authority_says_when_and_who(book: Book) -> None:
    with book.sitting(ANN, wide=True) as sitting:
        for more in NOT_ONES_OWN:
            with pytest.raises(NotAllowed):
                sitting.append([tea(person(), **more)])


def test_a_made_up_authority_says_when_and_who_in_a_wide_sitting(synthetic_book: Book) -> None:
    mia = person()
    with synthetic_book.sitting(ANN, wide=True) as sitting:
        (done,) = sitting.append([tea(mia, recorded_at=at(9), by=BEN)])
        assert (sitting.entry(done.id).by, done.recorded_at) == (BEN, at(9))
    with synthetic_book.sitting(ANN) as sitting, pytest.raises(NotAllowed):
        sitting.append([tea(mia, recorded_at=at(10))])


def test_a_clock_that_went_back_writes_nothing(synthetic_book: Book) -> None:
    mia = person()
    with synthetic_book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(mia, recorded_at=at(9))])
        with pytest.raises(ClockWentBack):
            sitting.append([tea(mia, recorded_at=at(8))])
        (done,) = sitting.append([tea(mia, recorded_at=at(9) - timedelta(seconds=1))])
    assert done.recorded_at == at(9) + timedelta(microseconds=1)


def test_one_life_has_one_kind(book: Book) -> None:
    mia = person()
    same = SubjectId(mia.replace("person", "worker"))
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(mia)])
        with pytest.raises(BadDraft):
            sitting.append([tea(same)])


def test_two_kinds_of_one_id_in_one_batch_are_refused(book: Book) -> None:
    mia = person()
    same = SubjectId(mia.replace("person", "worker"))
    with book.sitting(ANN, wide=True) as sitting, pytest.raises(BadDraft):
        sitting.append([tea(mia), tea(same)])


def test_the_sitting_knows_the_time_of_the_book(book: Book) -> None:
    with book.sitting(ANN, wide=True) as sitting:
        (done,) = sitting.append([tea(person())])
        assert sitting.now.tzinfo is UTC
        assert sitting.now <= done.recorded_at <= datetime.now(UTC)


def test_subjects_are_named_a_page_at_a_time(book: Book) -> None:
    people = sorted(person() for _ in range(5))
    with book.sitting(ANN, wide=True) as sitting:
        sitting.append([tea(who) for who in people])
        first = sitting.subjects(SubjectKind.PERSON, None, 3)
        rest = sitting.subjects(SubjectKind.PERSON, first[-1], 3)
    assert (*first, *rest) == tuple(people)
