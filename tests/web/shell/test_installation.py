"""What an installation is, from its environment and its directory."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alongside.web.database import django_database
from alongside.web.directory import DirectoryUnclear, read_directory, says_second_factor
from alongside.web.installation import NoInstallation, from_environment, kept_key

COUNCIL = """
name = "Aldermere Council"
server_url = "https://sign-in.aldermere.example/v2.0"
client_id = "alongside"
secret_file = "keys/directory.secret"
"""


def test_a_key_is_made_once_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "django.key"
    first = kept_key(path)
    assert kept_key(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_many_processes_that_start_at_once_have_one_key(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "web.key"
    with ThreadPoolExecutor(8) as together:
        keys = set(together.map(lambda _: kept_key(path), range(32)))
    assert len(keys) == 1
    assert list(path.parent.iterdir()) == [path]


def test_an_installation_must_be_named() -> None:
    with pytest.raises(NoInstallation, match="alongside run"):
        from_environment({})


def test_an_installation_is_read_from_its_environment(tmp_path: Path) -> None:
    told = {"ALONGSIDE_DATA": str(tmp_path), "ALONGSIDE_DEMO": "1", "ALONGSIDE_HOSTS": "a, b"}
    installation = from_environment(told)
    assert installation.data == tmp_path
    assert installation.demonstration
    assert installation.hosts == ("a", "b")
    assert not installation.https


def test_a_connection_string_reaches_only_the_webs_own_schema() -> None:
    said = django_database("host=/run/db dbname=alongside user=alongside_web passfile=/k/words")
    assert said["NAME"] == "alongside"
    assert said["USER"] == "alongside_web"
    assert said["OPTIONS"] == {"passfile": "/k/words", "options": "-c search_path=web"}
    assert not said["ATOMIC_REQUESTS"]


def test_without_a_file_there_is_no_sign_in_of_the_council(tmp_path: Path) -> None:
    assert read_directory(tmp_path) is None


def test_the_councils_sign_in_follows_its_file(tmp_path: Path) -> None:
    (tmp_path / "directory.toml").write_text(COUNCIL)
    kept_key(tmp_path / "keys" / "directory.secret")
    council = read_directory(tmp_path)
    assert council is not None
    assert council.origin == "https://sign-in.aldermere.example"
    (app,) = council.providers(tmp_path)["openid_connect"]["APPS"]
    assert app["settings"]["server_url"] == council.server_url


def test_a_file_that_says_too_little_is_told(tmp_path: Path) -> None:
    (tmp_path / "directory.toml").write_text('name = "Aldermere"')
    with pytest.raises(DirectoryUnclear, match="server_url"):
        read_directory(tmp_path)


def test_a_council_vouches_for_a_second_factor_only_by_its_claim() -> None:
    assert says_second_factor({"amr": ["pwd", "mfa"]})
    assert not says_second_factor({"amr": ["pwd"]})
    assert not says_second_factor({})
