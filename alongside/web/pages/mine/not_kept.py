"""What somebody is told when what they sent could not be kept, in the language of their page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.desk import NotWritable, NotYours
from alongside.record import EntryId, Moved, RefUsed
from alongside.record.draft import is_entry_id
from alongside.web.fields import Fields


def seen_in(said: Fields) -> EntryId | None:
    """The words a form was filled in upon; nothing where it does not say, or cannot be read."""
    seen = said.text("seen")
    return EntryId(seen) if is_entry_id(seen) else None


def moved() -> str:
    """Return what is said where they built on words that stand no longer."""
    return _("This has changed since you opened it. Look at it again, then send it once more.")


def sent_again() -> str:
    """Return what is said where nothing was kept this time, and nothing more is told."""
    return _("It was not kept. Look at it once more, then send it again.")


def no_paper() -> str:
    """Return what is said of a file that cannot be kept: damaged, too large, or of another kind."""
    return _("We cannot keep this file. Choose a photograph, a drawing or a sound that is not so large.")


def not_kept(odd: NotWritable | NotYours | Moved | RefUsed) -> str:
    """Return the sentence. What was wrong in detail is for whoever mends it, and is said in English."""
    if isinstance(odd, RefUsed):
        return _("You sent this once before, and it was kept.")
    if isinstance(odd, Moved):
        return moved()
    return sent_again()
