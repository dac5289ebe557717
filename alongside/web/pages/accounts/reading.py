"""One account read whole, with every version of it; all of somebody's; and its picture or sound."""

from __future__ import annotations

from uuid import UUID

from alongside.access import NotHere, View
from alongside.desk.papers import PaperErased, paper
from alongside.desk.sounds import ENDINGS as SOUNDS
from alongside.practice.account import account_of
from alongside.record import EntryId, SubjectId
from alongside.story import account as account_story
from alongside.story.account import PICTURES, AccountStory
from alongside.story.opening import may_read
from alongside.story.quoted import quoted_in
from alongside.story.telling import Telling
from alongside.story.words import listed
from alongside.web.pages.papers import HARMED
from alongside.web.pages.seen import Moment, Seen, about_whom, dated, seen, when_asked
from alongside.web.route import Answer, Asked, Roles, Route, page
from alongside.web.route import Paper as Bytes

INSIDE = (*PICTURES, *SOUNDS)
"""What may be shown or heard inside a page; anything else is taken away as a file."""


def account(asked: Asked, *, entry: UUID) -> Answer:
    """One account: the words, who helped, each version, what it stands beside."""
    ref, about = EntryId(str(entry)), about_whom(asked)
    when = when_asked(asked)
    when = when if not when.errors else Moment()

    def tell(view: View, who: SubjectId) -> tuple[AccountStory, Seen, tuple[tuple[EntryId, str], ...], str]:
        telling = Telling(view, who)
        one = account_of(telling.life, ref, telling.today)
        where = quoted_in(telling, one) if one and one.stands else ()
        story = account_story.tell(view, who, ref)
        return story, seen(view, who, when, asked.path), where, _could_read(view, story)

    story, around, where, could_read = asked.desk.entry(
        asked.reader, ref, tell, about=about, known=when.known
    )
    return page(
        "accounts/account.html", f"{story.name}, in their own words", story=story, seen=around,
        known=when.known, quoted_in=where, could_read=could_read,
    )  # fmt: skip


def _could_read(view: View, story: AccountStory) -> str:
    """Those whom somebody would like to see it, and who have a page to read it on."""
    about = [who for who in story.about if view.may_open(who)]
    return listed(one.name for one in may_read(view, about, story.seen_by))


def accounts(asked: Asked, *, person: str) -> Answer:
    """Everything that somebody and those around them told us in their own words."""

    def title(_story: tuple[AccountStory, ...], around: Seen) -> str:
        return f"In their own words: {around.full_name}"

    return dated(
        asked, person, account_story.every, template="accounts/all.html", name="accounts", title=title
    )


def account_file(asked: Asked, *, entry: UUID) -> Answer:
    """What somebody drew, photographed or said, for whoever may read the account."""
    ref = EntryId(str(entry))
    story: AccountStory = asked.desk.entry(
        asked.reader, ref, lambda view, who: account_story.tell(view, who, ref), about=about_whom(asked)
    )
    if story.taken_back:
        raise NotHere
    try:
        told = paper(asked.desk, asked.reader, EntryId(str(entry)))
    except PaperErased as gone:
        raise NotHere from gone
    except HARMED as harm:
        words = str(harm)
        return page("papers/gone.html", "This cannot be opened", words=words, entry=entry, status=500)
    return Bytes(body=told.body, kind=told.kind, name=None if told.kind in INSIDE else told.name)


ROUTES: tuple[Route, ...] = (
    Route("child/<str:person>/accounts/", "accounts", accounts, roles=Roles.signed_in()),
    Route("account/<uuid:entry>/", "account", account, roles=Roles.signed_in()),
    Route("account/<uuid:entry>/file/", "account_file", account_file, roles=Roles.signed_in()),
)
