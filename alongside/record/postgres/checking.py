"""How far the log of entries has been sealed, as a wide reader finds it."""

from __future__ import annotations

from typing import Any

from psycopg import Connection

from alongside.record.book import Sealed

_NEWEST = """
SELECT size, at FROM record.checkpoint WHERE la_id = %s AND log = 'entries' ORDER BY size DESC LIMIT 1
"""

_WITNESSED = """
SELECT witness, max(at) FROM record.cosignature WHERE la_id = %s AND log = 'entries'
GROUP BY witness ORDER BY 2 DESC, 1
"""


def sealed(connection: Connection[Any], authority: int) -> Sealed | None:
    """The newest checkpoint of the log of entries, and when each witness outside last signed one."""
    newest = connection.execute(_NEWEST, [authority]).fetchone()
    if newest is None:
        return None
    return Sealed(newest[0], newest[1], tuple(connection.execute(_WITNESSED, [authority]).fetchall()))
