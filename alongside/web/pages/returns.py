"""Statutory returns: a year's census, derived from the record, to download; and a census to bring in."""

from __future__ import annotations

import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from alongside.access import Role
from alongside.desk import NotWritable
from alongside.desk.census import AnotherCouncils, Brought, Listed, bring, export, years
from alongside.desk.sending import sent
from alongside.returns.cin.period import CensusYear, NotACensusYear, census_year
from alongside.returns.opening import Limits, UnreadableFile
from alongside.web.pages.find import FINDS
from alongside.web.route import Answer, Asked, Page, Paper, Roles, Route, Upload, page

SENDS = Roles.only(Role.RETURNS_OFFICER)
BRINGS = Roles.only(Role.SYSTEM_ADMIN)
MOST = 200 * 1024 * 1024
"""Bytes of a file sent through the web; the command line takes larger ones."""

SHOWN = 200


def returns(asked: Asked) -> Answer:
    """The years whose census can be downloaded, or looked at first."""
    if asked.is_post:
        return _census(asked)
    told = [(year.words, year.reference, year.provisional) for year in years(asked.today)]
    return page("returns.html", "Returns", years=told, error="", sent=sent(asked.desk, asked.reader))


def _census(asked: Asked) -> Answer:
    try:
        year = census_year(asked.posted.text("year"))
    except NotACensusYear as odd:
        return page("returns.html", "Returns", years=[], sent=(), error=str(odd), status=400)
    out = BytesIO()
    made = export(asked.desk, asked.reader, year, out)
    if asked.posted.text("first") == "see":
        title = f"Children in need census {year.words}"
        return page("return_made.html", title, year=year, made=made)
    return Paper(body=out.getvalue(), kind="application/xml", name=f"cin-{year.words}.xml")


def bring_in(asked: Asked) -> Answer:
    """A census that another system wrote, brought into the record: everything or nothing."""
    if not asked.is_post:
        return _asking()
    file, said = asked.uploads.get("file"), asked.posted.text("year")
    if file is None or not file.size:
        return _asking({"file": "Choose the census file"})
    try:
        year = census_year(said) if said else None
        return _brought(asked, _bring(asked, file, year))
    except NotACensusYear as odd:
        return _asking({"year": str(odd)})
    except AnotherCouncils as theirs:
        return _asking({"another": f"{theirs}. Nothing was brought in"}, another=True)
    except (UnreadableFile, BadZipFile, NotWritable) as wrong:
        return _asking({"file": f"{wrong}. Nothing was brought in."})


LONGEST_NAME = 60
"""Letters of a file's name that are kept: the end of it, which says what kind it is."""


def _bring(asked: Asked, file: Upload, year: CensusYear | None) -> Brought:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (Path(file.name).name[-LONGEST_NAME:] or "census.xml")
        file.save(path)
        another = asked.posted.text("another") == "yes"
        return bring(asked.desk, asked.reader, path, year=year, limits=Limits(bytes=MOST), another=another)


def _asking(errors: dict[str, str] | None = None, *, another: bool = False) -> Page:
    """The form; with the question about another council's children where the file has raised it."""
    return page(
        "bring_in.html", "Bring in a census", errors=errors or {}, done=None, another=another,
        status=400 if errors else 200,
    )  # fmt: skip


def _asked_by_child(done: Brought) -> list[tuple[Listed, list[str]]]:
    """The questions that were listed, child by child, with the first of each child."""
    found: dict[str, tuple[Listed, list[str]]] = {}
    for one in done.questions:
        found.setdefault(one.child, (one, []))[1].append(one.words)
    return list(found.values())


def _brought(asked: Asked, done: Brought) -> Page:
    """What was read, what differs, and what is asked now, with the way to it."""
    lines = [difference.words for difference in done.differences if difference.child not in done.absent]
    return page(
        "bring_in.html", "Bring in a census", errors={}, done=done, lines=lines[:SHOWN],
        more=max(len(lines) - SHOWN, 0), asked=_asked_by_child(done), finds=FINDS.let_in(asked.reader.roles),
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("returns/", "returns", returns, methods=("GET", "POST"), roles=SENDS),
    Route("bring-in/", "bring_in", bring_in, methods=("GET", "POST"), roles=BRINGS),
)
