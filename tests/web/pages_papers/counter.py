"""The real pages, at whichever desk a test has opened."""

from alongside.desk import Desk
from alongside.web.door import address
from alongside.web.pages import PAGES
from alongside.web.urls import handler400, handler403, handler404, handler500
from alongside.web.urls import urlpatterns as real

__all__ = ["DESKS", "handler400", "handler403", "handler404", "handler500", "urlpatterns"]

DESKS: list[Desk] = []

urlpatterns = [*(address(route, lambda: DESKS[-1]) for route in PAGES), *real[len(PAGES) :]]
