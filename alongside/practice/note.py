"""The running story: what is worth keeping and has no other place, and papers that came from outside."""

from __future__ import annotations

from typing import Annotated, ClassVar

from alongside.practice.attendance import Attended
from alongside.record import Ask, Box, Fact


class NoteWritten(Fact, frozen=True, kw_only=True):
    """Something worth keeping was written down."""

    TITLE: ClassVar[str] = "A note"

    words: Annotated[
        str,
        Ask(
            "What happened?",
            Box.TEXT,
            reads=("chronology", "story so far"),
            hint="Write it as if {name} will read it one day.",
        ),
    ]
    attended: Annotated[
        tuple[Attended, ...],
        Ask("Who was there?", Box.ATTENDANCE, reads=("chronology", "who has met whom")),
    ] = ()


class DocumentReceived(Fact, frozen=True, kw_only=True):
    """A paper came from outside: a report, a certificate, a drawing posted to us."""

    TITLE: ClassVar[str] = "A paper that came"

    title: Annotated[str, Ask("What is it?", reads=("chronology", "court bundle"))]
    from_whom: Annotated[str, Ask("Who is it from?", reads=("chronology", "court bundle"))] = ""
    attachment: Annotated[
        str, Ask("The file", Box.HIDDEN, reads=("chronology", "court bundle", "verify"))
    ] = ""


FACTS: tuple[type[Fact], ...] = (NoteWritten, DocumentReceived)
