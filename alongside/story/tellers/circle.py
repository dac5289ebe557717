"""The people around a child, the promises made to them, and who works with them: one teller a fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.practice import circle, own_map, promise, team
from alongside.practice.promise import PromiseMade
from alongside.record import Entry, Fact
from alongside.story.tellers.several import ties_told
from alongside.story.tellers.told import Teller, Told, about, chosen_words, code, just
from alongside.story.telling import Telling
from alongside.story.words import capital, day_in_words, led_into, small

MATTERS = "{name} matters to {child}"
HOW = "How we know: {how}"
LAID_OUT, DREW = "{child} laid out their own map", "There is a drawing on it"
ASKED_CIRCLE = "{child} was asked who matters"
ASKED_PERSON = "{name} was asked what they could be for {child}"
AGAIN = "We ask again on {day}"
HURT, MENDED = "{child} and {name}: a tie was hurt", "{child} and {name}: mended"
AGREED = "Time with {name} was agreed"
SUPERVISED, SEES_TO_IT = "Somebody is with them", "{who} sees to it"
TIME, NO_TIME, WE_MISSED = "Time with {name}", "Time with {name} did not happen", "We missed time with {name}"
CALLED_OFF = "{who} called it off"
PROMISED = "{by} promised {to}: {what}"
PROMISED_NOBODY = "{by} promised: {what}"
BY_DAY = "By {day}"
MISSED = "We did not keep a promise: {what}"
OTHERS_MISSED = "A promise was not kept: {what}"
WHO_MISSED = "Missed by: {who}"
LOOK_AGAIN, OF, MOVED_FROM = "On {day}", "What we look at: {what}", "Moved from {day}"
NEW_WORKER = "{worker} is alongside {child}"
NO_WORKER = "With {team}; no worker yet"
ENDED = "{worker} is no longer {child}'s {role}"
MET, BROUGHT = "{child} met {worker}", "{who} was there to introduce them"
FOLLOWS = "{worker} follows"
TO_FAMILY, NOT_AGAIN = "To the family: {words}", "Not to be asked again: {words}"
COVER, BACK = "{worker} covers", "Expected back on {day}"


def _matters(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = MATTERS.format(name=capital(telling.names(fact.person)), child=telling.name)
    how = chosen_words(fact, "how_found").format(name=telling.name)
    return just(entry, fact.together, HOW.format(how=how), title=title)


def _loved(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = MATTERS.format(name=capital(fact.named), child=telling.name)
    what = "" if fact.kind == "person" else chosen_words(fact, "kind")
    how = chosen_words(fact, "how_found").format(name=telling.name)
    return just(entry, what, fact.together, HOW.format(how=how), title=title)


def _laid_out(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, DREW if entry.fact.drawn else "", title=LAID_OUT.format(child=capital(telling.name)))


def _circle_asked(telling: Telling, entry: Entry[Any]) -> Told:
    answer = "" if entry.fact.answered == "answered" else chosen_words(entry.fact, "answered")
    return just(entry, answer, title=capital(ASKED_CIRCLE.format(child=telling.name)))


def _person_asked(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = ASKED_PERSON.format(name=capital(telling.names(fact.person)), child=telling.name)
    again = AGAIN.format(day=day_in_words(fact.ask_again, telling.today)) if fact.ask_again else ""
    return just(entry, again, title=title)


def _hurt(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = HURT.format(child=capital(telling.name), name=telling.names(fact.person))
    return just(entry, fact.what_happened, chosen_words(fact, "cause"), title=title)


def _mended(telling: Telling, entry: Entry[Any]) -> Told:
    title = MENDED.format(child=capital(telling.name), name=telling.names(entry.fact.person))
    return just(entry, entry.fact.words, title=title)


def _time_agreed(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = AGREED.format(name=telling.names(fact.with_whom))
    by = fact.seen_to_by_name or (telling.names(fact.seen_to_by) if fact.seen_to_by else "")
    sees = SEES_TO_IT.format(who=capital(by)) if by else ""
    return just(entry, fact.rhythm, SUPERVISED if fact.supervised else "", sees, title=title)


def _time(telling: Telling, entry: Entry[Any]) -> Told:
    title = TIME.format(name=telling.names(entry.fact.with_whom))
    return just(entry, entry.fact.words, title=title)


def _no_time(telling: Telling, entry: Entry[Any]) -> Told:
    fact, name = entry.fact, telling.names(entry.fact.with_whom)
    ours = fact.cancelled_by == "us"
    who = {"child": capital(telling.name), "person": capital(name)}.get(fact.cancelled_by, "The carer")
    words = (WE_MISSED if ours else NO_TIME).format(name=name)
    return just(entry, "" if ours else CALLED_OFF.format(who=who), fact.why, title=words, broken=ours)


def _promised(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    by = capital(fact.by_name or telling.names(fact.by_whom or entry.by))
    to = telling.names(fact.to) if fact.to else ""
    what = (PROMISED if to else PROMISED_NOBODY).format(by=by, to=to, what=fact.what)
    day = BY_DAY.format(day=day_in_words(fact.by_when, telling.today)) if fact.by_when else fact.rhythm
    return just(entry, what, day, fact.why_then)


def _kept(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, _what(telling, entry), entry.fact.words)


def _missed(telling: Telling, entry: Entry[Any]) -> Told:
    fact, what = entry.fact, _what(telling, entry)
    broken = fact.missed_by in ("us", "partner")
    title = (MISSED if fact.missed_by == "us" else OTHERS_MISSED).format(what=what)
    who = "" if fact.missed_by == "us" else WHO_MISSED.format(who=chosen_words(fact, "missed_by").lower())
    return just(entry, who, fact.why, title=title if what else "", broken=broken)


def _what(telling: Telling, entry: Entry[Any]) -> str:
    made = telling.life.entry(entry.fact.promise)
    return made.fact.what if made and isinstance(made.fact, PromiseMade) else ""


def _look_again(telling: Telling, entry: Entry[Any]) -> Told:
    fact, today = entry.fact, telling.today
    what = about(telling, fact.of)
    return just(
        entry,
        LOOK_AGAIN.format(day=day_in_words(fact.review_on, today)),
        OF.format(what=small(what)) if what else "",
        fact.why,
        MOVED_FROM.format(day=day_in_words(fact.moved_from, today)) if fact.moved_from else "",
    )


def _team(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.name, entry.fact.locality, entry.fact.organisation)


def _joined(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, ", ".join(filter(None, (entry.fact.name, entry.fact.job_title))))


def _worker_left(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.reason)


def _away(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    back = BACK.format(day=day_in_words(fact.expected_back, telling.today)) if fact.expected_back else ""
    return just(entry, COVER.format(worker=telling.names(fact.cover)) if fact.cover else "", back)


def _back(_telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, entry.fact.words)


def _allocated(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = NEW_WORKER.format(worker=telling.names(fact.worker), child=telling.name)
    role = code(telling, "worker_role", fact.role, entry)
    why = code(telling, "sw_change_reason", fact.reason, entry)
    return just(entry, role, why, *ties_told(telling, entry), title=title)


def _team_allocated(telling: Telling, entry: Entry[Any]) -> Told:
    return just(entry, NO_WORKER.format(team=telling.names(entry.fact.team)))


def _allocation_ended(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    role = code(telling, "worker_role", fact.role, entry)
    words = ENDED.format(worker=telling.names(fact.worker), child=telling.name, role=small(role))
    return just(entry, words, code(telling, "sw_change_reason", fact.reason, entry))


def _introduced(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    title = MET.format(child=capital(telling.name), worker=telling.names(fact.worker))
    brought = fact.together and fact.introduced_by
    return just(
        entry,
        BROUGHT.format(who=telling.names(fact.introduced_by)) if brought else "",
        fact.words,
        title=title,
    )


def _handover(telling: Telling, entry: Entry[Any]) -> Told:
    fact = entry.fact
    return just(
        entry,
        FOLLOWS.format(worker=telling.names(fact.to)),
        TO_FAMILY.format(words=fact.to_family) if fact.to_family else "",
        fact.words,
        NOT_AGAIN.format(words=led_into(fact.not_again)) if fact.not_again else "",
    )


TELLERS: Mapping[type[Fact], Teller] = {
    circle.ImportantPersonNamed: _matters,
    own_map.LovedOneNamed: _loved,
    own_map.MapLaidOut: _laid_out,
    circle.CircleAsked: _circle_asked,
    circle.ImportantPersonAsked: _person_asked,
    circle.TieBroken: _hurt,
    circle.TieMended: _mended,
    circle.FamilyTimeAgreed: _time_agreed,
    circle.FamilyTimeHappened: _time,
    circle.FamilyTimeCancelled: _no_time,
    promise.PromiseMade: _promised,
    promise.PromiseKept: _kept,
    promise.PromiseMissed: _missed,
    promise.ReviewDateChosen: _look_again,
    team.TeamFormed: _team,
    team.WorkerJoined: _joined,
    team.WorkerLeft: _worker_left,
    team.WorkerAwayBegan: _away,
    team.WorkerReturned: _back,
    team.WorkerAllocated: _allocated,
    team.TeamAllocated: _team_allocated,
    team.AllocationEnded: _allocation_ended,
    team.WorkerIntroduced: _introduced,
    team.HandoverWritten: _handover,
}
"""One teller a fact."""
