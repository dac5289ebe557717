"""What another system said, and whether anyone checked it."""

from alongside.practice import imported as m
from alongside.record import Codec, Life
from tests.life import life

FACT = "2025-04-01 ReferralReceived #ref source=6 @origin=import @reference=201/1001/CIN/2025-04-01"
CLAIM = (
    "2025-04-01 SourceStated #claim source=CIN file=cin.xml group=CINdetails"
    " natural_key=201/1001/CIN/2025-04-01 entry=#ref @origin=import"
    " stated='ReasonForClosure=RC1@41; NumberOfPreviousCPP=10@52'"
)
CHECKED = "2026-05-01 ImportChecked entry=#ref right=wrong words='Mum says it was May'"


def told(text: str) -> Life:
    return life(text)


def test_a_claim_says_file_line_element_and_value_to_the_letter() -> None:
    one, two = m.claims(told(f"{FACT}\n{CLAIM}"))
    assert (one.file, one.line, one.element, one.value) == ("cin.xml", 41, "ReasonForClosure", "RC1")
    assert (two.element, two.value, two.natural_key) == (
        "NumberOfPreviousCPP",
        "10",
        "201/1001/CIN/2025-04-01",
    )


def test_claims_are_asked_by_element_and_by_group() -> None:
    life_ = told(f"{FACT}\n{CLAIM}")
    assert [c.value for c in m.claims(life_, "NumberOfPreviousCPP")] == ["10"]
    assert list(m.claims(life_, group="Assessments")) == []


def test_a_later_file_corrects_what_the_earlier_one_claimed() -> None:
    later = CLAIM.replace("#claim", "@corrects=claim").replace("=10@52", "=9@53")
    assert [c.value for c in m.claims(told(f"{FACT}\n{CLAIM}\n{later}"), "NumberOfPreviousCPP")] == ["9"]


def test_an_import_is_unchecked_until_a_worker_has_checked_it() -> None:
    assert [e.kind for e in m.unchecked(told(f"{FACT}\n{CLAIM}"))] == ["ReferralReceived"]
    assert m.unchecked(told(f"{FACT}\n{CLAIM}\n{CHECKED}")) == ()


def test_what_a_worker_found_is_kept_with_the_entry() -> None:
    life_ = told(f"{FACT}\n{CHECKED}")
    found = m.checked(life_, life_.entries[0].id)
    assert found is not None
    assert (found.fact.right, found.fact.words) == ("wrong", "Mum says it was May")


def test_our_own_entries_need_no_check() -> None:
    assert m.unchecked(told("2025-04-01 ReferralReceived source=6")) == ()


def test_a_claim_survives_the_codec() -> None:
    claim = told(f"{FACT}\n{CLAIM}").entries[1].fact
    codec = Codec(m.FACTS)
    assert codec.read("SourceStated", 1, codec.write(claim))[0] == claim
