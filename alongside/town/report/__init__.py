"""The report: a drawn town beside England's published figures, counted from what was written."""

from alongside.town.report.figures import Figure, figures
from alongside.town.report.page import put
from alongside.town.report.table import table
from alongside.town.report.tally import Tally

__all__ = ["Figure", "Tally", "figures", "put", "table"]
"""Feed a `Tally`, family by family; `table(figures(tally, levers))` is the report."""
