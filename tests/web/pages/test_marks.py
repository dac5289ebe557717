"""Wherever the words of a disputed entry are told, what somebody says stands beside them.

The first sentence of every answer in three children's lives is disputed, in words that stand nowhere else.
Then every page is read: one that shows the sentence and not the mark fails, and so does a new page
that quotes. Pages on which words are typed, chosen or taken away are named below, each with why.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from alongside.access import View
from alongside.desk import CODEC, SHELVES, Desk
from alongside.policy import load
from alongside.record import Draft, EntryId, SubjectId
from alongside.record.memory import MemoryBook
from alongside.record.when import day
from alongside.story import passages
from alongside.story.disputed import COPIED, plain
from alongside.town.demonstration import AUTHORITY, fill
from alongside.web.accounts import make_account
from alongside.web.door import address
from alongside.web.pages import PAGES
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real
from tests.web.pages.town import THURSDAY, Clock

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

CHILDREN = ("hartley.maya", "hartley.ava", "hartley.noah")
NO_MARK: Mapping[str, str] = {
    "write": "a form: what is written down anew",
    "newcomer": "a form: somebody new",
    "new_paper": "a form: a paper",
    "correct": "a form: the words stand in boxes, to be put right",
    "withdraw": "a form: whether to take them away",
    "dispute": "a form: the words stand there to be chosen",
    "reached": "a form: beginnings of entries stand there to be chosen",
    "keep_entry_private": "a form: who may not see the entry",
    "change_plan": "a form: the lines stand in boxes, to be changed",
    "agree": "a form: whether somebody agrees to a line",
    "write_from_plan": "leads to a form",
    "ask_erasure": "a form: which words to erase",
    "my_children": "what is next for many children, from their cards: it leads to each child's page",
    "due": "the same",
    "help_came": "a form: something that helped",
    "what_is_new": "a form: what was new",
    "ask_how_it_was": "a form: whom to ask",
    "asked": "for whoever holds the screen: their own questions",
    "week": "words of many together, without whose they are: a mark would say whose",
    "walls": "why something is kept private, for whoever keeps it",
}
"""Pages with words to type, to choose or to take away: what is shown there is not told."""


class Disputed:
    """The town of the demonstration, in which somebody says something about every sentence."""

    def __init__(self) -> None:
        clock = Clock()
        book = MemoryBook(AUTHORITY, CODEC, synthetic=True, clock=clock, shelves=SHELVES)
        self.desk = Desk(book, load(), clock)
        self.people = dict(fill(self.desk, THURSDAY).people)
        self.amira = self.people["aldermere.amira"]
        self.said: dict[str, tuple[str, EntryId, tuple[SubjectId, ...]]] = {}
        """What somebody says: of which words, in which entry, in whose story."""
        clock.now += timedelta(minutes=1)
        drafts = {draft.client_ref: draft for name in CHILDREN for draft in self._drafts(self.people[name])}
        admin = self.desk.reader(self.people["aldermere.sam"])
        self.desk.import_batch(admin, tuple(drafts.values()))

    def _drafts(self, who: SubjectId) -> Iterator[Draft]:
        reader = self.desk.reader(self.amira)

        def found(view: View) -> list[passages.Passages]:
            return [
                passages.tell(view, who, one.id)
                for one in view.life(who).standing
                if _has_words(view, who, one.id)
            ]

        for told in self.desk.read(reader, who, found, page="test"):
            for question in told.questions:
                first = question.passages[0]
                if len(plain(first.words)) >= COPIED:
                    yield self._draft(told, first)

    def _draft(self, told: passages.Passages, passage: passages.Passage) -> Draft:
        key = f"{told.entry}{passage.key}"
        words = f"No, says she, {abs(hash(key))}"
        about = told.whom(passage)
        self.said[words] = (passage.words, told.entry, about)
        fact = told.dispute(passage, words, "accuracy")
        return Draft(fact=fact, about=about, on=day(THURSDAY), client_ref=key, said_by="Mrs Bell")


def _has_words(view: View, who: SubjectId, ref: EntryId) -> bool:
    try:
        return bool(passages.tell(view, who, ref).questions)
    except LookupError:
        return False


PLACE: list[Disputed] = []
urlpatterns = [*(address(route, lambda: PLACE[0].desk) for route in PAGES), *real[len(PAGES) :]]
READ = tuple(route for route in PAGES if "GET" in route.methods and route.name not in NO_MARK)


@pytest.fixture
def place(clean: None) -> Iterator[Disputed]:
    if not PLACE:
        PLACE.append(Disputed())
    with override_settings(ROOT_URLCONF="tests.web.pages.test_marks", ALONGSIDE_DEMONSTRATION=True):
        yield PLACE[0]


def addresses(place: Disputed) -> Iterator[tuple[str, SubjectId]]:
    """Every page about each child, and of each of their entries whose words are disputed."""
    for who in (place.people[name] for name in CHILDREN):
        entries = list(dict.fromkeys(entry for _, entry, about in place.said.values() if who in about))
        for route in READ:
            names = set(re.findall(r"<\w+:(\w+)>", route.path))
            if names == {"person"}:
                yield reverse(route.name, kwargs={"person": who}), who
            elif names == {"entry"}:
                some = entries if route.name == "entry" else entries[::40]
                yield from ((f"{reverse(route.name, kwargs={'entry': e})}?about={who}", who) for e in some)
        yield from ((f"/child/{who}/chronology/?page={number}", who) for number in range(2, 9))


def told(text: str) -> str:
    """What a page says in words, as marks compare it; not its head, nor what a mark says it is about."""
    body = re.sub(r"(?s)<(script|style|svg|title|head)\b.*?</\1>", " ", text)
    body = re.sub(r'(?s)<p class="[^"]*disputed__of">.*?</p>', " ", body)
    return plain(html.unescape(re.sub(r"<[^>]+>", "", body)))


def without(place: Disputed, page: str, who: SubjectId) -> list[str]:
    """Sentences of somebody's story that a page shows, with no mark on it."""
    hers = ((plain(words), plain(said)) for said, (words, _, about) in place.said.items() if who in about)
    return [words for words, said in hers if words in page and said not in page]


def test_wherever_disputed_words_are_told_the_mark_stands_beside_them(place: Disputed) -> None:
    client, missing = Client(), dict[str, list[str]]()
    client.force_login(make_account("amira", None, place.amira).user)
    for where, who in addresses(place):
        answer = client.get(where)
        told_here = answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html")
        if gone := without(place, told(answer.text), who) if told_here else []:
            missing[where] = gone
    assert missing == {}


def test_every_page_that_is_left_out_is_there() -> None:
    assert NO_MARK.keys() <= {route.name for route in PAGES}
