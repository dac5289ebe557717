"""Every rule of the children looked after return, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules import (
    adopters,
    adoption_decided,
    asylum,
    ceased,
    dates,
    episodes,
    health,
    identity,
    last_year,
    leavers,
    legal_status,
    mothers,
    new_episode,
    permanence,
    pupils,
    without_episodes,
)

RULES: tuple[Rule, ...] = (
    *identity.RULES,
    *asylum.RULES,
    *mothers.RULES,
    *pupils.RULES,
    *dates.RULES,
    *episodes.RULES,
    *new_episode.RULES,
    *legal_status.RULES,
    *ceased.RULES,
    *last_year.RULES,
    *without_episodes.RULES,
    *health.RULES,
    *adoption_decided.RULES,
    *adopters.RULES,
    *permanence.RULES,
    *leavers.RULES,
)
