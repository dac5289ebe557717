"""Every page of the service, a module each. A new page adds its routes to this list."""

from alongside.web.pages import returns, writing
from alongside.web.route import Route

PAGES: tuple[Route, ...] = (*writing.ROUTES, *returns.ROUTES)
