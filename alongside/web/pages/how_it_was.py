"""How it was for them: asking, answering by somebody who holds the phone themselves, and the team's week.

Whoever asks hands over the screen and sees nothing of it again: what was answered is read by the team in the
week after, all together and without names.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.desk import NotHere, NotWritable
from alongside.desk.lists import teams_children
from alongside.desk.narrow import of_mine
from alongside.desk.portions import MANY, Portion
from alongside.practice.encounter import ANSWERS, ASKED, CHANNELS, READS, QuestionAnswered, QuestionPut
from alongside.record import Draft, EntryId, RefUsed, SubjectId
from alongside.record.when import day
from alongside.story import how_it_was as story
from alongside.story.how_it_was import Put, ToAsk, WeekStory
from alongside.web.pages.seen import whom
from alongside.web.pages.some_of import some_of
from alongside.web.route import Answer, Asked, Go, Roles, Route, page

CHOICES = tuple((value, words) for value, words in ANSWERS.items() if value)
WHOM, HOW = "Say who is asked", "Say how they are asked"
OUR_PHONE = "our_phone"


def ask_how_it_was(asked: Asked, *, person: str) -> Answer:
    """Whom one asks, after which encounter, and how: then the screen is theirs."""
    who = whom(person)
    if not asked.reader.has(*WRITERS):
        raise NotHere
    form: ToAsk = asked.desk.read(
        asked.reader, who, lambda view: story.to_ask(view, who), page="ask how it was"
    )
    errors: dict[str, str] = {}
    if asked.is_post and (first := _put(asked, who, form, errors)):
        return Go(f"/asked/{first}/?about={who}", hand_over=asked.posted.text("channel") == OUR_PHONE)
    said = asked.posted
    return page(
        "how_it_was/ask.html", f"Ask how it was: {form.name}", form=form, child=who, errors=errors,
        channels=tuple(CHANNELS.items()), to=said.text("to") or form.people[0][0],
        channel=said.text("channel") or OUR_PHONE, after=said.text("after"),
        ref=said.text("ref") or str(uuid4()),
    )  # fmt: skip


def _put(asked: Asked, who: SubjectId, form: ToAsk, errors: dict[str, str]) -> EntryId | None:
    """Both questions, put to one person; the first of them is the address at which they answer."""
    said = asked.posted
    to, channel, after = said.text("to"), said.text("channel"), said.text("after")
    if to not in dict(form.people):
        errors["to"] = WHOM
    if channel not in CHANNELS:
        errors["channel"] = HOW
    if errors:
        return None
    ref = said.text("ref") or str(uuid4())
    met = EntryId(after) if after in dict(form.encounters) else None
    about = tuple(dict.fromkeys((who, SubjectId(to))))
    drafts = [
        Draft(
            fact=QuestionPut(question=one, to=SubjectId(to), channel=channel, after=met),  # type: ignore[arg-type]
            about=about if _is_open(asked, SubjectId(to)) else (who,),
            on=day(asked.today),
            client_ref=f"{ref}/{one}",
        )
        for one in ASKED
    ]
    try:
        return asked.desk.write(asked.reader, drafts)[0].id  # type: ignore[no-any-return]
    except (NotWritable, RefUsed) as wrong:
        errors["form"] = str(wrong)
        return None


def _is_open(asked: Asked, who: SubjectId) -> bool:
    """Whether this reader writes in somebody's own record too."""
    try:
        asked.desk.heads(asked.reader, [who])
    except NotHere:
        return False
    return True


def asked_page(asked: Asked, *, entry: UUID) -> Answer:
    """The two questions, as large as the screen: for whoever holds it, and nobody else. Then only thanks."""
    at = _put_at(asked, EntryId(str(entry)))
    if asked.is_post and at.questions:
        _answered(asked, at)
        return Go(f"/asked/{entry}/?about={at.child}")
    if not at.questions:
        return page("how_it_was/thanks.html", "Thank you", at=at)
    return page("how_it_was/questions.html", "How was it?", at=at, choices=CHOICES, ref=str(uuid4()))


def _put_at(asked: Asked, entry: EntryId) -> Put:
    def told(view: View, who: SubjectId) -> Put:
        found = story.put(view, who, entry)
        if found is None:
            raise NotHere
        return found

    about = asked.query.text("about")
    return asked.desk.entry(  # type: ignore[no-any-return]
        asked.reader, entry, told, about=whom(about) if about else None
    )


def _answered(asked: Asked, at: Put) -> None:
    """Every answer, in the words of whoever gave it; what was left empty is an answer not given."""
    said = asked.posted
    ref = said.text("ref") or str(uuid4())
    drafts = []
    for number, (put, _) in enumerate(at.questions):
        answer, words = said.text(f"answer-{number}"), said.text(f"words-{number}").strip()
        given = answer if answer in ANSWERS else ""
        fact = QuestionAnswered(asked=put, words=words, answer=given if given or words else "rather_not")  # type: ignore[arg-type]
        drafts.append(
            Draft(
                fact=fact, about=(at.child,), on=day(asked.today), said_by=at.to,
                client_ref=f"{ref}/{number}",
            )
        )  # fmt: skip
    asked.desk.write(asked.reader, drafts)


def week(asked: Asked) -> Answer:
    """What everybody of the team's families said in one week, in their words."""
    monday = _monday(asked)

    def tell(view: View, some: Portion) -> tuple[WeekStory, Portion]:
        return story.week(view, some.people, monday), some

    told, some = of_mine(
        asked.desk, asked.reader, READS, tell, page="how it was for them", whose=teams_children,
        choose=some_of(asked, most=MANY, counts=True),
    )  # fmt: skip
    return page("how_it_was/week.html", "How it was for them", story=told, some=some)


def _monday(asked: Asked) -> date:
    """The Monday of the week asked for; what cannot be read, and the future, is the newest that is over."""
    newest = story.last_week(asked.today)
    try:
        said = date.fromisoformat(asked.query.text("week"))
    except ValueError:
        return newest
    monday = said - timedelta(days=said.weekday())
    return min(monday, newest)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/ask-how-it-was/", "ask_how_it_was", ask_how_it_was, methods=("GET", "POST"),
          roles=Roles.signed_in()),
    Route("asked/<uuid:entry>/", "asked", asked_page, methods=("GET", "POST"), roles=Roles.signed_in()),
    Route("how-it-was/", "week", week, roles=Roles.signed_in()),
)  # fmt: skip
