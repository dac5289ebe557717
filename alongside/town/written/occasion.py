"""One occasion of an episode, as whoever writes it down stands before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.record import SubjectId
from alongside.town.course.kinds import Episode, Human, Who
from alongside.town.staff.kinds import Worker
from alongside.town.words.blanks import Blanks
from alongside.town.words.scene import Scene
from alongside.town.written.around import parents
from alongside.town.written.context import Context


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is being written, of which work, and the scene of it."""

    ctx: Context
    episode: Episode
    scene: Scene
    children: Who

    @property
    def about(self) -> tuple[SubjectId, ...]:
        """The children's records."""
        return tuple([one.subject for one in self.scene.children])

    @property
    def on(self) -> date:
        """Its day."""
        return self.scene.on

    def blanks(self) -> Blanks:
        """What fills the blanks of its texts."""
        return Blanks(self.scene)

    def parents(self, on: date | None = None) -> list[Human]:
        """The parents of these children, whoever they live with first."""
        return parents(self.ctx, on or self.scene.on, self.children)

    def manager(self, on: date | None = None) -> Worker:
        """Who led the team then, or on another day."""
        return self.ctx.staff.manager(self.episode.post, on or self.scene.on)

    def over(self, on: date) -> bool:
        """Whether a day lies past the last of the town."""
        return on > self.ctx.levers.until


def occasion(
    ctx: Context, episode: Episode, children: Who, on: date, *names: str | int, by: Worker | None = None
) -> Occasion:
    """An occasion written by whoever was alongside then, or by somebody else."""
    writer = by or ctx.staff.holder(episode.post, on)
    scene = ctx.scene(children, on, writer, episode.worry, episode.going, *names)
    return Occasion(ctx, episode, scene, children)
