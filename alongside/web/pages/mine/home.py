"""The page somebody of a family comes to: what is coming, what was promised, their words, their papers."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.access import View
from alongside.access.reader import Capacity
from alongside.story import mine as mine_story
from alongside.story import my_page
from alongside.story.mine import Mine
from alongside.story.my_page import MyPage
from alongside.web.pages.child import SHAPES
from alongside.web.route import Answer, Asked, Roles, Route, page


def mine(asked: Asked) -> Answer:
    """Their own page."""
    if asked.reader.capacity is Capacity.YOUNG_PERSON:
        return _childs(asked)
    told: Mine = asked.desk.read(asked.reader, asked.reader.who, mine_story.tell, page="their own page")
    return page("mine/home.html", _("My page"), told=told)


def _childs(asked: Asked) -> Answer:
    """The page of a child or young person: their people, their words, who is on their side."""

    def tell(view: View) -> tuple[Mine, MyPage]:
        return mine_story.tell(view), my_page.tell(view, asked.reader.who)

    told, mine = asked.desk.read(asked.reader, asked.reader.who, tell, page="their own page")
    return page("mine/child.html", _("My page"), told=told, mine=mine, shapes=SHAPES)


ROUTES: tuple[Route, ...] = (Route("mine/", "mine", mine, roles=Roles.family()),)
