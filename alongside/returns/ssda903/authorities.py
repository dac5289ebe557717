"""Which authority a code, a number, a name or a district stands for.

The return tells where a home lies by the code of the Office for National Statistics (`E09000002`); people
say an authority's number (`301`), Ofsted's register writes names. Outside England the return has a code for
each country.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import tomli

from alongside.policy import Policy

COUNTRIES = {"S": "SCO", "W": "WAL", "N": "NIR", "L": "NUK", "M": "NUK"}
"""By the first letter of the office's code, what the return says instead; L and M are the islands."""
_NUMBER = re.compile(r"[0-9]{3}")
_CODE = re.compile(r"[A-Z][0-9]{8}")
_NOISE = re.compile(
    r"\b(london borough|royal borough|city|county|council|borough|metropolitan|district|of|the|upon)\b|[^a-z]"
)


class _Book(NamedTuple):
    code: dict[str, str]
    number: dict[str, str]
    same: dict[str, str]
    """Codes of districts and former codes, by the code that stands for them now."""


@cache
def _book() -> _Book:
    told = tomli.loads(files(__package__).joinpath("authorities.toml").read_text("utf-8"))
    same: dict[str, str] = dict(told["formerly"])
    same |= {
        district: same.get(county, county)
        for county, those in told["districts"].items()
        for district in those
    }
    return _Book(told["code"], {code: number for number, code in told["code"].items()}, same)


def code_of(told: str) -> str:
    """The office's code of an authority told by its number or by any code; empty where none is known."""
    plain = told.strip().upper()
    if _NUMBER.fullmatch(plain):
        return _book().code.get(plain, "")
    if not _CODE.fullmatch(plain):
        return plain if plain in COUNTRIES.values() else ""
    return COUNTRIES.get(plain[0]) or _book().same.get(plain, plain)


def is_number(told: str) -> bool:
    """Whether an authority is told by its number."""
    return bool(_NUMBER.fullmatch(told.strip()))


def number_of(code: str) -> str:
    """The number of an authority by the office's code, where it has one."""
    return _book().number.get(code, code)


def names(policy: Policy) -> dict[str, str]:
    """The office's code by the bare name of each authority of England."""
    known = _book().code
    told = policy.codes("local_authority", None).values
    return {bare(one.words): known[one.code] for one in told if one.code in known}


def bare(name: str) -> str:
    """A name without what some write and others leave out: “Bristol, City of” and “Bristol City Council”."""
    return _NOISE.sub("", name.lower().replace("&", " and "))
