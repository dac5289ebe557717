"""What a page is: a route that says who may come, a function that is asked and answers.

Nothing here knows Django. A page module exposes `ROUTES`; `door.py` turns each into a Django view.

    def child(asked: Asked, *, person: str) -> Page:
        story = asked.desk.read(asked.reader, SubjectId(person), …, page="child")
        return page("child.html", f"{story.name}: who loves {story.name}?", story=story)

    ROUTES = (Route("child/<str:person>/", "child", child, roles=Roles.signed_in()),)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from alongside.access import Reader
from alongside.record import SubjectId
from alongside.web.fields import Fields


class NoRoles(ValueError):
    """A route says nothing about who may come."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"the route “{name}” does not say who may come: "
            "give it roles=Roles.anyone(), Roles.signed_in() or Roles.only(…)"
        )


@dataclass(frozen=True)
class Roles:
    """Who may come to a route. It must be said for every route; there is no default."""

    without_sign_in: bool = False
    named: frozenset[str] | None = None
    of_family: bool = False
    """Whether it is for people with a page of their own, and for no staff."""

    @classmethod
    def anyone(cls) -> Roles:
        """Everybody, signed in or not."""
        return cls(without_sign_in=True)

    @classmethod
    def signed_in(cls) -> Roles:
        """Everybody who works here. Whose record they may see, the desk decides."""
        return cls()

    @classmethod
    def only(cls, *names: str) -> Roles:
        """Only people with one of these roles today."""
        return cls(named=frozenset(names))

    @classmethod
    def family(cls, *capacities: str) -> Roles:
        """Only people with a page of their own; only those who come as one of these, where any are named."""
        return cls(named=frozenset(capacities) or None, of_family=True)

    def let_in(self, roles: frozenset[str]) -> bool:
        """Say whether somebody with these roles, or capacities, may come."""
        return self.named is None or bool(self.named & roles)

    def are_for(self, reader: Reader) -> bool:
        """Say whether this reader may come: staff by their roles, a family by how they come."""
        if self.of_family:
            return bool(reader.capacities) and self.let_in(frozenset(map(str, reader.capacities)))
        return reader.is_staff and self.let_in(frozenset(map(str, reader.roles)))


@dataclass(frozen=True, kw_only=True)
class Page:
    """A template and what goes in it."""

    template: str
    title: str
    context: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    listens: bool = False
    """Whether somebody may speak into it: on every other page the microphone stays shut."""


def page(template: str, title: str, /, *, status: int = 200, **context: Any) -> Page:
    """Answer with a page: `page("child.html", "Maya Hartley", story=story)`."""
    return Page(template=template, title=title, context=context, status=status)


@dataclass(frozen=True)
class Go:
    """Send the reader on to another address, as after writing something down."""

    to: str
    hand_over: bool = False
    """Somebody else holds the screen now: until whoever works here signs in again it shows `to` alone."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """Bytes to take away or to draw: a file, a picture."""

    body: bytes
    kind: str
    name: str | None = None


Answer = Page | Go | Paper


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file that somebody sent with a form. A large one stands on disk and need not be whole in memory."""

    name: str
    size: int
    chunks: Callable[[], Iterable[bytes]]
    """What it holds, piece by piece, from its beginning."""

    @cached_property
    def body(self) -> bytes:
        """All of it: for what is small."""
        return b"".join(self.chunks())

    def save(self, path: Path) -> None:
        """Write it to a place of our own."""
        with path.open("wb") as file:
            file.writelines(self.chunks())


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What somebody had typed and not yet put in the record."""

    form: str
    key: str
    title: str
    path: str
    saved_at: datetime
    late: bool
    fields: Fields
    about: tuple[SubjectId, ...] | None = None
    """Whom it is about: its title names them. Nobody knows of what was kept before this was."""
    upon: str = ""
    """The entry it builds on, of which its title tells, where there is one."""


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """What a form needs so that nothing typed into it is lost: see `parts/drafts.html`."""

    address: str
    token: str
    kept: Kept | None

    @property
    def fields(self) -> Fields:
        """What was typed before, or nothing."""
        return self.kept.fields if self.kept else Fields()


class Drafts(Protocol):
    """The unfinished writing of the person who asks."""

    def keep(
        self, form: str, key: str = "", title: str = "", *, about: Sequence[SubjectId], upon: str = ""
    ) -> Keeping:
        """Begin or go on keeping what is typed into this form; `title` tells of `about` and `upon`."""
        ...

    def forget(self, form: str, key: str = "") -> None:
        """Let go of it: the words are not wanted."""
        ...

    def sent(self, form: str, key: str, words: Fields) -> None:
        """Let go of it: these words are in the record now, and are not kept again."""
        ...

    def waiting(self) -> tuple[Kept, ...]:
        """Everything kept for this person, newest first."""
        ...


@dataclass(frozen=True, kw_only=True)
class Invited:
    """A code that somebody is given on paper, and where it is typed in."""

    code: str
    address: str
    """The whole address of the page where they begin, with the code in it, for a QR."""
    place: str
    """The address without the code, to be typed."""
    until: datetime


class Invitations(Protocol):
    """Codes on paper, with which somebody begins at a page of their own."""

    def give(self, person: SubjectId) -> Invited:
        """Make a new code for them; one given before works no longer."""
        ...

    def waits(self, person: SubjectId) -> bool:
        """Whether a code that was given to them still works and was not used."""
        ...

    def signs_in(self, person: SubjectId) -> bool:
        """Whether they have begun: they have an account."""
        ...

    def end(self, person: SubjectId) -> None:
        """Let go of their account, their sessions and any code: their page was closed."""
        ...


@dataclass(frozen=True, kw_only=True)
class Locked:
    """What was locked in somebody's own browser: a note, or the key to all of them."""

    id: int
    locked: str
    """Base64 of what nobody here can read."""
    kept_at: datetime


@dataclass(frozen=True, kw_only=True)
class LockedKey:
    """The key to somebody's notes, locked with their passphrase, and how that is stretched."""

    salt: str
    rounds: int
    locked: str


class Notes(Protocol):
    """The locked notes of the person who asks. Nothing here opens them."""

    def key(self) -> LockedKey | None:
        """Return their locked key, if they have begun."""
        ...

    def begin(self, key: LockedKey) -> bool:
        """Keep their locked key; nothing, where they have one already."""
        ...

    def all(self) -> tuple[Locked, ...]:
        """Return every note of theirs, newest first."""
        ...

    def keep(self, locked: str) -> Locked:
        """Keep one more."""
        ...

    def let_go(self, note: int) -> None:
        """Let go of one of theirs."""
        ...


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page is asked, and by whom. `reader` and `desk` are absent only where nobody signed in."""

    path: str
    is_post: bool
    query: Fields
    posted: Fields
    uploads: Mapping[str, Upload]
    now: datetime
    today: date
    reader: Any
    desk: Any
    drafts: Drafts
    invitations: Invitations
    notes: Notes
    several: Mapping[str, tuple[Upload, ...]] = field(default_factory=dict)
    """Every file that came under a name; `uploads` has the last of each."""
    cache: Path | None = None
    """Where the installation keeps what can be made again."""


Answers = Callable[..., Answer]
"""A page's function: it is asked, with what the address names, and answers."""


@dataclass(frozen=True)
class Route:
    """One address, what answers there, and who may come. A route without roles stops the start."""

    path: str
    name: str
    answers: Answers
    methods: tuple[str, ...] = ("GET",)
    roles: Roles | None = None

    def __post_init__(self) -> None:
        if self.roles is None:
            raise NoRoles(self.name)

    @property
    def who(self) -> Roles:
        """The roles, which every route has said."""
        if self.roles is None:
            raise NoRoles(self.name)
        return self.roles
