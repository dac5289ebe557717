"""The office with its pages, and whoever of the family comes in."""

from tests.web.office_door import come_in
from tests.web.private.conftest import morning, office

__all__ = ["come_in", "morning", "office"]
