"""The demonstration: the town told in the current week, written through the desk's bulk door, once.

It is for an authority that was founded as synthetic, because it says who wrote what and when in their stead.
Everything goes in together or not at all. A town that is there already is left alone, whatever the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from alongside.access import Reader, Role
from alongside.desk import Desk
from alongside.desk.importing import Progress
from alongside.record import SubjectId
from alongside.town.lives import read_files, town
from alongside.town.telling import everybody

AUTHORITY = 999
"""A number that no authority in England has."""
NAME = "Aldermere"
RUNS_IT = "aldermere.sam"
"""The worker who runs the system there, and so writes the town down."""


class NotMadeUp(PermissionError):
    """The town belongs in a made-up authority, and this one is real."""

    def __init__(self, authority: int) -> None:
        super().__init__(
            f"authority {authority} was not founded as a made-up one, so nobody invented can be written into "
            "it. Found another one for the demonstration; this one stays as it is."
        )


class Filled(NamedTuple):
    """What came of filling: how many entries and looks were written (none, if the town was there)."""

    entries: int
    looks: int
    people: Mapping[str, SubjectId]
    """Everybody of the town, by their names in the files: `hartley.maya`, `aldermere.amira`."""


class Account(NamedTuple):
    """Somebody as whom a visitor may come in."""

    username: str
    worker: str
    """Their name in the files: `amira`; of somebody with a page of their own, `hartley.leanne`."""
    name: str
    role: str
    sees: str
    try_this: str = ""
    """One of the things to try, which the README says too; a few people have one."""
    face: str = ""

    @property
    def in_the_files(self) -> str:
        """Their name with their file's."""
        return self.worker if "." in self.worker else f"aldermere.{self.worker}"


ACCOUNTS: tuple[Account, ...] = (
    Account(
        "amira", "amira", "Amira Khan", "Social worker, Family Help North",
        "Her eight children and what each of them waits for",
        "Open Maya's page: who loves her, what we promised and missed. "
        "Open her plan: who agreed to which words",
    ),
    Account(
        "tom", "tom", "Tom Reilly", "Manager, Family Help North",
        "Every child of his team",
    ),
    Account(
        "grace", "grace", "Grace Lindqvist", "Front door",
        "Names, former names and numbers; a record opens with a reason",
    ),
    Account(
        "priya", "priya", "Priya Nair", "Lead child protection practitioner",
        "The children with a protection plan, and those who had one",
    ),
    Account(
        "owen", "owen", "Owen Pritchard", "Social worker, Family Help South",
        "Yusuf, and the families of his team",
    ),
    Account(
        "marcus", "marcus", "Marcus Hale", "Social worker from an agency, Family Help South",
        "His team's families, but one",
        "Look for the Kellys, who live across his landing: it is as if they were not there",
    ),
    Account(
        "jane", "jane", "Jane Obi", "Out-of-hours worker",
        "A name and a summary; more when she says why",
    ),
    Account(
        "helen", "helen", "Helen Voss", "Conference chair",
        "The children whose conferences she chairs",
    ),
    Account(
        "nasreen", "nasreen", "Nasreen Akhtar", "Returns officer",
        "What the children in need census would say today",
        "Make the year's census: nobody filled in a form for it",
    ),
    Account(
        "sam", "sam", "Sam Idowu", "Runs the record system",
        "Who works here and what they may do; what other systems say, on its way in; no child's record",
        "Bring in a census that another system wrote",
    ),
    Account(
        "colin", "colin", "Colin Marsh", "Information governance",
        "Who looked at what, and why",
    ),
    Account(
        "ines", "ines", "Ines Duarte", "Retention officer",
        "What somebody asked to have erased; no child's record",
    ),
    Account(
        "leanne", "hartley.leanne", "Leanne Hartley", "Mum of Ava, Maya and Noah, on her phone",
        "Her own page: what she was promised, her words, her papers",
        "Read what she was promised, and leave with one press",
    ),
    Account(
        "maya", "hartley.maya", "Maya Hartley", "Ten years old",
        "Her own page: her people, her words, who is on her side",
    ),
    Account(
        "tyler", "price.tyler", "Tyler Price", "A boy of ten",
        "His own page: his people where he put them, and what came of his words",
    ),
    Account(
        "femi", "hartley.femi", "Femi Adeyemi", "Maya's advocate, from Aldermere Young Voices",
        "What Maya chose to show him, and notes that nobody else can read",
    ),
    Account(
        "bel", "hartley.belc", "Bel Costa", "She speaks for Leanne, from Aldermere Women's Advice",
        "What Leanne chose to show her, and asking for another day",
    ),
    Account(
        "craig", "hartley.craig", "Craig Dunn", "Noah's father, from whom where they live is kept",
        "His own page, on which there is nothing of where they are",
    ),
)  # fmt: skip
"""In the order in which the sign-in page offers them. They have no password: one presses and is in."""


def fill(desk: Desk, today: date, progress: Progress = lambda _done, _all: None) -> Filled:
    """Fill an empty made-up authority with the town, told in the week of `today`."""
    if not desk.book.synthetic:
        raise NotMadeUp(desk.book.authority)
    files = read_files()
    people = {name: one.subject for name, one in everybody(files).items()}
    runs_it = Reader(people[RUNS_IT], frozenset({Role.SYSTEM_ADMIN}), NAME)
    with desk.book.sitting(runs_it.who, wide=True) as sitting:
        if sitting.heads(list(people.values())):
            return Filled(0, 0, people)
    told = town(files, today)
    done = desk.import_batch(runs_it, told.drafts, progress, [one for one in told.looks if one.by is None])
    for who in sorted({one.by for one in told.looks if one.by}):
        with desk.book.sitting(who, wide=True) as sitting:
            sitting.look(one for one in told.looks if one.by == who)
    return Filled(len(done), len(told.looks), people)
