"""Their own map by their own hand: whoever matters to them, in their words, where they put them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.web.pages.own_map import Hand, changed
from alongside.web.route import Answer, Asked, Roles, Route


def people(asked: Asked) -> Answer:
    """Add somebody, move somebody, draw."""
    hand = Hand(asked.reader.who, "/mine/people/", "mine/people.html", "their own map", _("My page"))
    return changed(asked, hand)


ROUTES: tuple[Route, ...] = (
    Route("mine/people/", "own_people", people, ("GET", "POST"), Roles.family("young_person")),
)
