"""The rates by which the course of families is drawn: an authority's published figures, taken apart.

A published figure ("190.6 enquiries for 10,000 children") is the end of many draws. What is drawn here is a
share at each fork of the way, so chosen that the ends come out as published; `alongside town --report`
compares them. Where a fork itself is not published, its share is ours and said to be (`check`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.town.england.kinds import ENGLAND, Profile
from alongside.town.levers import Levers

DECILES = (2.3, 1.8, 1.42, 1.14, 0.93, 0.76, 0.62, 0.51, 0.42, 0.34)
"""How much more often families come to notice, from the poorest tenth of neighbourhoods to the richest.

So that referrals come out at about five to one (Child Welfare Inequalities Project, by way of the parameters
of this project): somewhat more than that, because nobody is referred while work is open.
"""
FRAILTY = (0.02, 0.08, 0.18, 0.35, 0.6, 0.95, 1.4, 2.0, 2.9, 5.2)
"""Tenths of families by how often they come to notice, for reasons that nobody sees. Ours (`check`)."""
EVERYBODY = 0.66
"""In how many contacts all the children of a family are spoken of. Ours (`check`)."""
CRISIS_LASTS = 365
"""For how many days a child's death, become known, changes what people report and what is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The shares at each fork of the way."""

    contact: float
    """Contacts about an average family with children, a year."""
    referred: float
    """Of contacts that would become a referral: those that do, because some families come back besides."""
    returns: float
    """The chance that a family whose work ended comes back because of what did not change."""
    no_further_action: float
    not_in_need: float
    """Of those assessed."""
    checked_and_left: float
    """Of those not in need: whether an enquiry was made all the same."""
    checked: float
    """Of those in need: an enquiry at the start."""
    checked_later: float
    """Of those in need: one later on."""
    conference: float
    """Of enquiries with children in need."""
    plan: float
    """Of first conferences, for each child."""
    again: float
    """Of those in need: another assessment later on."""
    help_days: float
    """How long help lasts, against England."""
    plan_days: float
    """How long protection plans last, against England."""
    meeting: float = 0.12
    """Family meetings offered to those in need. Not published by authority; ours (`check`)."""
    help_comes: float = 0.78
    """Of the help that a family said yes to, what arrives. Ours (`check`)."""
    before_court: float = 0.13
    """Of protection plans. Ours (`check`)."""


def rates(profile: Profile) -> Rates:
    """An authority's figures as forks. What a figure does not say stands as England's, or as ours."""
    assessed = 1 - profile.no_further_action
    not_in_need = min(0.8, profile.not_in_need * STILL_OPEN)
    in_need = assessed - not_in_need
    enquiries = profile.enquiries / profile.referrals
    left = 0.08
    each = (enquiries - not_in_need * left) / in_need
    return Rates(
        contact=CONTACTS * profile.contacts / ENGLAND.contacts,
        referred=REFERRED,
        returns=RETURNS * profile.rereferrals / ENGLAND.rereferrals,
        no_further_action=profile.no_further_action,
        not_in_need=not_in_need / assessed,
        checked_and_left=left,
        checked=0.76 * each * CHECKED,
        checked_later=0.24 * each * CHECKED,
        conference=CONFERENCE
        * profile.conferences
        / (profile.enquiries - not_in_need * left * profile.referrals),
        plan=min(0.97, PLAN * profile.plans_started / profile.conferences),
        again=AGAIN * max(0.0, profile.assessments / profile.referrals - assessed) / in_need,
        help_days=_in_need_days(profile),
        plan_days=PLAN_DAYS
        * (profile.plans_31_march / profile.plans_started)
        / (ENGLAND.plans_31_march / ENGLAND.plans_started),
    )


CONTACTS, REFERRED, RETURNS, STILL_OPEN = 0.201, 0.715, 0.4, 1.25
CHECKED, CONFERENCE, PLAN, PLAN_DAYS, HELP_DAYS, AGAIN = 1.23, 0.8, 1.05, 0.94, 1.01, 5
"""What the draws are multiplied by so that the ends come out as published: found by drawing."""


def _in_need_days(profile: Profile) -> float:
    """How long help lasts: by those in need on a day, without those in care (whom no fact holds yet)."""

    def stock(of: Profile) -> float:
        return (of.in_need_31_march - of.looked_after_31_march - of.plans_31_march) / of.referrals

    return HELP_DAYS * max(0.3, stock(profile) / stock(ENGLAND))


@dataclass(frozen=True, slots=True)
class Times:
    """How a day differs from others: a crisis, a change of practice, a team in trouble."""

    levers: Levers

    def alarm(self, on: date) -> float:
        """How much more is reported and checked: 1 in ordinary times, up to 1.45 after a death was known."""
        crisis = self.levers.crisis
        since = (on - crisis).days if crisis else -1
        return 1.0 if not 0 <= since < CRISIS_LASTS else 1.45 - 0.45 * since / CRISIS_LASTS

    def help_first(self, on: date) -> bool:
        """Whether help comes before checking by then."""
        return self.levers.family_help is not None and on >= self.levers.family_help

    def trouble(self, on: date) -> bool:
        """Whether a team is in trouble by then."""
        return self.levers.trouble is not None and on >= self.levers.trouble
