"""Our story so far: a page that a family approves, so that it need not be told again (N12).

It is an account that says who they are (`AccountGiven`, kind `introduction`). A new wording builds on the
one before; what each person said is bound to the exact words they were shown, so that an edited word falls to
"agreed to an earlier wording". Nobody but they themselves can make it say that they agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.practice.agreement import Agreement, agreement_stands
from alongside.practice.following import built_on, in_order
from alongside.practice.voice import AccountGiven, AccountWithdrawn
from alongside.record import Entry, EntryId, Life, SubjectId

KIND = "introduction"
KEY = "our_story"
"""The line that an agreement to it names."""


@dataclass(frozen=True, kw_only=True)
class OurStory:
    """One story and all its wordings, oldest first."""

    wordings: tuple[Entry[AccountGiven], ...]

    @property
    def first(self) -> EntryId:
        """What every agreement to it is about."""
        return self.wordings[0].root

    @property
    def newest(self) -> Entry[AccountGiven]:
        """The wording that stands."""
        return self.wordings[-1]

    @property
    def words(self) -> str:
        """The story as it stands, to the letter."""
        return self.newest.fact.words


def our_stories(life: Life, on: date) -> tuple[OurStory, ...]:
    """Every story of theirs that stands, the one written last first; one taken back stands no longer."""
    life = life.as_on(on)
    back = {life.root(e.fact.account) for e in life.each(AccountWithdrawn)}
    told = [e for e in life.each(AccountGiven) if e.fact.kind == KIND and e.fact.words and e.root not in back]
    chains: dict[EntryId, list[Entry[AccountGiven]]] = {}
    of: dict[EntryId, EntryId] = {}
    for entry in in_order(life, told):
        base = built_on(life, entry)
        of[entry.root] = of.get(base, entry.root) if base else entry.root
        chains.setdefault(of[entry.root], []).append(entry)
    found = [OurStory(wordings=tuple(chain)) for chain in chains.values()]
    return tuple(sorted(found, key=lambda one: one.newest.recorded_at, reverse=True))


def stands(life: Life, story: OurStory, to: SubjectId, on: date) -> Agreement:
    """Where one person stands to the story as it is now."""
    return agreement_stands(life, to, story.words, on, of=story.first, key=KEY)


def story_of(life: Life, first: EntryId, on: date) -> OurStory | None:
    """One story by its first wording; nothing where it does not stand here."""
    return next((one for one in our_stories(life, on) if life.same(one.first, first)), None)
