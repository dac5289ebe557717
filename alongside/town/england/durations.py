"""How long things take: spreads of the published bands. A band reaches from a day up to, not with, the next.

Where the published bands are wide, how days lie within them is set so that the published quartiles come
out (17, 33 and 43 working days of an assessment; 13, 14 and 15 from a strategy discussion to a conference):
people work towards a last day. Days are whole: `int(SPREAD.draw(dice))`.

NOTICE
Contains public sector information licensed under the Open Government Licence v3.0. Crown copyright.
https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
Source: Department for Education, Children in need, year ending 31 March 2025 (tables C2, C4 and D7).
"""

from __future__ import annotations

from typing import Final

from alongside.town.chance import Spread

ASSESSMENT: Final = Spread(
    [0, 1, 11, 21, 31, 36, 41, 46, 51, 61, 121],
    [0.018, 0.1165, 0.1729, 0.1576, 0.085, 0.1175, 0.1892, 0.0580, 0.0429, 0.0424],
)
"""Working days from the start of an assessment to its end. `check`: the split of 31 to 40, the last day."""

CONFERENCE: Final = Spread(
    [0, 6, 11, 12, 13, 14, 15, 16, 21, 61],
    [0.0216, 0.0650, 0.0400, 0.0900, 0.1500, 0.2200, 0.2273, 0.0892, 0.0970],
)
"""Working days from a strategy discussion to the first conference. `check`: the single days of 11 to 15."""

ENQUIRY: Final = Spread([1, 4, 8, 11, 16, 31], [0.10, 0.25, 0.30, 0.27, 0.08])
"""Working days from a strategy discussion to the enquiry's conclusion. Nothing is published: `check`."""

PROTECTION: Final = Spread([14, 91, 183, 365, 730, 1460], [0.159, 0.110, 0.435, 0.252, 0.044])
"""Days of a protection plan that has ended: up to 3 months, 6, 12, 24 and longer."""

IN_NEED: Final = Spread([1, 91, 183, 365, 730, 2555], [0.470, 0.148, 0.160, 0.121, 0.101])
"""Days from referral to the end of being in need, of those who cease to be. Most of the shortest end with the
assessment: of children who go on to a plan, see `HELP_PLAN`."""

HELP_PLAN: Final = Spread([42, 91, 183, 365, 730, 2190], [0.22, 0.30, 0.28, 0.13, 0.07])
"""Days of a family help plan from the assessment's end. `check`: only being in need is published."""

EARLY_HELP: Final = Spread([28, 91, 183, 365, 730], [0.27, 0.40, 0.27, 0.06])
"""Days of early help without a referral. Nothing is published: `check`."""

SECOND_PLAN: Final = Spread([30, 365, 730, 1825, 3650], [0.25, 0.20, 0.37, 0.18])
"""Days from the end of one protection plan to the next, of children who have a second. `check`."""

DECISION: Final = Spread([0, 1, 2, 3, 6], [0.46, 0.44, 0.06, 0.04])
"""Working days from a referral to the decision: one, as Working together asks, or a few more. `check`."""
