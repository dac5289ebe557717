"""Make or bring up to date the web's own tables: `python -m alongside.web.tables`. Safe to repeat.

The schema `web` belongs to the web's own role, and is there before this is called.
"""

from django.core.management import call_command

from alongside.web.ready import make_ready


def bring_up_to_date() -> None:
    """Bring accounts, sessions, drafts and the counting of wrong tries to their newest shape."""
    make_ready()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


if __name__ == "__main__":
    bring_up_to_date()
