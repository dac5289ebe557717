"""Lists that were lost are made again from the record."""

from __future__ import annotations

from pathlib import Path

import psycopg
from click.testing import CliRunner

from alongside.access import Role
from alongside.access.facts import ConflictDeclared, RoleGiven
from alongside.cli import main
from alongside.cli.at_the_desk import operator
from alongside.cli.founding import Authority, desk_of, found
from alongside.cli.installation import ADMIN, ROLES, Installation, start
from alongside.cli.preparation import lists_wait, prepare
from alongside.cli.shelves import make_what_waits
from alongside.desk import Desk
from alongside.practice.person import PersonNamed
from alongside.practice.team import WorkerJoined
from alongside.record import Draft
from alongside.record.when import around
from tests.life import person, worker

NUMBER = 821
HERE = Authority(NUMBER, "Testshire", synthetic=False)


def test_somebody_who_was_on_no_list_any_more_is_found_again(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path / "office")
    with start(installation, settings={"fsync": "off", "shared_buffers": "16MB"}) as database:
        prepare(database)
        found(installation, database, NUMBER, HERE.name, synthetic=False)
        desk = desk_of(installation, HERE, {role: database.dsn(role) for role in ROLES})
        told = (
            (WorkerJoined(name="Dot"), worker("dot")),
            (RoleGiven(role=Role.FRONT_DOOR.value), worker("dot")),
            (PersonNamed(given="Maya", family="Hartley"), person("maya")),
        )
        drafts = [
            Draft(fact=fact, about=(who,), on=around(2026), client_ref=f"test/{number}")
            for number, (fact, who) in enumerate(told)
        ]
        desk.import_batch(operator(NUMBER), drafts)
        with psycopg.connect(database.dsn(ADMIN)) as admin:
            admin.execute("TRUNCATE shelf.found, shelf.named")
        assert desk.find(desk.reader(worker("dot")), "maya") == ()
        answer = CliRunner().invoke(main, ["shelves", "--data", str(installation.directory)])
        assert (answer.exit_code, "made again" in answer.output) == (0, True)
        assert [one.name for one in desk.find(desk.reader(worker("dot")), "maya")] == ["Maya Hartley"]
        desk.book.close()


def test_lists_that_a_new_version_brings_are_made_before_anybody_comes_in(tmp_path: Path) -> None:
    installation = Installation.at(tmp_path / "office")
    with start(installation, settings={"fsync": "off", "shared_buffers": "16MB"}) as database:
        prepare(database)
        found(installation, database, NUMBER, HERE.name, synthetic=False)
        make_what_waits(installation, database, HERE)
        assert not lists_wait(database)
        desk = desk_of(installation, HERE, {role: database.dsn(role) for role in ROLES})
        told = ConflictDeclared(people=(person("maya"),))
        draft = Draft(fact=told, about=(worker("ben"),), on=around(2026), client_ref="test/conflict")
        desk.import_batch(operator(NUMBER), [draft])
        with psycopg.connect(database.dsn(ADMIN)) as admin:
            admin.execute("UPDATE shelf.definition SET digest = 'of last year' WHERE name = 'conflict'")
        prepare(database)
        prepare(database)
        assert (_conflicts(desk), lists_wait(database)) == (0, True)
        make_what_waits(installation, database, HERE)
        assert (_conflicts(desk), lists_wait(database)) == (1, False)
        desk.book.close()


def _conflicts(desk: Desk) -> int:
    with desk.book.sitting(worker("ada"), wide=True) as sitting:
        return len(sitting.rows("conflict"))
