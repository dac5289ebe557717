"""Who may see what, and why: a life goes in, and the life this reader may see comes out."""

from alongside.access.facts import FACTS
from alongside.access.known import HeldElsewhere, Hidden, Known
from alongside.access.reader import Reader, Relation, Role
from alongside.access.see import see
from alongside.access.view import NO_NAME, NotHere, View
from alongside.access.walls import Wall, walls

__all__ = [
    "FACTS",
    "NO_NAME",
    "HeldElsewhere",
    "Hidden",
    "Known",
    "NotHere",
    "Reader",
    "Relation",
    "Role",
    "View",
    "Wall",
    "see",
    "walls",
]
