"""Pages of people's own: at an address that says nothing, for a reader of ten, and only what is theirs."""

from alongside.web.pages.mine import asked, differently, home, people, reach, words
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (
    *home.ROUTES,
    *words.ROUTES,
    *asked.ROUTES,
    *differently.ROUTES,
    *people.ROUTES,
    *reach.ROUTES,
)
