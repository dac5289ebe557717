"""What somebody is about to put in the record, as it will read there; nothing is written yet."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.access import View
from alongside.record import Draft
from alongside.story.entry import Answer, answers
from alongside.story.gentle import Gentle, Run, read_again
from alongside.story.people import first_name
from alongside.story.telling import Telling
from alongside.story.words import capital, listed, when_in_words, whole
from alongside.web.fields import Fields

STEP, READ, CHANGE = "step", "read", "change"
"""The button by which a form asks to be read first, or to be changed again."""
NOT_SAID = frozenset({STEP, "kept_as", "csrfmiddlewaretoken"})
"""What a form sends that is no answer of the writer's."""
BY, SAID_BY, WHOSE = "Written by {name}", "Told by {said}, written by {name}", "{name}\u2019s"


def going_along(said: Fields) -> list[tuple[str, str]]:
    """Every answer of a form that is being read, to be sent or changed."""
    return [(name, value) for name, value in said.pairs() if name not in NOT_SAID]


@dataclass(frozen=True)
class Theirs:
    """What it will say of one person alone."""

    name: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Reading:
    """An entry that is not written yet, ready to be read."""

    whose: str
    reader: str
    happened: str
    by: str
    answers: tuple[Answer, ...]
    each: tuple[Theirs, ...]
    why: str
    """Why it is put right; nothing where it is written for the first time."""
    again: Gentle
    """What to think about once more, in the writer's own words. What somebody else said is theirs."""

    def runs(self, text: str) -> tuple[Run, ...]:
        """A text of the writer's in stretches, those to think about among them."""
        return self.again.runs.get(text, (Run(text),))


def reading(view: View, draft: Draft) -> Reading:
    """What a draft will say, in the words in which its entry will say it."""
    tellings = {who: Telling(view, who) for who in draft.about}
    first = next(iter(tellings.values()))
    names = [first_name(view, who) for who in draft.about]
    mine = view.name(view.reader.who)
    said = first.names.of_text(draft.said_by)
    common = tuple(answers(first, draft.fact))
    each = tuple(
        Theirs(first_name(view, who), told)
        for who, part in draft.each.items()
        if (told := tuple(answers(tellings[who], part)))
    )
    every = (*common, *(one for part in each for one in part.answers))
    return Reading(
        whose=listed(WHOSE.format(name=name) for name in names),
        reader=listed(names),
        happened=capital(when_in_words(draft.on, view.today)),
        by=SAID_BY.format(said=said, name=mine) if said else BY.format(name=mine),
        answers=common,
        each=each,
        why=whole(draft.why),
        again=read_again(
            [one.answer for one in every if not one.own_words and not one.person], listed(names)
        ),
    )
