"""The bulk door: many drafts in one sitting, with every promise kept.

A draft may name one that comes before it in the same batch by the key of its submission, because neither
has an id yet: `batch_ref("import/7/referral")` stands where an entry's id would.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

import msgspec

from alongside.access.references import entries_named, renamed
from alongside.desk.agreeing import signature_problems
from alongside.desk.checking import Problem, is_plain, refuse, text_problems, unread
from alongside.desk.keeping import Keeper
from alongside.record import Appended, BadDraft, Codec, Draft, EntryId, Look, Sitting, SubjectId
from alongside.record.draft import prepare
from alongside.record.entry import Prepared
from alongside.record.written import Done, Written
from alongside.returns.uncollected import uncollected

AT_ONCE = 5_000
_REF = "ref:"

Progress = Callable[[int, int], None]
"""Told how many are done, and of how many."""


class BadBatchRef(ValueError):
    """A draft names one that does not come before it in the batch."""

    def __init__(self, client_ref: str) -> None:
        super().__init__(f"no draft before this one has the key “{client_ref}”")


def batch_ref(client_ref: str) -> EntryId:
    """Stands for the entry that an earlier draft of the same batch will become."""
    return EntryId(_REF + client_ref)


def append_all(sitting: Sitting, drafts: Sequence[Draft], codec: Codec, progress: Progress) -> Iterator[Done]:
    """Append every draft in order, as many at once as do not wait for each other."""
    ids: dict[str, EntryId] = {}
    done = 0
    for run in _runs(drafts):
        ready = [prepare(_resolved(draft, ids), codec) for draft in run]
        for new, appended in zip(ready, sitting.append_many(ready), strict=True):
            ids[new.draft.client_ref] = appended.id
            yield new, appended
        done += len(run)
        progress(done, len(drafts))


def append_ready(sitting: Sitting, ready: Sequence[Prepared]) -> Iterator[Done]:
    """Append drafts that have ids of their own, by which they name each other, all at once."""
    return zip(ready, sitting.append_many(ready), strict=True)


@uncollected()
def made_ready(drafts: Sequence[Draft], codec: Codec) -> list[Prepared]:
    """The drafts with their texts, where nothing is wrong with any: what `all_problems` looks for."""
    ready: list[Prepared] = []
    refuse(chain(_each_ready(drafts, codec, ready), signature_problems(drafts)))
    return ready


def _each_ready(drafts: Sequence[Draft], codec: Codec, ready: list[Prepared]) -> Iterator[Problem]:
    for draft in drafts:
        try:
            new = prepare(draft, codec)
        except (ValueError, TypeError) as wrong:
            yield from text_problems(draft)
            if isinstance(wrong, BadDraft):
                raise
            yield Problem("", str(wrong))
            continue
        ready.append(new)
        lines = f"{draft.client_ref}{draft.said_by}{draft.on_behalf_of}{draft.source}"
        if not all(map(is_plain, (lines, new.common, *(text for _, text in new.parts)))):
            yield from text_problems(draft)
        yield from unread(draft, new.kind, new.common, dict(new.parts), codec)


def _runs(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """The drafts cut where one waits for another that has no id yet."""
    run: list[Draft] = []
    waiting: set[str] = set()
    for draft in drafts:
        if len(run) >= AT_ONCE or any(key in waiting for key in _waits_for(draft)):
            yield run
            run, waiting = [], set()
        run.append(draft)
        waiting.add(draft.client_ref)
    if run:
        yield run


def _waits_for(draft: Draft) -> Iterator[str]:
    for ref in _refs(draft):
        if ref.startswith(_REF):
            yield ref.removeprefix(_REF)


def _refs(draft: Draft) -> Iterator[EntryId]:
    yield from entries_named(draft.fact)
    for part in draft.each.values():
        yield from entries_named(part)
    yield from (ref for ref in (draft.corrects, draft.builds_on) if ref)


def _resolved(draft: Draft, ids: dict[str, EntryId]) -> Draft:
    if not any(ref.startswith(_REF) for ref in _refs(draft)):
        return draft

    def to(ref: EntryId) -> EntryId:
        return _found(ref, ids) if ref.startswith(_REF) else ref

    changed: dict[str, Any] = {
        "fact": renamed(draft.fact, to),
        "each": {who: renamed(part, to) for who, part in draft.each.items()},
        "corrects": to(draft.corrects) if draft.corrects else None,
        "builds_on": to(draft.builds_on) if draft.builds_on else None,
    }
    return msgspec.structs.replace(draft, **changed)


def _found(ref: EntryId, ids: dict[str, EntryId]) -> EntryId:
    key = ref.removeprefix(_REF)
    if key not in ids:
        raise BadBatchRef(key)
    return ids[key]


@uncollected()
def keep_all(
    sitting: Sitting,
    keeper: Keeper,
    drafts: Sequence[Draft],
    append: Callable[[], Iterable[Done]],
    looks: Iterable[Look] = (),
) -> tuple[Appended, ...]:
    """Append drafts and keep every shelf; whoever is new has a life of what was just written."""
    everyone = {who for draft in drafts for who in draft.about}
    heads = sitting.heads(everyone)
    done = list(append())
    sitting.look(looks)
    lives = Written(sitting.by, heads).lives(done, sitting.heads)
    written = touched(sitting, ((new.draft, appended) for new, appended in done))
    keeper.after(sitting, written, everyone.difference(heads), lives)
    return tuple(appended for _, appended in done)


class _Target(NamedTuple):
    """What of an entry its correction touches."""

    kind: str
    root_kind: str
    people: Sequence[SubjectId]


def touched(sitting: Sitting, done: Iterable[tuple[Draft, Appended]]) -> dict[SubjectId, set[str]]:
    """Whom the appended drafts are about, and of which kinds of fact; repeated submissions change nothing.

    A correction also touches what it corrects: its kind, and whoever it is no longer about.
    """
    told = [(draft, appended.id) for draft, appended in done if not appended.duplicate]
    corrected = {draft.corrects for draft, _ in told}
    written: dict[SubjectId, set[str]] = {}
    here: dict[EntryId, _Target] = {}
    for draft, entry in told:
        kind = root_kind = type(draft.fact).__name__
        if draft.corrects:
            target = here.get(draft.corrects) or _in_the_book(sitting, draft.corrects)
            root_kind = target.root_kind
            for who in (*draft.about, *target.people):
                written.setdefault(who, set()).update((target.kind, root_kind))
        if entry in corrected:
            here[entry] = _Target(kind, root_kind, draft.about)
        for who in draft.about:
            written.setdefault(who, set()).add(kind)
    return written


def _in_the_book(sitting: Sitting, corrected: EntryId) -> _Target:
    target = sitting.entry(corrected)
    return _Target(target.kind, sitting.entry(target.root).kind, target.subjects)
