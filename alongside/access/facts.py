"""What is written down about who may see what: roles, walls, conflicts, and what was given out or erased.

A wall between people is a fact like any other: it has a day, a reason, whoever wrote it and an end. Why
these are kept: need-to-know and the log of access (UK GDPR Art 5(1)(f) and 5(2)), a person's own copy
(Art 15), erasure (Art 17) and its exceptions, and the reasons for which councils restrict records:
relatives of staff, an address that a violent person must not learn, witnesses, adoption.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, ClassVar, Literal

from alongside.access import own_page
from alongside.record import Ask, Box, EntryId, Fact, SubjectId

WALL = ("who may see what",)
LOOKED = ("who looked", "who may see what")
COPY = ("copies of records", "who looked")
ERASURE = ("erasure list", "who looked")
ASKER = "whoever asked for the erasure"
SENT = ("returns page",)
RETURNS = {"cin": "Children in need census"}

RoleName = Literal[
    "worker",
    "manager",
    "front_door",
    "out_of_hours",
    "conference_chair",
    "reviewing_officer",
    "returns_officer",
    "information_governance",
    "retention_officer",
    "auditor",
    "learning_reviewer",
    "system_admin",
]
"""The names of `access.reader.Role`; a test holds the two equal."""

ROLES = {
    "worker": "Works with children and families",
    "manager": "Manages a team",
    "front_door": "Answers the front door",
    "out_of_hours": "Answers at night and at weekends",
    "conference_chair": "Chairs conferences",
    "reviewing_officer": "Reviews children's care",
    "returns_officer": "Sends the statutory returns",
    "information_governance": "Looks after who may see what",
    "retention_officer": "Carries out lawful erasure",
    "auditor": "Looks at how well we work",
    "learning_reviewer": "Learns from what went wrong",
    "system_admin": "Runs the system and sees no record",
}


class RoleGiven(Fact, frozen=True, kw_only=True):
    """A worker was given a role in this service. `team` is the team a manager answers for."""

    TITLE: ClassVar[str] = "A role given"

    role: Annotated[RoleName, Ask("Which role?", Box.CHOICE, options=ROLES, reads=WALL)]
    team: Annotated[SubjectId | None, Ask("For which team?", Box.TEAM, reads=WALL)] = None
    until: Annotated[
        date | None,
        Ask("Until which day?", Box.DAY, hint="The last day on which they have it.", reads=WALL),
    ] = None
    why: Annotated[str, Ask("What do they need it for?", Box.LINE, reads=WALL)] = ""


class RoleEnded(Fact, frozen=True, kw_only=True):
    """A worker no longer has a role; without a team, in any team. It holds from the next page on."""

    TITLE: ClassVar[str] = "A role ended"

    role: Annotated[RoleName, Ask("Which role?", Box.CHOICE, options=ROLES, reads=WALL)]
    team: Annotated[SubjectId | None, Ask("For which team?", Box.TEAM, reads=WALL)] = None


class ConflictDeclared(Fact, frozen=True, kw_only=True):
    """A worker must not see the records of their own family, friends or neighbours.

    It is about the worker. It covers everyone read as one family with the people named, whoever comes in
    later and whoever has left since, until it is ended; it beats every role, allocation and emergency (staff
    conflict is a category of its own in councils' restricted-records policies, Nottingham City's for
    instance).
    """

    TITLE: ClassVar[str] = "A conflict of interest"

    people: Annotated[tuple[SubjectId, ...], Ask("Whose record must they not see?", Box.PEOPLE, reads=WALL)]
    words: Annotated[
        str, Ask("What are they to each other?", Box.LINE, reads=("information governance",))
    ] = ""


class ConflictEnded(Fact, frozen=True, kw_only=True):
    """There is no conflict any more, or there never was one."""

    TITLE: ClassVar[str] = "A conflict of interest ended"

    conflict: Annotated[EntryId, Ask("Which conflict?", Box.ENTRY, reads=WALL)]
    why: Annotated[str, Ask("Why has it ended?", Box.LINE, reads=("information governance",))] = ""


class WorkerIsPerson(Fact, frozen=True, kw_only=True):
    """A worker is also somebody in the record: a parent, a carer, a child who was once looked after.

    The two stay separate subjects. The entry is about the worker alone, so that nobody who reads the person's
    record learns from it where they work. It keeps the worker out of that record and their family's, as a
    conflict does, for as long as it stands; their own copy they get as anybody does (UK GDPR Article 15).
    """

    TITLE: ClassVar[str] = "A worker is also somebody in the record"

    person: Annotated[SubjectId, Ask("Who are they in the record?", Box.PERSON, reads=WALL)]
    how_known: Annotated[
        str, Ask("How do we know?", Box.LINE, reads=("information governance",), hint="They told us.")
    ] = ""


MODES = {
    "marked": "They see that something is withheld, whose it is, and how much",
    "silent": "They see exactly what would be there without it",
}


class InformationRestricted(Fact, frozen=True, kw_only=True):
    """Information is withheld from somebody for a reason, until a day.

    What is withheld: the entries named; or, where none are, everything about `subjects` (whom this entry
    is about, when none are named) of the `kinds` of fact named (all, when none are). From whom: the
    workers or people named in `from_whom`; or, with `all_but`, everybody else.
    """

    TITLE: ClassVar[str] = "A wall"

    entries: Annotated[tuple[EntryId, ...], Ask("Which entries?", Box.ENTRY, reads=WALL)] = ()
    subjects: Annotated[
        tuple[SubjectId, ...],
        Ask("Whose part of them?", Box.PEOPLE, hint="Nobody named means everybody's.", reads=WALL),
    ] = ()
    kinds: Annotated[
        tuple[str, ...],
        Ask("Only some kinds of entry?", Box.HIDDEN, hint="Addresses, for instance.", reads=WALL),
    ] = ()
    from_whom: Annotated[tuple[SubjectId, ...], Ask("Who must not see it?", Box.PEOPLE, reads=WALL)] = ()
    all_but: Annotated[tuple[SubjectId, ...], Ask("Or: who alone may see it?", Box.PEOPLE, reads=WALL)] = ()
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=("information governance",))]
    until: Annotated[
        date | None,
        Ask("Until which day? We look at it again then.", Box.DAY, reads=(*WALL, "what is due")),
    ] = None
    mode: Annotated[
        Literal["marked", "silent"],
        Ask("What do they see instead?", Box.CHOICE, options=MODES, reads=WALL),
    ] = "marked"


class RestrictionLifted(Fact, frozen=True, kw_only=True):
    """A wall was taken down."""

    TITLE: ClassVar[str] = "A wall taken down"

    restriction: Annotated[EntryId, Ask("Which wall?", Box.ENTRY, reads=WALL)]
    why: Annotated[str, Ask("Why?", Box.TEXT, reads=("information governance",))] = ""


NEEDED = {
    "needed": "Yes, it was needed",
    "understandable": "No, and it is easy to see why they thought so",
    "not_needed": "No, and we follow it up",
}


class EmergencyLookedAt(Fact, frozen=True, kw_only=True):
    """Somebody else looked afterwards at a record opened in an emergency, and said what they found.

    The opening is the look of `worker` at the moment `opened`. An emergency lets in whom nothing else would;
    it is safe only because somebody always asks afterwards (accountability: UK GDPR Art 5(2)).
    """

    TITLE: ClassVar[str] = "An emergency opening, looked at afterwards"

    worker: Annotated[SubjectId, Ask("Who opened the record?", Box.WORKER, reads=LOOKED)]
    opened: Annotated[datetime, Ask("When did they open it?", Box.HIDDEN, reads=LOOKED)]
    found: Annotated[
        Literal["needed", "understandable", "not_needed"],
        Ask("Was it needed?", Box.CHOICE, options=NEEDED, reads=LOOKED),
    ]
    words: Annotated[str, Ask("What did you find?", Box.TEXT, reads=LOOKED)] = ""


class RecordAskedFor(Fact, frozen=True, kw_only=True):
    """Somebody asked for what is written about them (UK GDPR Art 15; one month, Art 12(3))."""

    TITLE: ClassVar[str] = "Somebody asked to see what we have written"

    by_whom: Annotated[SubjectId | None, Ask("Who asked?", Box.PERSON, reads=COPY)] = None
    words: Annotated[str, Ask("What did they ask for?", Box.WORDS, reads=COPY)] = ""


class RecordGiven(Fact, frozen=True, kw_only=True):
    """They were given it, and somebody sat with them to read it (MIRRA's principles)."""

    TITLE: ClassVar[str] = "Given what we have written"

    asked: Annotated[EntryId, Ask("Which request?", Box.ENTRY, reads=COPY)]
    read_with: Annotated[
        SubjectId | None, Ask("Who read it with them?", Box.PERSON, reads=("copies of records",))
    ] = None
    left_out: Annotated[str, Ask("What was left out, and why?", Box.TEXT, reads=("copies of records",))] = ""


class ErasureAsked(Fact, frozen=True, kw_only=True):
    """Somebody asked that words be erased, by which law, and why. A second person must agree.

    `parts` are `common`, the ids of the people whose part is meant, and `key:` with the id of a paper's key.
    """

    TITLE: ClassVar[str] = "Erasure asked for"

    entry: Annotated[EntryId, Ask("Which entry?", Box.ENTRY, reads=ERASURE)]
    parts: Annotated[tuple[str, ...], Ask("Which parts of it?", Box.HIDDEN, reads=ERASURE)]
    law: Annotated[
        str,
        Ask("By which law?", Box.LINE, hint="For instance UK GDPR Article 17(1)(d).", reads=ERASURE),
    ]
    reason: Annotated[str, Ask("Why?", Box.TEXT, reads=ERASURE)]


class ErasureAgreed(Fact, frozen=True, kw_only=True):
    """A second person agreed to an erasure, naming the same words; the entry takes the request over."""

    TITLE: ClassVar[str] = "Erasure agreed"

    entry: Annotated[EntryId, Ask("Which entry?", Box.ENTRY, reads=ERASURE)]
    parts: Annotated[tuple[str, ...], Ask("Which parts of it?", Box.HIDDEN, reads=ERASURE)]
    words: Annotated[str, Ask("What did you check?", Box.TEXT, reads=ERASURE)] = ""


class ErasureRefused(Fact, frozen=True, kw_only=True):
    """A second person said no to a request for erasure, and why. Nobody can agree to it any more.

    It is a fact about the decision, and never holds the words that were asked to go. Who was refused is told
    why (UK GDPR Art 12(4)). The entry takes the request over.
    """

    TITLE: ClassVar[str] = "Erasure refused"

    asked: Annotated[EntryId, Ask("Which request?", Box.ENTRY, reads=ERASURE)]
    words: Annotated[str, Ask("Why must these words stay?", Box.TEXT, reads=(*ERASURE, ASKER))]


class ErasureTakenBack(Fact, frozen=True, kw_only=True):
    """Whoever asked for an erasure took the request back before it was carried out, and why.

    Nobody can agree to it any more; the entry takes the request over.
    """

    TITLE: ClassVar[str] = "A request for erasure taken back"

    asked: Annotated[EntryId, Ask("Which request?", Box.ENTRY, reads=ERASURE)]
    words: Annotated[str, Ask("Why do you take it back?", Box.TEXT, reads=ERASURE)]


class ErasureCarriedOut(Fact, frozen=True, kw_only=True):
    """The words are gone. The entry's line, its digest, this entry and the reason stay for ever."""

    TITLE: ClassVar[str] = "Words erased"

    asked: Annotated[EntryId, Ask("Which request?", Box.ENTRY, reads=ERASURE)]
    agreed: Annotated[EntryId, Ask("Who agreed?", Box.ENTRY, reads=ERASURE)]
    law: Annotated[str, Ask("By which law?", Box.LINE, reads=ERASURE)]
    parts: Annotated[int, Ask("How many parts went?", Box.HIDDEN, reads=ERASURE)] = 0


class LegalHoldPlaced(Fact, frozen=True, kw_only=True):
    """Nothing about them may be erased: a court, an inquiry or a claim may need it.

    It stands to the end of its day, or until `LegalHoldLifted`. The record itself knows these two facts by
    name: while one stands it erases nothing of an entry that is, or was, about them, whoever agrees.
    """

    TITLE: ClassVar[str] = "Nothing may be erased"

    reason: Annotated[str, Ask("Why must it be kept?", Box.TEXT, reads=ERASURE)]
    until: Annotated[date | None, Ask("Until which day?", Box.DAY, reads=ERASURE)] = None


class LegalHoldLifted(Fact, frozen=True, kw_only=True):
    """What had to be kept need not be kept for that reason any more. The entry takes the hold over."""

    TITLE: ClassVar[str] = "Need not be kept any more"

    hold: Annotated[EntryId, Ask("Which hold?", Box.ENTRY, reads=ERASURE)]
    why: Annotated[str, Ask("Why, and who said so?", Box.TEXT, reads=ERASURE)]


class ReturnSent(Fact, frozen=True, kw_only=True):
    """A return was sent to government: which, of which year, and the digest of the very file that went."""

    TITLE: ClassVar[str] = "A return was sent"

    return_name: Annotated[Literal["cin"], Ask("Which return?", Box.CHOICE, options=RETURNS, reads=SENT)]
    period: Annotated[str, Ask("Of which year?", Box.LINE, reads=SENT)]
    digest: Annotated[str, Ask("What is the digest of its file (SHA-256)?", Box.HIDDEN, reads=SENT)]
    children: Annotated[int, Ask("How many children are in it?", Box.HIDDEN, reads=SENT)] = 0


FACTS: tuple[type[Fact], ...] = (
    RoleGiven,
    RoleEnded,
    ConflictDeclared,
    ConflictEnded,
    WorkerIsPerson,
    InformationRestricted,
    RestrictionLifted,
    EmergencyLookedAt,
    RecordAskedFor,
    RecordGiven,
    ErasureAsked,
    ErasureAgreed,
    ErasureRefused,
    ErasureTakenBack,
    ErasureCarriedOut,
    LegalHoldPlaced,
    LegalHoldLifted,
    ReturnSent,
    *own_page.FACTS,
)
"""Every fact of this room."""
