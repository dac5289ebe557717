"""Addresses where somebody is kept safe: nobody is found by them, and no search says them to anybody.

The protected person's own are on no shelf. Others may live there who are not protected themselves, and a
second record of the same person may hold the address without the protection: whatever answers by such an
address is taken out here, before it is asked whether every word was answered. So typing it says to every
reader what it would say if nobody had ever lived there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from alongside.access.walls import LEADS_TO
from alongside.desk.tokens import POSTCODE, STREET, Token, of_place
from alongside.record import EntryId, Sitting, SubjectId

Rows = tuple[tuple[Token, str], ...]
Hits = Mapping[SubjectId, Rows]
KeptMoves = Mapping[SubjectId, Collection[EntryId]]
MOVES = LEADS_TO["address"]
SAYS = MOVES | LEADS_TO["phone"]
"""The kinds of fact that say where somebody is, or where to write to them."""
PLACES = (STREET, POSTCODE)


def without_kept_homes(sitting: Sitting, hits: Hits) -> Hits:
    """Those who answered, and by what, less every address where somebody is kept safe."""
    placed = {who: rows for who, rows in hits.items() if any(token.kind in PLACES for token, _ in rows)}
    if not placed:
        return hits
    homes = _kept(sitting, [row for rows in placed.values() for row in rows])
    streets = {street for _, street, _ in homes}
    nowhere = _second_records(sitting, placed)
    codes = _at_codes(sitting, placed, homes)
    return {
        who: tuple(
            (token, said)
            for token, said in rows
            if token.kind not in PLACES
            or not (who in nowhere or of_place(said) in streets or (who, token.text) in codes)
        )
        for who, rows in hits.items()
    }


def kept_moves(sitting: Sitting, people: Sequence[SubjectId]) -> KeptMoves:
    """Of each of these people, what says where somebody is kept safe: they, or whoever moved with them.

    Of somebody who is kept safe that is every move, and where letters go; of another, the moves they made
    together, and then nowhere to send a letter either.
    """
    entries = sitting.entries(people, SAYS)
    around = {who for entry in entries for who in entry.people}.union(people)
    safe = {row[0] for row in sitting.rows("kept_home", {"subject": around})} | _second_records(
        sitting, people
    )
    if not safe:
        return {}
    moves = {entry.root: entry.people for entry in entries if entry.kind in MOVES}
    return {
        who: frozenset(root for root, moved in moves.items() if who in safe or not safe.isdisjoint(moved))
        for who in people
    }


def _kept(sitting: Sitting, rows: Iterable[tuple[Token, str]]) -> set[tuple[SubjectId, str, str]]:
    """The homes kept safe at any of these addresses, or with any of these postcodes."""
    told = list(rows)
    streets = {of_place(said) for token, said in told if token.kind == STREET}
    codes = {token.text for token, _ in told if token.kind == POSTCODE}
    found = (*sitting.rows("kept_home", {"street": streets}), *sitting.rows("kept_home", {"postcode": codes}))
    return {(who, street, code) for who, street, code in found}


def _second_records(sitting: Sitting, people: Collection[SubjectId]) -> frozenset[SubjectId]:
    """Those of whom another record says that they are kept safe."""
    there, back = sitting.rows("joined", {"subject": people}), sitting.rows("joined", {"other": people})
    others: dict[SubjectId, set[SubjectId]] = defaultdict(set)
    for one, other in (*there, *back):
        others[one].add(other)
        others[other].add(one)
    safe = {row[0] for row in sitting.rows("kept_home", {"subject": others})}
    return frozenset(who for who, same in others.items() if not same.isdisjoint(safe))


def _at_codes(
    sitting: Sitting, placed: Hits, homes: Collection[tuple[SubjectId, str, str]]
) -> frozenset[tuple[SubjectId, str]]:
    """Who is not said to have a postcode: whoever has the address there at which somebody is kept safe."""
    kept = defaultdict(set)
    for _, street, code in homes:
        kept[code].add(street)
    asked = {
        (who, token.text)
        for who, rows in placed.items()
        for token, _ in rows
        if token.kind == POSTCODE and token.text in kept
    }
    lived = defaultdict(set)
    where = {"subject": {who for who, _ in asked}, "kind": [STREET]}
    for who, _, _, said in sitting.rows("found", where):
        lived[who].add(of_place(said))
    return frozenset(
        (who, code) for who, code in asked if "" in kept[code] or not kept[code].isdisjoint(lived[who])
    )
