"""Pages of people's own: at an address that says nothing, for a reader of ten, and only what is theirs."""

from alongside.web.pages.mine import days, family_plan, home, people, reach, side, work
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (
    *home.ROUTES,
    *people.ROUTES,
    *reach.ROUTES,
    *side.ROUTES,
    *days.ROUTES,
    *family_plan.ROUTES,
    *work.ROUTES,
)
