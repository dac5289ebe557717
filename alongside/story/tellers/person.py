"""Who somebody is, who is what to them, where they live: one teller a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.practice import disability, home, identifiers, person, relationship
from alongside.practice.home import Home, is_protected, is_secret
from alongside.record import Entry, Fact
from alongside.story.houses import PROTECTED
from alongside.story.tellers.told import Teller, Told, chosen_words, code, codes, how_known, just
from alongside.story.telling import Telling
from alongside.story.words import capital, long_day, never, small

GOES_BY = "{kind}: {name}"
DUE = "Due on {day}"
ESTIMATED = "The day is an estimate"
LANGUAGE, INTERPRETER = "Likes best to talk in {language}", "Wants an interpreter"
NUMBER = "{scheme}: {value}"
IS_THEIR = "{name}: {kind}"
WAS_THEIR = "{name} had been: {kind}"
HOLDS, HELD = "{name} holds it. {basis}", "{name} no longer holds it. {basis}"
FAMILY_OF, FAMILY_NAMED = "{people}", "{name}: {people}"
MOVED_TO, MOVED_TOGETHER = "To {address}", "{people} moved together"
LEFT = "From {postcode}"
NOT_TOLD = "It must not reach {people}"
SAFE = "Safe: {when}"


def _named(_telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    name = f"{fact.given} {fact.family}".strip()
    return just(entry, GOES_BY.format(kind=chosen_words(fact, "kind"), name=name))


def _expected(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, DUE.format(day=long_day(entry.fact.due)))


def _born(telling: Telling, entry: Entry[Any]) -> Told:
    title = f"{capital(telling.name)} was born"
    return just(entry, ESTIMATED if entry.fact.estimated else "", title=title)


def _pregnancy_ended(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words)


def _died(telling: Telling, entry: Entry[Any]) -> Told:
    title = f"{capital(telling.name)} died"
    return just(entry, chosen_words(entry.fact, "verified"), title=title)


def _sex(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "sex", entry.fact.sex, entry), how_known(entry, "basis"))


def _gender(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "gender", entry.fact.gender, entry), entry.fact.pronouns)


def _ethnicity(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "ethnicity", entry.fact.ethnicity, entry))


def _nationality(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "country_of_origin", entry.fact.country, entry))


def _identity(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry)


def _communication(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    language = code(telling, "language", fact.language, entry)
    return just(
        entry,
        LANGUAGE.format(language=language) if language else "",
        INTERPRETER if fact.interpreter else "",
        fact.format,
    )


def _disability(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, codes(telling, "disability", entry.fact.disabilities, entry), entry.fact.words)


def _number(telling: Telling, entry: Entry[Any]) -> Told:
    scheme = code(telling, "identifier_scheme", entry.fact.scheme, entry)
    return just(entry, NUMBER.format(scheme=scheme, value=entry.fact.value))


def _no_pupil_number(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "upn_unknown", entry.fact.reason, entry))


def _records(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.why)


def _relation(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    kind = code(telling, "relationship", fact.kind, entry)
    people = telling.names(fact.other)
    if fact.other in telling.life.subjects:
        others = [who for who in entry.subjects if who not in telling.life.subjects]
        people, kind = telling.names.all(others), f"{telling.name} is their {small(kind)}"
    return just(entry, IS_THEIR.format(name=capital(people), kind=kind))


def _relation_ended(telling: Telling, entry: Entry[Any]) -> Told:
    kind = code(telling, "relationship", entry.fact.kind, entry)
    return just(entry, WAS_THEIR.format(name=telling.names(entry.fact.other), kind=kind), entry.fact.words)


def _responsibility(telling: Telling, entry: Entry[Any]) -> Told:
    name = capital(telling.names(entry.fact.holder))
    return just(entry, HOLDS.format(name=name, basis=chosen_words(entry.fact, "basis")))


def _responsibility_ended(telling: Telling, entry: Entry[Any]) -> Told:
    name = capital(telling.names(entry.fact.holder))
    return just(entry, HELD.format(name=name, basis=entry.fact.basis).strip())


def _family(telling: Telling, entry: Entry[Any]) -> Told:
    people = telling.names.all(entry.subjects)
    words = FAMILY_NAMED if entry.fact.name else FAMILY_OF
    return just(entry, words.format(name=entry.fact.name, people=people))


def _moved(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    others = [who for who in entry.subjects if who not in telling.life.subjects]
    hidden = _is_hidden(telling, entry)
    address = PROTECTED if hidden else ", ".join(filter(None, (fact.address, fact.postcode)))
    together = telling.names.all([telling.who, *others])
    return just(
        entry,
        MOVED_TO.format(address=small(address) if hidden else address) if address else "",
        chosen_words(fact, "kind") if fact.kind != "home" else "",
        MOVED_TOGETHER.format(people=together) if others else "",
    )


def _is_hidden(telling: Telling, entry: Entry[Any]) -> bool:
    """Whether anybody who moved is kept safe there. The entry's own page tells the address."""
    now = telling.home is not None and telling.home.opened_by == entry.id
    moved = Home(start=entry.on.first, end=None if now else entry.on.first, opened_by=entry.id)
    others = (telling.lives.get(who) for who in entry.subjects)
    everybody = (telling.life, *(life for life in others if life is not None))
    return any(is_secret(life, moved, telling.today) for life in everybody)


def _left(telling: Telling, entry: Entry[Any]) -> Told:
    hidden = is_protected(telling.life, telling.today)
    postcode = "" if hidden else entry.fact.postcode
    return just(entry, LEFT.format(postcode=postcode) if postcode else "")


def _protected(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    people = ", ".join(filter(None, (telling.names.all(fact.from_whom), fact.from_others)))
    return just(entry, NOT_TOLD.format(people=people) if people else "", fact.reason)


def _lifted(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.why)


def _reach(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    hidden = is_protected(telling.life, telling.today) and fact.channel == "post"
    return just(
        entry,
        chosen_words(fact, "channel") + (f": {fact.value}" if fact.value and not hidden else ""),
        SAFE.format(when=fact.safe_when) if fact.safe_when else "",
        never(fact.never),
    )


TELLERS: Mapping[type[Fact], Teller] = {
    person.PersonNamed: _named,
    person.BirthExpected: _expected,
    person.PersonBorn: _born,
    person.PregnancyEnded: _pregnancy_ended,
    person.PersonDied: _died,
    person.SexRecorded: _sex,
    person.GenderDescribed: _gender,
    person.EthnicityGiven: _ethnicity,
    person.NationalityGiven: _nationality,
    person.IdentityDescribed: _identity,
    person.CommunicationNeedTold: _communication,
    disability.DisabilityTold: _disability,
    identifiers.IdentifierGiven: _number,
    identifiers.IdentifierEnded: _number,
    identifiers.UpnNotObtained: _no_pupil_number,
    identifiers.RecordsJoined: _records,
    identifiers.RecordsParted: _records,
    relationship.RelationshipTold: _relation,
    relationship.RelationshipEnded: _relation_ended,
    relationship.ParentalResponsibilityGained: _responsibility,
    relationship.ParentalResponsibilityEnded: _responsibility_ended,
    relationship.FamilyGathered: _family,
    home.MovedHome: _moved,
    home.AddressLeft: _left,
    home.WhereaboutsProtected: _protected,
    home.ProtectionLifted: _lifted,
    home.ContactDetailGiven: _reach,
}
"""One teller a fact."""
