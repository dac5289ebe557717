"""How many examples a property is tried on: all in CI and when searching, a share of them otherwise."""

import os

IN_CI = bool(os.environ.get("CI"))
SEARCHING = bool(os.environ.get("ALONGSIDE_SEARCH"))
SHARE, FEWEST = 5, 15
"""While somebody works: a fifth of them, and never fewer than fifteen where there are as many."""


def examples(number: int, *, working: int | None = None) -> int:
    """This many in CI; while somebody works `working`, or a share where nothing is said."""
    if IN_CI or SEARCHING:
        return number
    return working or min(number, max(FEWEST, number // SHARE))
