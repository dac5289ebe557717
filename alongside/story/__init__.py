"""Readings for people: pure functions from lives to what a page shows."""
