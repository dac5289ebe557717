"""Pages of people's own: at an address that says nothing, for a reader of ten, and only what is theirs."""

from alongside.web.pages.mine import home, people, reach
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*home.ROUTES, *people.ROUTES, *reach.ROUTES)
