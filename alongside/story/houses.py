"""Where people live, as a page may say it. An address kept from somebody outside is never shown here.

Whoever may know it reads it on the entry's own page, one press away, where the wall and the look stand.
An address kept from workers alone is shown: those workers never come to it, and the rest need it.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.practice.home import Home, home_address, homes, is_protected, is_secret
from alongside.record import EntryId, SubjectId
from alongside.story.people import who_of
from alongside.story.telling import Telling

AT = "At {place}"
AT_HOME = "At {place}, where {name} lives"
WITHOUT_ADDRESS = "At home"
PROTECTED = "An address that is protected"
PROTECTED_HOME = "An address that is protected, where {name} lives"
NOT_KNOWN = "Where they live is not said here"
SOMEWHERE = "somewhere we have no address for"
KINDS = {
    "no_fixed_abode": "no fixed place to live",
    "outside_england": "outside England",
    "temporary": "{place}, for now",
}


@dataclass(frozen=True)
class Place:
    """A place to live: a key that is the same for those who share it, and what to call it."""

    key: str
    heading: str
    here: bool = False
    protected: bool = False
    entry: EntryId | None = None


def no_house() -> Place:
    """Where somebody lives whose home nobody has told us."""
    return Place("unknown", NOT_KNOWN)


def house_of(telling: Telling, who: SubjectId) -> Place | None:
    """Where somebody lives today, if it is known to this reader."""
    life = telling.lives.get(who)
    home = home_address(life, telling.today) if life else _named_with(telling, who)
    if home is None:
        return None
    here = telling.home is not None and key_of(home) == key_of(telling.home)
    protected = is_protected(life or telling.life, telling.today) or _secret_now(telling, who, home)
    heading = _heading(telling, home, here=here, protected=protected)
    return Place(key_of(home), heading, here, protected, home.opened_by)


def _secret_now(telling: Telling, who: SubjectId, home: Home) -> bool:
    """Whether a home of an earlier day is not to be told today: somebody may look over a shoulder now."""
    life = telling.whole if who in telling.life.subjects else who_of(telling.view, who)
    whole = next((one for one in homes(life) if one.opened_by == home.opened_by), home) if life else home
    return life is not None and is_secret(life, whole, telling.view.today)


def _named_with(telling: Telling, who: SubjectId) -> Home | None:
    """Somebody whose own life may not be read, and whom the child's own move names."""
    return telling.home if telling.home and who in telling.home.people else None


def key_of(home: Home) -> str:
    """The same for two homes at one address, whoever moved there when."""
    written = "".join(f"{home.address}{home.postcode}".casefold().split())
    return written or str(home.opened_by)


def place_in_words(home: Home, *, protected: bool) -> str:
    """What to call a home: the first line of its address, never more."""
    if protected:
        return PROTECTED
    first = home.address.replace("\n", ",").partition(",")[0].strip()
    place = first or SOMEWHERE
    return KINDS.get(home.kind, "{place}").format(place=place)


def _heading(telling: Telling, home: Home, *, here: bool, protected: bool) -> str:
    if protected:
        return PROTECTED_HOME.format(name=telling.name) if here else PROTECTED
    words = AT_HOME if here else AT
    return words.format(place=place_in_words(home, protected=False), name=telling.name)
