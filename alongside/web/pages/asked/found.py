"""The paper that people are asked about: a plan, a report or an assessment, in the wording that was shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from alongside.access import NotHere, View
from alongside.practice.assessment import KINDS as ASSESSMENTS
from alongside.practice.assessment import PARTS as OF_AN_ASSESSMENT
from alongside.practice.assessment import AssessmentStarted
from alongside.practice.conference_report import FOR_EACH, ConferenceReportWritten
from alongside.practice.conference_report import PARTS as OF_A_REPORT
from alongside.practice.plan import PlanMade
from alongside.practice.written_line import Line, Wording, printed_as, wordings
from alongside.record import EntryId, SubjectId
from alongside.story.asking import may_be_asked, to_ask_of
from alongside.story.people import open_around
from alongside.story.quoted import plainly
from alongside.story.telling import Telling
from alongside.story.tonight import PLAN_KINDS
from alongside.story.words import capital
from alongside.web.pages.seen import about_whom
from alongside.web.route import Asked

REPORT = "What goes to the conference"
TITLES = {**OF_AN_ASSESSMENT, **OF_A_REPORT}


@dataclass(frozen=True, kw_only=True)
class Asking:
    """A paper in one wording, and who may be asked about it."""

    person: SubjectId
    of: EntryId
    title: str
    kind: str
    """Of which kind an asking about it is."""
    about: tuple[SubjectId, ...]
    wording: Wording
    standing: Wording
    """The wording that stands now."""
    shown: Mapping[str, str]
    """The words of each line by its key, with what they quote as it stands now."""
    titles: Mapping[str, str]
    """What each line is called, by its key; a line of a plan has no name but its words."""
    people: tuple[tuple[SubjectId, str], ...]
    everybody: tuple[tuple[SubjectId, str], ...]
    """Those of `people` first, then whoever else can be asked."""
    whole: bool = True
    """Whether this reader may read every line: a paper goes out with all of them or not at all."""

    @property
    def back(self) -> str:
        """The page on which it is read."""
        page = {"plan_line": "plan"}.get(self.kind) or (
            "conference" if self.title == REPORT else "assessment"
        )
        return f"/child/{self.person}/{page}/"

    def name(self, who: str) -> str:
        """What somebody is called here. Raises `NotHere` for whoever cannot be asked."""
        found = dict(self.everybody).get(SubjectId(who))
        if found is None:
            raise NotHere
        return found


def asking(asked: Asked, entry: UUID, *, shown: str = "", code: str = "") -> Asking:
    """The paper of an address: as it stands, was `shown`, or as its eight words say. Raises `NotHere`."""
    ref = EntryId(str(entry))

    def tell(view: View, who: SubjectId) -> Asking:
        telling = Telling(view, who)
        every = wordings(telling.life, ref)
        wanted = printed_as(telling.life, ref, code) if code else None
        by_name = next((one for one in every if one.entry == shown), None) if shown else None
        if not every or (shown and by_name is None):
            raise NotHere
        return _told(telling, ref, wanted or by_name or every[-1], every[-1])

    told: Asking = asked.desk.entry(asked.reader, ref, tell, about=about_whom(asked))
    return told


def _told(telling: Telling, ref: EntryId, wording: Wording, standing: Wording) -> Asking:
    said = telling.life.entry(ref)
    if said is None:
        raise NotHere
    telling.view.used([said])
    title, kind = _title(said.fact)
    around = tuple(open_around(telling.view, said.people))
    ask = to_ask_of(telling, said.people)
    open_lines = tuple(line for line in wording.lines if _is_open(telling, line))
    others = may_be_asked(telling.view, (telling.life,), (*telling.relations, *telling.kin))
    everybody = tuple(dict.fromkeys((*ask, *others)))
    return Asking(
        person=telling.who,
        of=said.root,
        title=title,
        kind=kind,
        about=around,
        wording=replace(wording, lines=open_lines) if len(open_lines) < len(wording.lines) else wording,
        whole=len(open_lines) == len(wording.lines),
        standing=standing,
        shown={line.key: plainly(telling, line.words) for line in open_lines},
        titles={line.key: _line(telling, line.key) for line in open_lines},
        people=tuple((who, capital(telling.names(who))) for who in ask),
        everybody=tuple((who, capital(telling.names(who))) for who in everybody),
    )


def _title(fact: object) -> tuple[str, str]:
    match fact:
        case PlanMade():
            return PLAN_KINDS[fact.kind], "plan_line"
        case AssessmentStarted():
            return ASSESSMENTS[fact.kind], "report"
        case ConferenceReportWritten():
            return REPORT, "report"
        case _:
            raise NotHere


def _is_open(telling: Telling, line: Line) -> bool:
    """Whether a line is of everybody, or of a child whose record this reader may open."""
    who = SubjectId(line.key.partition("/")[2])
    return not who or who in telling.life.subjects or telling.view.may_open(who)


def _line(telling: Telling, key: str) -> str:
    part, _, who = key.partition("/")
    if who:
        return FOR_EACH.format(name=capital(telling.names(SubjectId(who))))
    return TITLES.get(part, "")
