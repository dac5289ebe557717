"""Who a child is, as a census file says it: numbers, birth, sex, ethnicity, disability."""

from __future__ import annotations

from alongside.practice.disability import DisabilityTold
from alongside.practice.identifiers import IdentifierEnded, IdentifierGiven, UpnNotObtained, check
from alongside.practice.person import BirthExpected, EthnicityGiven, PersonBorn, PersonDied, SexRecorded
from alongside.record.when import around
from alongside.returns.cin.tree import Node
from alongside.returns.cin.wanted import Gathering, Telling

LOOKED_FOR = frozenset({"UN2", "UN3", "UN5", "UN6"})
"""Reasons without a pupil number that somebody found; the others the record works out."""


def identifiers(child: Node, key: str, out: Gathering) -> None:
    """Numbers, birth, sex and death."""
    told = out.telling(child.only("ChildIdentifiers"), key)
    _local_number(told, out)
    _pupil_numbers(told, out)
    _birth(told, out)
    _sex(told, out)
    if died := told.day("PersonDeathDate"):
        out.add(f"{key}/death", PersonDied(), died)
    out.claim(told)


def _local_number(told: Telling, out: Gathering) -> None:
    number = told.text("LAchildID")
    fit = check("la_child_id", number)
    if not fit:
        told.keep("LAchildID")
    if number:
        scheme = "la_child_id" if fit else "legacy"
        out.add(f"{told.key}/LAchildID", IdentifierGiven(scheme=scheme, value=number))


def _pupil_numbers(told: Telling, out: Gathering) -> None:
    former, number, key = told.text("FormerUPN"), told.text("UPN"), told.key
    before = around(out.source.year.start.year - 1)
    if former == number:
        told.keep("FormerUPN")
        former = ""
    if former:
        out.add(f"{key}/UPN {former}", IdentifierGiven(scheme="upn", value=former), before)
        ended = IdentifierEnded(scheme="upn", value=former)
        out.add(f"{key}/UPN {former} ended", ended, out.source.sometime)
    if number:
        out.add(f"{key}/UPN {number}", IdentifierGiven(scheme="upn", value=number))
    for element, value in (("FormerUPN", former), ("UPN", number)):
        if value and not check("upn", value):
            told.keep(element)
    reason = told.text("UPNunknown")
    if reason in LOOKED_FOR and not number:
        out.add(f"{key}/UPNunknown {reason}", UpnNotObtained(reason=reason))
    told.keep("UPNunknown")


def _birth(told: Telling, out: Gathering) -> None:
    born, expected = told.day("PersonBirthDate"), told.day("ExpectedPersonBirthDate")
    if born and born > out.source.year.reference:  # impossible in this census, by its rule 8520: a claim
        told.keep("PersonBirthDate")
        born = None
    if born:
        out.add(f"{told.key}/birth", PersonBorn(), born)
        told.keep("ExpectedPersonBirthDate")
    elif expected:
        out.add(f"{told.key}/expected", BirthExpected(due=expected))


def _sex(told: Telling, out: Gathering) -> None:
    sex = told.text("Sex") or told.text("GenderCurrent")
    if sex in ("F", "M"):
        out.add(f"{told.key}/sex", SexRecorded(sex=sex, basis="said"))
    if told.node.value("GenderCurrent") == "9":
        told.keep("GenderCurrent")


def characteristics(child: Node, key: str, out: Gathering) -> None:
    """Ethnicity as it was given, and what they find hard."""
    told = out.telling(child.only("ChildCharacteristics"), f"{key}/characteristics")
    ethnicity = told.text("Ethnicity")
    if ethnicity and ethnicity != "NOBT":
        out.add(f"{key}/ethnicity", EthnicityGiven(ethnicity=ethnicity))
    hard = told.texts("Disability")
    if hard:
        found = DisabilityTold(disabilities=tuple(dict.fromkeys(hard)))
        out.add(f"{key}/disability {out.source.year.ends}", found)
    out.claim(told)
