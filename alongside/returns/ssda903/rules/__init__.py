"""Every rule of the children looked after return, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules import (
    ages_and_homes,
    ceased,
    dates,
    episodes,
    home_changes,
    homes,
    identity,
    last_year,
    last_years_home,
    legal_status,
    mothers,
    new_episode,
    ofsted_register,
    postcodes,
    providers,
    pupils,
    without_episodes,
)

RULES: tuple[Rule, ...] = (
    *identity.RULES,
    *mothers.RULES,
    *pupils.RULES,
    *dates.RULES,
    *episodes.RULES,
    *new_episode.RULES,
    *legal_status.RULES,
    *ceased.RULES,
    *last_year.RULES,
    *without_episodes.RULES,
    *homes.RULES,
    *home_changes.RULES,
    *ages_and_homes.RULES,
    *ofsted_register.RULES,
    *postcodes.RULES,
    *last_years_home.RULES,
    *providers.RULES,
)
