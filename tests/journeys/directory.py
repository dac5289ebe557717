"""A small OpenID provider on this machine: what a council's directory does, and what a false one would.

OpenID Connect Core 1.0 (code flow), Discovery 1.0, PKCE (RFC 7636, S256). It checks what it is sent as a
strict directory does, so a sign-in that leaves something out does not get through.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256

CLIENT, SECRET = "alongside-at-testshire", "said-once-on-paper"
KEY_ID = "key-of-this-year"
BACK = "/sign-in/with/council/back/"
PAGE = """<!doctype html><html lang="en"><title>Testshire Council</title><main><h1>Testshire Council</h1>
<form method="post">{buttons}<button name="who" value="">Cancel</button></form></main></html>"""
BUTTON = '<button name="who" value="{0}">{0}</button>'


def plain(octets: bytes) -> str:
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def number(of: int) -> str:
    return plain(of.to_bytes((of.bit_length() + 7) // 8, "big"))


def signed(claims: dict[str, Any], key: RSAPrivateKey, kid: str = KEY_ID) -> str:
    """A JSON Web Signature by RS256 (RFC 7515)."""
    head = {"alg": "RS256", "typ": "JWT", "kid": kid}
    text = ".".join(plain(json.dumps(part).encode()) for part in (head, claims))
    return f"{text}.{plain(key.sign(text.encode(), PKCS1v15(), SHA256()))}"


@dataclass
class Directory:
    """Who is known, and how the next answer is false, if it is."""

    address: str = ""
    key: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    another: RSAPrivateKey = field(default_factory=lambda: generate_private_key(65537, 2048))
    people: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)
    claims: dict[str, Any] = field(default_factory=dict)
    further: dict[str, Any] = field(default_factory=dict)
    """What it says otherwise in the signed answer, and in what else it knows."""
    state: str | None = None
    forged: bool = False
    silent: bool = False

    def knows(self, name: str, **claims: Any) -> None:
        """Take somebody in. Each has a subject of this service and an id that is never given again."""
        self.people[name] = {"sub": f"sub-{name}", "oid": f"oid-{name}", "amr": ["pwd", "mfa"], **claims}

    def is_honest(self) -> None:
        """Whatever was false is over."""
        self.claims, self.further, self.state, self.forged, self.silent = {}, {}, None, False, False

    # Its four addresses.

    @property
    def discovery(self) -> dict[str, Any]:
        at = self.address
        return {
            "issuer": at, "authorization_endpoint": f"{at}/authorize", "token_endpoint": f"{at}/token",
            "jwks_uri": f"{at}/keys", "userinfo_endpoint": f"{at}/further",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }  # fmt: skip

    @property
    def keys(self) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        known = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": KEY_ID}
        return {"keys": [{**known, "n": number(numbers.n), "e": number(numbers.e)}]}

    def sends_back(self, asked: dict[str, str], who: str) -> str:
        """Where somebody goes who has pressed a name, or Cancel."""
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["redirect_uri"].endswith(BACK)
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        told = {"state": asked["state"] if self.state is None else self.state}
        if not who:
            return f"{asked['redirect_uri']}?{urlencode({**told, 'error': 'access_denied'})}"
        code = secrets.token_urlsafe(16)
        self.codes[code] = {**asked, "who": who}
        return f"{asked['redirect_uri']}?{urlencode({**told, 'code': code})}"

    def gives(self, sent: dict[str, str]) -> dict[str, Any] | None:
        """The signed answer for a code, to whoever asked for it and nobody else, once."""
        asked = self.codes.pop(sent["code"], None)
        proof = plain(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        if asked is None or proof != asked["code_challenge"] or sent["redirect_uri"] != asked["redirect_uri"]:
            return None
        if (sent["client_id"], sent["client_secret"]) != (CLIENT, SECRET):
            return None
        access, now = secrets.token_urlsafe(16), int(time.time())
        person = self.people[asked["who"]]
        self.tokens[access] = {**person, **self.further}
        claims = {"iss": self.address, "aud": CLIENT, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        said = {name: value for name, value in {**claims, **person, **self.claims}.items() if value}
        token = signed(said, self.another if self.forged else self.key)
        return {"access_token": access, "token_type": "Bearer", "expires_in": 300, "id_token": token}


class _Asked(BaseHTTPRequestHandler):
    directory: Directory

    def do_GET(self) -> None:
        at = urlsplit(self.path)
        if self.directory.silent:
            self._say(503, "text/plain", "not now")
        elif at.path == "/authorize":
            buttons = "".join(BUTTON.format(name) for name in self.directory.people)
            self._say(200, "text/html", PAGE.format(buttons=buttons))
        elif at.path == "/further":
            access = self.headers["Authorization"].removeprefix("Bearer ")
            self._tell(self.directory.tokens.get(access))
        elif at.path == "/keys":
            self._tell(self.directory.keys)
        elif at.path == "/.well-known/openid-configuration":
            self._tell(self.directory.discovery)
        else:
            self._say(404, "text/plain", "nothing here")

    def do_POST(self) -> None:
        at = urlsplit(self.path)
        sent = _single(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if at.path == "/token":
            self._tell(self.directory.gives(sent))
            return
        self.send_response(302)
        self.send_header("Location", self.directory.sends_back(_single(at.query), sent["who"]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _tell(self, told: dict[str, Any] | None) -> None:
        refused = {"error": "invalid_grant"}
        self._say(200 if told else 400, "application/json", json.dumps(told or refused))

    def _say(self, status: int, kind: str, words: str) -> None:
        body = words.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing in the terminal."""


def _single(query: str) -> dict[str, str]:
    return {name: values[-1] for name, values in parse_qs(query, keep_blank_values=True).items()}


@contextmanager
def running() -> Iterator[Directory]:
    """A directory that listens on this machine for the length of a block."""
    directory = Directory()
    handler = type("Asked", (_Asked,), {"directory": directory})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        directory.address = f"http://localhost:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield directory
        server.shutdown()
