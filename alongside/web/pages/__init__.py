"""Every page of the service, a module each. A new page adds its routes to this list."""

from alongside.web.pages import (
    check,
    child,
    entry,
    family,
    find,
    looks,
    my_children,
    papers,
    plan,
    questions,
    returns,
    sending,
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
    *check.ROUTES,
    *writing.ROUTES,
    *papers.ROUTES,
    *returns.ROUTES,
    *sending.ROUTES,
)
