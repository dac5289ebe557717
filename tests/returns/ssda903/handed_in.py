"""Proofs handed in as authorities hand in a return: CSV files, or one XML where a proof is about that."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from alongside.returns.checking.form import LAST_YEAR, Form, form
from alongside.returns.checking.tables import Raw
from alongside.returns.ssda903.single import INSIDE, ONCE, ROOT, TABLES

SSDA903 = form("ssda903")
TAGS = {"CHILD": "CHILDID", "PLACE": "PL"}
Line = dict[str, str]


def lines(raw: Raw, told: Form = SSDA903) -> Iterator[Line]:
    """The rows of a table as a file has them: by its headings, without what is worked out elsewhere."""
    fields = [one for one in told.fields(raw.name) if not one.derived or one.name == "UASC"]
    for nr in range(len(raw)):
        yield {one.name: raw.text(nr, one.column) for one in fields}


def as_csv(tables: Mapping[str, Raw], folder: Path) -> list[Path]:
    """Each table as a file; the headings of last year's are the same."""
    folder.mkdir()
    return [_csv(raw, folder / f"{SSDA903.table(name).files[0]}.csv") for name, raw in tables.items()]


def _csv(raw: Raw, path: Path) -> Path:
    headings = [one.name for one in SSDA903.fields(raw.name) if not one.derived]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, headings, extrasaction="ignore")
        out.writeheader()
        out.writerows(lines(raw))
    return path


def as_xml(tables: Mapping[str, Raw], folder: Path) -> list[Path]:
    """All that one XML tells in one file, and the rest as CSV files beside it."""
    folder.mkdir()
    told = {name.removesuffix(LAST_YEAR): list(lines(raw)) for name, raw in tables.items()}
    children = dict.fromkeys(one["CHILD"] for name in TABLES for one in told.get(name, ()))
    path = folder / "903.xml"
    path.write_text(f"<{ROOT}>{''.join(_child(one, told) for one in children)}</{ROOT}>", "utf-8")
    beside = {
        name: raw for name, raw in tables.items() if name.removesuffix(LAST_YEAR) not in TABLES and len(raw)
    }
    return [
        path,
        *(_csv(raw, folder / f"{SSDA903.table(name).files[0]}.csv") for name, raw in beside.items()),
    ]


def _child(child: str, told: Mapping[str, Sequence[Line]]) -> str:
    theirs = {name: [one for one in rows if one["CHILD"] == child] for name, rows in told.items()}
    header = next(iter(theirs.get("header", ())), {"CHILD": child})
    once = [one for name in ONCE for one in theirs.get(name, ())[:1]]
    leaves = {heading: text for one in (*once, header) for heading, text in one.items()}
    inside = "".join(_group(tag, theirs.get(name, ())) for tag, name in INSIDE.items())
    episodes = _group("EPISODE", theirs.get("episodes", ()))
    return f"<CHILD><HEADER>{_leaves(leaves)}{inside}</HEADER>{episodes}</CHILD>"


def _group(tag: str, rows: Sequence[Line]) -> str:
    return "".join(f"<{tag}>{_leaves(one, but=('CHILD', 'DOB'))}</{tag}>" for one in rows)


def _leaves(line: Mapping[str, str], but: tuple[str, ...] = ()) -> str:
    return "".join(
        f"<{TAGS.get(name, name)}>{escape(text)}</{TAGS.get(name, name)}>"
        for name, text in line.items()
        if text and name not in but
    )


def ofsted(raw: Raw, path: Path) -> Path:
    """The register as one of Ofsted's lists."""
    headings = (
        "URN",
        "Local authority",
        "Placement code",
        "Placement provider code",
        "Setting postcode",
        "Closed date",
    )
    columns = ("urn", "authority", "place_codes", "provider_codes", "postcode", "reg_end")
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(headings)
        out.writerows([raw.text(nr, one) for one in columns] for nr in range(len(raw)))
    return path
