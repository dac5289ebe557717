"""Every rule of the children in need census, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.cin.rules import assessments

RULES: tuple[Rule, ...] = (*assessments.RULES,)
