"""Every rule of the children looked after return, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules import (
    ceased,
    dates,
    episodes,
    last_year,
    legal_status,
    mothers,
    new_episode,
    pupils,
    without_episodes,
)

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *episodes.RULES,
    *legal_status.RULES,
    *new_episode.RULES,
    *ceased.RULES,
    *last_year.RULES,
    *mothers.RULES,
    *pupils.RULES,
    *without_episodes.RULES,
)
