"""What this year's return would ask about a child, in a worker's words, with the way to put it right.

For whoever writes, about a child they may see, as things stand today. Families are shown none of it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from alongside.access import View
from alongside.access.authority import WRITERS
from alongside.practice import QUESTIONS
from alongside.practice import asked as questions_of
from alongside.practice.question import Question
from alongside.record import EntryId, SubjectId
from alongside.returns.cin.would_ask import WouldAsk, would_ask
from alongside.story.taken_back import in_words
from alongside.story.tellers import title_of
from alongside.story.telling import Telling
from alongside.story.words import day_in_words
from alongside.web.pages.writing.kinds import by_name, may
from alongside.web.pages.writing.write import address

WRITE_IT, PUT_RIGHT = "Write it down", "Put it right"


@dataclass(frozen=True)
class ReturnAsks:
    """One question that the return would raise."""

    words: str
    code: str
    """The rule's, for whoever wants to look it up."""
    why: str = ""
    entry: EntryId | None = None
    title: str = ""
    when: str = ""
    way: str = ""
    """Where it is put right."""
    way_words: str = ""


def tell(telling: Telling, asked: Collection[str]) -> tuple[ReturnAsks, ...]:
    """What the return would ask that nothing else on the page asks; `asked` are codes of what it does."""
    if not _writes(telling.view):
        return ()
    found = would_ask(telling.life, telling.name, telling.policy, telling.today, asked)
    telling.view.used(entry for one in found if (entry := telling.life.entry(one.entry)))
    return tuple(_told(telling, one) for one in found)


def raised(view: View, who: SubjectId, word: EntryId) -> tuple[ReturnAsks, ...]:
    """What is asked about somebody since a word was written: of that word by practice, and by the return."""
    telling = Telling(view, who)
    if not _writes(view):
        return ()
    life, policy, today = telling.life, telling.policy, telling.today
    before = life.only([entry for entry in life.entries if entry.id != word])
    asked, known = (dict.fromkeys(questions_of(one, policy, today, QUESTIONS)) for one in (life, before))
    then = {(one.code, one.words) for one in would_ask(before, telling.name, policy, today)}
    new = (one for one in tell(telling, {one.code for one in asked}) if (one.code, one.words) not in then)
    of_it = (one for one in asked if one not in known and life.same(one.about, word))
    return (*(_of_practice(telling, one) for one in of_it), *new)


def _of_practice(telling: Telling, one: Question) -> ReturnAsks:
    way = f"/entry/{one.about}/correct/"
    return ReturnAsks(in_words(telling, one), "", way=way, way_words=PUT_RIGHT)


def _writes(view: View) -> bool:
    """Whether this reader writes, and the page is of today: in a look back nothing is asked."""
    return view.known is None and view.reader.has(*WRITERS)


def _told(telling: Telling, one: WouldAsk) -> ReturnAsks:
    found, kind = telling.life.entry(one.entry), by_name(one.fact)
    title = title_of(telling, found) if found else ""
    when = day_in_words(found.on.first, telling.today) if found else ""
    way, way_words = "", ""
    if kind is not None and may(telling.view.reader, kind):
        way, way_words = address(one.fact, (telling.who,)), WRITE_IT
    elif found is not None and not one.fact:
        way, way_words = f"/entry/{found.id}/correct/", PUT_RIGHT
    entry = found.id if found else None
    return ReturnAsks(one.words, one.code, one.why, entry, title, when, way, way_words)
