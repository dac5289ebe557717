"""The tally counts what was written, adds up across processes, and says nothing that it did not count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from alongside.practice.closure import EpisodeClosed
from alongside.practice.contact import ContactDecided, ContactReceived
from alongside.practice.early_help import EarlyHelpStarted
from alongside.practice.promise import PromiseMade, PromiseMissed
from alongside.practice.referral import ReferralDecided, ReferralReceived
from alongside.practice.team import AllocationEnded, WorkerAllocated, WorkerJoined, WorkerLeft
from alongside.record import Draft, EntryId, Fact, Part, SubjectId
from alongside.record.when import day
from alongside.town.england.figures import figures as published
from alongside.town.levers import Levers
from alongside.town.lives import Town
from alongside.town.report import Figure, Tally, figures, table

UNTIL = date(2026, 3, 31)
MAYA, NOAH = SubjectId("person:maya"), SubjectId("person:noah")
AMIRA, BEN, CHIDI = (SubjectId(f"worker:{name}") for name in ("amira", "ben", "chidi"))


def entry(fact: Fact, on: date, *about: SubjectId, ref: str = "", corrects: str = "", **each: Part) -> Draft:
    return Draft(
        fact=fact,
        about=about or (MAYA,),
        on=day(on),
        client_ref=ref or f"{type(fact).__name__}/{on}",
        id=EntryId(ref) if ref else None,
        corrects=EntryId(corrects) if corrects else None,
    )


def counted(*drafts: Draft, decile: int = 0) -> Tally:
    tally = Tally(UNTIL)
    tally.family(drafts, decile)
    return tally


def told(tally: Tally, children: int = 10_000) -> dict[str, Figure]:
    return {one.key: one for one in figures(tally, Levers(children=children, until=UNTIL))}


def referral(on: date, source: str = "6", ref: str = "", *about: SubjectId) -> Draft:
    return entry(ReferralReceived(source=source), on, *about, ref=ref)


def test_a_call_about_two_children_is_two_contacts() -> None:
    tally = counted(entry(ContactReceived(source="2A"), date(2025, 9, 1), MAYA, NOAH))
    assert told(tally)["contacts"].value == 2
    assert told(tally)["contact_source.education"].value == 100


@pytest.mark.parametrize("on", [date(2025, 3, 31), date(2026, 4, 1)])
def test_what_lies_outside_the_year_is_not_counted(on: date) -> None:
    assert told(counted(entry(ContactReceived(source="6"), on)))["contacts"].value == 0


@pytest.mark.parametrize(
    ("outcomes", "kind"),
    [
        (("NEW_REFERRAL", "ADVICE"), "referral"),
        (("ADVICE", "OTHER_OUTCOMES_EXIST"), "early_help"),
        (("ADVICE",), "advice"),
        (("NFA",), "nfa"),
        (("CP_ENQUIRY",), "other"),
    ],
)
def test_what_came_of_a_contact_is_counted_once(outcomes: tuple[str, ...], kind: str) -> None:
    on = date(2025, 9, 1)
    tally = counted(
        entry(ContactReceived(source="6"), on, ref="call"),
        entry(ContactDecided(contact=EntryId("call"), outcomes=outcomes), on),
    )
    of = {key: one.value for key, one in told(tally).items() if key.startswith("contact_outcome.")}
    assert {key.partition(".")[2] for key, value in of.items() if value} == {kind}


def test_advice_after_which_early_help_began_is_early_help() -> None:
    on = date(2025, 9, 1)
    tally = counted(
        entry(ContactReceived(source="6"), on, ref="call"),
        entry(ContactDecided(contact=EntryId("call"), outcomes=("ADVICE",)), on),
        entry(EarlyHelpStarted(), on + timedelta(days=20)),
    )
    assert told(tally)["contact_outcome.early_help"].value == 100


def test_a_request_while_we_are_there_is_no_second_referral() -> None:
    tally = counted(referral(date(2025, 5, 1)), referral(date(2025, 6, 1)))
    assert (told(tally)["referrals"].value, told(tally)["rereferrals"].value) == (1, 0)


def test_a_family_that_came_back_within_a_year_is_referred_again() -> None:
    ended = entry(EpisodeClosed(because="no_longer_in_need"), date(2025, 6, 10))
    tally = counted(referral(date(2025, 5, 1)), ended, referral(date(2026, 2, 1)))
    assert (told(tally)["referrals"].value, told(tally)["rereferrals"].value) == (2, 50)
    assert told(tally)["referrals_per_child"].value == 2
    assert told(tally)["in_need_ended"].value == 1
    assert told(tally)["in_need_at_home"].value == 1


def test_a_referral_that_needed_nothing_more_is_no_time_of_need() -> None:
    decided = entry(ReferralDecided(referral=EntryId("asked"), outcomes=("NFA",)), date(2025, 5, 2))
    tally = counted(referral(date(2025, 5, 1), "6", "asked"), decided)
    assert told(tally)["no_further_action"].value == 100
    assert told(tally)["in_need_began"].value == 0
    assert told(tally)["in_need_at_home"].value == 0


def test_what_was_put_right_is_counted_as_it_was_put_right() -> None:
    wrong = referral(date(2025, 5, 1), "6", "asked")
    right = entry(ReferralReceived(source="2A"), date(2025, 5, 1), ref="again", corrects="asked")
    assert told(counted(wrong, right))["referral_source.school"].value == 100


def test_a_promise_is_ours_to_have_missed() -> None:
    tally = counted(
        entry(PromiseMade(what="Lift to Nan's", by_when=date(2025, 8, 1)), date(2025, 7, 1), ref="promise"),
        entry(PromiseMissed(promise=EntryId("promise"), missed_by="us"), date(2025, 8, 2)),
    )
    assert told(tally)["promises_missed"].value == 100


def workers(*held: tuple[date, SubjectId]) -> list[Draft]:
    return [entry(WorkerAllocated(worker=who, role="social_worker"), on) for on, who in held]


def test_three_workers_in_a_year_are_three() -> None:
    days = (date(2024, 5, 1), date(2025, 6, 1), date(2026, 1, 5))
    tally = counted(referral(date(2024, 5, 1)), *workers(*zip(days, (AMIRA, BEN, CHIDI), strict=True)))
    assert (told(tally)["three_workers"].value, told(tally)["three_workers"].of) == (100, 1)
    assert tally.held == {CHIDI: 1}


def test_whoever_left_before_the_year_is_none_of_its_workers() -> None:
    ended = entry(AllocationEnded(worker=AMIRA, role="social_worker"), date(2024, 9, 1))
    came = workers((date(2024, 5, 1), AMIRA), (date(2024, 9, 1), BEN), (date(2026, 1, 5), CHIDI))
    tally = counted(referral(date(2024, 5, 1)), came[0], ended, *came[1:])
    assert told(tally)["three_workers"].value == 0


def joined(who: SubjectId, on: date, *, agency: bool = False) -> Draft:
    fact = WorkerJoined(name="Somebody", registration="SW1", agency=agency)
    return entry(fact, on, who, ref=f"{who}")


def test_who_left_is_counted_against_who_is_there() -> None:
    tally = Tally(UNTIL)
    left = entry(WorkerLeft(), date(2025, 10, 1), CHIDI)
    tally.staff([joined(AMIRA, date(2020, 1, 1)), joined(BEN, date(2021, 1, 1), agency=True),
                 joined(CHIDI, date(2019, 1, 1)), left])  # fmt: skip
    assert told(tally)["turnover"].value == 100
    assert told(tally)["agency"].value == 50


def test_caseload_is_of_social_workers_who_hold_somebody() -> None:
    tally = counted(referral(date(2025, 5, 1)), *workers((date(2025, 5, 1), AMIRA)))
    tally.staff([joined(AMIRA, date(2020, 1, 1)), joined(BEN, date(2020, 1, 1))])
    assert (told(tally)["caseload"].value, told(tally)["case_holders"].value) == (1, 50)


def test_the_poorest_tenth_is_told_beside_the_richest() -> None:
    poor, rich = counted(referral(date(2025, 5, 1)), decile=1), counted(referral(date(2025, 5, 1)), decile=10)
    assert told(poor + poor + rich)["poorest_to_richest"].value == 2


def families(town: Town) -> Sequence[Sequence[Draft]]:
    """The town's entries by the first child each is about: near enough to families to be added up."""
    of: dict[SubjectId, list[Draft]] = {}
    for draft in town.drafts:
        of.setdefault(draft.about[0], []).append(draft)
    return list(of.values())


def test_families_may_be_counted_in_any_order_and_by_several(town: Town) -> None:
    until, every = date(2026, 11, 9), families(town)
    whole, one, other = Tally(until), Tally(until), Tally(until)
    for drafts in every:
        whole.family(drafts)
    for place, drafts in enumerate(reversed(every)):
        (one if place % 3 else other).family(drafts)
    assert figures(one + other, Levers(children=300)) == figures(whole, Levers(children=300))


def test_two_different_years_cannot_be_added() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        Tally(UNTIL) + Tally(date(2025, 3, 31))


def test_every_published_figure_is_told_or_says_why_not(town: Town) -> None:
    tally = Tally(date(2026, 11, 9))
    tally.family(town.drafts, 1)
    silent = [one.key for one in figures(tally, Levers(children=300)) if one.value is None and not one.note]
    assert set(silent) == {"poorest_to_richest", "staff", "turnover", "agency", "absence", "caseload",
                           "case_holders"} - {"absence"}  # fmt: skip
    assert len(figures(tally, Levers(children=300))) > len(published())


@pytest.mark.parametrize("markdown", [False, True])
def test_the_table_tells_every_figure_and_its_licence(town: Town, markdown: bool) -> None:
    tally = Tally(date(2026, 11, 9))
    tally.family(town.drafts)
    told = table(figures(tally, Levers(children=300)), markdown=markdown)
    assert all(one.words in told for one in published().values())
    assert "Open Government Licence v3.0" in told
    assert told.count("### ") == (9 if markdown else 0)
