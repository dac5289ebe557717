"""What somebody says to a part of what we wrote: to us face to face, or on paper with its eight words."""

from alongside.web.pages.asked import paper, part
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*part.ROUTES, *paper.ROUTES)
