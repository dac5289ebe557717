"""What somebody does here who is alongside no child today, and where it begins: one plain sentence a role."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.access import Reader, Role

HERE: Mapping[Role, str] = {
    Role.FRONT_DOOR: (
        "You answer the door. Find whoever a call is about, open the record with a reason, and write the "
        "contact down there. It is decided on the page of the child: there is no list of contacts yet."
    ),
    Role.OUT_OF_HOURS: (
        "You answer at night and at weekends. Find whoever a call is about and open the record with a "
        "reason: the page of the child says what keeps them safe tonight."
    ),
    Role.CONFERENCE_CHAIR: (
        "You chair conferences. A child stands here once it is written down that you chair for them; until "
        "then find them by name. There is no list of conferences ahead yet."
    ),
    Role.REVIEWING_OFFICER: (
        "You review what was decided with children. A child stands here once it is written down that you "
        "review for them; until then find them by name."
    ),
    Role.INFORMATION_GOVERNANCE: (
        "You look after who may see what. Find somebody to read who has looked at their record. What waits "
        "to be erased has a page of its own."
    ),
    Role.AUDITOR: "You look at how the work is done. Find somebody to read who has looked at their record.",
}
"""Only for those whose work does not begin with a child of their own."""


def begins_here(reader: Reader) -> str:
    """What this reader does here; nothing for whoever works with children of their own."""
    return next((words for role, words in HERE.items() if reader.has(role)), "")
