"""The front door, help, the assessment, the plan and agreement: one teller a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from alongside.practice import agreement, assessment, contact, early_help, plan, referral
from alongside.practice import help as helping
from alongside.practice.agreement import hand_of, question_of
from alongside.practice.attendance import PlanLine
from alongside.practice.wording import Lines, changes, lines_of
from alongside.record import Entry, Fact
from alongside.story.hand import in_hand
from alongside.story.tellers.told import (
    Teller,
    Told,
    chosen_words,
    code,
    codes,
    just,
    part,
    who_was_there,
)
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, small

GOT_IN_TOUCH, WE_WERE_ASKED = "{who} got in touch", "{who} asked us to help"
ASK_FOR_HELP = "The family is asking for help themselves"
NOT_TOLD = "The family does not know: {why}"
BY_WHOM = "{what}, from {who}"
POUNDS, FREE, MINUTES = "{pounds} pounds", "It costs nothing", "{minutes} minutes"
CAME, DID_NOT_COME = "It came", "They say that it did not come"
WHERE = "Where they say they are, from 0 to 10: {now}"
SPEAKS = "{speaks}: {words}"
EXPLAINS = "It could be: {words}"
SHARED = "With {whom}, {how}"
NEEDS, NEEDS_NOT = "{name} needs help from us", "{name} does not need help from us"
MEANS = "For {name}: {words}"
LINES, LINE, LINE_BY, LINE_BY_WHEN = "{count}: {lines}", "{what}", "{what} ({by})", "{what} ({by}, by {day})"
GOES_ON, ENDS = "It goes on", "It ends"
ASKED_TO, IF_NO = "{name} was asked to agree to: “{line}”", "If no: {words}"
ANSWERED = {
    "agree": "{name} agreed",
    "in_part": "{name} agreed with some of it",
    "do_not_agree": "{name} did not agree",
    "no_answer": "{name} gave no answer",
}
OUR_STORY = "Our story so far, as it then stood"
TO = "{answer}: “{line}”"
TO_NOTHING = "This answers no words that were asked"
IN_NEW_WORDS, STRUCK_OUT = "New, or in new words: {lines}", "Struck out: {lines}"
TOOK_BACK = "{name} took it back"


def _contact(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    who = (
        telling.names(fact.by_whom) if fact.by_whom else code(telling, "referral_source", fact.source, entry)
    )
    knows = NOT_TOLD.format(why=fact.why_not) if fact.why_not and not fact.family_knows else ""
    title = GOT_IN_TOUCH.format(who=capital(who)) if who else ""
    return just(entry, ASK_FOR_HELP if fact.asks_for_help else "", knows, title=title)


def _contact_decided(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, codes(telling, "contact_outcome", entry.fact.outcomes, entry), entry.fact.reason)


def _referral(telling: Telling, entry: Entry[Any]) -> Told:
    who = code(telling, "referral_source", entry.fact.source, entry)
    kind = chosen_words(entry.fact, "kind") if entry.fact.kind != "new" else ""
    return just(entry, kind, title=WE_WERE_ASKED.format(who=capital(who)) if who else "")


def _referral_decided(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, codes(telling, "referral_outcome", entry.fact.outcomes, entry), entry.fact.reason)


def _need(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "primary_need", entry.fact.need, entry))


def _early_help(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    worker = telling.names(fact.worker) if fact.worker else ""
    return just(entry, code(telling, "early_help_reason", fact.reason, entry), fact.organisation, worker)


def _early_assessment(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.organisation)


def _early_assessed(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words, entry.fact.organisation)


def _early_help_ended(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "early_help_outcome", entry.fact.outcome, entry), entry.fact.words)


def _met(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.decided, who_was_there(telling, entry))


def _help_asked(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "help_kind", entry.fact.what, entry))


def _help_offered(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    what = fact.words or code(telling, "help_kind", fact.what, entry)
    cost = (POUNDS.format(pounds=f"{fact.cost:,}") if fact.cost else FREE) if fact.cost is not None else ""
    return just(
        entry,
        BY_WHOM.format(what=what.rstrip("."), who=fact.by_whom) if fact.by_whom and what else what,
        cost,
    )


def _help_answered(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "answer"))


def _help_arrived(_telling: Telling, entry: Entry[Any]) -> Told:
    minutes = entry.fact.minutes
    return just(entry, entry.fact.words, MINUTES.format(minutes=minutes) if minutes is not None else "")


def _help_confirmed(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, CAME if entry.fact.came else DID_NOT_COME, broken=not entry.fact.came)


def _help_not_found(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "help_kind", entry.fact.what, entry), entry.fact.words)


def _goal(_telling: Telling, entry: Entry[Any]) -> Told:
    now = entry.fact.now
    return just(entry, WHERE.format(now=now) if now is not None else "")


def _assessment(_telling: Telling, entry: Entry[Any]) -> Told:
    kind = chosen_words(entry.fact, "kind") if entry.fact.kind != "child_and_family" else ""
    return just(entry, entry.fact.question, kind)


def _assessment_part(telling: Telling, entry: Entry[Any]) -> Told:
    theirs = getattr(part(telling, entry), "words", "")
    means = MEANS.format(name=telling.name, words=theirs) if theirs else ""
    return just(entry, entry.fact.words, means, title=chosen_words(entry.fact, "part"))


def _hypothesis(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, EXPLAINS.format(words=entry.fact.words))


def _evidence(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, SPEAKS.format(speaks=chosen_words(entry.fact, "speaks"), words=entry.fact.words))


def _shared(_telling: Telling, entry: Entry[Any]) -> Told:
    whom, how = chosen_words(entry.fact, "with_whom"), chosen_words(entry.fact, "how")
    return just(entry, SHARED.format(whom=small(whom), how=small(how)))


def _authorised(telling: Telling, entry: Entry[Any]) -> Told:
    theirs = part(telling, entry)
    if not isinstance(theirs, assessment.AssessmentAuthorisedEach):
        return just(entry, entry.fact.timing_for_child)
    needs = {True: NEEDS, False: NEEDS_NOT, None: ""}[theirs.needs_services]
    return just(
        entry,
        needs.format(name=telling.name),
        codes(telling, "assessment_factor", theirs.factors, entry),
        codes(telling, "assessment_outcome", theirs.outcomes, entry),
        entry.fact.timing_for_child,
    )


def _plan(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    kind = chosen_words(fact, "kind")
    return just(entry, fact.words, lines_in_words(telling, fact.lines), title=f"{kind} was made")


def _plan_changed(telling: Telling, entry: Entry[Any]) -> Told:
    before = _before(telling, entry)
    if before is None:
        return just(entry, entry.fact.why, lines_in_words(telling, entry.fact.lines))
    was, keys = {line.key: line for line in before}, {line.key for line in entry.fact.lines}
    new = [line_in_words(telling, line) for line in entry.fact.lines if was.get(line.key) != line]
    out = [line.what for line in before if line.key not in keys]
    return just(
        entry,
        entry.fact.why,
        IN_NEW_WORDS.format(lines="; ".join(new)) if new else "",
        STRUCK_OUT.format(lines="; ".join(out)) if out else "",
    )


def _before(telling: Telling, entry: Entry[Any]) -> Lines | None:
    """The lines that a change was made from; nothing where they are not there for this reader."""
    made = telling.life.entry(entry.fact.plan)
    told = [made, *changes(telling.life, entry.fact.plan)] if made else []
    after = next((place for place, one in enumerate(told) if one.root == entry.root), 0)
    return lines_of(told[after - 1]) or None if after else None


def lines_in_words(telling: Telling, lines: Iterable[PlanLine]) -> str:
    """The lines of a plan in one sentence."""
    told = [line_in_words(telling, line) for line in lines]
    count = capital(counted(len(told), "promise of help", "promises of help"))
    return LINES.format(count=count, lines="; ".join(told)) if told else ""


def line_in_words(telling: Telling, line: PlanLine) -> str:
    """One line of a plan: what, who does it, by when."""
    by = telling.names.of_text(line.by_whom)
    if by and line.by_when:
        return LINE_BY_WHEN.format(what=line.what, by=by, day=day_in_words(line.by_when, telling.today))
    return (LINE_BY if by else LINE).format(what=line.what, by=by)


def _plan_reviewed(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words, GOES_ON if entry.fact.goes_on else ENDS)


def _plan_ended(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.why)


def _agreement_asked(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    asked = ASKED_TO.format(name=capital(telling.names(fact.to)), line=_about(fact))
    return just(entry, asked, fact.explained, IF_NO.format(words=fact.if_no) if fact.if_no else "")


def _agreement_answered(telling: Telling, entry: Entry[Any]) -> Told:
    asked = question_of(telling.life, entry)
    if asked is None:
        return just(entry, TO_NOTHING)
    answer = ANSWERED[entry.fact.answer].format(name=_asked(telling, entry))
    line, hand = _about(asked.fact), in_hand(telling, entry, hand_of(asked, entry))
    return just(entry, TO.format(answer=answer, line=line) if line else answer, hand)


def _about(fact: Any) -> str:
    """What they were asked about: the words of a line; a whole page is read where it stands."""
    return OUR_STORY if getattr(fact, "kind", "") == "our_story" else getattr(fact, "line", "")


def _agreement_withdrawn(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, TOOK_BACK.format(name=_asked(telling, entry)))


def _asked(telling: Telling, entry: Entry[Any]) -> str:
    asked = telling.life.entry(entry.fact.asked)
    return capital(telling.names(getattr(asked.fact, "to", None) if asked else None))


TELLERS: Mapping[type[Fact], Teller] = {
    contact.ContactReceived: _contact,
    contact.ContactDecided: _contact_decided,
    referral.ReferralReceived: _referral,
    referral.ReferralDecided: _referral_decided,
    referral.PrimaryNeedJudged: _need,
    early_help.EarlyHelpStarted: _early_help,
    early_help.EarlyHelpAssessmentStarted: _early_assessment,
    early_help.EarlyHelpAssessmentCompleted: _early_assessed,
    early_help.EarlyHelpEnded: _early_help_ended,
    early_help.TeamAroundFamilyMet: _met,
    helping.HelpAskedFor: _help_asked,
    helping.HelpOffered: _help_offered,
    helping.HelpAnswered: _help_answered,
    helping.HelpArrived: _help_arrived,
    helping.HelpConfirmed: _help_confirmed,
    helping.HelpNotFound: _help_not_found,
    helping.GoalSet: _goal,
    helping.GoalRated: _goal,
    assessment.AssessmentStarted: _assessment,
    assessment.AssessmentPartWritten: _assessment_part,
    assessment.HypothesisOffered: _hypothesis,
    assessment.EvidenceNoted: _evidence,
    assessment.AssessmentShared: _shared,
    assessment.AssessmentAuthorised: _authorised,
    plan.PlanMade: _plan,
    plan.PlanChanged: _plan_changed,
    plan.PlanReviewed: _plan_reviewed,
    plan.PlanEnded: _plan_ended,
    agreement.AgreementAsked: _agreement_asked,
    agreement.AgreementAnswered: _agreement_answered,
    agreement.AgreementWithdrawn: _agreement_withdrawn,
}
"""One teller a fact."""
