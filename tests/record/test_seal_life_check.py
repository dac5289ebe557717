"""A life leaves with its proofs, and anybody can check it without the database and without us."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from alongside.record import SubjectId
from alongside.record.postgres import Reach
from alongside.record.postgres.life_export import export_life
from alongside.record.seal.life_check import NotALife, verify_life
from tests.record.court import Court
from tests.record.sealed import AVA, BEN, LA, MAYA, ORIGINS, SAM, dsns, sit_down

Lines = list[dict[str, Any]]


def exported(court: Court, subject: SubjectId) -> list[str]:
    """A life as it leaves."""
    with psycopg.connect(dsns(court.postgres, court.clean.name)["alongside_wide"]) as connection:
        sit_down(connection, SAM, Reach.WIDE)
        return list(export_life(connection, LA, subject, court.clean.trusted[ORIGINS[0]]))


@pytest.mark.parametrize("subject", [MAYA, AVA, BEN])
def test_a_life_as_it_leaves_is_clean_and_whole(court: Court, subject: SubjectId) -> None:
    lines = exported(court, subject)
    report = verify_life(lines, court.clean.trusted[ORIGINS[0]])
    assert report.clean, report.write()
    assert report.checked["entries"] == len(lines) - 1


def test_another_childs_own_words_do_not_leave_with_it(court: Court) -> None:
    lines = exported(court, MAYA)
    assert not any(AVA in json.loads(line)["words"] for line in lines[1:])
    assert not any("for 2" in line for line in lines)


def reword(lines: Lines) -> None:
    lines[1]["words"]["common"]["body"] = "{}"


def drop(lines: Lines) -> None:
    del lines[3]


def cut(lines: Lines) -> None:
    del lines[-1]


def swap(lines: Lines) -> None:
    lines[2], lines[3] = lines[3], lines[2]


def relabel(lines: Lines) -> None:
    lines[2]["header"] = lines[2]["header"].replace("alongside-entry/1", "alongside-entry/0")


def rewrite_author(lines: Lines) -> None:
    lines[-2]["header"] = lines[-2]["header"].replace("\nby worker:", "\nby person:")


def sign_anew(lines: Lines) -> None:
    lines[0]["checkpoint"] = lines[0]["checkpoint"].replace("— ", "— x", 1)


def break_checkpoint(lines: Lines) -> None:
    lines[0]["checkpoint"] = "nothing"


CHANGES: dict[Callable[[Lines], None], str] = {
    reword: "words-changed",
    drop: "thread-gap",
    cut: "thread-cut",
    swap: "thread-gap",
    relabel: "line-changed",
    rewrite_author: "leaf-differs",
    sign_anew: "not-our-key",
    break_checkpoint: "checkpoint-changed",
}


@pytest.mark.parametrize(("change", "code"), CHANGES.items())
def test_a_life_changed_on_the_way_is_found(court: Court, change: Callable[[Lines], None], code: str) -> None:
    lines = [json.loads(line) for line in exported(court, MAYA)]
    change(lines)
    report = verify_life(map(json.dumps, lines), court.clean.trusted[ORIGINS[0]])
    assert code in report.codes, report.write()


@pytest.mark.parametrize("told", [[], ["{}"], ["words"]])
def test_what_is_not_a_life_is_refused(told: list[str]) -> None:
    with pytest.raises(NotALife):
        verify_life(told)
