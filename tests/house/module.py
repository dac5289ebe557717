"""A module of the house, as the tests of its shape see it."""

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """One module of the package: its path, its text, its tree."""

    path: Path

    @property
    def name(self) -> str:
        """Where a person finds it."""
        return str(self.path.relative_to(ROOT))

    @property
    def room(self) -> str:
        """The room it is in, or nothing for those at the door."""
        parts = self.path.relative_to(ROOT / "alongside").parts
        return parts[0] if len(parts) > 1 else ""

    @cached_property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.path.read_text(encoding="utf-8").splitlines())

    @cached_property
    def tree(self) -> ast.Module:
        """What it says, as Python reads it."""
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @cached_property
    def functions(self) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]

    def line(self, node: ast.stmt | ast.expr) -> str:
        """Return the line on which it stands."""
        return self.path.read_text(encoding="utf-8").splitlines()[node.lineno - 1]

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Point at a line of it."""
        return f"{self.name}:{node.lineno}"
