"""Whoever stands beside somebody: what was opened to them, and notes that only they can read.

A note is locked in their browser, with a key that never leaves it, and comes here as bytes. That is a named
exception to working without scripts: without one the page says so, and everything else works.
"""

from __future__ import annotations

import base64
import binascii
import json

from django.utils.translation import gettext as _

from alongside.access.reader import Capacity
from alongside.desk import NotWritable
from alongside.practice.advocacy import AdvocateNoteSealed
from alongside.practice.agreement import digest_of
from alongside.record import Draft, RefUsed
from alongside.record.when import day
from alongside.story import clients as clients_story
from alongside.story.clients import Clients
from alongside.web.fields import Fields
from alongside.web.route import Answer, Asked, LockedKey, Paper, Roles, Route, page

BESIDE = Roles.family(Capacity.ADVOCATE.value, Capacity.REPRESENTATIVE.value)
LEAST_ROUNDS, MOST_ROUNDS = 600_000, 10_000_000
LONGEST, LEAST, A_KEY = 400_000, 12 + 16 + 1, 12 + 32 + 16
"""Bytes: of a locked note at most, and at least its nonce, its tag and one more; of a locked key."""


def own_clients(asked: Asked) -> Answer:
    """Those they come for, and what was opened to them."""
    told: Clients = asked.desk.read(
        asked.reader, asked.reader.who, clients_story.tell, page="what was opened to them"
    )
    return page("mine/clients.html", _("My page"), told=told)


def own_notes(asked: Asked) -> Answer:
    """Their notes, locked; the browser opens them. What is posted is answered for the browser."""
    if asked.is_post:
        acts = {"begin": _begin, "keep": _keep, "let_go": _let_go}
        act = acts.get(asked.posted.text("do"))
        return act(asked, asked.posted) if act else _said(ok=False)
    told: Clients = asked.desk.read(asked.reader, asked.reader.who, clients_story.tell, page="their notes")
    key = asked.notes.key()
    kept = {
        "owner": str(asked.reader.who),
        "key": {"salt": key.salt, "rounds": key.rounds, "locked": key.locked} if key else None,
        "notes": [{"id": n.id, "locked": n.locked, "at": n.kept_at.isoformat()} for n in asked.notes.all()],
        "clients": [{"id": str(one.who), "name": one.name} for one in told.clients],
    }
    return page("mine/notes.html", _("My page"), kept=kept, begun=key is not None, least=LEAST_ROUNDS)


def _said(*, ok: bool, **more: object) -> Answer:
    return Paper(body=json.dumps({"ok": ok, **more}).encode(), kind="application/json")


def _begin(asked: Asked, said: Fields) -> Answer:
    rounds = said.text("rounds")
    locked, salt = said.text("locked"), said.text("salt")
    enough = rounds.isascii() and rounds.isdigit() and LEAST_ROUNDS <= int(rounds) <= MOST_ROUNDS
    if not enough or _size(locked) != A_KEY or _size(salt) != 16:  # noqa: PLR2004 (the bytes of a salt)
        return _said(ok=False)
    return _said(ok=asked.notes.begin(LockedKey(salt=salt, rounds=int(rounds), locked=locked)))


def _keep(asked: Asked, said: Fields) -> Answer:
    """The seal of a locked note goes into the record, about the advocate alone; the note beside it."""
    locked = said.text("locked")
    if asked.notes.key() is None or not LEAST <= _size(locked) <= LONGEST:
        return _said(ok=False)
    seal = digest_of(locked)
    who = asked.reader.who
    draft = Draft(fact=AdvocateNoteSealed(sealed=seal), about=(who,), on=day(asked.today), client_ref=seal)
    try:
        asked.desk.write(asked.reader, [draft])
    except (NotWritable, RefUsed):
        return _said(ok=False)
    kept = asked.notes.keep(locked)
    return _said(ok=True, id=kept.id, at=kept.kept_at.isoformat())


def _let_go(asked: Asked, said: Fields) -> Answer:
    note = said.text("note")
    if note.isascii() and note.isdigit():
        asked.notes.let_go(int(note))
    return _said(ok=True)


def _size(text: str) -> int:
    """How many bytes this is in base64; none where it is something else: words are not let in here."""
    try:
        return len(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return 0


ROUTES: tuple[Route, ...] = (
    Route("mine/clients/", "own_clients", own_clients, roles=BESIDE),
    Route("mine/notes/", "own_notes", own_notes, ("GET", "POST"), BESIDE),
)
