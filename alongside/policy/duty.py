"""What the law asks of an authority, and how long records are kept, each from the day it was so."""

from datetime import date

from alongside.policy.dated import Dated
from alongside.policy.timescale import ADD, Length
from alongside.policy.working_days import WorkingDays


class Duty(Dated, frozen=True, kw_only=True):
    """A duty, in plain words, with the law's own sense beside it.

    `since` is the day the words became law. A `prospective` duty is enacted and not yet in force;
    `commencement` says how it will come into force, as far as is known.
    """

    key: str
    what: str
    words: str
    prospective: bool = False
    commencement: str = ""

    def binds(self, on: date) -> bool:
        """Whether the authority had to do this on a day."""
        return not self.prospective and self.in_force(on)


class Retention(Dated, frozen=True, kw_only=True):
    """How long a kind of record is kept. Nothing is ever destroyed by a date alone.

    A legal hold stands above it; two people decide, and the person is offered their story first.
    """

    key: str
    what: str
    keep: str
    length: Length | None = None
    from_: str

    def until_day(self, start: date, holidays: WorkingDays) -> date | None:
        """The first day on which destroying the record may be proposed, where a length is given."""
        return ADD[self.length.unit](start, self.length.amount, holidays) if self.length else None
