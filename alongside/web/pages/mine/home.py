"""The page somebody of a family comes to: what is coming, what was promised, their words, their papers."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.access import View
from alongside.access.grants import BESIDE
from alongside.access.reader import Capacity
from alongside.story import mine as mine_story
from alongside.story import my_help, my_page, own_side
from alongside.story.mine import Mine
from alongside.story.my_help import MyHelpPage
from alongside.story.my_page import MyPage
from alongside.story.own_side import OwnSide
from alongside.web.pages.child import SHAPES
from alongside.web.pages.mine.helping import WITH_HELP
from alongside.web.route import Answer, Asked, Go, Roles, Route, page


def mine(asked: Asked) -> Answer:
    """Their own page; of whoever stands beside somebody, the people they come for."""
    if asked.reader.capacity is Capacity.YOUNG_PERSON:
        return _childs(asked)
    if set(asked.reader.capacities) <= set(BESIDE):
        return Go("/mine/clients/")

    def tell(view: View) -> tuple[Mine, OwnSide, MyHelpPage | None]:
        return mine_story.tell(view), own_side.tell(view), _help(asked, view)

    told, side, help_ = asked.desk.read(asked.reader, asked.reader.who, tell, page="their own page")
    return page("mine/home.html", _("My page"), told=told, side=side, help=help_)


def _help(asked: Asked, view: View) -> MyHelpPage | None:
    """What waits for their word of help, for those who may ask for it."""
    return my_help.tell(view) if WITH_HELP.are_for(asked.reader) else None


def _childs(asked: Asked) -> Answer:
    """The page of a child or young person: their people, their words, who is on their side."""

    def tell(view: View) -> tuple[Mine, MyPage, OwnSide, MyHelpPage | None]:
        mine = my_page.tell(view, asked.reader.who)
        return mine_story.tell(view), mine, own_side.tell(view), _help(asked, view)

    told, mine, side, help_ = asked.desk.read(asked.reader, asked.reader.who, tell, page="their own page")
    return page("mine/child.html", _("My page"), told=told, mine=mine, side=side, help=help_, shapes=SHAPES)


ROUTES: tuple[Route, ...] = (Route("mine/", "mine", mine, roles=Roles.family()),)
