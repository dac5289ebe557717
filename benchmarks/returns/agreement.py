"""Ours and the peers' findings in the same files, as a page: by code, how many rows, and why they differ."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from alongside.returns.asking import Asked, checked
from alongside.returns.checking.form import form
from alongside.returns.checking.period import in_words
from alongside.returns.checking.plan import rules_of
from alongside.returns.checking.proof import PUBLISHED
from benchmarks.returns import others, proofs
from benchmarks.returns.agreeing import NAMELESS, SMALL, TWICE, UNREADABLE, Compared, Theirs, compared, theirs
from benchmarks.returns.made import CIN, SSDA903, Files, made
from benchmarks.returns.people import AUTHORITY, YEAR

CHILDREN, SEED = 3_000, 7
WHYS = Path(__file__).parent / "whys.toml"
CAUSES = {
    NAMELESS: "no number",
    TWICE: "two of a number",
    UNREADABLE: "a day that is none",
    SMALL: "small letters",
}
APART = "apart"
"""Each of the peer's rules is given its own copy of the data."""


@dataclass
class Sum:
    """One code over all files."""

    ours: int = 0
    peers: int = 0
    both: int = 0
    shared: Counter[str] = field(default_factory=Counter)
    """Differing rows by the cause that many rules share."""
    left: int = 0
    silent: str = ""


def write(data: Path, samples: Path | None, page: Path | None) -> int:
    """Compare, and tell; codes that differ without a reason that somebody wrote down are the answer."""
    whys = tomllib.loads(WHYS.read_text("utf-8"))
    parts = [part for which in (CIN, SSDA903) for part in _of_return(data, samples, which, whys[which])]
    text = str(whys["head"]) + "".join(parts)
    if page:
        page.write_text(text, "utf-8")
    unexplained = text.count("| **nobody has said why** |")
    print(text if page is None else f"{unexplained} codes differ and nobody has said why.")
    return min(1, unexplained)


def _of_return(data: Path, samples: Path | None, which: str, whys: Mapping[str, str]) -> Iterator[str]:
    sums: dict[str, Sum] = defaultdict(Sum)
    ran, fell = set[str](), dict[str, str]()
    for files in _sources(data, samples, which):
        peer = _theirs(data, files)
        ran |= set(peer.rules) - set(peer.skipped) - peer.failed.keys()
        fell |= peer.failed
        for one in _compared(files, peer):
            _add(sums[one.code], one)
    ours = {rule.code for rule in rules_of(form(which)) if rule.holds_in(YEAR)}
    yield from _told(which, sums, whys, (ours, ran, fell))


def _sources(data: Path, samples: Path | None, which: str) -> Iterator[Files]:
    yield made(data, which, CHILDREN, SEED, small=False)
    folder = data / f"{which}-proofs"
    if which == CIN:
        yield Files(CIN, proofs.census(folder), year=PUBLISHED)
    else:
        yield Files(SSDA903, *proofs.ssda903(folder), year=PUBLISHED)
    if samples and which == SSDA903:
        yield Files(SSDA903, samples / "s903", year=PUBLISHED)


def _theirs(data: Path, files: Files) -> Theirs:
    out = data / "peer.json"
    others.check(files.which, data, files.theirs, out, APART)
    return theirs(out)


def _compared(files: Files, peer: Theirs) -> Iterator[Compared]:
    previous = (files.last,) if files.last else ()
    asked = Asked(
        files=(files.this,),
        name=files.which,
        year=in_words(files.year),
        previous=previous,
        authority=AUTHORITY,
        max_mb=1_000,
    )
    return compared(checked(asked), peer)


def _add(told: Sum, one: Compared) -> None:
    told.ours += len(one.ours)
    told.peers += len(one.peers)
    told.both += len(one.ours & one.peers)
    counted = one.ours_only + one.peers_only
    for cause in CAUSES:
        told.shared[cause] += counted[cause]
    told.left += sum(counted.values()) - sum(counted[cause] for cause in CAUSES)
    told.silent = told.silent or one.silent


def _told(
    which: str,
    sums: Mapping[str, Sum],
    whys: Mapping[str, str],
    about: tuple[set[str], set[str], dict[str, str]],
) -> Iterator[str]:
    ours, ran, fell = about
    same = sorted(code for code, told in sums.items() if told.ours == told.peers == told.both)
    differ = {code: told for code, told in sums.items() if code not in same}
    peer = others.PEERS[which]
    quiet = sorted(ours - sums.keys())
    yield f"\n## {form(which).title}\n\n"
    yield f"{peer.name} {peer.version}. Of {len(ours)} codes in force in {in_words(YEAR)}:\n\n"
    yield f"- {len(same)} mark the same rows of the same files: {', '.join(same)}.\n"
    yield f"- {len(differ)} differ: the table.\n"
    yield f"- {len(quiet)} found nothing on either side: {', '.join(quiet)}.\n"
    yield f"- {len(fell)} of the peer's fell over on some file, and its report does not say so: "
    yield f"{', '.join(sorted(fell))}.\n"
    never = sorted(ours - ran)
    yield f"- {len(never)} never ran there: {', '.join(never)}.\n\n"
    yield f"| Code | Ours | Peer's | Both | {' | '.join(CAUSES.values())} | else | Why |\n"
    yield f"|---|---:|---:|---:|{'---:|' * len(CAUSES)}---:|---|\n"
    for code, told in sorted(differ.items()):
        yield _line(code, told, whys)


def _line(code: str, told: Sum, whys: Mapping[str, str]) -> str:
    why = whys.get(code) or _usual(told)
    shared = " | ".join(str(told.shared[cause] or "") for cause in CAUSES)
    found = f"{told.ours:,} | {told.peers:,} | {told.both:,}"
    return f"| {code} | {found} | {shared} | {told.left or ''} | {why} |\n"


def _usual(told: Sum) -> str:
    """What is to be said where only shared causes, or a rule that could not look, lead apart."""
    if told.silent:
        return told.silent[0].upper() + told.silent[1:].replace("|", "/")
    return "As above the tables." if not told.left else "**nobody has said why**"
