"""How Django reaches PostgreSQL: one connection string, one schema."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict

NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def django_database(dsn: str) -> dict[str, Any]:
    """Turn a libpq connection string into Django's words for it, with `web` as the only schema."""
    said = {name: str(value) for name, value in conninfo_to_dict(dsn).items()}
    known = {NAMES[name]: said.pop(name) for name in list(said) if name in NAMES}
    said["options"] = f"{said.get('options', '')} -c search_path=web".strip()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": said,
        **known,
    }
