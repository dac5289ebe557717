"""Readings for people: pure functions from lives to what a page shows.

Each story is a module with `tell(view, …)`: `child`, `circle`, `chronology`, `known`, `family`, `genogram`,
`my_children`, `due`, `entry`, `plan`, `assessment`, `looks`. A view is already walled and already as known,
so a story cannot leak what it never receives. What comes out are frozen values with ready sentences; a
template lays them out and decides nothing. Words for people stand as constants at the top of each story.
"""
