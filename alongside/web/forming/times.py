"""When it happened, as people type it: a day, a time or two, or "around March 2019"."""

from __future__ import annotations

import re
from datetime import date

from alongside.record import When
from alongside.record.when import LONDON, Precision, around, day, local, moment, span
from alongside.web.fields import Fields
from alongside.web.plain import MONTHS, NotADay, NotATime, day_in_words, read_day, read_time

_AROUND = re.compile(r"(?:around|about|circa)\s+(?:([a-z]+)\s+)?(\d{4})", re.IGNORECASE)


def read_when(posted: Fields, today: date, errors: dict[str, str]) -> When | None:
    """Read the boxes `day`, `from` and `to`. What cannot be read is put among the errors."""
    said = posted.text("day")
    if found := _AROUND.fullmatch(said):
        return _around(found, errors)
    try:
        on = read_day(said, today=today) if said else None
    except NotADay as odd:
        errors["day"] = str(odd)
        return None
    if on is None:
        errors["day"] = "Say when it happened: a day like 14 March 2026, or around March 2019"
        return None
    return _with_times(on, posted, errors)


def _around(found: re.Match[str], errors: dict[str, str]) -> When | None:
    month, year = (found[1] or "").lower(), int(found[2])
    if not month:
        return around(year)
    numbers = [number for number, name in enumerate(MONTHS, 1) if name.startswith(month[:3])]
    if len(numbers) != 1:
        errors["day"] = "Say it like around March 2019, or around 2019"
        return None
    return around(year, numbers[0])


def _with_times(on: date, posted: Fields, errors: dict[str, str]) -> When | None:
    start, end = posted.text("from"), posted.text("to")
    try:
        first = local(on, read_time(start)) if start else None
        last = local(on, read_time(end)) if end else None
    except NotATime as odd:
        errors["from"] = str(odd)
        return None
    if last and not first:
        errors["from"] = "Say when it began as well as when it ended"
        return None
    if first and last and last < first:
        errors["to"] = "It cannot end before it began"
        return None
    if first:
        return span(first, last) if last else moment(first)
    return day(on)


def when_fields(on: When) -> list[tuple[str, str]]:
    """The boxes `day`, `from` and `to` of a time already written."""
    if on.precision in (Precision.MONTH, Precision.YEAR, Precision.AROUND):
        month = f"{MONTHS[on.first.month - 1].capitalize()} " if len(on.text.rstrip("~")) > 4 else ""  # noqa: PLR2004  a year has four digits
        return [("day", f"around {month}{on.first.year}")]
    pairs = [("day", day_in_words(on.first))]
    if on.has_time:
        pairs.append(("from", f"{on.starts.astimezone(LONDON):%H:%M}"))
        if "/" in on.text and not on.text.endswith(".."):
            pairs.append(("to", f"{When(on.text.split('/')[1]).starts.astimezone(LONDON):%H:%M}"))
    return pairs
