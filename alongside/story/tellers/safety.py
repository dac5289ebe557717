"""Being with them, keeping them safe, and the last work before court: one teller a fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from alongside.practice import (
    conference,
    conference_report,
    core_group,
    enquiry,
    family_group,
    pre_proceedings,
    protection_plan,
    strategy_discussion,
    visit,
)
from alongside.record import Entry, Fact, SubjectId
from alongside.story.tellers.several import agency_in_words, ties_told
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
from alongside.story.words import capital, day_in_words, led_into, small

VISITED, VISITED_AT = "{worker} was with {name}", "{worker} was with {name}, {where}"
NOT_SEEN = "{name} was not seen"
ALONE, BEDROOM = "They talked alone", "We saw where {name} sleeps"
LIKE = "What the day was like for {name}: {words}"
TALKED, TALKED_WITH = "We talked", "We talked with {name}"
NO_ANSWER = "There was no answer"
CHECK, NO_CHECK = "We decided to check whether {name} is safe", "We decided not to check"
QUESTION, BROUGHT = "The question: {words}", "What each of us knew: {words}"
INSTEAD, NEW = "Could help and talking answer it: {words}", "What is new: {words}"
CHANGE = "What would change our minds: {words}"
OTHERWISE, TONIGHT = "Seen differently: {words}", "What keeps {name} safe tonight: {words}"
DOCTOR = "A doctor needs to see {name}"
FOR_THE_DAY = "For the conference on {day}"
NEEDED, NOT_NEEDED = "A conference is needed", "No conference is needed"
DECIDED = "For {name}: {words}"
HARM = "The harm it is to prevent: {words}"
CHAIR, NOT_QUORATE = "{name} chaired it", "Too few services were there to decide"
NO_DECISION = "What was decided for {name} is not written down"
FOR_DAY, WHO_ASKED = "It was set for {day}", "{name} asked for another day"
TAKEN_OVER = "{council} has taken over"
SINCE, UNTIL = "Since {day}", "Until {day}"
COORDINATOR, TO = "{name} would bring it together", "Offered to {people}"
TIME_ALONE, NO_TIME_ALONE = "They had time on their own", "It is not written that they had time on their own"
SENT_TO = "To {people}"
OFFERS_MEETING = "It offers the family a meeting of their own"
NOT_EFFECTIVE = "The meeting could not do its work"
LAWYER = "Did the parents have a lawyer there: {answer}"
COURT = "In {court}"


def _visit(telling: Telling, entry: Entry[Any]) -> Told:
    fact, theirs = entry.fact, part(telling, entry)
    words = VISITED_AT if fact.where else VISITED
    where = led_into(fact.where)
    names = telling.names.all(_visited(telling, entry))
    title = words.format(worker=telling.names(entry.by), name=names, where=where)
    return just(entry, fact.story, *_seen(telling, theirs), title=title)


def _visited(telling: Telling, entry: Entry[Any]) -> Iterator[SubjectId]:
    """Whose visit it was: theirs, and everybody's of whom it says to this reader that they were seen."""
    for who in entry.subjects:
        if who in telling.life.subjects:
            yield telling.who
        elif getattr(entry.each.get(who), "seen", False) and telling.view.may_open(who):
            yield who


def _seen(telling: Telling, theirs: Any) -> list[str]:
    if not isinstance(theirs, visit.VisitMadeEach):
        return []
    name = telling.name
    return [
        "" if theirs.seen else NOT_SEEN.format(name=capital(name)),
        ALONE if theirs.alone else "",
        BEDROOM.format(name=name) if theirs.bedroom else "",
        LIKE.format(name=name, words=theirs.meaning) if theirs.meaning else "",
    ]


def _conversation(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = TALKED_WITH.format(name=telling.names(fact.with_whom)) if fact.with_whom else TALKED
    how = chosen_words(fact, "how")
    return just(entry, fact.words, how, "" if fact.two_way else NO_ANSWER, title=title)


def _discussion(telling: Telling, entry: Entry[Any]) -> Told:
    fact, theirs = entry.fact, part(telling, entry)
    told = _for_the_child(telling, theirs)
    return just(
        entry,
        *told,
        QUESTION.format(words=fact.question) if fact.question else "",
        *map(agency_in_words, fact.agencies),
        BROUGHT.format(words=fact.brought) if fact.brought else "",
        INSTEAD.format(words=fact.could_help_answer) if fact.could_help_answer else "",
        NEW.format(words=fact.what_is_new) if fact.what_is_new else "",
        OTHERWISE.format(words=fact.dissent) if fact.dissent else "",
        CHANGE.format(words=fact.would_change_our_mind) if fact.would_change_our_mind else "",
        *ties_told(telling, entry),
        who_was_there(telling, entry),
    )


def _for_the_child(telling: Telling, theirs: Any) -> list[str]:
    if not isinstance(theirs, strategy_discussion.StrategyDiscussionHeldEach):
        return []
    return [
        (CHECK if theirs.enquire else NO_CHECK).format(name=telling.name),
        theirs.reason,
        chosen_words(theirs, "jointly") if theirs.enquire else "",
        TONIGHT.format(name=telling.name, words=theirs.protect_now) if theirs.protect_now else "",
        DOCTOR.format(name=telling.name) if theirs.medical else "",
    ]


def _concluded(telling: Telling, entry: Entry[Any]) -> Told:
    theirs = part(telling, entry)
    if not isinstance(theirs, enquiry.EnquiryConcludedEach):
        return just(entry)
    return just(
        entry,
        chosen_words(theirs, "finding"),
        theirs.reason,
        NEEDED if theirs.conference_needed else NOT_NEEDED,
        codes(telling, "s47_outcome", theirs.outcomes, entry),
    )


def _report(telling: Telling, entry: Entry[Any]) -> Told:
    fact, theirs = entry.fact, part(telling, entry)
    day = FOR_THE_DAY.format(day=day_in_words(fact.for_day, telling.today)) if fact.for_day else ""
    return just(entry, day, fact.wanted, getattr(theirs, "words", ""))


def _conference(telling: Telling, entry: Entry[Any]) -> Told:
    fact, theirs = entry.fact, part(telling, entry)
    return just(
        entry,
        *_decided(telling, theirs, entry),
        fact.reason_for_timing,
        NOT_QUORATE if fact.quorate is False else "",
        CHAIR.format(name=telling.names(fact.chair)) if fact.chair else "",
        who_was_there(telling, entry),
        title=chosen_words(fact, "kind"),
    )


def _decided(telling: Telling, theirs: Any, entry: Entry[Any]) -> list[str]:
    if not isinstance(theirs, conference.ConferenceHeldEach):
        return [NO_DECISION.format(name=telling.name)]
    decision = chosen_words(theirs, "decision")
    harm = codes(telling, "category_of_abuse", theirs.categories, entry)
    return [
        DECIDED.format(name=telling.name, words=small(decision)),
        HARM.format(words=small(harm)) if harm else "",
        codes(telling, "icpc_outcome", theirs.outcomes, entry),
        OTHERWISE.format(words=theirs.dissent) if theirs.dissent else "",
    ]


def _cancelled(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    asked = WHO_ASKED.format(name=telling.names(fact.asked_by)) if fact.asked_by else ""
    was_for = FOR_DAY.format(day=day_in_words(fact.was_for, telling.today)) if fact.was_for else ""
    return just(entry, chosen_words(fact, "kind"), was_for, asked, fact.why)


def _stopped(_telling: Telling, entry: Entry[Any]) -> Told:
    council = entry.fact.receiving_authority
    return just(entry, chosen_words(entry.fact, "why"), TAKEN_OVER.format(council=council) if council else "")


def _elsewhere(telling: Telling, entry: Entry[Any]) -> Told:
    fact, today = entry.fact, telling.today
    return just(
        entry,
        fact.authority,
        SINCE.format(day=day_in_words(fact.started, today)) if fact.started else "",
        UNTIL.format(day=day_in_words(fact.ended, today)) if fact.ended else "",
        codes(telling, "category_of_abuse", fact.categories, entry),
    )


def _core_group(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.decided, who_was_there(telling, entry))


def _meeting_offered(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    coordinator = COORDINATOR.format(name=telling.names(fact.coordinator)) if fact.coordinator else ""
    people = telling.names.all(fact.to)
    return just(
        entry, chosen_words(fact, "at_point"), TO.format(people=people) if people else "", coordinator
    )


def _meeting_answered(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "answer"))


def _unsuitable(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.reason, entry.fact.by_authority_of)


def _family_met(telling: Telling, entry: Entry[Any]) -> Told:
    alone = TIME_ALONE if entry.fact.private_time else NO_TIME_ALONE
    return just(entry, alone, who_was_there(telling, entry))


def _legal_meeting(telling: Telling, entry: Entry[Any]) -> Told:
    outcome = code(telling, "legal_gateway_outcome", entry.fact.outcome, entry)
    return just(entry, outcome, entry.fact.reason, who_was_there(telling, entry))


def _letter_before(telling: Telling, entry: Entry[Any]) -> Told:
    offers = OFFERS_MEETING if entry.fact.family_meeting_offered else ""
    return just(entry, _sent(telling, entry), offers)


def _lawyers(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    answer = chosen_words(fact, "parents_represented")
    return just(
        entry,
        fact.agreed,
        "" if fact.effective else NOT_EFFECTIVE,
        LAWYER.format(answer=small(answer)),
        who_was_there(telling, entry),
    )


def _court_decided(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, code(telling, "pp_outcome", entry.fact.outcome, entry), entry.fact.reason)


def _application(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        code(telling, "court_order", fact.kind, entry),
        COURT.format(court=fact.court) if fact.court else "",
        fact.case_number,
    )


def _issue_letter(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, _sent(telling, entry))


def _sent(telling: Telling, entry: Entry[Any]) -> str:
    people = telling.names.all(entry.fact.to)
    return SENT_TO.format(people=people) if people else ""


TELLERS: Mapping[type[Fact], Teller] = {
    visit.VisitMade: _visit,
    visit.ConversationHeld: _conversation,
    strategy_discussion.StrategyDiscussionHeld: _discussion,
    enquiry.EnquiryConcluded: _concluded,
    conference_report.ConferenceReportWritten: _report,
    conference.ConferenceHeld: _conference,
    conference.MeetingCancelled: _cancelled,
    protection_plan.ProtectionPlanStopped: _stopped,
    protection_plan.OtherAuthorityPlanNotified: _elsewhere,
    core_group.CoreGroupMet: _core_group,
    family_group.FamilyMeetingOffered: _meeting_offered,
    family_group.FamilyMeetingAnswered: _meeting_answered,
    family_group.FamilyMeetingJudgedUnsuitable: _unsuitable,
    family_group.FamilyMeetingHeld: _family_met,
    pre_proceedings.LegalPlanningMeetingHeld: _legal_meeting,
    pre_proceedings.LetterBeforeProceedingsSent: _letter_before,
    pre_proceedings.PreProceedingsMeetingHeld: _lawyers,
    pre_proceedings.PreProceedingsDecided: _court_decided,
    pre_proceedings.ApplicationMade: _application,
    pre_proceedings.LetterOfIssueSent: _issue_letter,
}
"""One teller a fact."""
