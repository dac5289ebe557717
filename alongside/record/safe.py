"""What of an installation stands outside its database: the attachments, and the keys.

They are kept apart from the database and from its backups, so that neither alone opens anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from alongside.record.files import Files
from alongside.record.keys import Envelopes, MasterKeys, Vault
from alongside.record.seal.note import PublicKey
from alongside.record.seal.signing import SigningKeys


class Safe(NamedTuple):
    """Two directories of an installation, `files/` and `keys/`."""

    files: Path
    keys: Path

    def attachments(self, envelopes: Envelopes) -> Files:
        """The attachments, opened with the keys that a sitting finds."""
        return Files(self.files, Vault(MasterKeys(self.keys), envelopes))

    def trusted(self) -> Mapping[str, PublicKey]:
        """The first public key of every log, by the log's name."""
        return SigningKeys(self.keys).all_trusted()
