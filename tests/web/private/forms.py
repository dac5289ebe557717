"""Posting forms of ours, and what a page says without what is new at every asking."""

import re
from typing import Any
from urllib.parse import urlencode

from django.test import Client

from tests.life import person

FRESH = re.compile(
    r'name="(csrfmiddlewaretoken|ref|kept_as)" value="[^"]*"|nonce="[^"]*"|Known now: <strong>[^<]*'
)
NOBODY = "person:01890000-0000-7000-8000-000000000000"


def posts(client: Client, where: str, **said: Any) -> Any:
    """Post a form; a value may be several."""
    pairs = [
        (name, one) for name, told in said.items() for one in ([told] if isinstance(told, str) else told)
    ]
    return client.post(where, urlencode(pairs), content_type="application/x-www-form-urlencoded")


def said_by(text: str) -> str:
    """What a page says, whenever it is asked."""
    return FRESH.sub("", text)


def read(client: Client, name: str, after: str = "") -> str:
    """A page about somebody: `read(ben, "maya", "chronology/")`."""
    return str(client.get(f"/child/{person(name)}/{after}").text)


def is_missing(client: Client, *where: str) -> bool:
    """Whether addresses answer byte for byte like one at which there is nothing."""
    nowhere = client.get("/nowhere/").content
    return {client.get(one).content for one in where} == {nowhere}
