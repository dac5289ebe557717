"""What is published of one authority in one year, as far as a drawn town takes after it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One authority's rates, or England's. Rates are per 10,000 children under 18 a year; shares from 0 to 1.

    What is suppressed or missing for an authority is England's, and named in `borrowed`. The defaults are
    England's own, as published (`figures.toml`).
    """

    name: str
    code: int | None
    year: int
    """The year ending on 31 March of this year."""
    contacts: float = 2501
    referrals: float = 519.4
    rereferrals: float = 0.226
    """The share of referrals that came within 12 months of one before."""
    no_further_action: float = 0.065
    not_in_need: float = 0.308
    """The share of referrals that were assessed and found not to be in need."""
    assessments: float = 532.6
    enquiries: float = 189.3
    conferences: float = 59.2
    plans_started: float = 50.8
    plans_31_march: float = 40.6
    second_plan: float = 0.245
    in_need_31_march: float = 330.3
    looked_after_31_march: float = 67.1
    turnover: float = 0.118
    vacancy: float = 0.142
    agency: float = 0.130
    caseload: float = 15.2
    staff: float = 29.7
    """Social workers, full-time equivalent, per 10,000 children."""
    borrowed: tuple[str, ...] = ()


ENGLAND = Profile(name="England", code=None, year=2025)
