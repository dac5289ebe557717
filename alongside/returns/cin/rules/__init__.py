"""Every rule of the children in need census, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.cin.rules import (
    assessments,
    characteristics,
    children,
    details,
    enquiries,
    header,
    idle,
    plans,
    pre_proceedings,
    protection,
)

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *children.RULES,
    *characteristics.RULES,
    *details.RULES,
    *idle.RULES,
    *assessments.RULES,
    *enquiries.RULES,
    *plans.RULES,
    *protection.RULES,
    *pre_proceedings.RULES,
)
