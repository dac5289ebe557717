"""What somebody is told when what they sent could not be kept, in the language of their page."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.desk import NotWritable, NotYours
from alongside.record import Moved, RefUsed


def not_kept(odd: NotWritable | NotYours | Moved | RefUsed) -> str:
    """Return the sentence. What was wrong in detail is for whoever mends it, and is said in English."""
    if isinstance(odd, RefUsed):
        return _("You sent this once before, and it was kept.")
    if isinstance(odd, Moved):
        return _("This has changed since you opened it. Look at it again, then send it once more.")
    return _("It was not kept. Look at it once more, then send it again.")
