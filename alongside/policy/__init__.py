"""What the rules were on a day: timescales, code sets, duties and retention, each with its source.

    policy = load()
    policy.timescale("conference.initial", date(2026, 5, 11)).latest_date(day, policy.working_days)
    policy.codes("referral_source", date(2026, 5, 11)).words("2A")

The values are data in `england/`, one file for each part of the journey. An authority keeps its own in
a directory like `local/`, trials included.
"""

from alongside.policy.codes import Code, CodeSet
from alongside.policy.dated import Dated, Unchecked
from alongside.policy.duty import Duty, Retention
from alongside.policy.reading import PolicyRefused
from alongside.policy.rulebook import NoRuleOnThatDay, Policy, UnknownRule, load, value_in_words
from alongside.policy.timescale import Length, Timescale, Trial, Unit
from alongside.policy.working_days import WorkingDays

__all__ = [
    "Code",
    "CodeSet",
    "Dated",
    "Duty",
    "Length",
    "NoRuleOnThatDay",
    "Policy",
    "PolicyRefused",
    "Retention",
    "Timescale",
    "Trial",
    "Unchecked",
    "Unit",
    "UnknownRule",
    "WorkingDays",
    "load",
    "value_in_words",
]
