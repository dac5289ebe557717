"""What usually happens here after a discussion of whether to check on a child, with both errors shown.

On one side those who were checked on and needed nothing of it, and who then got no help; on the other, at
the same size, those of whom harm was found after we had stepped back. It says how our doors have worked and
nothing of any child. There is no target, and there is no right number (N14).

It tells of nobody: counted as it stood on the first of the month, so that no day's news can be seen in it;
a discussion about brothers and sisters is one; fewer than twenty are not told; counts are said to the
nearest ten, so that nothing can be found by taking one from another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.insight.enquiries import Outcome
from alongside.insight.interval import Share

MONTHS = 30
"""How far back discussions are counted. Our own choice: enough of them, and still how we work now."""
ENOUGH = 20
"""Discussions below which nothing is said."""
SOON, LATER, YEAR = timedelta(days=10), timedelta(days=30), timedelta(days=365)
TEN = 10

NO_CONFERENCE = "ended with no conference"
NO_PLAN = "ended with no plan"
NO_HELP_SOON = "of those with no conference had no help in the ten days after"
NO_HELP_LATER = "of those with no conference had no help in the thirty days after"
HARMED = "were found harmed, or had a protection plan, within a year"
CAME_BACK = "came back within a year: somebody was worried again, or we checked again"


@dataclass(frozen=True)
class Line:
    """One share with what it is a share of; nothing where there are too few to say."""

    words: str
    share: Share | None


@dataclass(frozen=True)
class Side:
    """One of the two sides: how often, to the nearest ten, and what followed."""

    about: int | None
    """Nothing where there are too few to say."""
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Usual:
    """Both sides, of discussions in a time, as they stood on its last day."""

    concern: str
    """The main reason whose discussions are counted; blank for all of them."""
    since: date
    until: date
    checked: Side
    stepped_back: Side

    @property
    def says_nothing(self) -> bool:
        """Whether there are too few on both sides to say anything."""
        return self.checked.about is None and self.stepped_back.about is None


Group = Sequence[Outcome]
"""One discussion, with what followed for each of the children it was about."""


def usual(outcomes: Iterable[Outcome], today: date, concern: str) -> Usual:
    """What usually happened, of discussions with this concern; of all of them, where those are too few."""
    until = today.replace(day=1)
    every = [one for one in outcomes if one.began < until]
    alike = _counted([one for one in every if one.concern == concern], until, concern)
    return _counted(every, until, "") if alike.says_nothing or not concern else alike


def _counted(outcomes: Iterable[Outcome], until: date, concern: str) -> Usual:
    since = _months_before(until, MONTHS)
    groups: dict[tuple[str, bool], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        groups[one.discussion, one.opened].append(one)
    told = [group for group in groups.values() if all(_ended(one, until) for one in group)]
    recent = [group for group in told if min(one.began for one in group) >= since]
    a_year_ago = [group for group in told if since - YEAR <= _end(group) <= until - YEAR]
    checked = _checked([group for group in recent if group[0].opened], until)
    return Usual(concern, since, until, checked, _stepped_back(a_year_ago, until))


def _checked(groups: Sequence[Group], until: date) -> Side:
    none = [group for group in groups if not any(_by(one.conference, until) for one in group)]
    return Side(
        _about(groups),
        (
            _line(NO_CONFERENCE, groups, lambda one: not _by(one.conference, until)),
            _line(NO_PLAN, groups, lambda one: not _by(one.plan, until)),
            _line(NO_HELP_SOON, _since(none, until, SOON), lambda one: not _within(one, one.helped, SOON)),
            _line(NO_HELP_LATER, _since(none, until, LATER), lambda one: not _within(one, one.helped, LATER)),
        ),
    )


def _stepped_back(groups: Sequence[Group], until: date) -> Side:
    """Those with no enquiry, and those whose enquiry ended with no plan, a whole year after."""
    stepped = [group for group in groups if not any(_by(one.plan, until) for one in group)]
    return Side(
        _about(stepped),
        (
            _line(HARMED, stepped, lambda one: not _within(one, one.harmed, YEAR), otherwise=True),
            _line(CAME_BACK, stepped, lambda one: not _within(one, one.back, YEAR), otherwise=True),
        ),
    )


def _line(
    words: str, groups: Sequence[Group], holds: Callable[[Outcome], bool], *, otherwise: bool = False
) -> Line:
    """How many discussions it holds of for every child in them; `otherwise`, of how many it does not."""
    count = sum(all(map(holds, group)) for group in groups)
    share = Share(len(groups) - count if otherwise else count, len(groups)) if groups else None
    return Line(words, share if len(groups) >= ENOUGH else None)


def _about(groups: Sequence[Group]) -> int | None:
    return round(len(groups) / TEN) * TEN if len(groups) >= ENOUGH else None


def _since(groups: Iterable[Group], until: date, time: timedelta) -> list[Group]:
    """Those after which this much time has passed."""
    return [group for group in groups if _end(group) + time <= until]


def _end(group: Group) -> date:
    return max(one.ended or one.began for one in group)


def _ended(one: Outcome, until: date) -> bool:
    return _by(one.ended, until)


def _by(day: date | None, until: date) -> bool:
    return day is not None and day < until


def _within(one: Outcome, day: date | None, time: timedelta) -> bool:
    return day is not None and one.ended is not None and day <= one.ended + time


def _months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, 1)


@dataclass(frozen=True)
class InEngland:
    """The figure of the whole country, to stand beside ours, and whence it is."""

    words: str
    source: str


IN_ENGLAND = InEngland(
    "In England in the year to 31 March 2025 there were 230,590 enquiries and 72,100 first conferences: "
    "about 31 conferences for each 100 enquiries. The two are counted apart, not followed child by child.",
    "Department for Education, Children in need, 2025 (Explore Education Statistics). "
    "Open Government Licence v3.0.",
)
