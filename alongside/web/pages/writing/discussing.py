"""What stands beside the form of a strategy discussion: help first, whom it touches, what usually happens."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk.usual import usual
from alongside.insight.enquiries import concern_on
from alongside.insight.usual import IN_ENGLAND, InEngland, Usual
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.record import Fact, SubjectId
from alongside.story import discussion
from alongside.story.discussion import Discussion
from alongside.web.route import Asked

PAGE = "before a strategy discussion"


@dataclass(frozen=True)
class Discussing:
    """The whole of what stands beside it."""

    told: Discussion
    usual: Usual
    concern: str
    """The main reason whose discussions are counted, in words; blank for all of them."""
    in_england: InEngland = IN_ENGLAND


def discussing(asked: Asked, kind: type[Fact], about: tuple[SubjectId, ...]) -> Discussing | None:
    """What stands beside a strategy discussion about these children; nothing beside any other form."""
    if kind is not StrategyDiscussionHeld or not asked.reader.has(*WRITERS):
        return None

    def told(view: View) -> tuple[Discussion, str]:
        return discussion.tell(view, about), concern_on(view.life(about[0]), view.today)

    story, concern = asked.desk.read_many(asked.reader, about, told, page=PAGE)
    counted = usual(asked.desk, asked.reader, asked.today, concern)
    words = (
        asked.desk.policy.codes("primary_need", asked.today).words(counted.concern) if counted.concern else ""
    )
    return Discussing(story, counted, words)
