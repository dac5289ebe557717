"""What is not found in this house: vague rooms, hidden imports, clocks below the faces, silence."""

import ast
from collections.abc import Iterator, Sequence

import pytest

from tests.house.module import ROOT, Module

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"} | {
    "service",
    "services",
    "base",
    "core",
}
BELOW_THE_FACES = {"record", "policy", "practice", "access", "story", "returns", "insight", "desk"}
CLOCKS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("timezone", "now"),
    ("timezone", "localdate"),
}
MAY_LOOK = {
    # RFC 9562 orders keys by the time of their making; nobody reads it as a date.
    "alongside/record/entry.py uuid7",
    # `recorded_at` is the database's, and a book in memory is its own database.
    "alongside/record/memory.py _now",
}


def test_every_module_is_named_for_what_it_is_about(modules: Sequence[Module]) -> None:
    vague = [m.name for m in modules if m.path.stem.strip("_") in VAGUE]
    vague += [m.name for m in modules if m.path.parent.name in VAGUE]
    assert not vague, f"Name these for what they hold: {vague}"


def test_imports_stand_at_the_top_where_everyone_sees_them(modules: Sequence[Module]) -> None:
    hidden = [
        module.at(node)
        for module in modules
        for function in module.functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and not _optional(module, node)
    ]
    assert not hidden, "Move these imports to the top of their modules: " + ", ".join(hidden)


def test_nothing_below_the_faces_looks_at_a_clock(modules: Sequence[Module]) -> None:
    looks = [
        module.at(call)
        for module in modules
        if module.room in BELOW_THE_FACES
        for call in _calls(module.tree)
        if _called(call) in CLOCKS and call not in _allowed(module)
    ]
    assert not looks, "Take `today` or `now` as an argument instead: " + ", ".join(looks)


@pytest.mark.parametrize("way", ["metaclass", "__init_subclass__", "__subclasses__"])
def test_nothing_registers_itself(modules: Sequence[Module], way: str) -> None:
    found = [m.name for m in modules if any(way == word for word in _words(m))]
    assert not found, f"Write a plain list instead of {way}: {found}"


def test_every_module_and_everything_public_in_it_says_what_it_is_for(
    modules: Sequence[Module],
) -> None:
    silent = [place for module in modules for place in _silent(module)]
    assert not silent, "Say what these are for, and why: " + ", ".join(silent)


def test_every_folder_of_modules_is_a_package(modules: Sequence[Module]) -> None:
    folders = {m.path.parent for m in modules}
    bare = [str(f.relative_to(ROOT)) for f in folders if not (f / "__init__.py").exists()]
    assert not bare, f"Add an __init__.py that says what these rooms are for: {sorted(bare)}"


def _optional(module: Module, node: ast.Import | ast.ImportFrom) -> bool:
    """Tell an extra that may be missing (in a `try` for ImportError), or a command that says why."""
    if module.room == "cli" and "noqa: PLC0415 - " in module.line(node):
        return True
    tries = [t for t in ast.walk(module.tree) if isinstance(t, ast.Try) and node in ast.walk(t)]
    names = {n.id for t in tries for h in t.handlers for n in ast.walk(h) if isinstance(n, ast.Name)}
    return bool(names & {"ImportError", "ModuleNotFoundError"})


def _allowed(module: Module) -> list[ast.Call]:
    return [call for f in module.functions if f"{module.name} {f.name}" in MAY_LOOK for call in _calls(f)]


def _calls(within: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(within) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> tuple[str, str]:
    match call.func:
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return owner, name
        case ast.Attribute(value=ast.Attribute(attr=owner), attr=name):
            return owner, name
        case _:
            return "", ""


def _words(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        match node:
            case ast.keyword(arg=str(word)) | ast.Attribute(attr=word) | ast.FunctionDef(name=word):
                yield word
            case _:
                pass


def _silent(module: Module) -> Iterator[str]:
    if ast.get_docstring(module.tree) is None:
        yield module.name
    for node in module.tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None and not _is_overload(node):
            yield f"{module.at(node)} {node.name}"


def _is_overload(node: ast.ClassDef | ast.FunctionDef) -> bool:
    return any(isinstance(d, ast.Name) and d.id == "overload" for d in node.decorator_list)
