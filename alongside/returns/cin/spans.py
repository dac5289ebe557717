"""Some time between two days: for what a file says happened without saying when."""

from datetime import date

from alongside.record import When
from alongside.record.when import day, span


def some_time(first: date, last: date) -> When:
    """Between two days; the day itself where they are one."""
    return day(first) if last <= first else span(first, last)
