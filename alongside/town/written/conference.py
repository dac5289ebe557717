"""Conferences: the report before, who came, what was decided for each child, what the child wanted known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from alongside.practice.advocacy import PaperGiven, PostponementAnswered, PostponementAsked
from alongside.practice.attendance import Attended
from alongside.practice.conference import ConferenceHeld, ConferenceHeldEach
from alongside.practice.conference_report import ConferenceReportWritten, ConferenceReportWrittenEach
from alongside.record import EntryId, SubjectId
from alongside.town.chance import Dice, Table
from alongside.town.course.kinds import Conference, Episode, Human
from alongside.town.words import beside as on_their_side
from alongside.town.words import conference as words
from alongside.town.words import report
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.heard import own_words
from alongside.town.words.scene import Scene
from alongside.town.written.advocacy import advocates
from alongside.town.written.around import came, family_at, parents, professionals, worker
from alongside.town.written.context import Context
from alongside.town.written.days import at, working
from alongside.town.written.disputes import Paper, perhaps_disputed
from alongside.town.written.occasion import Occasion

LITTLE = Table({"PN6": 0.78, "PN7": 0.22})
MIDDLE = Table({"PN6": 0.62, "PN1": 0.08, "PN3": 0.02, "PN7": 0.28})
TEEN = Table({"PN1": 0.3, "PN6": 0.36, "PN4": 0.06, "PN7": 0.28})
"""How children take part, by age; who has an advocate is asked first. `check`: no figure is published."""
AT_EIGHT, AT_TWELVE = 8, 12
THERE = ("PN1", "PN2", "PN3", "PN4")
HEARD = ("PN1", "PN2", "PN5", "PN6")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What everything about one conference is written with."""

    ctx: Context
    episode: Episode
    conference: Conference
    scene: Scene
    beside: dict[SubjectId, str]
    """The advocates of children who have one, by name."""


def write_conference(
    ctx: Context, episode: Episode, conference: Conference, enquiry_entry: EntryId | None = None
) -> EntryId:
    """Write one conference down, first or review, with what came before it. Returns its entry."""
    on = conference.on
    scene = ctx.scene(conference.children, on, ctx.staff.holder(episode.post, on), episode.worry, _going(
        episode, conference), "conference")  # fmt: skip
    beside = advocates(ctx, scene, conference)
    setting = _Setting(ctx, episode, conference, scene, beside)
    if scene.dice.chance(0.94):
        _report(setting)
    return _held(setting, enquiry_entry)


def _going(episode: Episode, conference: Conference) -> float:
    """How things look from the conference: by what it decided, more than by how all of it ends."""
    if "end" in conference.decisions:
        return max(0.7, episode.going)
    return min(episode.going, 0.4) if conference.kind == "review" else episode.going / 2


def _report(setting: _Setting) -> None:
    ctx, scene, conference = setting.ctx, setting.scene, setting.conference
    on = max(working(conference.on, -scene.dice.between(1, 5)), _not_before(setting))
    fact = ConferenceReportWritten(
        for_day=conference.on,
        happened=report.happened(scene, conference.kind == "review"),
        worried=report.worried(scene),
        strong=report.strong(scene),
        wanted=report.wanted(scene, conference.decisions[0]),
    )
    each = {
        one.subject: ConferenceReportWrittenEach(words=report.means(scene, one)) for one in scene.children
    }
    paper = ctx.pen.write(
        fact,
        tuple(each),
        on,
        by=scene.writer,
        at=at(on, 9 + scene.dice.below(7), scene.dice.below(60)),
        each=each,
    )
    _given(setting, paper, on)
    perhaps_disputed(Occasion(ctx, setting.episode, scene, conference.children), Paper(paper, fact, each, on))


def _not_before(setting: _Setting) -> date:
    """A report comes after what it reports on: the discussion for a first conference."""
    told = (one.on for one in setting.episode.enquiries if one.conference is setting.conference)
    return next(told, date.min)


def _given(setting: _Setting, paper: EntryId, written: date) -> None:
    """The paper in each parent's hand, some days before or at the door."""
    ctx, scene, on = setting.ctx, setting.scene, setting.conference.on
    for parent in parents(ctx, on, setting.conference.children):
        late = scene.dice.chance(0.28)
        if scene.dice.chance(0.25):
            continue
        day = on if late else min(working(written, scene.dice.below(2)), on)
        fact = PaperGiven(
            what=scene.dice.pick(PAPERS),
            to=parent.subject,
            meeting_on=on,
            how=Blanks(scene).say(on_their_side.HOW_LATE if day == on else on_their_side.HOW_GIVEN),
        )
        about = ctx.subjects(setting.conference.children)
        given = ctx.pen.write(fact, about, day, by=scene.writer, after=paper)
        if day < on and scene.dice.chance(MORE_TIME):
            _more_time(setting, parent, day, given)


def _more_time(setting: _Setting, parent: Human, day: date, paper: EntryId) -> None:
    """Another day was asked for by somebody who had the paper late; the conference was held on its own."""
    ctx, scene, on = setting.ctx, setting.scene, setting.conference.on
    about, blanks = ctx.subjects(setting.conference.children), Blanks(scene)
    asked = PostponementAsked(
        meeting_on=on, for_whom=parent.subject, why=blanks.say(on_their_side.WHY_LATE), paper=paper
    )
    entry = ctx.pen.write(asked, about, day, by=scene.writer, said_by=parent.subject, after=paper)
    answer = PostponementAnswered(asked=entry, answer="not_moved", why=blanks.say(on_their_side.NOT_MOVED))
    ctx.pen.write(answer, about, day, by=ctx.staff.manager(setting.episode.post, day), after=entry)


MORE_TIME = 0.06
PAPERS = (
    "The social worker's report",
    "The report for the conference",
    "What we wrote for the meeting",
    "The report, and a blank page for what they say",
    "The report, with the long words taken out",
)


def _held(setting: _Setting, enquiry: EntryId | None) -> EntryId:
    ctx, scene, conference, dice = setting.ctx, setting.scene, setting.conference, setting.scene.dice
    chair = ctx.staff.chair(ctx.dice.of("chair", setting.episode.received.toordinal()), conference.on)
    parts = {one: _participation(setting, one, dice) for one in [child.subject for child in scene.children]}
    fact = ConferenceHeld(
        kind=conference.kind,
        enquiry=enquiry,
        chair=chair.subject,
        attended=_attended(setting, parts),
        quorate=conference.quorate,
        reason_for_timing=_why_then(setting),
        team=ctx.staff.team(setting.episode.post, conference.on),
    )
    each = {
        child.subject: _decided(setting, place, child, parts[child.subject])
        for place, child in enumerate(scene.children)
    }
    moment = at(conference.on, dice.pick((9, 10, 10, 13, 14)), dice.pick((0, 0, 30)))
    return ctx.pen.write(fact, tuple(each), moment, by=chair, each=each, after=enquiry)


def _why_then(setting: _Setting) -> str:
    """Why it was then; in the time of the pandemic, how."""
    scene, blanks = setting.scene, Blanks(setting.scene)
    review = setting.conference.kind == "review"
    if ON_SCREENS[0] <= scene.on <= ON_SCREENS[1] and scene.dice.chance(0.5):
        return blanks.say(words.ON_SCREENS)
    if not scene.dice.chance(0.08 if review else 0.3):
        return ""
    return blanks.say(words.REVIEW_TIMING if review else words.TIMING)


ON_SCREENS = (date(2020, 3, 24), date(2021, 5, 31))
"""From the first lockdown to the spring after."""


def _participation(setting: _Setting, who: SubjectId, dice: Dice) -> str:
    child = next(one for one in setting.scene.children if one.subject == who)
    age = child.age(setting.scene.on)
    if age < SMALL:
        return "PN0"
    if who in setting.beside and dice.chance(0.75):
        return "PN2" if age >= AT_EIGHT and dice.chance(0.4) else "PN5"
    table = LITTLE if age < AT_EIGHT else MIDDLE if age < AT_TWELVE else TEEN
    return table.draw(dice)


def _decided(setting: _Setting, place: int, child: Human, how: str) -> ConferenceHeldEach:
    scene, conference = setting.scene, setting.conference
    decision, categories = conference.decisions[place], conference.categories[place]
    dissent = not place and scene.dice.chance(0.5)
    return ConferenceHeldEach(
        decision=decision,
        categories=categories if decision in ("plan", "continue") else (),
        outcomes=OUTCOMES.get(decision, ()),
        participation=how,
        childs_words=own_words(scene, child) if how in HEARD else "",
        dissent=words.dissent(scene, decision, (categories or ("",))[0]) if dissent else "",
    )


OUTCOMES = {"plan": ("CP",), "no_plan": ("PROV_OF_SERVICES",), "end": ("PROV_OF_SERVICES",)}


def _attended(setting: _Setting, parts: dict[SubjectId, str]) -> tuple[Attended, ...]:
    ctx, scene, quorate = setting.ctx, setting.scene, setting.conference.quorate
    blanks = Blanks(scene)
    home = family_at(ctx, blanks, setting.conference.children, share=0.86, with_kin=0.4)
    children = [came(one) for one in scene.children if parts[one.subject] in THERE]
    spoke = [
        setting.beside[who] for who, how in parts.items() if how in ("PN2", "PN5") and who in setting.beside
    ]
    others = professionals(blanks, 0.82 if quorate else 0.2)
    advocate = [Attended(name=name, role="other", note="advocate") for name in dict.fromkeys(spoke)]
    return (*home, *children, worker(scene.writer), *others, *advocate)
