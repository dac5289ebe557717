"""Make the web's own tables, or bring them up to date: `python -m alongside.web.tables`."""

from django.core.management import call_command

from alongside.web.ready import make_ready


def make_tables() -> None:
    """Migrate accounts, sessions and drafts, and the table in which wrong passwords are counted."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


if __name__ == "__main__":
    make_ready()
    make_tables()
