"""The page somebody of a family comes to: what is coming, what was promised, their words, their papers."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.story import mine as mine_story
from alongside.story.mine import Mine
from alongside.web.route import Answer, Asked, Roles, Route, page


def mine(asked: Asked) -> Answer:
    """Their own page."""
    told: Mine = asked.desk.read(asked.reader, asked.reader.who, mine_story.tell, page="their own page")
    return page("mine/home.html", _("My page"), told=told)


ROUTES: tuple[Route, ...] = (Route("mine/", "mine", mine, roles=Roles.family()),)
