"""Everything a superuser could do to the record with its guards switched off is found, and named."""

from __future__ import annotations

from collections.abc import Mapping

import psycopg
import pytest

from alongside.record.postgres.catalogue import differences
from alongside.record.postgres.verify import check, outside_of, verify
from alongside.record.seal.note import Note
from tests.record.court import Court
from tests.record.forgeries import attacks, rewrite_with_the_stolen_key
from tests.record.sealed import dsns

ATTACKS = attacks()


def kept(notes: Mapping[str, Note]) -> list[tuple[str, Note]]:
    return [("the police", note) for note in notes.values()]


def test_a_clean_record_is_found_clean_by_itself_and_by_its_witnesses(court: Court) -> None:
    clean = court.clean.name
    assert court.verify(clean).write().startswith("Nothing has been changed.")
    assert court.verify(clean, [*kept(court.clean.early), *kept(court.clean.late)]).clean


@pytest.mark.parametrize("what", ATTACKS)
def test_an_attack_is_found_and_named(court: Court, what: str) -> None:
    attack, code = ATTACKS[what]
    report = court.tried(attack, kept(court.clean.late))
    assert code in report.codes, report.write()


def test_a_record_rewritten_with_the_stolen_key_is_found_by_whoever_kept_a_checkpoint(court: Court) -> None:
    report = court.tried(rewrite_with_the_stolen_key, kept(court.clean.early))
    assert report.codes == {"log-rewritten"}
    assert "the police saw" in report.write()


def test_without_a_witness_a_rewrite_with_the_stolen_key_cannot_be_told(court: Court) -> None:
    assert court.tried(rewrite_with_the_stolen_key).clean


def test_an_old_backup_put_back_is_found_by_whoever_kept_a_checkpoint(court: Court) -> None:
    report = court.verify(court.halfway, kept(court.clean.late))
    assert report.codes == {"log-cut"}
    assert "the police saw" in report.write()


def test_without_a_witness_an_old_backup_cannot_be_told_from_a_young_record(court: Court) -> None:
    assert court.verify(court.halfway).clean


def test_a_trigger_switched_off_is_found(court: Court) -> None:
    with psycopg.connect(court.admin) as connection:
        connection.execute("ALTER TABLE record.payload DISABLE TRIGGER never_changed")
        report = check(connection, outside_of(court.clean.trusted))
        connection.rollback()
    assert report.codes == {"trigger-changed"}


def test_an_owner_who_could_sign_in_is_found(court: Court) -> None:
    with psycopg.connect(court.admin) as connection:
        connection.execute("ALTER ROLE alongside_owner LOGIN")
        found = {finding.code for finding in differences(connection)}
        connection.rollback()
    assert found == {"role-changed"}


def test_several_processes_find_the_same(court: Court) -> None:
    auditor = dsns(court.postgres, court.clean.name)["alongside_auditor"]
    shared = verify(auditor, court.clean.trusted, processes=2)
    assert shared == court.verify(court.clean.name)
