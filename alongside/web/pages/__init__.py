"""Every page of the service, a module each. A new page adds its routes to this list."""

from alongside.web.pages import (
    check,
    child,
    conflicts,
    emergencies,
    entry,
    family,
    find,
    looks,
    my_children,
    papers,
    plan,
    questions,
    reached,
    returns,
    walls,
    writing,
)
from alongside.web.route import Route

PAGES: tuple[Route, ...] = (
    *my_children.ROUTES,
    *find.ROUTES,
    *child.ROUTES,
    *family.ROUTES,
    *plan.ROUTES,
    *entry.ROUTES,
    *questions.ROUTES,
    *looks.ROUTES,
    *reached.ROUTES,
    *check.ROUTES,
    *writing.ROUTES,
    *walls.ROUTES,
    *conflicts.ROUTES,
    *emergencies.ROUTES,
    *papers.ROUTES,
    *returns.ROUTES,
)
