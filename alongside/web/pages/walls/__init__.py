"""Pages about what is kept from somebody: placing a wall, the walls around a person, taking one down."""

from alongside.web.pages.walls import around, place
from alongside.web.route import Route

ROUTES: tuple[Route, ...] = (*around.ROUTES, *place.ROUTES)
