"""The house numbers: small rooms, short functions, nothing deep."""

import ast
from collections.abc import Iterable, Sequence
from statistics import median, quantiles

from tests.house.module import Module

BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)
LARGEST_MODULE = 500
DEEPEST = 3


def test_half_of_all_functions_have_at_most_seven_lines(modules: Sequence[Module]) -> None:
    sizes = [size for size, _ in _functions(modules)]
    assert median(sizes) <= 7, "Functions have grown. Give parts of long ones a name of their own."


def test_nineteen_of_twenty_functions_have_at_most_thirty_five_lines(
    modules: Sequence[Module],
) -> None:
    sized = sorted(_functions(modules), reverse=True)
    assert _p95(size for size, _ in sized) <= 35, _longest("functions", sized)


def test_half_of_all_modules_have_at_most_120_lines(modules: Sequence[Module]) -> None:
    assert median(m.lines for m in modules) <= 120, "Modules have grown. Split the largest."


def test_nineteen_of_twenty_modules_have_at_most_350_lines(modules: Sequence[Module]) -> None:
    sized = sorted(((m.lines, m.name) for m in modules), reverse=True)
    assert _p95(size for size, _ in sized) <= 350, _longest("modules", sized)


def test_no_module_has_more_than_500_lines(modules: Sequence[Module]) -> None:
    large = [f"{m.name}: {m.lines}" for m in modules if m.lines > LARGEST_MODULE]
    assert not large, f"Split these by what they are about: {large}"


def test_nothing_is_nested_more_than_three_deep(modules: Sequence[Module]) -> None:
    deep = [
        module.at(function)
        for module in modules
        for function in module.functions
        if _depth(function.body) > DEEPEST
    ]
    assert not deep, "Return early, or give the inner part a name: " + ", ".join(deep)


def _functions(modules: Sequence[Module]) -> list[tuple[int, str]]:
    return [(_size(f), f"{m.at(f)} {f.name}") for m in modules for f in m.functions]


def _size(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end; what a docstring explains is never counted against it."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def _depth(body: Sequence[ast.stmt]) -> int:
    return max((_depth_of(statement) for statement in body), default=0)


def _depth_of(statement: ast.stmt) -> int:
    if not isinstance(statement, BLOCKS):
        return 0
    within = [s for s in ast.iter_child_nodes(statement) if isinstance(s, ast.stmt)]
    within += [s for part in _parts(statement) for s in part.body]
    same = _otherwise_if(statement)
    inside = _depth([s for s in within if s is not same])
    return max(1 + inside, _depth_of(same) if same else 0)


def _parts(statement: ast.stmt) -> list[ast.ExceptHandler | ast.match_case]:
    """The handlers of a `try` and the cases of a `match`, whose bodies stand inside it."""
    kinds = (ast.ExceptHandler, ast.match_case)
    return [part for part in ast.iter_child_nodes(statement) if isinstance(part, kinds)]


def _otherwise_if(statement: ast.stmt) -> ast.If | None:
    """An `elif` is no deeper than its `if`."""
    other = statement.orelse if isinstance(statement, ast.If) else []
    return other[0] if len(other) == 1 and isinstance(other[0], ast.If) else None


def _p95(sizes: Iterable[int]) -> float:
    return quantiles(sizes, n=20, method="inclusive")[-1]


def _longest(what: str, sized: Sequence[tuple[int, str]]) -> str:
    first = ", ".join(f"{name} ({size})" for size, name in sized[:12])
    return f"Too many long {what}. Begin with these: {first}"
