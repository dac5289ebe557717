"""No story falls over, whatever the record holds; and an empty life has its stories too."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.known import Known
from alongside.access.view import NotHere, View
from alongside.record import Life, SubjectId
from alongside.story import (
    assessment,
    child,
    chronology,
    circle,
    drawing,
    due,
    entry,
    family,
    genogram,
    known,
    my_children,
    plan,
)
from alongside.story.chronology import Show, Wanted
from tests.examples import examples
from tests.life import at
from tests.story.any_life import MAYA, any_lives
from tests.story.seen import view_of

Story = Callable[[View, SubjectId], object]
STORIES: tuple[Story, ...] = (
    child.tell,
    circle.tell,
    chronology.tell,
    family.tell,
    plan.tell,
    assessment.tell,
    due.tell,
    known.tell,
    lambda view, who: my_children.tell(view, [who]),
    lambda view, who: drawing.draw(circle.tell(view, who)),
    lambda view, who: circle.in_sentences(circle.tell(view, who)),
    lambda view, who: chronology.tell(view, who, Wanted(Show.WORDS, year=2026)),
    lambda view, who: chronology.tell(view, who, Wanted(Show.TURNING_POINTS), 99),
    lambda view, who: genogram.tell(view, [who]),
)
NOWS = st.sampled_from(("2026-01-01T09:00", "2026-06-01T09:00", "2027-06-01T09:00"))


@pytest.mark.parametrize("story", STORIES)
def test_every_story_can_be_told_of_an_empty_life(story: Story) -> None:
    view = view_of({MAYA: Life(MAYA, [])})
    assert story(view, MAYA) is not None or story is known.tell


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(lives=any_lives(), now=NOWS, back=NOWS | st.none())
def test_every_story_can_be_told_of_any_life(
    lives: dict[SubjectId, Life], now: str, back: str | None
) -> None:
    view = view_of(lives, now, Known(at(back)) if back else None)
    for story in STORIES:
        story(view, MAYA)
    for line in view.life(MAYA).entries:
        assert entry.tell(view, MAYA, line.id).item.title


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(lives=any_lives(), now=NOWS, back=NOWS | st.none())
def test_of_those_around_a_story_reads_only_who_they_are(
    lives: dict[SubjectId, Life], now: str, back: str | None
) -> None:
    known = Known(at(back)) if back else None
    for story in STORIES:
        told = story(view_of(lives, now, known, around=True), MAYA)
        assert told == story(view_of(lives, now, known), MAYA)


def test_a_forbidden_child_has_no_story() -> None:
    for story in STORIES[:6]:
        with pytest.raises(NotHere):
            story(view_of({}), MAYA)
