"""What we sent, to whom. Notifications and replies are letters.

That words reached somebody is not a fact of its own: looks and reaches stand in a log beside the lives, so
that reading disturbs no thread. `reaches` says what a letter adds to that log; the desk writes both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Annotated, ClassVar, Literal

from alongside.record import Ask, Box, Entry, EntryId, Fact, Life, Look, LookKind, SubjectId

LETTER_KINDS = {
    "letter": "A letter",
    "reply_to_referrer": "A reply to whoever got in touch",
    "after_enquiry": "To the family, after we checked whether a child was safe",
    "notification": "Telling another service what it must be told",
    "copy": "A copy of a plan or a record",
    "correction": "Putting right what we sent before",
}


class LetterSent(Fact, frozen=True, kw_only=True):
    """Words went to someone, by post, e-mail or hand.

    `words` is added to the vocabulary, which kept only a digest: a letter that nobody can read again later
    is no record of what a family was told. `body` binds to the exact bytes where a file was sent.
    """

    TITLE: ClassVar[str] = "A letter"

    to: Annotated[
        SubjectId | None,
        Ask("Who is it to?", Box.PERSON, reads=("who has been told what", "correction list")),
    ] = None
    organisation: Annotated[
        str, Ask("Which service is it to?", reads=("who has been told what", "correction list"))
    ] = ""
    kind: Annotated[
        Literal["letter", "reply_to_referrer", "after_enquiry", "notification", "copy", "correction"],
        Ask(
            "What kind of letter is it?",
            Box.CHOICE,
            options=LETTER_KINDS,
            reads=("chronology", "what is due"),
        ),
    ] = "letter"
    words: Annotated[
        str, Ask("What does it say?", Box.TEXT, reads=("chronology", "who has been told what"))
    ] = ""
    about_entry: Annotated[
        EntryId | None,
        Ask("What is it about?", Box.ENTRY, reads=("what is due", "correction list"), seldom=True),
    ] = None
    body: Annotated[str, Ask("The file that was sent", Box.HIDDEN, reads=("verify", "copies"))] = ""


def letters_about(life: Life, entry: EntryId) -> tuple[Entry[LetterSent], ...]:
    """Every letter that told somebody about an entry: who must hear of it when the entry is put right."""
    return tuple(e for e in life.each(LetterSent) if life.same(e.fact.about_entry, entry))


def replied(life: Life, entry: EntryId) -> Entry[LetterSent] | None:
    """The first reply to whoever got in touch, if one was sent."""
    told = (e for e in letters_about(life, entry) if e.fact.kind == "reply_to_referrer")
    return next(told, None)


def reaches(letter: Entry[LetterSent], entries: Collection[EntryId] = ()) -> tuple[Look, ...]:
    """What a letter adds to the log of looks and reaches: nothing where it went to a service, not a person.

    `entries` are those whose words it carried, besides the one it names.
    """
    to = letter.fact.to
    if to is None:
        return ()
    named = [letter.fact.about_entry] if letter.fact.about_entry else []
    carried = tuple(dict.fromkeys([letter.id, *named, *entries]))
    return reached(to, letter.subjects, carried, LookKind.SENT)


def reached(
    who: SubjectId, about: Iterable[SubjectId], entries: Collection[EntryId], how: LookKind
) -> tuple[Look, ...]:
    """That entries reached somebody, sent, handed over or said in a meeting: one line for each life."""
    return tuple(Look(reader=who, subject=one, kind=how, entries=tuple(entries)) for one in about)


FACTS: tuple[type[Fact], ...] = (LetterSent,)
