"""A strategy discussion and the enquiry that it opened: what was brought and found, who was told."""

from __future__ import annotations

from datetime import date, timedelta

from alongside.practice.attendance import AgencySaid, Attended, TieTouched
from alongside.practice.enquiry import EnquiryConcluded, EnquiryConcludedEach
from alongside.practice.letter import LetterSent
from alongside.practice.strategy_discussion import StrategyDiscussionHeld, StrategyDiscussionHeldEach
from alongside.record import EntryId, SubjectId
from alongside.town.course.kinds import Enquiry, Episode, Human
from alongside.town.words import asking, found, more
from alongside.town.words import enquiry as words
from alongside.town.words.blanks import Blanks, kin
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene
from alongside.town.written.around import parents, worker
from alongside.town.written.context import Context
from alongside.town.written.days import at, working
from alongside.town.written.explained import followed
from alongside.town.written.occasion import Occasion, occasion
from alongside.town.written.referral import DECIDED

SILENT = 0.12
"""How often an agency that was asked did not answer: about one discussion in three has one that did not."""
PROMPT, NEVER, TO_THE_OTHER = 0.64, 0.17, 0.55
"""Letters within five working days, and letters that nobody wrote. `check`: no figure is published."""


def write_enquiry(ctx: Context, episode: Episode, enquiry: Enquiry) -> EntryId:
    """Write it down, from the discussion to the letters. Returns the discussion, by which it is known.

    Its conference is written by `write_conference`, with what this returns.
    """
    step = occasion(ctx, episode, enquiry.children, enquiry.on, "enquiry")
    some = words.QUESTIONS if step.scene.dice.chance(0.4) else matter(step.scene).questions
    question = step.blanks().longer(some, more.QUESTION, 0.5)
    said_in_it = followed(ctx, episode, enquiry.on) and step.scene.dice.chance(0.45)
    held = _discussion(step, enquiry, question, new=said_in_it)
    if enquiry.concluded is not None:
        concluded = _concluded(ctx, episode, enquiry, held, enquiry.concluded)
        _letters(ctx, episode, enquiry, concluded, question)
    return held


def _discussion(step: Occasion, enquiry: Enquiry, question: str, *, new: bool) -> EntryId:
    scene, blanks, dice = step.scene, step.blanks(), step.scene.dice
    said = asking.agencies(blanks, matter(scene), SILENT)
    fact = StrategyDiscussionHeld(
        attended=_attended(step, said),
        question=question,
        agencies=tuple([AgencySaid(agency=a.agency, who=a.who, asked=a.asked, said=a.said) for a in said]),
        brought=blanks.longer(words.BROUGHT, more.BROUGHT) if dice.chance(0.55) else "",
        could_help_answer=words.could_help(blanks),
        what_is_new=blanks.say(words.NEW) if new or dice.chance(0.15) else "",
        dissent=blanks.longer(words.DISSENT, more.DISSENT, 1.0),
        would_change_our_mind=blanks.longer(words.CHANGE, more.CHANGE) if dice.chance(0.8) else "",
    )
    others = _not_asked_about(step, enquiry)
    each = {one.subject: _asked_about(enquiry, scene, one) for one in scene.children}
    each |= {one.subject: _left_out(scene, one) for one in others}
    decided, pen = step.ctx.told.get(DECIDED), step.ctx.pen
    moment = at(enquiry.on, 10 + dice.below(7), dice.below(4) * 15)
    if decided is not None:
        moment = max(moment, pen.when[decided] + timedelta(minutes=15))
    return pen.write(fact, tuple(each), moment, by=scene.writer, each=each, after=decided)


def _attended(step: Occasion, said: list[asking.Agency]) -> tuple[Attended, ...]:
    ours: tuple[Attended, ...] = (worker(step.scene.writer), worker(step.manager(), "supervisor"))
    changed = step.ctx.levers.family_help
    if changed is not None and step.on >= changed:
        lead = step.ctx.staff.lead_protection(step.scene.dice, step.ctx.family.locality, step.on)
        ours = (*ours, worker(lead, "lead_child_protection_practitioner"))
    return (*ours, *[_agency(one) for one in said])


def _agency(one: asking.Agency) -> Attended:
    note = "" if one.said else "asked, and did not answer"
    return Attended(name=one.who.split(",")[0] or one.agency, role=one.role, came=bool(one.said), note=note)


def _not_asked_about(step: Occasion, enquiry: Enquiry) -> list[Human]:
    """Brothers and sisters of whom it was said that nobody needs to ask, where anybody said so."""
    children = step.ctx.family.children
    left = [children[place] for place in step.episode.children if place not in enquiry.children]
    alive = [one for one in left if one.alive(step.on) and one.age(step.on) < ADULT]
    return alive if step.scene.dice.chance(0.5) else []


ADULT = 18


def _asked_about(enquiry: Enquiry, scene: Scene, child: Human) -> StrategyDiscussionHeldEach:
    blanks = Blanks(scene, child)
    return StrategyDiscussionHeldEach(
        enquire=True,
        jointly="joint_with_police" if enquiry.joint else "single_agency",
        protect_now=words.tonight(blanks) if scene.dice.chance(0.85) else "",
        medical=enquiry.medical and child.age(scene.on) >= 0,
        reason=words.why(scene, child),
        ties=_ties(scene, blanks),
    )


def _left_out(scene: Scene, child: Human) -> StrategyDiscussionHeldEach:
    return StrategyDiscussionHeldEach(enquire=False, reason=Blanks(scene, child).say(words.NOT_ASKED))


def _ties(scene: Scene, blanks: Blanks) -> tuple[TieTouched, ...]:
    near = kin(scene)
    if near is None or blanks.child.age(scene.on) < 1 or not scene.dice.chance(0.3):
        return ()
    answer = words.tie(blanks) if scene.dice.chance(0.92) else ""
    return (TieTouched(person=near.subject, answer=answer),)


def _concluded(ctx: Context, episode: Episode, enquiry: Enquiry, held: EntryId, on: date) -> EntryId:
    writer = ctx.staff.holder(episode.post, on)
    scene = ctx.scene(enquiry.children, on, writer, episode.worry, episode.going, "concluded")
    each: dict[SubjectId, EnquiryConcludedEach] = {}
    for place, child, finding in zip(enquiry.children, scene.children, enquiry.findings, strict=True):
        needed = conference_needed(enquiry, place)
        each[child.subject] = EnquiryConcludedEach(
            finding=finding,
            conference_needed=needed,
            outcomes=(_outcome(finding, needed, episode),),
            reason=found.reason(Blanks(scene, child), finding, meeting=needed),
        )
    fact = EnquiryConcluded(enquiry=held, team=ctx.staff.team(episode.post, on))
    return ctx.pen.write(fact, tuple(each), on, by=writer, each=each, after=held)


def conference_needed(enquiry: Enquiry, place: int) -> bool:
    """Whether it was concluded that a child needs a conference: one was held, or is still to be held."""
    if enquiry.conference is not None:
        return place in enquiry.conference.children
    finding = enquiry.findings[enquiry.children.index(place)]
    return finding == "continuing_risk"


def _outcome(finding: str, needed: bool, episode: Episode) -> str:
    if needed:
        return "CP_CONFERENCE"
    if finding == "continuing_risk":
        return "LEGAL_ACTION" if episode.before_court else "PROV_OF_SERVICES"
    helped = bool(episode.plans) or episode.closed is None
    return "PROV_OF_SERVICES" if finding == "no_continuing_risk" or helped else "NFA"


def _letters(ctx: Context, episode: Episode, enquiry: Enquiry, concluded: EntryId, question: str) -> None:
    """To each parent, soon or late; to some families nobody writes."""
    assert enquiry.concluded is not None  # noqa: S101 - only of what was concluded
    dice = ctx.dice.of("letters", enquiry.on.toordinal(), *enquiry.children)
    told = dice.unit()
    if told < NEVER:
        return
    days = dice.between(1, 5) if told < NEVER + PROMPT else dice.between(6, 28)
    on = working(enquiry.concluded, days)
    if episode.closed is not None and episode.closed >= enquiry.concluded:
        on = min(on, episode.closed)
    if on > ctx.levers.until:
        return
    writer = ctx.staff.holder(episode.post, on)
    finding = max(enquiry.findings, key=FINDINGS.index)
    meeting = enquiry.conference.on if enquiry.conference else None
    apart = TO_THE_OTHER / 4 if episode.worry == "domestic_abuse" else TO_THE_OTHER
    for place, parent in enumerate(parents(ctx, on, enquiry.children)):
        if place and (parent.lives_there(on) or not dice.chance(apart)):
            continue
        scene = ctx.scene(enquiry.children, on, writer, episode.worry, episode.going, "letter", place)
        text = found.letter(
            scene,
            to=parent.given,
            talked=enquiry.on,
            question=question,
            finding=finding,
            meeting=meeting,
        )
        fact = LetterSent(to=parent.subject, kind="after_enquiry", words=text, about_entry=concluded)
        ctx.pen.write(fact, ctx.subjects(enquiry.children), on, by=writer, after=concluded)


FINDINGS = ("not_substantiated", "no_continuing_risk", "continuing_risk")
"""In the order of how much they weigh."""
