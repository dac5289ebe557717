"""Days and times as people write them, both ways.

Read: 14 3 26, 14/03/2026, 14 March, yesterday, last Friday; 4pm, 16.00, 1600, half past nine.
What cannot be read is told in words that help. `today` is an argument.
"""

import re
from datetime import date, datetime, time, timedelta

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WELSH_MONTHS = (
    *("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin"),
    *("gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"),
)
"""Read too: pages of families speak Welsh."""
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1, "day before yesterday": -2}
FAR = 25
"""Years that a plan for a child may look ahead."""
CENTURY = 100
A_YOUNG_CENTURY = 2000
HOURS, MINUTES = 24, 60
NOON = 12


class NotADay(ValueError):
    """What was typed does not say one day."""


class NotATime(ValueError):
    """What was typed does not say one time of day."""


def day_in_words(day: date) -> str:
    """Write a day as 14 March 2026."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def day_of_week(day: date) -> str:
    """Write a day as Saturday 14 March 2026."""
    return f"{DAYS[day.weekday()].capitalize()} {day_in_words(day)}"


def time_of_day(moment: datetime | time) -> str:
    """Write a time of day as 09:40."""
    return f"{moment:%H:%M}"


def read_day(typed: str, *, today: date, ahead: bool = False) -> date:
    """Read one day as people write it in England: the day before the month.

    “Friday” or “14 March” is the last one, because people write down what has happened; where a box asks
    for a day to come (`ahead`), it is the next one.
    """
    words = " ".join(typed.lower().replace(",", " ").split())
    if words in NEAR:
        return today + timedelta(days=NEAR[words])
    weekday = words.removeprefix("last ").removeprefix("on ")
    if weekday in DAYS:
        return _weekday(DAYS.index(weekday), today, ahead and not words.startswith("last "))
    parts = [part for part in re.split(r"[\s./\-]+", _without_weekday(words)) if part != "of"]
    return _from_parts(parts, today, typed, ahead=ahead)


def read_parts(day: str, month: str, year: str, *, today: date) -> date:
    """Read a day from three boxes. The month may be a name; an empty year is this one's."""
    if not day.strip() or not month.strip():
        raise NotADay("Give a day and a month, like 14 and 3")
    return _from_parts([p for p in (day.strip(), month.strip().lower(), year.strip()) if p], today)


def read_time(typed: str) -> time:
    """Read a time of day: 16:00, 16.00, 1600, 4pm, 4.30 pm, noon, midnight."""
    words = " ".join(typed.lower().split())
    if words in ("noon", "midday", "midnight"):
        return time(0 if words == "midnight" else NOON)
    found = re.fullmatch(r"(\d{1,2})(?:[:. h]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", words)
    if not found:
        raise NotATime(f"“{typed.strip()}” is not a time we can read; type it like 16:00 or 4pm")
    hour, minute = _hour(int(found[1]), found[3]), int(found[2] or 0)
    if hour >= HOURS or minute >= MINUTES:
        raise NotATime(f"There is no {typed.strip()}; type a time like 16:00 or 4pm")
    return time(hour, minute)


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour
    return hour % NOON + (NOON if half.startswith("p") else 0)


def _weekday(weekday: int, today: date, ahead: bool) -> date:
    back = (today.weekday() - weekday) % len(DAYS) or len(DAYS)
    forward = (weekday - today.weekday()) % len(DAYS) or len(DAYS)
    return today + timedelta(days=forward if ahead else -back)


def _without_weekday(words: str) -> str:
    first, _, rest = words.partition(" ")
    named = any(day.startswith(first) for day in DAYS) and len(first) > len("mo")
    return rest if named and rest else words


def _from_parts(parts: list[str], today: date, typed: str = "", *, ahead: bool = False) -> date:
    said = typed or " ".join(parts)
    if len(parts) not in (2, 3):
        raise NotADay(f"“{said}” is not a day we can read; type it like 14 March 2026 or 14/3/26")
    try:
        if parts[0].isdigit() and len(parts[0]) == len("2026"):
            parts.reverse()
        day = int(re.sub(r"(?<=\d)(st|nd|rd|th)$", "", parts[0]))
        month = _month(parts[1])
        if len(parts) == len(("day", "month")):
            return _nearest(day, month, today, ahead)
        return date(_year(parts[2], today, ahead), month, day)
    except ValueError as odd:
        raise NotADay(f"There is no day “{said}”; type it like 14 March 2026 or 14/3/26") from odd


def _month(typed: str) -> int:
    if typed.isdigit():
        return int(typed)
    named = [*enumerate(MONTHS, 1), *enumerate(WELSH_MONTHS, 1)]
    found = {n for n, name in named if name.startswith(typed) and len(typed) > 2}  # noqa: PLR2004
    (month,) = found
    return month


def _year(typed: str, today: date, ahead: bool) -> int:
    """Read 26 as 2026 and 98 as 1998: the last such year, or next year at most."""
    year = int(typed)
    if year >= CENTURY:
        return year
    near = A_YOUNG_CENTURY + year
    return near if near <= today.year + (FAR if ahead else 1) else near - CENTURY


def _nearest(day: int, month: int, today: date, ahead: bool) -> date:
    """Without a year it is the last such day, or the next one."""
    this = date(today.year, month, day)
    if ahead:
        return this if this >= today else date(today.year + 1, month, day)
    return this if this <= today else date(today.year - 1, month, day)
