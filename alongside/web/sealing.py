"""Words kept by the web are unreadable in its tables: drafts, and the seeds of second factors.

The key stands in `keys/web.key` of the installation, apart from the database and its backups.
"""

import base64
import hashlib
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class Unreadable(ValueError):
    """Something was sealed with another key, or changed since."""

    def __init__(self) -> None:
        super().__init__("this was sealed with another key: put back keys/web.key of this installation")


@lru_cache(maxsize=4)
def _lock(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()))


def seal(text: str) -> str:
    """Make this text unreadable to anyone without the installation's key."""
    return _lock(settings.ALONGSIDE_WEB_KEY).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Read a sealed text again."""
    try:
        return _lock(settings.ALONGSIDE_WEB_KEY).decrypt(sealed.encode()).decode()
    except InvalidToken as odd:
        raise Unreadable from odd
