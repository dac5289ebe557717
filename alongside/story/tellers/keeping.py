"""Words, decisions, endings, letters, notes, corrections, and who may see what: one teller a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.access import facts as access
from alongside.access import own_page
from alongside.practice import closure, correction, decision, dispute, imported, letter, note, trial, voice
from alongside.record import Entry, Erased, Fact, Withheld
from alongside.story.tellers.several import ties_told
from alongside.story.tellers.told import Teller, Told, about, chosen_words, just, who_was_there
from alongside.story.telling import Telling
from alongside.story.words import capital, counted, day_in_words, led_into, moment_in_words, whole

SCRIBE, INTERPRETED = "{name} wrote it down for them", "{name} interpreted"
READ_BACK = "It was read back to them"
NOTHING_CHANGED = "Nothing changed, because {why}"
KNEW, NOT_KNOWN, CANNOT = (
    "What we knew: {words}",
    "What we did not know: {words}",
    "What nobody can know: {words}",
)
INSTEAD, CHANGE = "What else could have been decided: {words}", "What would change our mind: {words}"
SURE, OTHERWISE = "How sure we were: {words}", "Seen differently: {words}"
TOUCHES, EXPECT = "Whose time with {name} it changes: {words}", "What we expected: {words}"
EXPECT_BY = "What we expected by {day}: {words}"
CAME, AGAIN = "What came of it: {words}", "Would we decide so again: {words}"
FAMILY_TOLD, FAMILY_NOT_TOLD = "The family was told", "It is not written that the family was told"
WAY_BACK, TAKEN_OVER = "The way back: {words}", "{council} has taken over"
TO, FROM = "To {who}", "From {who}"
STATED = "{source}, {group}: {count}"
CHECKED = "{right}: {what}"
UNTIL, ALONE_MAY, MAY_NOT = "Until {day}", "Only {people} may see it", "{people} may not see it"
FOR_TEAM = "For {team}"
BEGAN_BEFORE = "They had begun before: what they signed in with holds no more"
FOR_CHILDREN, READS_IT = "For {people}", "{name} can read it on a page of their own"
IN_AN_EMERGENCY, WAS_NEEDED = "{name} opened this record on {when}", "Was it needed? {answer}"
RETURN_SENT = "The children in need census of {year}, with {children}"
READ_WITH, LEFT_OUT = "{name} read it with them", "Left out: {words}"
BY_LAW, PARTS = "By {law}", "{count} gone"
WITHHELD, WITHHELD_WHOSE = "Something is written here that you may not see", "It is {whose}'s"
MUCH = "{count} long"
IN_TRIAL = "The group of families is {cohort}"
ERASED = "The words were lawfully erased"


def _account(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        chosen_words(fact, "form") if fact.form != "words" else "",
        SCRIBE.format(name=telling.names(fact.scribe)) if fact.scribe else "",
        INTERPRETED.format(name=telling.names(fact.interpreter)) if fact.interpreter else "",
        READ_BACK if fact.read_back else "",
        title=chosen_words(fact, "kind") if fact.kind != "account" else "",
    )


def _account_back(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry)


def _acted_on(_telling: Telling, entry: Entry[Any]) -> Told:
    why = entry.fact.why_not
    return just(entry, entry.fact.changed, NOTHING_CHANGED.format(why=led_into(why)) if why else "")


def _significant(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, about(telling, entry.fact.entry), entry.fact.why)


def _decision(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    told = (
        (KNEW, fact.known),
        (NOT_KNOWN, fact.unknown),
        (CANNOT, fact.cannot_know),
        (INSTEAD, fact.options),
        (CHANGE, fact.would_change_our_mind),
        (SURE, fact.confidence),
        (OTHERWISE, fact.dissent),
        (TOUCHES, fact.ties_touched),
    )
    said = [words.format(words=given, name=telling.name) for words, given in told if given]
    return just(entry, fact.what, *said, *ties_told(telling, entry), _expects(telling, fact))


def _expects(telling: Telling, fact: decision.DecisionMade) -> str:
    if not fact.expects:
        return ""
    if fact.expects_by is None:
        return EXPECT.format(words=fact.expects)
    return EXPECT_BY.format(words=fact.expects, day=day_in_words(fact.expects_by, telling.today))


def _decision_again(_telling: Telling, entry: Entry[Any]) -> Told:
    came, again = entry.fact.came_of_it, entry.fact.still_right
    return just(
        entry,
        CAME.format(words=came) if came else "",
        AGAIN.format(words=again) if again else "",
    )


def _disputed(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "kind"), about(telling, entry.fact.entry))


def _dispute_answered(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "outcome"), entry.fact.words)


def _closed(_telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        chosen_words(fact, "because"),
        fact.words,
        FAMILY_TOLD if fact.family_told else FAMILY_NOT_TOLD,
        WAY_BACK.format(words=fact.way_back) if fact.way_back else "",
        TAKEN_OVER.format(council=fact.receiving_authority) if fact.receiving_authority else "",
    )


def _letter(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    who = telling.names(fact.to) if fact.to else fact.organisation
    return just(entry, TO.format(who=who) if who else "", fact.words, title=chosen_words(fact, "kind"))


def _note(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words, who_was_there(telling, entry))


def _document(_telling: Telling, entry: Entry[Any]) -> Told:
    whose = entry.fact.from_whom
    return just(entry, FROM.format(who=whose) if whose else "", title=entry.fact.title)


def _withdrawn(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.why)


def _stated(_telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    count = counted(len(fact.stated), "value")
    return just(entry, STATED.format(source=fact.source, group=fact.group, count=count))


def _checked(telling: Telling, entry: Entry[Any]) -> Told:
    right, what = chosen_words(entry.fact, "right"), about(telling, entry.fact.entry)
    return just(entry, CHECKED.format(right=right, what=what) if what else right, entry.fact.words)


def _still_holds(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, chosen_words(entry.fact, "holds"), entry.fact.words)


def _role(telling: Telling, entry: Entry[Any]) -> Told:
    team = entry.fact.team
    until = getattr(entry.fact, "until", None)
    return just(
        entry,
        chosen_words(entry.fact, "role"),
        FOR_TEAM.format(team=telling.names(team)) if team else "",
        UNTIL.format(day=day_in_words(until, telling.today)) if until else "",
    )


def _conflict(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, telling.names.all(entry.fact.people), entry.fact.words)


def _is_person(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, telling.names(entry.fact.person), entry.fact.how_known)


def _why(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.why)


def _wall(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    alone, shut_out = telling.names.all(fact.all_but), telling.names.all(fact.from_whom)
    return just(
        entry,
        ALONE_MAY.format(people=alone) if alone else "",
        MAY_NOT.format(people=capital(shut_out)) if shut_out else "",
        fact.reason,
        UNTIL.format(day=day_in_words(fact.until, telling.today)) if fact.until else "",
    )


def _emergency(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    when = moment_in_words(fact.opened, telling.today)
    return just(
        entry,
        IN_AN_EMERGENCY.format(name=telling.names(fact.worker), when=when),
        WAS_NEEDED.format(answer=chosen_words(fact, "found")),
        fact.words,
    )


def _record_asked(telling: Telling, entry: Entry[Any]) -> Told:
    who = entry.fact.by_whom
    return just(entry, telling.names(who) if who else "")


def _record_given(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        READ_WITH.format(name=telling.names(fact.read_with)) if fact.read_with else "",
        LEFT_OUT.format(words=fact.left_out) if fact.left_out else "",
    )


def _erasure_asked(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.reason, BY_LAW.format(law=entry.fact.law))


def _erasure_answered(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words)


def _erasure_done(_telling: Telling, entry: Entry[Any]) -> Told:
    gone = PARTS.format(count=counted(entry.fact.parts, "part")) if entry.fact.parts else ""
    return just(entry, BY_LAW.format(law=entry.fact.law), gone)


def _hold(telling: Telling, entry: Entry[Any]) -> Told:
    until = entry.fact.until
    return just(
        entry, entry.fact.reason, UNTIL.format(day=day_in_words(until, telling.today)) if until else ""
    )


def _page(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        chosen_words(fact, "capacity"),
        FOR_CHILDREN.format(people=telling.names.all(fact.children)) if fact.children else "",
        UNTIL.format(day=day_in_words(fact.until, telling.today)) if fact.until else "",
    )


def _code_given(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, BEGAN_BEFORE if entry.fact.again else "")


def _words_opened(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, READS_IT.format(name=capital(telling.names(entry.fact.to))))


def _on_trial(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, IN_TRIAL.format(cohort=entry.fact.cohort), entry.fact.why)


def _return_sent(_telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    children = counted(fact.children, "child", "children")
    return just(entry, RETURN_SENT.format(year=fact.period, children=children))


def _withheld(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    whose = telling.names.of_text(fact.whose)
    much = MUCH.format(count=counted(fact.sentences, "sentence")) if fact.sentences else ""
    return Told(WITHHELD, whole(WITHHELD_WHOSE.format(whose=whose) if whose else "", much))


def _erased(_telling: Telling, _entry: Entry[Any]) -> Told:
    return Told(ERASED)


TELLERS: Mapping[type[Fact], Teller] = {
    voice.AccountGiven: _account,
    voice.AccountWithdrawn: _account_back,
    voice.WordsActedOn: _acted_on,
    voice.MarkedSignificant: _significant,
    decision.DecisionMade: _decision,
    decision.DecisionReviewed: _decision_again,
    dispute.DisputeRaised: _disputed,
    dispute.DisputeAnswered: _dispute_answered,
    closure.EpisodeClosed: _closed,
    letter.LetterSent: _letter,
    note.NoteWritten: _note,
    note.DocumentReceived: _document,
    correction.EntryWithdrawn: _withdrawn,
    correction.WithdrawalAnswered: _still_holds,
    imported.SourceStated: _stated,
    imported.ImportChecked: _checked,
    trial.TrialJoined: _on_trial,
    trial.TrialLeft: _on_trial,
    access.RoleGiven: _role,
    access.RoleEnded: _role,
    access.ConflictDeclared: _conflict,
    access.ConflictEnded: _why,
    access.WorkerIsPerson: _is_person,
    access.InformationRestricted: _wall,
    access.RestrictionLifted: _why,
    access.EmergencyLookedAt: _emergency,
    access.RecordAskedFor: _record_asked,
    access.RecordGiven: _record_given,
    access.ErasureAsked: _erasure_asked,
    access.ErasureAgreed: _erasure_answered,
    access.ErasureRefused: _erasure_answered,
    access.ErasureTakenBack: _erasure_answered,
    access.ErasureCarriedOut: _erasure_done,
    access.LegalHoldPlaced: _hold,
    access.LegalHoldLifted: _why,
    own_page.PageOpened: _page,
    own_page.CodeGiven: _code_given,
    own_page.PageClosed: _why,
    own_page.WordsOpened: _words_opened,
    own_page.WordsClosed: _why,
    access.ReturnSent: _return_sent,
    Withheld: _withheld,
    Erased: _erased,
}
"""One teller a fact."""
