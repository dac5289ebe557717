"""The time of one episode as its texts need it: who was alongside on a day, and an occasion of that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from alongside.town.chance import Dice
from alongside.town.course.kinds import Episode, Human, Who
from alongside.town.staff.kinds import Worker
from alongside.town.words.scene import Scene
from alongside.town.written.context import Context
from alongside.town.written.hand import Hand


@dataclass(frozen=True, slots=True)
class Work:
    """One episode from its first assessment to its end, or to the town's last day."""

    ctx: Context
    episode: Episode
    dice: Dice
    start: date
    end: date

    @classmethod
    def of(cls, ctx: Context, episode: Episode, name: str) -> Work:
        """Of an episode that has an assessment; `name` tells its dice from others'."""
        dice = ctx.dice.of(name, episode.received.toordinal(), *episode.children)
        end = min(episode.closed or ctx.levers.until, ctx.levers.until)
        return cls(ctx, episode, dice, episode.assessments[0].start, end)

    @property
    def planned(self) -> bool:
        """Whether a plan followed."""
        return bool(self.episode.plans or self.episode.protections)

    @property
    def plan_start(self) -> date:
        """The day from which there was a plan."""
        starts = [one.start for one in self.episode.plans] + [one.start for one in self.episode.protections]
        return min(starts, default=self.start)

    def by(self, day: date) -> Worker:
        """Who was alongside on a day."""
        return self.ctx.staff.holder(self.episode.post, day)

    def hand(self, day: date) -> Hand:
        """Their hand, on that day."""
        return Hand(self.ctx, self.by(day), day)

    def scene(self, places: Who, day: date, *names: str | int) -> Scene:
        """An occasion of some of the children."""
        return self.ctx.scene(places, day, self.by(day), self.episode.worry, self.episode.going, *names)

    def later(self, day: date, least: int, most: int) -> date:
        """Some days later, and never past the end."""
        return min(day + timedelta(days=self.dice.between(least, most)), self.end)

    def child(self, place: int) -> Human:
        """One of the family's children."""
        return self.ctx.family.children[place]

    def there(self, day: date) -> Who:
        """The children of the episode who are born by a day and have been introduced."""
        some = ((place, self.child(place)) for place in self.episode.children)
        return tuple([place for place, one in some if one.alive(day) and self.ctx.known(one.key, day)])
