"""Pages on which something is written down, put right or taken away; and an emergency."""

from alongside.web.pages.writing import (
    correct,
    emergency,
    imported,
    letter,
    newcomer,
    opened,
    still_holds,
    write,
    written,
)
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (
    *write.ROUTES,
    *written.ROUTES,
    *correct.ROUTES,
    *imported.ROUTES,
    *still_holds.ROUTES,
    *letter.ROUTES,
    *opened.ROUTES,
    *emergency.ROUTES,
    *newcomer.ROUTES,
)
