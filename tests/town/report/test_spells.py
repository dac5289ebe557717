"""What the report counts by is what the readings of practice say, for every child of the hand-told town."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from alongside.practice.assessment import assessments, every_assessment
from alongside.practice.ending import NO_FURTHER_ACTION, TO_EARLY_HELP, closure_reason
from alongside.practice.enquiry import enquiries
from alongside.practice.episode import episodes
from alongside.practice.protection_plan import protection_plans
from alongside.record import Life
from alongside.town.lives import Town
from alongside.town.report import spells
from alongside.town.report.told import Told, gather
from tests.town.conftest import TODAY

DAYS = [TODAY - timedelta(days=since) for since in (0, 60, 223, 400, 600)]


class Both:
    """One child as practice reads them, and as the report does."""

    def __init__(self, life: Life, told: Told, on: date) -> None:
        self.life, self.told, self.on = life.as_on(on), told, on
        self.plans = spells.protection_plans(told, on)
        self.episodes = spells.episodes(told)
        self.ends = spells.ends_of_work(told, self.episodes, on)
        self.assessments = spells.assessments(told, self.ends)
        self.every = spells.every_assessment(told, self.ends)
        self.enquiries = spells.enquiries(told, self.ends)


@pytest.fixture(params=DAYS, ids=str)
def children(request: pytest.FixtureRequest, town: Town, lives: Mapping[str, Life]) -> list[Both]:
    family = gather(town.drafts, request.param)
    lived = {life.subject: life for life in lives.values()}
    return [Both(lived[who], told, request.param) for who, told in family.children.items() if who in lived]


def test_there_is_something_to_compare(children: list[Both]) -> None:
    assert sum(len(one.episodes) for one in children) > 4
    assert sum(len(one.enquiries) for one in children) > 1
    assert sum(len(one.plans) for one in children) > 1


def test_episodes_are_those_of_practice(children: list[Both]) -> None:
    for one in children:
        read = [(e.start, e.end, e.nfa, e.id, e.source) for e in episodes(one.life)]
        assert [(e.start, e.end, e.nfa, e.root, e.source) for e in one.episodes] == read


def test_protection_plans_are_those_of_practice(children: list[Both]) -> None:
    for one in children:
        read = [(p.start, p.end, p.initial_category, p.previous) for p in protection_plans(one.life, one.on)]
        assert [(p.start, p.end, p.category, p.previous) for p in one.plans] == read


def test_assessments_are_those_of_practice(children: list[Both]) -> None:
    for one in children:
        read = [(a.start, a.completed_on, a.result) for a in assessments(one.life, one.on)]
        assert [(a.start, a.completed, a.result) for a in one.assessments] == read


def test_assessments_of_every_kind_are_those_of_practice(children: list[Both]) -> None:
    for one in children:
        read = [(a.start, a.completed_on) for a in every_assessment(one.life, one.on)]
        assert [(a.start, a.completed) for a in one.every] == read


def test_enquiries_are_those_of_practice(children: list[Both]) -> None:
    for one in children:
        read = [(e.start, e.end, e.date_of_initial_cpc) for e in enquiries(one.life, one.on)]
        assert [(e.start, e.end, e.conference) for e in one.enquiries] == read


def test_who_was_found_not_to_be_in_need_is_what_the_census_says(children: list[Both]) -> None:
    for one in children:
        said = [closure_reason(one.life, e) in (NO_FURTHER_ACTION, TO_EARLY_HELP) for e in episodes(one.life)]
        assert [_not_in_need(one, e) for e in one.episodes] == said


def _not_in_need(one: Both, episode: spells.Episode) -> bool:
    return spells.not_in_need(one.told, episode, one.every, one.enquiries, one.plans)
