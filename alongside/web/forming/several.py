"""Boxes in which several are answered one by one: what each agency said, and each tie that is touched."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.practice.attendance import AgencySaid, TieTouched
from alongside.record import SubjectId
from alongside.web.fields import Fields

AGENCIES = ("Police", "Health", "School or nursery")
"""Whom a strategy discussion always asks; a row for each stands ready (Working Together 2026, chapter 3)."""
ROWS = 8
"""How many agencies there is room for: those, and five whose names are typed."""
LONGEST_NAME = 200


def ties(name: str, posted: Fields) -> tuple[TieTouched, ...] | None:
    """Each tie that is ticked, or of which something is said."""
    answered = (
        one.removeprefix(f"{name}-") for one in posted if one.startswith(f"{name}-") and posted.text(one)
    )
    people = dict.fromkeys((*filter(None, posted.all(name)), *answered))
    return (
        tuple(TieTouched(person=SubjectId(who), answer=_answer(name, who, posted)) for who in people) or None
    )


def _answer(name: str, who: str, posted: Fields) -> str:
    return _lines(posted.text(f"{name}-{who}"))


def agencies(name: str, posted: Fields) -> tuple[AgencySaid, ...] | None:
    """Each agency of which something is said, in the order of the rows."""
    rows = (_agency(f"{name}-{place}", place, posted) for place in range(ROWS))
    return tuple(row for row in rows if row) or None


def _agency(row: str, place: int, posted: Fields) -> AgencySaid | None:
    given = {part: _lines(posted.text(f"{row}-{part}")) for part in ("who", "asked", "said")}
    agency = AGENCIES[place] if place < len(AGENCIES) else posted.text(f"{row}-agency")
    typed = place >= len(AGENCIES) and agency
    return AgencySaid(agency=agency or given["who"], **given) if typed or any(given.values()) else None


def _lines(said: str) -> str:
    return said.replace("\r\n", "\n").replace("\r", "\n")


def of_tie(name: str, tie: TieTouched) -> Iterator[tuple[str, str]]:
    """The boxes that say of one tie what stands there."""
    yield name, tie.person
    yield f"{name}-{tie.person}", tie.answer


def of_agencies(name: str, told: tuple[AgencySaid, ...]) -> Iterator[tuple[str, str]]:
    """The boxes that say what the agencies said: each in its own row, others in the rows that follow."""
    free = iter(range(len(AGENCIES), ROWS))
    taken: set[int] = set()
    for one in told:
        usual = AGENCIES.index(one.agency) if one.agency in AGENCIES else None
        place = usual if usual is not None and usual not in taken else next(free, None)
        if place is None:
            return
        taken.add(place)
        named = [("agency", one.agency)] if place >= len(AGENCIES) else []
        yield from ((f"{name}-{place}-{part}", said) for part, said in named)
        yield from ((f"{name}-{place}-{part}", getattr(one, part)) for part in ("who", "asked", "said"))
