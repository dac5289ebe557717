"""Pages of people's own: at an address that says nothing, for a reader of ten, and only what is theirs."""

<<<<<<< HEAD
from alongside.web.pages.mine import helping, home, people, reach
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*home.ROUTES, *helping.ROUTES, *people.ROUTES, *reach.ROUTES)
from alongside.web.pages.mine import home, papers, people, reach
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*home.ROUTES, *papers.ROUTES, *people.ROUTES, *reach.ROUTES)
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
=======
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
>>>>>>> slice-advocates
