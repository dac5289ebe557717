"""How days, ages, counts and lists are said, in plain English, the same on every page.

Every word that these functions can say stands in the constants at the top, to be translated in one place.
A day near today has its weekday, a day of this year no year, any other day its year.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from alongside.policy.timescale import add_months
from alongside.practice.person import dob, expected_dob
from alongside.record import Life, Precision, When
from alongside.record.when import LONDON, civil_day

TODAY, YESTERDAY, TOMORROW = "today", "yesterday", "tomorrow"
AND = "and"
AROUND, FROM_TO, SINCE = "around {when}", "{start} to {end}", "since {start}"
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
TIMES = ("never", "once", "twice")
NEVER = "Never: {what}"
NOT_BORN, DUE_ON = "not yet born", "due {day}"
MONTHS_A_YEAR = 12
NEAR = timedelta(days=60)
SMALL_BABY = timedelta(days=28)
NO_NAMES = frozenset((
    "a", "after", "an", "and", "as", "at", "because", "before", "by", "during", "each", "every",
    "for", "from", "he", "her", "his", "how", "if", "in", "it", "its", "my", "no", "nobody", "not",
    "of", "on", "once", "our", "she", "since", "so", "that", "the", "their", "there", "they",
    "this", "to", "twice", "we", "what", "when", "where", "while", "with", "yes", "you", "your",
))  # fmt: skip
"""Words that begin a sentence and can stand small inside one. "I" is not among them."""
ENDS = (".", "!", "?", "…", "”", ":")


def day_in_words(day: date, today: date) -> str:
    """A day as people say it near today: "Saturday 7 November", "6 March", "3 May 2024"."""
    if abs(day - today) <= NEAR:
        year = "" if day.year == today.year else f" {day.year}"
        return f"{day:%A} {day.day} {day:%B}{year}"
    return f"{day.day} {day:%B}" if day.year == today.year else long_day(day)


def near_day(day: date, today: date) -> str:
    """The same, with "today", "yesterday" and "tomorrow" where they are true."""
    near = {0: TODAY, -1: YESTERDAY, 1: TOMORROW}.get((day - today).days)
    return near or day_in_words(day, today)


def long_day(day: date) -> str:
    """A day with its year: "3 May 2024"."""
    return f"{day.day} {day:%B %Y}"


def full_day(day: date) -> str:
    """A day with its weekday and its year: "Saturday 14 March 2026"."""
    return f"{day:%A} {long_day(day)}"


def clock(at: datetime) -> str:
    """The time on the wall in England, in 24 hours."""
    return f"{at.astimezone(LONDON):%H:%M}"


def moment_in_words(at: datetime, today: date) -> str:
    """A moment: "Saturday 14 March, 13:20"."""
    return f"{day_in_words(civil_day(at), today)}, {clock(at)}"


def when_in_words(on: When, today: date) -> str:
    """When something was true, no more exactly than it is known."""
    match on.precision:
        case Precision.SPAN:
            return _span(on, today)
        case Precision.AROUND:
            return AROUND.format(when=_coarse(on))
        case Precision.MONTH | Precision.YEAR:
            return _coarse(on)
        case Precision.MOMENT:
            return moment_in_words(on.starts, today)
        case _:
            return day_in_words(on.first, today)


def _coarse(on: When) -> str:
    one_month = (on.first.year, on.first.month) == (on.last.year, on.last.month)
    return f"{on.first:%B %Y}" if one_month else f"{on.first:%Y}"


def _span(on: When, today: date) -> str:
    if on.has_time:
        return _span_of_times(on, today)
    start = day_in_words(on.first, today)
    if on.last == date.max:
        return SINCE.format(start=start)
    if on.last == on.first:
        return start
    return FROM_TO.format(start=start, end=day_in_words(on.last, today))


def _span_of_times(on: When, today: date) -> str:
    """From one time to another; the day is said once where both are on it."""
    start, end = moment_in_words(on.starts, today), on.text.partition("/")[2]
    if on.last == date.max:
        return SINCE.format(start=start)
    ended = When(end).starts
    last = clock(ended) if on.last == on.first else moment_in_words(ended, today)
    return FROM_TO.format(start=start, end=last)


def listed(names: Iterable[str]) -> str:
    """Names as they are said together: "Ava, Maya and Noah"."""
    told = [name for name in names if name]
    if len(told) < 2:  # noqa: PLR2004 (a list of one has no "and")
        return "".join(told)
    return f"{', '.join(told[:-1])} {AND} {told[-1]}"


def number(count: int) -> str:
    """A small number in letters."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """A number of things: "one day", "55 days"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def ordinal(place: int) -> str:
    """A place in a row: "third", "14th"."""
    if 0 < place < len(ORDINALS):
        return ORDINALS[place]
    teens = place % 100 in (11, 12, 13)
    return f"{place}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def times(count: int) -> str:
    """How often: "once", "twice", "five times"."""
    return TIMES[count] if count < len(TIMES) else f"{number(count)} times"


def capital(words: str) -> str:
    """The same words with a capital letter first."""
    return words[:1].upper() + words[1:]


def small(words: str) -> str:
    """Words of our own (a code, an option) inside a sentence: "a visit"; "GP" stays as it is."""
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def led_into(words: str) -> str:
    """Somebody's free words inside a sentence: small only where they begin with a word that is no name."""
    return small(words) if words.partition(" ")[0].strip(",.:;").casefold() in NO_NAMES else words


def whole(*words: str) -> str:
    """Words as whole sentences, each with its end, those that say nothing left out."""
    told = (part.strip() for part in words)
    return " ".join(capital(part) + ("" if part.endswith(ENDS) else ".") for part in told if part)


def never(words: str) -> str:
    """What must not be done, said once: people write "No voicemail" and "Never leave a voicemail"."""
    if not words or words.casefold().startswith(NEVER.partition(":")[0].casefold()):
        return whole(words)
    return whole(NEVER.format(what=words))


def age_in_words(life: Life, today: date) -> str:
    """How old they are, as families say it: "14", "11 months", "3 weeks", "not yet born"."""
    birthday, due = dob(life), expected_dob(life)
    if birthday is None or today < birthday:
        return DUE_ON.format(day=day_in_words(due, today)) if due else NOT_BORN if birthday else ""
    months = _months(birthday, today)
    if months >= 2 * MONTHS_A_YEAR:
        return str(months // MONTHS_A_YEAR)
    if today - birthday < SMALL_BABY * 3:
        weeks = (today - birthday).days // 7
        return counted(weeks, "week") if weeks else counted((today - birthday).days, "day")
    return f"{months} months"


def _months(birthday: date, today: date) -> int:
    months = (today.year - birthday.year) * MONTHS_A_YEAR + today.month - birthday.month
    return months if add_months(birthday, months) <= today else months - 1
