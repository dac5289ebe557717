"""Who held which post on a day."""

from __future__ import annotations

from datetime import date

from alongside.record import SubjectId
from alongside.town.chance import Dice
from alongside.town.england.kinds import Profile
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Held, Worker


class Staff:
    """Everybody who works there."""

    def __init__(self, levers: Levers, profile: Profile) -> None:
        """Draw the teams, the posts and who held them, from the first day to the last."""
        self.levers, self.profile = levers, profile
        self.localities = 4

    def post_for(self, dice: Dice, locality: int, on: date) -> int:
        """A post that takes on a family on a day."""
        raise NotImplementedError

    def alongside(self, post: int, start: date, end: date | None) -> tuple[Held, ...]:
        """Who was alongside, one after another."""
        raise NotImplementedError

    def holder(self, post: int, on: date) -> Worker:
        """Who held a post on a day."""
        raise NotImplementedError

    def manager(self, post: int, on: date) -> Worker:
        """Who led its team."""
        raise NotImplementedError

    def team(self, post: int, on: date) -> SubjectId:
        """Which team it belonged to."""
        raise NotImplementedError

    def front_door(self, dice: Dice, on: date, hour: int = 12) -> Worker:
        """Who takes a contact: at night and at weekends the out-of-hours team."""
        raise NotImplementedError

    def front_door_manager(self, on: date) -> Worker:
        """Who decides on contacts."""
        raise NotImplementedError

    def chair(self, dice: Dice, on: date) -> Worker:
        """Who chairs a conference."""
        raise NotImplementedError

    def family_support(self, dice: Dice, locality: int, on: date) -> Worker:
        """A family support worker."""
        raise NotImplementedError

    def coordinator(self, dice: Dice, on: date) -> Worker:
        """Who brings family meetings about."""
        raise NotImplementedError

    def lead_protection(self, dice: Dice, locality: int, on: date) -> Worker:
        """A lead child protection practitioner."""
        raise NotImplementedError
