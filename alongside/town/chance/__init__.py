"""Chance that is the same on every machine: dice thrown from a seed, and the tables they are read by."""

from alongside.town.chance.dice import Dice
from alongside.town.chance.tables import Spread, Table

__all__ = ["Dice", "Spread", "Table"]
