"""Writing down that a return was sent: the very file, so that its digest stands for it."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from zipfile import BadZipFile

from alongside.access import Role
from alongside.desk.sending import NotOurs, UnreadableFile, write_down
from alongside.web.plain import NotADay, read_day
from alongside.web.route import Answer, Asked, Go, Roles, Route, Upload, page

SENDS = Roles.only(Role.RETURNS_OFFICER)


def sending(asked: Asked) -> Answer:
    """Ask for the file that went and its day, and write it down."""
    if not asked.is_post:
        return _asking(asked, {})
    errors: dict[str, str] = {}
    on, file = _day(asked, errors), asked.uploads.get("file")
    if file is None or not file.size:
        errors["file"] = "Choose the file that you sent"
    elif on and not errors:
        _write_down(asked, file, on, errors)
    return _asking(asked, errors) if errors else Go(to="/returns/")


def _day(asked: Asked, errors: dict[str, str]) -> date | None:
    said = asked.posted.text("on")
    try:
        on = read_day(said, today=asked.today) if said else asked.today
    except NotADay as odd:
        errors["on"] = str(odd)
        return None
    if on > asked.today:
        errors["on"] = "Say the day on which it was sent: it cannot be still to come"
    return on


def _write_down(asked: Asked, file: Upload, on: date, errors: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (Path(file.name).name or "census.xml")
        file.save(path)
        try:
            write_down(asked.desk, asked.reader, path, on)
        except (UnreadableFile, NotOurs, BadZipFile) as wrong:
            errors["file"] = f"{wrong}. Nothing was written down."


def _asking(asked: Asked, errors: dict[str, str]) -> Answer:
    return page(
        "sending.html", "Write down that a return was sent", errors=errors, on=asked.posted.text("on"),
        status=400 if errors else 200,
    )  # fmt: skip


ROUTES: tuple[Route, ...] = (
    Route("returns/sent/", "sending", sending, methods=("GET", "POST"), roles=SENDS),
)
