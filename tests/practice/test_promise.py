"""What we said we would do."""

from datetime import date

import pytest

from alongside.policy import load
from alongside.practice import promise as p
from alongside.record import Life
from tests.life import at, life, worker

TODAY = date(2026, 6, 30)
BED = "2026-05-01 PromiseMade #bed what='A bed' by_whom=amira by_when=2026-05-15"


def only(text: str) -> p.Promise:
    (one,) = p.promises(life(text))
    return one


def codes(told: Life) -> list[str]:
    return [q.code for q in p.questions(told, load(), TODAY)]


def test_a_promise_waits_until_it_is_kept() -> None:
    one = only(f"{BED}\n2026-05-12 PromiseKept promise=#bed")
    assert [one.waits(date(2026, 5, day)) for day in (11, 12)] == [True, False]
    assert one.waiting_days(TODAY) == 11


def test_a_promise_never_kept_has_waited_until_today() -> None:
    assert only(BED).waiting_days(TODAY) == 60


def test_a_promise_is_broken_the_day_after_its_day() -> None:
    assert [only(BED).broken(date(2026, 5, day)) for day in (15, 16)] == [False, True]


def test_a_promise_kept_late_is_no_longer_broken() -> None:
    assert not only(f"{BED}\n2026-05-20 PromiseKept promise=#bed").broken(TODAY)


@pytest.mark.parametrize(("who", "broken"), [("us", True), ("partner", True), ("family", False)])
def test_a_day_that_the_family_could_not_make_is_no_promise_broken(who: str, broken: bool) -> None:
    assert only(f"{BED}\n2026-05-15 PromiseMissed promise=#bed missed_by={who}").broken(TODAY) is broken


def test_a_promise_that_comes_round_has_its_marks_and_always_goes_on() -> None:
    one = only(
        "2026-01-01 PromiseMade #swim what=Swimming rhythm='every Tuesday'"
        "\n2026-01-06 PromiseKept promise=#swim"
        "\n2026-01-13 PromiseMissed promise=#swim missed_by=us why='no driver'"
        "\n2026-01-20 PromiseKept promise=#swim"
    )
    assert [e.kind for e in one.last(2)] == ["PromiseMissed", "PromiseKept"]
    assert one.waits(TODAY)
    assert not one.broken(TODAY)


def test_a_promise_put_off_is_seen_to_have_been_put_off_and_by_whom() -> None:
    one = only(
        BED + "\n2026-05-01 PromiseMade what='A bed' by_when=2026-07-01"
        " @corrects=bed @by=tom @recorded=2026-05-14T09:00"
    )
    (moved,) = one.moved
    assert (moved.from_day, moved.to_day, moved.by) == (date(2026, 5, 15), date(2026, 7, 1), worker("tom"))
    assert not one.broken(TODAY)


def test_as_known_before_it_was_kept_it_waited() -> None:
    told = life(f"{BED}\n2026-05-12 PromiseKept promise=#bed @recorded=2026-05-20T09:00")
    assert p.promises(told.as_known_at(at("2026-05-19T09:00")))[0].waits(date(2026, 5, 19))


def test_a_keeping_of_a_corrected_promise_is_still_its_keeping() -> None:
    one = only(
        f"{BED}\n2026-05-12 PromiseKept promise=#bed\n2026-05-01 PromiseMade what='A bunk bed' @corrects=bed"
    )
    assert (one.what, one.waits(TODAY)) == ("A bunk bed", False)


def test_a_day_that_passed_without_a_word_is_asked_about() -> None:
    assert codes(life(BED)) == ["promise_unanswered"]
    assert codes(life(f"{BED}\n2026-05-15 PromiseMissed promise=#bed missed_by=us")) == []


def test_a_keeping_of_a_promise_nobody_wrote_is_asked_about() -> None:
    assert codes(life("2026-05-12 PromiseKept promise=00000000-0000-7000-8000-000000000001")) == [
        "promise_unknown"
    ]
