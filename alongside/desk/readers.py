"""Who is at the desk: a worker by their posts, somebody of a family by the page that was opened to them."""

from __future__ import annotations

from alongside.access import Reader
from alongside.access.own_page import OwnPage, own_pages
from alongside.access.ties import roles, worker_name
from alongside.desk.letting_in import same_person
from alongside.practice.person import name_of
from alongside.record import Life, Sitting, SubjectId, SubjectKind, kind_of


def reader_of(sitting: Sitting, who: SubjectId) -> Reader:
    """Who somebody is and what they may do here now. Nobody known has no role, no page, and sees nothing."""
    if kind_of(who) is SubjectKind.PERSON:
        return _of_a_family(sitting, who)
    life = Life(who, sitting.entries([who]))
    return Reader(who, roles(life, sitting.now), worker_name(life))


def _of_a_family(sitting: Sitting, who: SubjectId) -> Reader:
    records = same_person(sitting, who)
    life = Life(who, sitting.entries(sorted(records)), records - {who})
    pages = [page for page in own_pages(life) if page.holds(sitting.now)]
    name = name_of(life)
    return Reader(
        who,
        name=name.full if name else "",
        capacities=tuple(dict.fromkeys(page.capacity for page in pages)),
        children=_children(pages),
        records=records if pages else frozenset(),
    )


def _children(pages: list[OwnPage]) -> tuple[SubjectId, ...]:
    return tuple(dict.fromkeys(child for page in pages for child in page.children))
