"""Who somebody is: child, unborn child, parent, carer, friend. Anyone can be a person here.

A name is what they go by, and what they were called before is kept. A child is born or expected, never
both: the census wants one of the two dates (CIN guide, ChildIdentifiers).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, TypeVar

from alongside.policy import Policy
from alongside.policy.timescale import add_months
from alongside.practice.question import Question
from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Precision

F = TypeVar("F", bound=Fact)

MONTHS_A_YEAR = 12
MIDDLE_OF_THE_MONTH = 15
UNKNOWN_SEX, NOT_YET_OBTAINED = "U", "NOBT"

NAME_KINDS = {
    "known_as": "The name they want to be called",
    "legal": "Their name in law",
    "at_birth": "Their name at birth",
    "former": "A name they used before",
}


class PersonNamed(Fact, frozen=True, kw_only=True):
    """A name they go by, or went by. `on` is since when."""

    TITLE: ClassVar[str] = "A name"

    given: Annotated[
        str,
        Ask("What is their first name?", reads=("child's page", "API child_details.first_name", "search")),
    ] = ""
    family: Annotated[
        str,
        Ask("What is their family name?", reads=("child's page", "API child_details.surname", "search")),
    ] = ""
    kind: Annotated[
        Literal["legal", "known_as", "at_birth", "former"],
        Ask("What kind of name is it?", Box.CHOICE, options=NAME_KINDS, reads=("child's page", "search")),
    ] = "legal"


class BirthExpected(Fact, frozen=True, kw_only=True):
    """A baby is expected. Kept on the unborn child's own record, so that help can begin before birth."""

    TITLE: ClassVar[str] = "A baby expected"

    due: Annotated[
        date, Ask("When is the baby due?", Box.DAY, reads=("CIN ExpectedPersonBirthDate", "child's page"))
    ]


class PersonBorn(Fact, frozen=True, kw_only=True):
    """They were born; `on` is the birthday.

    How exactly the day is known is part of `on` (a day, a month, a year). The vocabulary's `precision` said
    it a second time, so only what `on` cannot say is asked: whether the day is somebody's estimate.
    """

    TITLE: ClassVar[str] = "Born"

    estimated: Annotated[
        bool,
        Ask(
            "Is this day an estimate?",
            Box.YES_NO,
            reads=("child's page", "age assessment"),
            hint="Yes, if nobody has seen a birth certificate and the day was worked out or assumed.",
        ),
    ] = False


class PregnancyEnded(Fact, frozen=True, kw_only=True):
    """A pregnancy ended without a living child. The expected date stays, for the census asks it."""

    TITLE: ClassVar[str] = "The pregnancy ended"

    words: Annotated[
        str,
        Ask("Is there anything to remember or to say gently?", Box.TEXT, reads=("family's page",)),
    ] = ""


class PersonDied(Fact, frozen=True, kw_only=True):
    """They died; `on` is the date on the certificate, once it has been seen. It closes nothing by itself."""

    TITLE: ClassVar[str] = "Died"

    verified: Annotated[
        Literal["certificate_seen", "told"],
        Ask(
            "How do we know?",
            Box.CHOICE,
            options={"certificate_seen": "The certificate was seen", "told": "We were told"},
            reads=("CIN PersonDeathDate", "child death review"),
        ),
    ] = "told"


class SexRecorded(Fact, frozen=True, kw_only=True):
    """Sex as the law recognises it, for the returns. How they describe themselves is another fact."""

    TITLE: ClassVar[str] = "Sex, as the law records it"

    sex: Annotated[
        str,
        Ask("Which sex does the law record?", Box.CODE, codes="sex", reads=("CIN Sex", "903 header.SEX")),
    ]
    basis: Annotated[
        Literal["birth_certificate", "gender_recognition_certificate", "said"],
        Ask(
            "How do we know?",
            Box.CHOICE,
            options={
                "birth_certificate": "A birth certificate",
                "gender_recognition_certificate": "A gender recognition certificate",
                "said": "They or their family said so",
            },
            reads=("returns officer", "gender history restriction"),
        ),
    ] = "said"


class GenderDescribed(Fact, frozen=True, kw_only=True):
    """How they describe their own gender, and the words to use of them.

    Pronouns are added to the vocabulary: every letter and every sentence about someone needs them, and
    somebody may tell us theirs without telling us a gender.
    """

    TITLE: ClassVar[str] = "How they describe themselves"

    gender: Annotated[
        str, Ask("How do they describe their gender?", Box.CODE, codes="gender", reads=("SSD pers_gender",))
    ] = ""
    pronouns: Annotated[
        str,
        Ask("Which words should we use: she, he, they, or others?", reads=("child's page", "letters")),
    ] = ""
    words: Annotated[
        str, Ask("What did they say about it themselves?", Box.WORDS, reads=("child's page",))
    ] = ""


class EthnicityGiven(Fact, frozen=True, kw_only=True):
    """Ethnicity as the child or family gives it; never guessed by a worker."""

    TITLE: ClassVar[str] = "Ethnicity, as they give it"

    ethnicity: Annotated[
        str,
        Ask(
            "How do they describe their ethnicity?",
            Box.CODE,
            codes="ethnicity",
            reads=("CIN Ethnicity", "903 header.ETHNIC", "Annex A"),
        ),
    ]


class NationalityGiven(Fact, frozen=True, kw_only=True):
    """Nationality or country of origin as they give it."""

    TITLE: ClassVar[str] = "Nationality, as they give it"

    country: Annotated[
        str,
        Ask(
            "Which country do they say they belong to?",
            Box.CODE,
            codes="country_of_origin",
            reads=("SSD pers_nationality",),
        ),
    ]


class IdentityDescribed(Fact, frozen=True, kw_only=True):
    """What faith, culture, language and background mean to them (Children Act 1989 s22(5)(c))."""

    TITLE: ClassVar[str] = "What matters about who they are"

    words: Annotated[
        str,
        Ask(
            "What do faith, culture, language and background mean to {name}?",
            Box.WORDS,
            reads=("child's page", "care plan", "matching page"),
        ),
    ]


class CommunicationNeedTold(Fact, frozen=True, kw_only=True):
    """How to talk and write to them so that they understand."""

    TITLE: ClassVar[str] = "How to talk so that they understand"

    language: Annotated[
        str,
        Ask(
            "Which language do they like best to talk in?",
            Box.CODE,
            codes="language",
            reads=("letters", "every invitation"),
        ),
    ] = ""
    interpreter: Annotated[
        bool,
        Ask("Do they want an interpreter?", Box.YES_NO, reads=("every invitation", "visits")),
    ] = False
    format: Annotated[
        str,
        Ask(
            "What helps them to read or hear what we say?",
            Box.TEXT,
            reads=("letters", "child's page"),
            hint="Large print, Easy Read, signs and pictures, a phone call first.",
        ),
    ] = ""


@dataclass(frozen=True)
class Name:
    """A name, of which kind, since when, and the entry that says so."""

    given: str
    family: str
    kind: str
    since: date
    entry: EntryId

    @property
    def full(self) -> str:
        """First and family name, as they are said together."""
        return f"{self.given} {self.family}".strip()


GOES_BY = ("known_as", "legal", "at_birth", "former")
"""Which kind of name is used first, when somebody has several."""


def names(life: Life, on: date | None = None) -> tuple[Name, ...]:
    """Every name they have had, oldest first: for finding someone under a name they no longer use."""
    return tuple(
        Name(e.fact.given, e.fact.family, e.fact.kind, e.on.first, e.id)
        for e in life.each(PersonNamed)
        if on is None or e.on.first <= on
    )


def name_of(life: Life, on: date | None = None) -> Name | None:
    """The name to call them by: the one they want, else the one in law.

    A name that they want to be called may be a first name alone; the family name is then the one in law.
    Where several records are read as one, each keeps its own name, should it have one.
    """
    own = {entry.id for entry in _own(life, life.each(PersonNamed))}
    every = [name for name in names(life, on) if name.full]
    latest = {name.kind: name for name in [one for one in every if one.entry in own] or every}
    first = next((latest[kind] for kind in GOES_BY if kind in latest), None)
    if first is None or first.family or "legal" not in latest:
        return first
    return Name(first.given, latest["legal"].family, first.kind, first.since, first.entry)


def born(life: Life) -> Entry[PersonBorn] | None:
    """The entry that says when they were born: the last, should there be several."""
    return life.latest(PersonBorn)


def dob(life: Life) -> date | None:
    """Date of birth, blank while only expected.

    Where only the month is known, the 15th; where only the year, the middle of it. Either is asked about.
    """
    entry = born(life)
    if entry is None:
        return None
    on = entry.on
    if on.precision in (Precision.DAY, Precision.MOMENT):
        return on.first
    if (on.first.year, on.first.month) == (on.last.year, on.last.month):
        return on.first.replace(day=MIDDLE_OF_THE_MONTH)
    return on.first if on.last == date.max else on.first + (on.last - on.first) // 2


def expected_dob(life: Life) -> date | None:
    """When the baby is due, while nobody has been born; it stays when the pregnancy ended."""
    told = life.latest(BirthExpected)
    return told.fact.due if told and born(life) is None else None


def is_unborn(life: Life, on: date) -> bool:
    """Whether they are expected, or were not yet born on a day."""
    birthday = dob(life)
    return on < birthday if birthday else life.first(BirthExpected) is not None


def age(life: Life, on: date) -> int | None:
    """Whole years on a day; blank while unborn or when the birthday is not known.

    Somebody born on 29 February turns a year older on 28 February when there is no 29th, as the returns do.
    """
    birthday = dob(life)
    if birthday is None or on < birthday:
        return None
    years = on.year - birthday.year
    return years if add_months(birthday, years * MONTHS_A_YEAR) <= on else years - 1


def turns(life: Life, years: int) -> date | None:
    """The day on which they turn so many years old."""
    birthday = dob(life)
    return add_months(birthday, years * MONTHS_A_YEAR) if birthday else None


def died_on(life: Life) -> date | None:
    """The day they died, if they have: the first, should two be written. Nothing happens after it."""
    told = life.first(PersonDied)
    return told.on.first if told else None


def sex(life: Life) -> str:
    """Sex for the returns: `U` while unborn and where nobody has recorded it."""
    told = _own(life, life.each(SexRecorded))
    unborn = born(life) is None and life.first(BirthExpected) is not None
    return UNKNOWN_SEX if not told or unborn else told[-1].fact.sex


def _own(life: Life, told: tuple[Entry[F], ...]) -> tuple[Entry[F], ...]:
    """What this record says itself; where it is silent, what those read as one with it say."""
    if len(life.subjects) == 1:
        return told
    return tuple(entry for entry in told if life.subject in entry.subjects) or told


def ethnicity(life: Life) -> str:
    """The latest as given; `NOBT` where nobody has asked."""
    told = life.latest(EthnicityGiven)
    return told.fact.ethnicity if told else NOT_YET_OBTAINED


ETHNIC_GROUPS = {
    "W": "a",
    "M": "b",
    "A": "c",
    "C": "c",
    "B": "d",
    "OOTH": "e",
    "REFU": "f",
    "NOBT": "f",
}
"""Annex A's groups from the census code or its first letter; Chinese with Asian, as the census counts."""


def ethnic_group(life: Life) -> str:
    """Annex A's group, a to f."""
    code = ethnicity(life)
    return ETHNIC_GROUPS.get(code) or ETHNIC_GROUPS.get(code[:1], "f")


def pronouns(life: Life) -> str:
    """The words they want used of them; empty where nobody has asked."""
    told = [e.fact.pronouns for e in life.each(GenderDescribed) if e.fact.pronouns]
    return told[-1] if told else ""


def communication(life: Life) -> Entry[CommunicationNeedTold] | None:
    """How to talk and write to them, as last told."""
    return life.latest(CommunicationNeedTold)


def questions(life: Life, policy: Policy, today: date) -> Iterator[Question]:  # noqa: ARG001
    """What does not fit about who they are."""
    yield from _births(life, today)
    yield from _deaths(life)


LATE_BIRTH = timedelta(days=42)
"""A birth six weeks after the day it was expected is asked about; nothing is refused."""


def _births(life: Life, today: date) -> Iterator[Question]:
    told, due = life.each(PersonBorn), life.latest(BirthExpected)
    for other in told[:-1]:
        if other.on.text == told[-1].on.text:
            continue
        words = f"Two birthdays are written down: {other.on.text} and {told[-1].on.text}. Which is right?"
        yield Question(life.subject, other.id, "born_twice", words)
    if told and due and due.on.first > told[-1].on.last:
        words = "A baby was written as expected after the birth. Is it another child's record?"
        yield Question(life.subject, due.id, "expected_after_born", words)
    if told and told[-1].on.precision not in (Precision.DAY, Precision.MOMENT):
        words = "Only about when they were born is known. Could the birth certificate be seen?"
        yield Question(life.subject, told[-1].id, "birthday_unsure", words)
    if told and told[-1].on.first > today:
        words = "The birthday lies in the future. Is it the day the baby is expected?"
        yield Question(life.subject, told[-1].id, "born_in_future", words)
    ended = life.first(PregnancyEnded)
    if not told and due and ended is None and due.fact.due + LATE_BIRTH < today:
        words = f"The baby was expected on {due.fact.due:%-d %B %Y}. What happened?"
        yield Question(life.subject, due.id, "birth_not_told", words)
    if told and ended:
        words = "The record says both that the child was born and that the pregnancy ended."
        yield Question(life.subject, ended.id, "born_and_ended", words)


def _deaths(life: Life) -> Iterator[Question]:
    told, birthday = life.first(PersonDied), dob(life)
    for other in life.each(PersonDied)[1:]:
        words = "Two days of death are written down. Which is on the certificate?"
        yield Question(life.subject, other.id, "died_twice", words)
    if told and birthday and told.on.last < birthday:
        words = "The death is written as before the birth. Which day is right?"
        yield Question(life.subject, told.id, "died_before_born", words)


FACTS: tuple[type[Fact], ...] = (
    PersonNamed,
    BirthExpected,
    PersonBorn,
    PregnancyEnded,
    PersonDied,
    SexRecorded,
    GenderDescribed,
    EthnicityGiven,
    NationalityGiven,
    IdentityDescribed,
    CommunicationNeedTold,
)
