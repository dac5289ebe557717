"""The web opens the record of its installation, with the roles and the key that it was given."""

from collections.abc import Callable
from pathlib import Path

from psycopg import conninfo

from alongside.cli.installation import ADMIN, ROLES, RunningDatabase
from alongside.desk import SHELVES
from alongside.record.postgres import PostgresBook, found_authority, migrate
from alongside.web.house import TOKEN_KEY, desk_of, dsns
from alongside.web.installation import from_environment
from tests.life import worker


def test_a_worker_nobody_knows_reads_with_no_role(
    postgres: RunningDatabase, new_database: Callable[[], str], tmp_path: Path
) -> None:
    admin = new_database()
    migrate(admin, {role: postgres.passwords[role] for role in ROLES}, SHELVES)
    name = conninfo.conninfo_to_dict(admin)["dbname"]
    told = {
        f"{role.upper()}_DSN": conninfo.make_conninfo(postgres.dsn(role), dbname=name)
        for role in (ADMIN, *ROLES)
    }
    installation = from_environment({**told, "ALONGSIDE_DATA": str(tmp_path)})
    key = installation.key(TOKEN_KEY).encode()
    found_authority(admin, installation.authority, "Anywhere", key, synthetic=True)
    desk = desk_of(installation, told)
    assert desk.reader(worker("amira")).roles == frozenset()
    assert isinstance(desk.book, PostgresBook)
    desk.book.close()


def test_the_web_is_never_told_how_an_administrator_signs_in() -> None:
    told = {"ALONGSIDE_NARROW_DSN": "user=n", "ALONGSIDE_ADMIN_DSN": "user=a"}
    assert dsns(told) == {"alongside_narrow": "user=n"}
