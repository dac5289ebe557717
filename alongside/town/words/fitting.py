"""Which fragments fit a child: none that has a baby speak, or a boy of five sit his exams.

A fragment may begin with marks: `+` of a child old enough for school, `=` of one who is no young person,
`^` of one who is, `~` before a birth, `*` after it, `-` of a small child, `&` where there are several, `%`
where the other grown-up lives elsewhere, `!` where somebody may have been hurt, `@` where there is an
interpreter. What a fragment speaks of says more: no baby has a teacher.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

UNBORN, BABY, SMALL, SCHOOL, TEEN = range(5)
SEVERAL, HURT, INTERPRETED, APART = 8, 16, 32, 64
BAND = 7
STARTS = (0, 2, 5, 12)
"""The ages at which a baby, a small child, a child at school and a young person begin."""
MARKS = "+=^~*-&%!@"
OF_A_CHILD = ("{name}", "{Name}", "{he}", "{He}", "{him}", "{his}", "{himself}", "{pet}", "{Pet}")
OF_A_TALKER = ("{likes}", "{school}", "{School}")


def profile(age: int, *, several: bool, hurt: bool, interpreted: bool, apart: bool = False) -> int:
    """What decides which fragments fit, as one number."""
    band = sum(age >= start for start in STARTS)
    return band | SEVERAL * several | HURT * hurt | INTERPRETED * interpreted | APART * apart


@cache
def fitting(some: tuple[str, ...], of: int) -> tuple[str, ...]:
    """Those of some fragments that fit, without their marks; nothing said, where none does."""
    return tuple([one.lstrip(MARKS) for one in some if _fits(one, of)]) or ("",)


def _fits(said: str, of: int) -> bool:
    """By the marks first, then by what it speaks of."""
    marks = said[: len(said) - len(said.lstrip(MARKS))]
    band = of & BAND
    return all(_allows(mark, of, band) for mark in marks) and ("~" in marks or _speaks_of(said, band))


def _allows(mark: str, of: int, band: int) -> bool:
    wanted = {
        "+": band >= SCHOOL,
        "=": band == SCHOOL,
        "^": band == TEEN,
        "~": band == UNBORN,
        "*": band > UNBORN,
        "-": band in (BABY, SMALL),
        "&": bool(of & SEVERAL),
        "%": bool(of & APART),
        "!": bool(of & HURT),
        "@": bool(of & INTERPRETED),
    }
    return wanted[mark]


def _speaks_of(said: str, band: int) -> bool:
    """Whether a child of this age can be spoken of so."""
    if band >= SCHOOL:
        return True
    if "{teacher}" in said or "{Teacher}" in said:
        return False
    if band == SMALL:
        return True
    if _has(said, OF_A_TALKER):
        return False
    return band == BABY or not _has(said, OF_A_CHILD)


def _has(said: str, some: Sequence[str]) -> bool:
    return any(one in said for one in some)
