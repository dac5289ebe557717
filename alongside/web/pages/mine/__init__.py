"""Pages of people's own: at an address that says nothing, for a reader of ten, and only what is theirs."""

from alongside.web.pages.mine import (
    asked,
    days,
    differently,
    family_plan,
    helping,
    home,
    papers,
    people,
    reach,
    side,
    words,
    work,
)
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (
    *home.ROUTES,
    *words.ROUTES,
    *asked.ROUTES,
    *differently.ROUTES,
    *helping.ROUTES,
    *papers.ROUTES,
    *people.ROUTES,
    *side.ROUTES,
    *family_plan.ROUTES,
    *days.ROUTES,
    *work.ROUTES,
    *reach.ROUTES,
)
