"""Make Django ready outside the web server, as for a command that adds an account."""

import os

import django


def make_ready() -> None:
    """Read the settings from the environment; needed before any table of the web is used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.web.settings")
    django.setup()
