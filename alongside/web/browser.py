"""What a browser may load and where a form may lead: only ourselves, and nothing written inline."""

from typing import Any

from csp.constants import NONCE, NONE, SELF


def policy(*, form_leads_to: str | None = None) -> dict[str, Any]:
    """Return the content security policy; a council's sign-in page is the one place outside."""
    return {
        "DIRECTIVES": {
            "default-src": [NONE],
            "script-src": [SELF, NONCE],
            "style-src": [SELF],
            "img-src": [SELF, "data:"],
            "media-src": [SELF, "blob:"],
            "font-src": [SELF],
            "connect-src": [SELF],
            "manifest-src": [SELF],
            "object-src": [NONE],
            "base-uri": [NONE],
            "form-action": [SELF, form_leads_to] if form_leads_to else [SELF],
            "frame-ancestors": [NONE],
            "require-trusted-types-for": ["'script'"],
        }
    }
