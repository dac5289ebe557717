"""Material for texts, kept apart from code: lists of fragments in plain files beside this one.

    -- a remark
    [seen police neglect]
    The kitchen had {food} in it and nothing else.
    A longer fragment goes on
      in the next line, indented.
    ~3

Each line is one fragment; `~3` stands for three empty ones, so that what follows a heading is sometimes
left out. A name in braces is somebody of the family, or another list. A word with `#` before a fragment is
its topic, for whatever is said later of the same. One after `+` holds only where we had been told of a
family before, one after `-` only where not. A heading may end in a worry, a band of age, or both: the
nearest that fits is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

Lists = Mapping[str, tuple[str, ...]]

BANDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "unborn": ("unborn",),
        "baby": ("baby", "little"),
        "toddler": ("toddler", "little"),
        "small": ("small", "talking"),
        "child": ("child", "talking"),
        "young": ("young", "older", "talking"),
        "teen": ("teen", "older", "talking"),
    }
)
"""Bands of age, each with the wider ones that it belongs to."""

_AGES = (("baby", 2), ("toddler", 4), ("small", 7), ("child", 11), ("young", 14))


def band(age: int) -> str:
    """The band of an age; below nought before birth."""
    if age < 0:
        return "unborn"
    return next((name for name, until in _AGES if age < until), "teen")


@cache
def lists(*names: str) -> Lists:
    """The lists of some files, all together."""
    told: dict[str, tuple[str, ...]] = {}
    for name in names:
        for heading, some in _read(name).items():
            told[heading] = (*told.get(heading, ()), *some)
    return MappingProxyType(told)


def _read(name: str) -> dict[str, tuple[str, ...]]:
    text = files("alongside.town.words").joinpath("texts", f"{name}.txt").read_text("utf-8")
    told: dict[str, list[str]] = {}
    heading = ""
    for line in text.splitlines():
        if line.startswith("["):
            heading = line.strip("[] ")
            told.setdefault(heading, [])
        elif line.startswith("  "):
            told[heading][-1] += f" {line.strip()}"
        elif line.strip() and not line.startswith("--"):
            told[heading] += _fragments(line.strip())
    return {key: tuple(some) for key, some in told.items()}


def _fragments(line: str) -> Iterable[str]:
    return [""] * int(line[1:] or 1) if line.startswith("~") else [line]


class Found(dict[str, tuple[str, ...]]):
    """The lists for one worry and one band of age: each heading is looked for once."""

    __slots__ = ("_band", "_lists", "_worry")

    def __init__(self, told: Lists, worry: str, band_of: str) -> None:
        super().__init__()
        self._lists, self._worry, self._band = told, worry, band_of

    def __missing__(self, heading: str) -> tuple[str, ...]:
        """The nearest list: of this worry and age, of this worry, of this age, of any.

        Before birth the age comes before the worry: what is said of a child does not fit one who is to come.
        """
        told = self._nearest(heading)
        if told is None:
            raise KeyError(heading)
        self[heading] = told
        return told

    def has(self, heading: str) -> bool:
        """Whether there is such a list."""
        return heading in self or self._nearest(heading) is not None

    def of_any(self, heading: str) -> tuple[str, ...]:
        """The list for any worry at this age; nothing, where there is none."""
        names = (*(f"{heading} {age}" for age in BANDS[self._band]), heading)
        return next((told for name in names if (told := self._lists.get(name))), ())

    def _nearest(self, heading: str) -> tuple[str, ...] | None:
        worry, ages = self._worry, BANDS[self._band]
        near = [f"{heading} {worry} {age}" for age in ages]
        far = [f"{heading} {age}" for age in ages]
        then = [*far, f"{heading} {worry}"] if self._band == "unborn" else [f"{heading} {worry}", *far]
        names = (*near, *then, heading)
        return next((told for name in names if (told := self._lists.get(name))), None)


@cache
def found(names: tuple[str, ...], worry: str, band_of: str) -> Found:
    """The lists of some files, as they are found for one worry and one band of age."""
    return Found(lists(*names), worry, band_of)
