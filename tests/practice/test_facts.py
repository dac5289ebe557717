"""Every fact of practice: its questions, its words, its codes, and that it survives the codec."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from alongside.policy import load
from alongside.practice import CLOCKS, FACTS
from alongside.practice.episode import ACTIVITY
from alongside.record import Ask, Box, Codec, Fact, Part

LATER_STEPS = {"AccommodationBegan", "PoliceProtectionBegan", "RemandBegan"}
UNWELCOME = ("LAC", "case", "service user", "placement", "overdue", "outcome", "threshold", "disclosed")


def asks(kind: type[Fact | Part]) -> Iterator[tuple[str, Ask | None]]:
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name in kind.__struct_fields__:
            notes = get_args(hint) if get_origin(hint) is Annotated else ()
            yield f"{kind.__name__}.{name}", next((n for n in notes if isinstance(n, Ask)), None)


KINDS: list[type[Any]] = [*FACTS, *(fact.Each for fact in FACTS if fact.Each)]
ASKS = [(where, ask) for kind in KINDS for where, ask in asks(kind)]


def test_no_two_facts_share_a_name() -> None:
    assert [name for name, n in Counter(f.__name__ for f in FACTS).items() if n > 1] == []


@pytest.mark.parametrize("fact", FACTS, ids=lambda f: f.__name__)
def test_every_fact_has_a_title_and_says_what_it_is(fact: type[Fact]) -> None:
    assert getattr(fact, "TITLE", "").strip()
    assert fact.__doc__


def test_every_question_names_its_reader() -> None:
    assert [where for where, ask in ASKS if ask is None or not ask.reads] == []


def test_every_question_is_asked_in_words() -> None:
    assert [where for where, ask in ASKS if ask is None or not ask.question[:1].isupper()] == []


def test_no_question_uses_a_word_that_we_avoid() -> None:
    said = [
        (where, f" {ask.question} {ask.hint} {' '.join(ask.options.values())} ") for where, ask in ASKS if ask
    ]
    assert [(where, word) for where, text in said for word in UNWELCOME if f" {word} " in text] == []


def test_every_code_set_that_a_question_names_is_in_the_policy() -> None:
    known = set(load().code_set_names)
    assert {
        (where, ask.codes) for where, ask in ASKS if ask and ask.codes and ask.codes not in known
    } == set()


def test_every_coded_question_is_a_box_of_codes_and_the_other_way_round() -> None:
    coded = (Box.CODE, Box.CODES)
    assert [where for where, ask in ASKS if ask and (ask.box in coded) != bool(ask.codes)] == []


def test_every_choice_gives_words_to_each_of_its_values() -> None:
    for kind in KINDS:
        for name, hint in get_type_hints(kind, include_extras=True).items():
            notes = get_args(hint) if get_origin(hint) is Annotated else ()
            ask = next((n for n in notes if isinstance(n, Ask)), None)
            if ask and ask.box is Box.CHOICE:
                values = {v for v in _values(notes[0]) if isinstance(v, str)}
                assert values == set(ask.options), f"{kind.__name__}.{name}"


def _values(hint: Any) -> Iterator[Any]:
    inside = get_args(hint)
    if not inside:
        yield hint
    for one in inside:
        yield from _values(one)


@pytest.mark.parametrize("fact", FACTS, ids=lambda f: f.__name__)
def test_every_fact_has_only_fields_that_can_be_stored(fact: type[Fact]) -> None:
    assert Codec(FACTS).facts[fact.__name__] is fact
    msgspec.json.Decoder(fact)
    schema = str(msgspec.json.schema(fact))
    assert "'number'" not in schema, "the record has no fractions"


def test_every_clock_has_its_timescale_in_the_policy() -> None:
    assert {clock.timescale for clock in CLOCKS} <= set(load().timescale_keys)


def test_every_clock_starts_and_stops_at_facts_of_the_list() -> None:
    used = {kind for clock in CLOCKS for kind in (*clock.starts, *clock.stops)}
    assert used <= set(FACTS)


def test_a_clock_answers_by_a_field_that_some_stopping_fact_has() -> None:
    for clock in CLOCKS:
        fields = {name for kind in clock.stops for name in kind.__struct_fields__}
        assert not clock.by or clock.by in fields, clock.name


def test_what_an_episode_knows_by_name_exists() -> None:
    assert {f.__name__ for f in FACTS} | LATER_STEPS >= ACTIVITY
