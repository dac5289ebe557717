"""What the processes of an installation are told through their environment.

No password is among it: each connection string names the file of passwords. The administrator's
address is taken out, so that nothing serving pages can ever use it.
"""

from collections.abc import Mapping

from alongside.cli.founding import Authority
from alongside.cli.installation import ROLES, Installation, RunningDatabase


def dsn_variable(role: str) -> str:
    """Name the variable with a role's connection string: `ALONGSIDE_WEB_DSN` for the web's."""
    return f"ALONGSIDE_{role.removeprefix('alongside_').upper()}_DSN"


def surroundings(
    installation: Installation,
    database: RunningDatabase,
    environment: Mapping[str, str],
    *,
    authority: Authority,
    demonstration: bool,
    host: str,
) -> dict[str, str]:
    """Return the environment for the web and the jobs of this installation."""
    told = {name: value for name, value in environment.items() if name != "DATABASE_URL"}
    told |= {dsn_variable(role): database.dsn(role) for role in ROLES}
    told["ALONGSIDE_DATA"] = str(installation.directory)
    told["ALONGSIDE_MADE_UP"] = "1" if authority.synthetic else "0"
    told["ALONGSIDE_DEMO"] = "1" if authority.synthetic and demonstration else "0"
    told["ALONGSIDE_AUTHORITY"] = str(authority.number)
    told["DJANGO_SETTINGS_MODULE"] = "alongside.web.settings"
    told.setdefault("ALONGSIDE_HOSTS", f"127.0.0.1,localhost,[::1],{host}")
    return told
