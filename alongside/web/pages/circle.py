"""Who loves this child, at another age; the child's own map; and brothers and sisters who live apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from alongside.access import Known, View
from alongside.desk.portions import Portion
from alongside.record import SubjectId
from alongside.record.when import local
from alongside.story import apart as apart_story
from alongside.story import circle_then
from alongside.story.apart import Apart
from alongside.story.circle_then import Age, CircleThen
from alongside.web.pages.pictures import CirclePicture, circle_picture
from alongside.web.pages.seen import Seen, address_of, dated
from alongside.web.pages.some_of import some_of
from alongside.web.route import Answer, Asked, Roles, Route, page

END_OF_DAY = time(23, 59)
LONGEST = 2


@dataclass(frozen=True)
class Step:
    """One birthday to press: as it is known today, and as it was known then."""

    age: Age
    address: str
    as_known: str
    """Nothing today, or where the page stands there already."""


@dataclass(frozen=True)
class CirclePage:
    """The map at one moment with its picture."""

    then: CircleThen
    picture: CirclePicture
    steps: tuple[Step, ...]


def circle(asked: Asked, *, person: str) -> Answer:
    """The circle at six, nine or fourteen, or today; and what was lost between."""
    said = asked.query.text("age")
    age = int(said) if said.isascii() and said.isdigit() and len(said) <= LONGEST else 0

    def tell(view: View, who: SubjectId) -> CirclePage:
        then = circle_then.tell(view, who, 0 if view.known else age)
        steps = tuple(_step(asked.path, one, asked.desk.now) for one in then.ages)
        return CirclePage(then, circle_picture(then.circle), steps)

    def title(story: CirclePage, _seen: Seen) -> str:
        return f"{story.then.circle.title} {story.then.label}"

    return dated(asked, person, tell, template="circle.html", name="circle", title=title)


def _step(path: str, age: Age, now: datetime) -> Step:
    if not age.age:
        return Step(age, path, "")
    at = Known(min(local(age.day, END_OF_DAY), now))
    return Step(age, f"{path}?age={age.age}", path + address_of(at))


def apart(asked: Asked) -> Answer:
    """Brothers and sisters who live apart, for every child this reader is alongside or answers for."""

    def tell(view: View, some: Portion) -> tuple[tuple[Apart, ...], Portion]:
        return apart_story.together(view, some.people), some

    pairs, some = asked.desk.my_children(asked.reader, tell, some_of(asked))
    return page("apart.html", apart_story.TITLE, pairs=pairs, short=apart_story.in_short(pairs), some=some)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/circle/", "circle", circle, roles=Roles.signed_in()),
    Route("brothers-and-sisters/", "apart", apart, roles=Roles.signed_in()),
)
