"""Every page of the service, a module each. A new page adds its routes to this list."""

from alongside.web.pages import (
    check,
    child,
    entry,
    erasures,
    family,
    find,
    gather,
    looks,
    my_children,
    papers,
    plan,
    questions,
    records,
    returns,
    staff,
    writing,
)
from alongside.web.route import Route

PAGES: tuple[Route, ...] = (
    *my_children.ROUTES,
    *find.ROUTES,
    *child.ROUTES,
    *family.ROUTES,
    *gather.ROUTES,
    *plan.ROUTES,
    *entry.ROUTES,
    *erasures.ROUTES,
    *questions.ROUTES,
    *looks.ROUTES,
    *check.ROUTES,
    *writing.ROUTES,
    *papers.ROUTES,
    *records.ROUTES,
    *returns.ROUTES,
    *staff.ROUTES,
)
