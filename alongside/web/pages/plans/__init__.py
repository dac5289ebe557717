"""What is written down from a plan itself: a change of it, an answer to a line, help that came or did not."""

from alongside.web.pages.plans import agreeing, change, steps
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*change.ROUTES, *agreeing.ROUTES, *steps.ROUTES)
