"""A few families and people who work there, made for trying the texts: not drawn from any rate."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, cast, get_args

from alongside.record import Draft, EntryId, SubjectId, SubjectKind
from alongside.town.chance import Dice
from alongside.town.course.kinds import (
    Assessment,
    EarlyHelp,
    Episode,
    Family,
    Help,
    HelpPlan,
    Home,
    Human,
    Protection,
    Worry,
)
from alongside.town.levers import Levers
from alongside.town.staff.kinds import Voice, Worker
from alongside.town.staff.roster import Staff
from alongside.town.words import help_said
from alongside.town.written.context import Context
from alongside.town.written.early_help import write_early_help
from alongside.town.written.help import write_help
from alongside.town.written.pen import Pen
from alongside.town.written.plans import write_plan
from alongside.town.written.visits import write_visits

LEVERS = Levers(seed=11, children=2000)
GIRLS = ("Maya", "Aisha", "Ruby", "Erin", "Zofia", "Temi", "Grace", "Anaya")
BOYS = ("Noah", "Jakub", "Dele", "Theo", "Hamza", "Kai", "Leo", "Callum")
LIKES = ("football", "drawing", "dinosaurs", "baking", "swimming", "trains", "hens", "dancing")
PETS = ("Biscuit", "", "Sooty", "", "Rex")
WORRIES: tuple[Worry, ...] = get_args(Worry)
KINDS = tuple(help_said.ASKED)


def subject(dice: Dice, kind: SubjectKind = SubjectKind.PERSON) -> SubjectId:
    """An id as the record makes them."""
    text = f"{dice.bits(128):032x}"
    return SubjectId(f"{kind.value}:{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")


def worker(number: int) -> Worker:
    """Somebody who works there, with a voice of their own."""
    dice = Dice(11, "worker", number)
    voice = Voice(
        terse=dice.unit(),
        first_person=dice.chance(0.6),
        to_child=dice.chance(0.3),
        formal=dice.unit(),
        lists=dice.chance(0.2),
        quotes=dice.unit(),
        habits=("on balance", "to be fair") if dice.chance(0.3) else (),
    )
    name = f"{dice.pick(('Amira', 'Dele', 'Priya', 'Tom', 'Jo'))} Reed"
    return Worker(subject(dice, SubjectKind.WORKER), name, voice, date(2010, 1, 1), None)


class Neighbours:
    """Who holds which post, as far as these texts ask."""

    workers = tuple(worker(number) for number in range(40))

    def holder(self, post: int, on: date) -> Worker:
        """Another every two years."""
        return self.workers[(post + on.year // 2) % len(self.workers)]

    def family_support(self, dice: Dice, locality: int, on: date) -> Worker:
        """One of them."""
        return self.workers[(locality + on.year + dice.below(3)) % len(self.workers)]


def family(number: int) -> Family:
    """A mother, sometimes a father and a grandmother, and one to three children."""
    dice = Dice(11, "family", number)
    told = Family(number, "Hart", number % 4, dice.between(1, 10), worry=dice.pick(WORRIES))
    grown = (("mother", "Leanne", "F", "mother", "Mum", 1.0), ("father", "Craig", "M", "father", "Dad", 0.5),
             ("nan", "Pat", "F", "grandparent", "Nan", 0.2))  # fmt: skip
    for key, given, sex, kind, called, share in grown:
        if dice.chance(share):
            human = Human(key, subject(dice), given, "Hart", _sex(sex), kind, called, date(1980, 3, 1))
            human.responsible = kind != "grandparent"
            told.others.append(human)
    told.children = sorted((_child(dice, n) for n in range(dice.between(1, 3))), key=lambda one: one.born)
    told.homes.append(Home(date(2010, 1, 1), "7 Larch Road", "ZZ1 2AB"))
    _course(told, dice)
    return told


def _sex(sex: str) -> Literal["F", "M"]:
    return cast("Literal['F', 'M']", sex)


def _child(dice: Dice, number: int) -> Human:
    sex = dice.pick(("F", "M"))
    born = dice.day(date(2004, 1, 1), date(2023, 1, 1))
    child = Human(
        f"child{number}", subject(dice), dice.pick(GIRLS if sex == "F" else BOYS), "Hart", _sex(sex), "child"
    )
    child.born, child.likes, child.pet = born, dice.pick(LIKES), dice.pick(PETS)
    child.school = "Larch Road Primary" if born.year > 2012 else "Thorn Academy"
    return child


def _days(first: date, apart: int, count: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=apart * n) for n in range(count))


def _course(told: Family, dice: Dice) -> None:
    born = max(one.born for one in told.children)
    start = dice.day(max(born, date(2016, 5, 1)), date(2025, 3, 1)) - timedelta(days=20)
    who = tuple(range(len(told.children)))
    episode = Episode(
        children=who, contact=None, received=start, source="2A", decided=start, goes_on=True, worry=told.worry
    )
    episode.post, episode.going = told.number, dice.unit() * 2 - 1
    episode.closed = start + timedelta(days=301)
    episode.assessments = [_assessment(who, start)]
    episode.plans = [_plan(who, start, dice)]
    if dice.chance(0.2):
        episode.protections = [_protection(who, start)]
    episode.helps = [_help(dice, who, start) for _ in range(dice.between(1, 4))]
    told.episodes.append(episode)
    if start - timedelta(days=400) > max(LEVERS.first, born):
        told.early_help.append(_early(dice, who, start - timedelta(days=400)))


def _assessment(who: tuple[int, ...], start: date) -> Assessment:
    visits, end = _days(start + timedelta(days=4), 13, 3), start + timedelta(days=38)
    return Assessment(
        children=who,
        kind="child_and_family",
        start=start,
        end=end,
        visits=visits,
        factors=(),
        outcome="services",
    )


def _plan(who: tuple[int, ...], start: date, dice: Dice) -> HelpPlan:
    return HelpPlan(
        children=who,
        start=start + timedelta(days=40),
        reviews=_days(start + timedelta(days=110), 80, 3),
        visits=_days(start + timedelta(days=55), 28, dice.between(4, 9)),
        end=start + timedelta(days=300),
    )


def _protection(who: tuple[int, ...], start: date) -> Protection:
    begun, visits = start + timedelta(days=200), _days(start + timedelta(days=205), 10, 4)
    return Protection(children=who, start=begun, reviews=(), core_groups=(), visits=visits, end=None)


def _early(dice: Dice, who: tuple[int, ...], start: date) -> EarlyHelp:
    return EarlyHelp(
        children=who,
        start=start,
        reason="parenting",
        assessed=start + timedelta(days=30),
        meetings=_days(start + timedelta(days=60), 42, 3),
        helps=(_help(dice, who, start),),
        end=start + timedelta(days=200),
        outcome="SUPPORT",
    )


def _help(dice: Dice, who: tuple[int, ...], start: date) -> Help:
    offered = start + timedelta(days=dice.between(20, 60)) if dice.chance(0.85) else None
    answer: Literal["yes", "in_part", "not_now", "no", ""] = ""
    arrived: tuple[date, ...] = ()
    if offered is not None:
        answer = dice.pick(("yes", "yes", "yes", "in_part", "not_now", "no"))
        if answer in ("yes", "in_part") and dice.chance(0.8):
            arrived = _days(offered + timedelta(days=20), 7, dice.between(1, 8))
    asked, good = start + timedelta(days=10), dice.chance(0.8)
    return Help(
        kind=dice.pick(KINDS),
        children=who,
        asked=asked,
        offered=offered,
        answer=answer,
        arrived=arrived,
        good=good,
    )


def context(number: int) -> Context:
    """One of the families, ready to be written down."""
    dice = Dice(11, "family", number, "written")
    pen = Pen(dice.of("pen"), f"town/{number}", LEVERS.until)
    ctx = Context(LEVERS, family(number), cast("Staff", Neighbours()), pen, dice)
    met = EntryId("00000000-0000-7000-8000-000000000000")
    pen.when[met] = datetime.combine(LEVERS.first, time(9), UTC)
    ctx.told.update({one.key: met for one in (*ctx.family.children, *ctx.family.others)})
    return ctx


def written(number: int) -> tuple[Context, list[Draft]]:
    """One of the families, with everything of every day written down."""
    ctx = context(number)
    for early in ctx.family.early_help:
        write_early_help(ctx, early)
    for episode in ctx.family.episodes:
        write_visits(ctx, episode)
        plan = write_plan(ctx, episode, episode.plans[0])
        for one in episode.helps:
            write_help(ctx, one, plan)
    return ctx, ctx.pen.finished()
