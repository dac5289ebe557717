"""What must hold between rows: threads without gaps, pointers that exist, logs that hold every entry.

Each check is one statement that returns only what is wrong; a clean book answers with no rows. They run
inside one snapshot, as the auditor, who reads every line and no words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from psycopg import Connection, DatabaseError

from alongside.record.seal.findings import Finding

MOST = 50
"""How many of one kind are named; the rest are counted."""


class Check(NamedTuple):
    """A short name, what is wrong in words, and the rows for which it is."""

    code: str
    words: str
    query: str


_CHAIN = """
SELECT a.subject, a.seq, a.entry_id, a.previous, e.digest, e.recorded_at,
    lag(a.seq) OVER thread AS seq_before, lag(e.digest) OVER thread AS digest_before,
    lag(e.recorded_at) OVER thread AS recorded_before, lead(a.seq) OVER thread IS NULL AS is_last
FROM record.entry_about a LEFT JOIN record.entry e ON e.la_id = a.la_id AND e.id = a.entry_id
WHERE a.la_id = %(la)s WINDOW thread AS (PARTITION BY a.subject ORDER BY a.seq)
"""

CHECKS: tuple[Check, ...] = (
    Check(
        "thread-gap", "An entry is missing from a life: its numbers have a gap",
        f"SELECT subject || ' after ' || coalesce(seq_before, 0) FROM ({_CHAIN}) c"
        " WHERE seq <> coalesce(seq_before, 0) + 1",
    ),
    Check(
        "thread-broken", "An entry does not follow the one before it in a life",
        f"SELECT subject || ' at ' || seq FROM ({_CHAIN}) c WHERE previous IS DISTINCT FROM digest_before",
    ),
    Check(
        "clock-went-back", "An entry was recorded before the one it follows in a life",
        f"SELECT entry_id::text FROM ({_CHAIN}) c WHERE recorded_at <= recorded_before",
    ),
    Check(
        "thread-cut", "The end of a life is not where the record says it is",
        f"""SELECT coalesce(t.subject, c.subject)::text
        FROM (SELECT * FROM ({_CHAIN}) all_of WHERE is_last) c
        FULL JOIN (SELECT * FROM record.thread WHERE la_id = %(la)s AND seq > 0) t ON t.subject = c.subject
        WHERE (t.seq, t.head, t.recorded_at) IS DISTINCT FROM (c.seq, c.digest, c.recorded_at)""",
    ),
    Check(
        "subject-changed", "A life is of another kind of subject than its entries say",
        """SELECT DISTINCT a.subject::text FROM record.entry_about a
        JOIN record.thread t ON t.la_id = a.la_id AND t.subject = a.subject
        WHERE a.la_id = %(la)s AND a.kind <> t.kind""",
    ),
    Check(
        "entry-gone", "A life names an entry that is not there",
        """SELECT a.entry_id::text FROM record.entry_about a WHERE a.la_id = %(la)s
        AND NOT EXISTS (SELECT FROM record.entry e WHERE e.la_id = a.la_id AND e.id = a.entry_id)""",
    ),
    Check(
        "entry-about-nobody", "An entry stands in no life",
        """SELECT e.id::text FROM record.entry e WHERE e.la_id = %(la)s
        AND NOT EXISTS (SELECT FROM record.entry_about a WHERE a.la_id = e.la_id AND a.entry_id = e.id)""",
    ),
    Check(
        "words-of-nothing", "Something is noted of an entry that is not there",
        """SELECT x.entry_id::text FROM (
            SELECT entry_id FROM record.erasure WHERE la_id = %(la)s
            UNION SELECT asked FROM record.erasure WHERE la_id = %(la)s
            UNION SELECT agreed FROM record.erasure WHERE la_id = %(la)s
            UNION SELECT entry_id FROM record.receipt WHERE la_id = %(la)s
            UNION SELECT asked FROM record.envelope_gone WHERE la_id = %(la)s
            UNION SELECT agreed FROM record.envelope_gone WHERE la_id = %(la)s) x
        WHERE NOT EXISTS (SELECT FROM record.entry e WHERE e.la_id = %(la)s AND e.id = x.entry_id)""",
    ),
    Check(
        "pointer-broken", "A correction does not agree with what it corrects",
        """SELECT e.id::text FROM record.entry e
        LEFT JOIN record.entry t ON t.la_id = e.la_id AND t.id = e.corrects
        WHERE e.la_id = %(la)s AND e.corrects IS NOT NULL
            AND (t.id IS NULL OR t.root <> e.root OR t.recorded_at >= e.recorded_at OR e.act = 'says')
        UNION ALL
        SELECT e.id::text FROM record.entry e
        WHERE e.la_id = %(la)s AND e.corrects IS NULL AND (e.root <> e.id OR e.act <> 'says')""",
    ),
    Check(
        "corrected-twice", "Two corrections stand of the same entry, so one of them was slipped in",
        """SELECT corrects::text FROM record.entry WHERE la_id = %(la)s AND corrects IS NOT NULL
        GROUP BY corrects HAVING count(*) > 1""",
    ),
    Check(
        "base-gone", "An entry builds on one that is not there, or that came later",
        """SELECT e.id::text FROM record.entry e
        LEFT JOIN record.entry b ON b.la_id = e.la_id AND b.id = e.builds_on
        WHERE e.la_id = %(la)s AND e.builds_on IS NOT NULL AND b.id IS NULL""",
    ),
    Check(
        "left-without-stub", "An entry was moved away from somebody, and their life does not say so",
        """SELECT e.id::text FROM record.entry e
        JOIN record.entry_about before ON before.la_id = e.la_id AND before.entry_id = e.corrects
            AND NOT before.stub
        WHERE e.la_id = %(la)s AND NOT EXISTS (
            SELECT FROM record.entry_about a
            WHERE a.la_id = e.la_id AND a.entry_id = e.id AND a.subject = before.subject)""",
    ),
    Check(
        "erasure-forged", "An erasure was not asked by one person and agreed by another",
        """SELECT x.entry_id::text FROM record.erasure x
        LEFT JOIN record.entry asked ON asked.la_id = x.la_id AND asked.id = x.asked
        LEFT JOIN record.entry agreed ON agreed.la_id = x.la_id AND agreed.id = x.agreed
        LEFT JOIN record.entry_about a ON a.la_id = x.la_id AND a.entry_id = x.entry_id
            AND a.subject = x.subject
        CROSS JOIN LATERAL (SELECT record.erasure_named(x.la_id, x.asked) AS named) n
        WHERE x.la_id = %(la)s AND (
            asked.by = agreed.by OR agreed.builds_on IS DISTINCT FROM asked.id
            OR n.named IS DISTINCT FROM record.erasure_named(x.la_id, x.agreed)
            OR (n.named IS NULL AND NOT EXISTS (
                SELECT FROM record.erasure own
                WHERE own.la_id = x.la_id AND own.entry_id IN (x.asked, x.agreed)))
            OR n.named->>0 <> x.entry_id::text
            OR NOT n.named->1 ? coalesce(a.kind || ':' || a.subject, 'common'))""",
    ),
    Check(
        "key-back", "A key that was destroyed has been put back",
        """SELECT g.key::text FROM record.envelope_gone g
        JOIN record.envelope e ON e.la_id = g.la_id AND e.key = g.key WHERE g.la_id = %(la)s""",
    ),
    Check(
        "not-in-log", "An entry is neither in the log nor waiting to be: slipped in, or taken out of the log",
        """SELECT e.id::text FROM record.entry e WHERE e.la_id = %(la)s
        AND NOT EXISTS (SELECT FROM record.log_leaf l
                        WHERE l.la_id = e.la_id AND l.log = 'entries' AND l.item = e.id)
        AND NOT EXISTS (SELECT FROM record.pending p
                        WHERE p.la_id = e.la_id AND p.log = 'entries' AND p.id = e.id)""",
    ),
    Check(
        "look-not-in-log", "A look is neither in the log nor waiting to be",
        """SELECT k.id::text FROM record.look k WHERE k.la_id = %(la)s
        AND NOT EXISTS (SELECT FROM record.log_leaf l
                        WHERE l.la_id = k.la_id AND l.log = 'looks' AND l.item = k.id)
        AND NOT EXISTS (SELECT FROM record.pending p
                        WHERE p.la_id = k.la_id AND p.log = 'looks' AND p.id = k.id)""",
    ),
    Check(
        "leaf-differs", "The log holds another digest of an entry, or an entry that is gone",
        """SELECT l.place || ' ' || l.item FROM record.log_leaf l
        LEFT JOIN record.entry e ON e.la_id = l.la_id AND e.id = l.item
        WHERE l.la_id = %(la)s AND l.log = 'entries' AND l.item IS NOT NULL
            AND e.digest IS DISTINCT FROM l.hash""",
    ),
    Check(
        "look-gone", "The log holds another digest of a look, or a look that is gone",
        """SELECT l.place || ' ' || l.item FROM record.log_leaf l
        LEFT JOIN record.look k ON k.la_id = l.la_id AND k.id = l.item
        WHERE l.la_id = %(la)s AND l.log = 'looks' AND l.item IS NOT NULL
            AND k.digest IS DISTINCT FROM l.hash""",
    ),
    Check(
        "leaf-of-nothing", "The log has a leaf that is no entry, no look and no word on its keys",
        """SELECT l.log || ' ' || l.place FROM record.log_leaf l WHERE l.la_id = %(la)s AND l.item IS NULL
        AND NOT EXISTS (SELECT FROM record.log_statement s
                        WHERE s.la_id = l.la_id AND s.log = l.log AND s.place = l.place)""",
    ),
    Check(
        "log-gap", "The log has a gap",
        """SELECT log || ' ' || place FROM (
            SELECT log, place, lag(place) OVER (PARTITION BY log ORDER BY place) AS before
            FROM record.log_leaf WHERE la_id = %(la)s) l
        WHERE place <> coalesce(before + 1, 0)""",
    ),
    Check(
        "log-order", "The log holds a life in another order than it was written",
        """SELECT subject || ' at ' || seq FROM (
            SELECT a.subject, a.seq, l.place,
                lag(l.place) OVER (PARTITION BY a.subject ORDER BY a.seq) AS before
            FROM record.entry_about a
            JOIN record.log_leaf l ON l.la_id = a.la_id AND l.log = 'entries' AND l.item = a.entry_id
            WHERE a.la_id = %(la)s) ordered
        WHERE place <= before""",
    ),
    Check(
        "sealed-too-early", "An entry is sealed while one before it in a life still waits",
        # OFFSET 0: few wait, so each is looked up; as one join the planner may walk every life instead.
        """SELECT p.id::text FROM record.pending p
        WHERE p.la_id = %(la)s AND p.log = 'entries' AND EXISTS (
            SELECT FROM record.entry_about a
            JOIN record.entry_about later ON later.la_id = a.la_id AND later.subject = a.subject
                AND later.seq = a.seq + 1
            JOIN record.log_leaf l ON l.la_id = later.la_id AND l.log = 'entries' AND l.item = later.entry_id
            WHERE a.la_id = p.la_id AND a.entry_id = p.id OFFSET 0)""",
    ),
    Check(
        "stretch-differs", "What is kept ready of a long life is not what its entries say",
        "SELECT s.subject || ' ' || s.nr FROM record.stretches_astray(%(la)s) s",
    ),
    Check(
        "pending-wrong", "Something waits to be sealed that is not there, differs, or is sealed already",
        """SELECT p.log || ' ' || p.id FROM record.pending p
        LEFT JOIN record.entry e ON p.log = 'entries' AND e.la_id = p.la_id AND e.id = p.id
        LEFT JOIN record.look k ON p.log = 'looks' AND k.la_id = p.la_id AND k.id = p.id
        LEFT JOIN record.log_leaf l ON l.la_id = p.la_id AND l.log = p.log AND l.item = p.id
        WHERE p.la_id = %(la)s
            AND (coalesce(e.digest, k.digest) IS DISTINCT FROM p.digest OR l.item IS NOT NULL)""",
    ),
    Check(
        "pending-stale", "Something has waited more than an hour to be sealed while other things were",
        """SELECT p.log || ' ' || p.id FROM record.pending p
        JOIN record.authority a ON a.la_id = p.la_id AND NOT a.synthetic
        LEFT JOIN record.entry e ON p.log = 'entries' AND e.la_id = p.la_id AND e.id = p.id
        LEFT JOIN record.look k ON p.log = 'looks' AND k.la_id = p.la_id AND k.id = p.id
        WHERE p.la_id = %(la)s AND coalesce(e.recorded_at, k.at) < (
            SELECT max(c.at) FROM record.checkpoint c WHERE c.la_id = p.la_id AND c.log = p.log)
            - interval '1 hour'""",
    ),
    Check(
        "checkpoint-missing", "A witness's signature is kept of a checkpoint that is not there",
        """SELECT s.log || ' ' || s.size FROM record.cosignature s WHERE s.la_id = %(la)s
        AND NOT EXISTS (SELECT FROM record.checkpoint c
                        WHERE c.la_id = s.la_id AND c.log = s.log AND c.size = s.size)""",
    ),
)  # fmt: skip


def wrong(connection: Connection[Any], authority: int, check: Check) -> Iterator[Finding]:
    """What one check finds. One that the database refuses to make is a finding too."""
    query = f"SELECT w, count(*) OVER () FROM ({check.query}) f (w) LIMIT {MOST}"
    try:
        with connection.transaction():
            rows = connection.execute(query.encode(), {"la": authority}).fetchall()
    except DatabaseError as refused:
        yield Finding("not-checked", f"This could not be looked for: {check.words}", str(refused.sqlstate))
        return
    for where, _ in rows:
        yield Finding(check.code, check.words, str(where))
    if rows and rows[0][1] > MOST:
        yield Finding(check.code, f"{check.words} (and {rows[0][1] - MOST:,} more)")
