"""Who must be told that words were put right: whom the old ones had reached, and who knows by now."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.record import EntryId, SubjectId
from alongside.story import must_be_told
from alongside.story.must_be_told import MustBeTold
from alongside.web.pages.seen import about_whom
from alongside.web.route import Answer, Asked, Roles, Route, page


@dataclass(frozen=True)
class Told:
    """Whose story it is in, and where the words went."""

    person: SubjectId
    story: MustBeTold
    may_write: bool


def who_must_be_told(asked: Asked, *, entry: UUID) -> Answer:
    """Everybody whom the disputed words of an entry had reached."""
    ref = EntryId(str(entry))
    about = about_whom(asked)
    who: SubjectId = asked.desk.entry(asked.reader, ref, lambda _view, who: who, about=about)
    looks = asked.desk.who_looked(asked.reader, who)

    def tell(view: View, who: SubjectId) -> Told:
        return Told(who, must_be_told.tell(view, who, ref, looks), view.reader.has(*WRITERS))

    told: Told = asked.desk.entry(asked.reader, ref, tell, about=who)
    return page("disputes/told.html", "Who must be told", told=told)


ROUTES: tuple[Route, ...] = (
    Route("entry/<uuid:entry>/told/", "who_must_be_told", who_must_be_told, roles=Roles.signed_in()),
)
