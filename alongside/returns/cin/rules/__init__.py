"""Every rule of the children in need census, by subject."""

from alongside.returns.checking.rule import Rule
from alongside.returns.cin.rules import (
    assessments,
    closing,
    disability,
    enquiries,
    factors,
    header,
    identity,
    nothing_further,
    plans,
    preproceedings,
    protection,
    pupil_number,
    referral,
    reviews,
)

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *identity.RULES,
    *pupil_number.RULES,
    *disability.RULES,
    *referral.RULES,
    *nothing_further.RULES,
    *assessments.RULES,
    *factors.RULES,
    *enquiries.RULES,
    *protection.RULES,
    *reviews.RULES,
    *plans.RULES,
    *closing.RULES,
    *preproceedings.RULES,
)
