"""`alongside policy` lists the rules of a day, and what still has to be checked."""

from pathlib import Path

from click.testing import CliRunner

from alongside.cli.table import main


def said(*words: str) -> str:
    result = CliRunner().invoke(main, ["policy", *words])
    assert result.exit_code == 0, result.output
    return result.output


def test_a_rule_is_shown_as_it_stood_on_a_day() -> None:
    text = said("--key", "conference.initial", "--on", "2020-05-11")
    assert "Hold the first child protection conference, within 15 working days" in text
    assert "since 15 April 2013, Working Together to Safeguard Children 2013" in text
    assert "2026 (March 2026)" not in text


def test_what_has_to_be_checked_is_listed_with_its_reason_and_place() -> None:
    text = said("--unchecked", "--key", "pp_outcome")
    assert "why: The census takes A, B or C" in text
    assert "codes_protection.toml, pp_outcome" in text
    assert "1 still to check." in text


def test_without_a_key_a_code_set_is_one_block_and_with_it_every_code() -> None:
    assert "Who got in touch\n    22 codes: see --key referral_source" in said("--on", "2026-05-11")
    assert "5D Early help in this council" in said("--key", "referral_source")


def test_a_name_nobody_knows_is_answered_plainly() -> None:
    assert said("--key", "shoe") == "Nothing is called “shoe”.\n"


def test_an_authoritys_own_files_are_refused_with_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('[[trial]]\ntimescale = "assessment.complete"')
    result = CliRunner().invoke(main, ["policy", "--local", str(tmp_path)])
    assert result.exit_code == 1
    assert "ours.toml, trial 1: it does not say `cohort`" in result.output
