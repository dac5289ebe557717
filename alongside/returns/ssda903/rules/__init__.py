"""Every rule of the children looked after return, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules import episodes, identity

RULES: tuple[Rule, ...] = (*identity.RULES, *episodes.RULES)
