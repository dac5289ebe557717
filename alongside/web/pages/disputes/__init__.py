"""Pages on which somebody says that our words are wrong, is answered, and whoever had them is told."""

from alongside.web.pages.disputes import answering, raising, standing, told
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*raising.ROUTES, *answering.ROUTES, *standing.ROUTES, *told.ROUTES)
