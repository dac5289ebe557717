"""A page as it was known: nothing of later moments, not even a label."""

from alongside.access.known import Known
from alongside.story import child, known
from tests.life import at, person, worker
from tests.story.seen import HARTLEYS, view

MARCH = at("2026-03-18T16:00")
LATE = """
    2026-03-01 NoteWritten words="He has a key." @recorded=2026-03-17T10:00 @by=amira
    2026-03-05 NoteWritten words="The neighbour saw the van." @recorded=2026-04-02 @origin=agency \
        @source=Police @held_from=2026-03-05
    2026-05-01 NoteWritten words="It was his van." @recorded=2026-05-01
"""


def test_a_page_of_today_has_no_strip() -> None:
    assert known.tell(view(LATE), person("maya")) is None


def test_the_strip_counts_what_is_hidden_and_says_none_of_it() -> None:
    strip = known.tell(view(LATE, known=Known(MARCH)), person("maya"))
    assert strip is not None
    assert strip.title == "As known on Wednesday 18 March 2026, 16:00"
    assert [count.says for count in strip.counts] == [
        "One existed only with Police, until Thursday 2 April.",
        "Two were written later. All are hidden.",
        "One of those describes a day before this one.",
    ]


def test_nothing_of_later_moments_leaks_not_even_a_label() -> None:
    story = child.tell(view(LATE, known=Known(MARCH)), person("maya"))
    assert "He has a key." in str(story)
    assert "van" not in str(story)
    assert "Police" not in str(story.recent)


def test_the_moments_on_the_line_are_only_those_before() -> None:
    strip = known.tell(view(LATE, known=Known(MARCH)), person("maya"))
    assert strip is not None
    assert [(moment.when, moment.label) for moment in strip.moments] == [
        ("Tuesday 17 March, 10:00", "A note")
    ]


def test_a_named_worker_is_named_in_the_strip() -> None:
    back = Known(MARCH, worker("jane"))
    strip = known.tell(view(LATE, known=back), person("maya"))
    assert strip is not None
    assert strip.title.endswith("16:00, to Jane Obi")
    assert strip.counts[0].says == "One had arrived, and Jane Obi had not opened it."


def test_a_circle_of_an_earlier_day_has_only_those_named_by_then() -> None:
    names = child.tell(view(HARTLEYS, known=Known(at("2026-04-30T09:00"))), person("maya")).circle
    assert "Keira" not in str(names)
    assert "Amira Khan" in str(names)
