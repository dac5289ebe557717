"""Somebody's own account: written down, read whole, changed and taken back, quoted, with a receipt."""

from alongside.web.pages.accounts import quoting, reading, slip, writing
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*writing.ROUTES, *reading.ROUTES, *quoting.ROUTES, *slip.ROUTES)
