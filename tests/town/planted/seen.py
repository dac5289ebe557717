"""What somebody could see of the record without the answers: small detectors over drafts and looks alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations

from jellyfish import jaro_winkler_similarity

from alongside.practice.assessment import AssessmentPartWritten
from alongside.practice.closure import EpisodeClosed
from alongside.practice.conference_report import ConferenceReportWritten
from alongside.practice.contact import ContactReceived
from alongside.practice.disability import DisabilityTold
from alongside.practice.home import MovedHome
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonBorn, PersonNamed, SexRecorded
from alongside.practice.strategy_discussion import StrategyDiscussionHeld
from alongside.practice.visit import VisitMade
from alongside.practice.voice import AccountGiven
from alongside.record import Draft, Look, LookKind, SubjectId
from alongside.record.when import civil_day

Drafts = Mapping[int, list[Draft]]
STREET = re.compile(r"[A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:Street|Road|Lane|Row|Terrace)|Ropewalk")


def of(drafts: Drafts, kind: type) -> Iterator[tuple[int, Draft]]:
    """Every draft of a kind with its family."""
    for family, told in drafts.items():
        yield from ((family, one) for one in told if isinstance(one.fact, kind))


def visiting_twice_at_once(drafts: Drafts) -> set[SubjectId | None]:
    """Workers who were with several families at one moment, again and again."""
    at: Counter[tuple[SubjectId | None, str]] = Counter(
        (one.by, one.on.text) for _, one in of(drafts, VisitMade)
    )
    twice = Counter(by for (by, _), times in at.items() if times > 1)
    return {by for by, times in twice.items() if times >= 3}


def same_worries(drafts: Drafts) -> set[int]:
    """Families of whom three reports and more say the same worries, over years."""
    told: dict[tuple[int, str], list[date]] = defaultdict(list)
    for family, one in of(drafts, ConferenceReportWritten):
        told[family, one.fact.worried].append(one.on.first)  # type: ignore[attr-defined]
    long = timedelta(days=500)
    return {family for (family, _), days in told.items() if len(days) > 2 and max(days) - min(days) > long}


class Person:
    """What the record says of one person."""

    def __init__(self, family: int) -> None:
        self.family, self.name, self.sex = family, "", ""
        self.born: date | None = None
        self.addresses: set[str] = set()


def people(drafts: Drafts) -> Mapping[SubjectId, Person]:
    """Everybody who has a name."""
    found: dict[SubjectId, Person] = {}
    for family, one in _facts_of_people(drafts):
        for who in one.about:
            _learn(found.setdefault(who, Person(family)), one)
    return {who: person for who, person in found.items() if person.name}


def _learn(person: Person, one: Draft) -> None:
    match one.fact:
        case PersonNamed(given=given, family=name):
            person.name = f"{given} {name}"
        case SexRecorded(sex=sex):
            person.sex = sex
        case MovedHome(address=address):
            person.addresses.add(address.replace(",", ""))
        case PersonBorn():
            person.born = one.on.first


def _facts_of_people(drafts: Drafts) -> Iterator[tuple[int, Draft]]:
    for kind in (PersonNamed, SexRecorded, PersonBorn, MovedHome):
        yield from of(drafts, kind)


def alike(one: Person, two: Person) -> bool:
    """Whether two records could be of one person: names that sound alike, birthdays that nearly agree."""
    if one.born is None or two.born is None or one.sex != two.sex or one.name == two.name:
        return False
    return jaro_winkler_similarity(one.name, two.name) > 0.85 and _nearly(one.born, two.born)


def _nearly(one: date, two: date) -> bool:
    figures = sorted(one.isoformat()) == sorted(two.isoformat())
    return one.year == two.year and (figures or abs((one - two).days) <= 1)


def twice_recorded(drafts: Drafts) -> set[frozenset[SubjectId]]:
    """Pairs of records of one address that could be of one person."""
    at: dict[str, list[SubjectId]] = defaultdict(list)
    known = people(drafts)
    for who, person in known.items():
        for address in person.addresses:
            at[address].append(who)
    together = {
        frozenset(pair) for told in drafts.values() for one in told for pair in combinations(one.about, 2)
    }
    pairs = (frozenset(pair) for some in at.values() for pair in combinations(some, 2))
    return {pair for pair in pairs if alike(*(known[who] for who in pair)) and pair not in together}


def one_mother(drafts: Drafts) -> set[frozenset[int]]:
    """Pairs of families that could have one mother, and a child in one who names a child of the other."""
    known = people(drafts)
    names: dict[int, set[str]] = defaultdict(set)
    for person in known.values():
        names[person.family].add(person.name.split(" ")[0])
    pairs = [[known[who].family for who in pair] for pair in twice_recorded(drafts)]
    said: dict[int, str] = defaultdict(str)
    for family, one in of(drafts, AccountGiven):
        said[family] += f" {one.fact.words}"  # type: ignore[attr-defined]
    return {frozenset((a, b)) for a, b in pairs if a != b and any(name in said[a] for name in names[b])}


def heard_in_several(drafts: Drafts, least: int) -> set[int]:
    """Families whose contacts and notes share a street and a car with several others'."""
    streets: dict[str, set[int]] = defaultdict(set)
    for family, text in said(drafts):
        for street in STREET.findall(text):
            streets[street].add(family)
    return {family for some in streets.values() if len(some) >= least for family in some}


def said(drafts: Drafts) -> Iterator[tuple[int, str]]:
    """What was told to the front door, and what stands in notes."""
    for family, one in of(drafts, ContactReceived):
        yield family, one.fact.said  # type: ignore[attr-defined]
    for family, one in of(drafts, NoteWritten):
        yield family, one.fact.words  # type: ignore[attr-defined]


def reads_too_much(drafts: Drafts, looks: Iterable[Look]) -> set[SubjectId]:
    """Whoever opened many records without a word why, of people about whom they never wrote."""
    wrote = {(one.by, who) for told in drafts.values() for one in told for who in one.about}
    opened = {
        (look.reader, look.subject)
        for look in looks
        if look.kind is LookKind.OPENED and len(look.reason) < 20 and (look.reader, look.subject) not in wrote
    }
    late = Counter(look.reader for look in looks if look.at and look.at.hour >= 18)
    many = Counter(reader for reader, _ in opened)
    return {reader for reader, count in many.items() if count >= 5 and late[reader] >= 3}


def same_sentences(drafts: Drafts) -> set[SubjectId | None]:
    """Workers who wrote several long sentences, each of four families and more."""
    families: dict[tuple[SubjectId | None, str], set[int]] = defaultdict(set)
    for family, one in of(drafts, AssessmentPartWritten):
        for sentence in one.fact.words.split(". "):  # type: ignore[attr-defined]
            families[one.by, sentence].add(family)
    again = Counter(by for (by, text), some in families.items() if len(some) >= 4 and len(text) > 60)
    return {by for by, times in again.items() if times >= 3}


def written_at_once(drafts: Drafts) -> set[SubjectId | None]:
    """Workers who within a week of evenings wrote down much of what was weeks ago."""
    late: Counter[tuple[SubjectId | None, int]] = Counter()
    for one in (one for told in drafts.values() for one in told):
        day = civil_day(one.recorded_at) if one.recorded_at else one.on.first
        if one.recorded_at and one.recorded_at.hour >= 17 and (day - one.on.first).days > 9:
            late[one.by, day.toordinal() // 7] += 1
    return {by for (by, _), times in late.items() if times >= 8}


def closings(drafts: Drafts) -> Counter[date]:
    """On which days work ended, each family counted once."""
    return Counter(one.on.first for _, one in of(drafts, EpisodeClosed))


def asked_and_checked(drafts: Drafts) -> set[int]:
    """Families of a disabled child who asked for help, and of whom a discussion was held within six weeks."""
    soon = timedelta(days=45)
    disabled = {family for family, _ in of(drafts, DisabilityTold)}
    asked = [
        (family, one.on.first)
        for family, one in of(drafts, ContactReceived)
        if one.fact.asks_for_help and one.fact.source == "1A"  # type: ignore[attr-defined]
    ]
    held = [(family, one.on.first) for family, one in of(drafts, StrategyDiscussionHeld)]
    return {
        family
        for family, on in asked
        if family in disabled
        for other, day in held
        if family == other and on <= day <= on + soon
    }


def moved_alone(drafts: Drafts) -> set[int]:
    """Families of whom one child moved alone, and children ask by name for each other."""
    known = people(drafts)
    alone = {
        family for family, one in of(drafts, MovedHome) if len(one.about) == 1 and _moved(drafts[family], one)
    }
    names: dict[int, set[str]] = defaultdict(set)
    for person in known.values():
        names[person.family].add(person.name.split(" ")[0])
    asks = Counter(
        family
        for family, one in of(drafts, AccountGiven)
        if family in alone and names[family] & set(re.findall(r"\w+", one.fact.words))  # type: ignore[attr-defined]
    )
    return {family for family, times in asks.items() if times >= 2}


def _moved(told: list[Draft], one: Draft) -> bool:
    """Whether somebody moved whose first home is written already."""
    before = [each for each in told if isinstance(each.fact, MovedHome) and each.about == one.about]
    return len(before) > 1 and one is max(before, key=lambda each: each.on.first)
