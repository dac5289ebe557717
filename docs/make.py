"""The pages that follow from the code: the glossary's lists, the journey, the rules. `make docs` makes them.

Nothing here is typed twice: a fact's title, docstring and questions, a reading's docstring, a clock's row and
the rules of the policy are read where they stand. `tests/house` fails when a page has fallen behind.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

from alongside import practice
from alongside.desk import FACTS
from alongside.policy import Policy, Timescale, load
from alongside.practice import CLOCKS, Clock
from alongside.record import Ask, Fact, Part
from alongside.returns.cin.structure import CHILD, Element, Group, parts
from docs import rules

ROOT = Path(__file__).parents[1]
GLOSSARY, JOURNEY = ROOT / "GLOSSARY.md", ROOT / "docs" / "journey.md"
BEGINS, ENDS = "<!-- from here on written by `make docs` -->", "<!-- to here -->"
CENSUS = "CIN "
FOR_US_ALONE = re.compile(r" \(N\d+[^)]*\)")
"""Numbers of an idea, which say nothing to whoever reads a page."""
AT_THE_END = frozenset({"closure", "person"})
"""Steps that stop almost every clock: drawn, their arrows would hide the others."""

PREFACE = """# The journey, step by step

Written by `make docs` from the code; do not edit it by hand. What is written down at each step, the
questions asked and who reads each answer, what is then waited for and by which rule, and which element of
the children in need census each answer feeds. Every question names its reader; one that nobody reads is
removed. A clock asks and never blocks: what happened can be written down in any order. Some readers are not
built yet (measures, the standard dataset SSD, SSDA903, Annex A, care): they are named because the answer is
owed to them.
"""


def step_of(told: type) -> str:
    """The step of the journey a class belongs to: the name of its module."""
    return told.__module__.rpartition(".")[2]


def steps() -> Mapping[str, list[type[Fact]]]:
    """The facts of each step, in the order of the journey; those about access come last."""
    found: dict[str, list[type[Fact]]] = {}
    for fact in FACTS:
        found.setdefault("access" if "access" in fact.__module__ else step_of(fact), []).append(fact)
    return found


def readings() -> Iterator[type]:
    """Everything that practice reads out of facts, and the small things facts share, step by step."""
    modules = [importlib.import_module(f"{practice.__name__}.{m.name}") for m in _modules()]
    for module in modules:
        yield from (told for told in vars(module).values() if _is_reading(told, module))


def asks(told: type[Fact | Part]) -> Iterator[tuple[str, Ask]]:
    """The questions that a fact asks, or that it asks of each person, with the field each fills."""
    hints = get_type_hints(told, include_extras=True)
    for name in told.__struct_fields__:
        for note in getattr(hints[name], "__metadata__", ()):
            if isinstance(note, Ask):
                yield name, note


def questions(fact: type[Fact]) -> Iterator[tuple[str, str, Ask]]:
    """Every question of a fact, of whom it is asked (nobody by name: the entry), and its field."""
    yield from (("", name, ask) for name, ask in asks(fact))
    if fact.Each is not None:
        yield from (("each", name, ask) for name, ask in asks(fact.Each))


def title(fact: type[Fact]) -> str:
    """The short plain sentence by which people know a fact."""
    return str(getattr(fact, "TITLE", fact.__name__))


def meaning(told: object) -> str:
    """The first paragraph of a docstring, on one line, without what only the code's readers need."""
    first = (inspect.getdoc(told) or "").partition("\n\n")[0]
    return FOR_US_ALONE.sub("", " ".join(first.split()))


def glossary(written: str) -> str:
    """The glossary with its generated part made anew; the rest stays as people wrote it."""
    before, _, rest = written.partition(BEGINS)
    after = rest.partition(ENDS)[2]
    return f"{before}{BEGINS}\n\n{''.join(_lists())}\n{ENDS}{after}"


def journey(policy: Policy) -> str:
    """The whole journey as one page."""
    return "\n".join([PREFACE, *_picture(), *_steps(policy), *_census()]) + "\n"


def main() -> None:
    """Write these pages, and the catalogue of the returns' rules."""
    GLOSSARY.write_text(glossary(GLOSSARY.read_text("utf-8")), "utf-8")
    JOURNEY.write_text(journey(load()), "utf-8")
    rules.write()
    sys.stdout.write(f"{GLOSSARY.name}, docs/{JOURNEY.name} and docs/returns say what the code says.\n")


def _modules() -> Iterable[pkgutil.ModuleInfo]:
    order = {step: place for place, step in enumerate(steps())}
    return sorted(pkgutil.iter_modules(practice.__path__), key=lambda m: (order.get(m.name, 999), m.name))


def _is_reading(told: object, module: ModuleType) -> bool:
    return (
        inspect.isclass(told)
        and told.__module__ == module.__name__
        and not told.__name__.startswith("_")
        and not issubclass(told, Fact | Part | Exception)
    )


def _heading(step: str) -> str:
    words = step.replace("pre_", "pre-").replace("_", " ").capitalize()
    return "Who may see what" if step == "access" else words


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _lists() -> Iterator[str]:
    yield "## Facts: what is written down\n\nEach is one word of the record. The title is what people see.\n"
    for step, facts in steps().items():
        yield f"\n### {_heading(step)}\n\n| fact | title | what it is |\n|---|---|---|\n"
        yield from (f"| `{f.__name__}` | {title(f)} | {_cell(meaning(f))} |\n" for f in facts)
    yield "\n## Readings: what is worked out from facts\n\nNobody types these.\n\n"
    yield "| reading | step | what it is |\n|---|---|---|\n"
    for told in readings():
        yield f"| `{told.__name__}` | {_heading(step_of(told))} | {_cell(meaning(told))} |\n"


def _picture() -> Iterator[str]:
    """What each step waits for, as a picture: from what starts a clock to what stops it."""
    yield "## What waits for what"
    yield ""
    yield "```mermaid"
    yield "flowchart LR"
    for line in dict.fromkeys(line for clock in CLOCKS for line in _arrows(clock)):
        yield f"  {line}"
    yield "```"
    yield ""


def _arrows(clock: Clock) -> Iterator[str]:
    starts = dict.fromkeys(step_of(fact) for fact in clock.starts)
    stops = dict.fromkeys(step_of(fact) for fact in clock.stops if step_of(fact) not in AT_THE_END)
    for start in starts:
        for stop in stops:
            if start != stop:
                yield f'{start}["{_heading(start)}"] --> {stop}["{_heading(stop)}"]'


def _steps(policy: Policy) -> Iterator[str]:
    for number, (step, facts) in enumerate(steps().items(), start=1):
        yield f"## {number}. {_heading(step)}"
        yield ""
        yield meaning(sys.modules[facts[0].__module__])
        yield ""
        for fact in facts:
            yield from _fact(fact)
        yield from _clocks([clock for clock in CLOCKS if step_of(clock.starts[0]) == step], policy)


def _fact(fact: type[Fact]) -> Iterator[str]:
    yield f"### {title(fact)} (`{fact.__name__}`)"
    yield ""
    yield meaning(fact)
    yield ""
    asked = list(questions(fact))
    if not asked:
        return
    yield "| question | who reads the answer |"
    yield "|---|---|"
    for whose, name, ask in asked:
        question = ask.question or f"(filled by the house: {name})"
        each = " *(for each)*" if whose else ""
        yield f"| {_cell(question)}{each} | {_cell(', '.join(ask.reads))} |"
    yield ""


def _clocks(clocks: Iterable[Clock], policy: Policy) -> Iterator[str]:
    for clock in clocks:
        yield f"**Then waited for: {clock.name.replace('{name}', 'the child')}.** {clock.what_for}"
        yield ""
        yield f"Starts with {_named(clock.starts)}; stops with {_named(clock.stops)}."
        yield ""
        yield from (_rule(rule) for rule in policy.sheet.timescales[clock.timescale])
        yield ""


def _named(facts: Iterable[type[Fact]]) -> str:
    return ", ".join(f"`{fact.__name__}`" for fact in facts)


def _rule(rule: Timescale) -> str:
    until = f" until {rule.until}" if rule.until else ""
    check = f" *Still to be checked: {rule.why}*" if rule.check else ""
    return f"- since {rule.since}{until}: within {rule.length} of {rule.from_}. {rule.source}.{check}"


def _census() -> Iterator[str]:
    yield "## The children in need census, element by element"
    yield ""
    yield "An element without a fact here is read from the day of an entry, or from several entries together;"
    yield "`alongside/returns/cin/rows.py` says how. The whole derivation is there, and no form knows it."
    yield ""
    yield "| element | a question that feeds it |"
    yield "|---|---|"
    feeds = _feeds()
    for name in dict.fromkeys(_names(CHILD)):
        yield f"| {name} | {', '.join(feeds.get(name, ()))} |"


def _feeds() -> Mapping[str, list[str]]:
    feeds: dict[str, list[str]] = {}
    for fact in FACTS:
        for _, name, ask in questions(fact):
            for read in ask.reads:
                if read.startswith(CENSUS):
                    feeds.setdefault(read.removeprefix(CENSUS), []).append(f"`{fact.__name__}.{name}`")
    return feeds


def _names(group: Group) -> Iterator[str]:
    for part in parts(group):
        if isinstance(part, Element):
            yield part.name
        else:
            yield from _names(part)


if __name__ == "__main__":
    main()
