"""Checking a return: what a file says, what is wrong in it, where, and what to do.

One rule is a sentence, a condition over one row of a prepared view, and proof rows. The difficulty lives in
the views, which are written once for each return; the same text runs on DuckDB (a whole return), on SQLite in
memory (one child, while a worker saves) and on Spark (a region). Decision 23 says how this was chosen.
"""
