"""A view over lives written as text, for tests of stories."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from alongside.access.authority import WHO_AROUND
from alongside.access.facts import FACTS as ACCESS_FACTS
from alongside.access.known import Known
from alongside.access.reader import Reader
from alongside.access.see import narrow
from alongside.access.view import NotHere, View
from alongside.policy import load
from alongside.practice import FACTS
from alongside.record import Life, SubjectId
from tests.life import at, lives, person, worker

AROUND = frozenset(fact.__name__ for fact in WHO_AROUND)
EVERY_FACT = (*FACTS, *ACCESS_FACTS)
WORKERS = {"amira": "Amira Khan", "dele": "Dele Marsh", "jane": "Jane Obi", "sam": "Sam Reed"}
NAMES = {worker(key): name for key, name in WORKERS.items()}
NOW = "2026-11-12T09:40"


def view(text: str, now: str = NOW, known: Known | None = None, *, hides: tuple[str, ...] = ()) -> View:
    """What Amira sees of the people in the text. `hides` are people whose record she may not open."""
    told = lives(text, facts=EVERY_FACT)
    return view_of({who: life for who, life in told.items() if who not in map(person, hides)}, now, known)


def view_of(
    told: Mapping[SubjectId, Life], now: str = NOW, known: Known | None = None, *, around: bool = False
) -> View:
    """The same, of lives that are there already; `around` gives of others only what `View.who` promises."""

    def open_life(who: SubjectId) -> Life:
        if who not in told:
            raise NotHere
        return told[who]

    def open_who(people: Collection[SubjectId]) -> Mapping[SubjectId, Life]:
        return {who: narrow(told[who], AROUND) if around else told[who] for who in people if who in told}

    reader = Reader(worker("amira"), name="Amira Khan")
    return View(
        reader, now=at(now), policy=load(), load=open_life, names=NAMES, known=known, load_who=open_who
    )


HARTLEYS = """
    2016-02-01 PersonBorn @about=maya
    2012-05-04 PersonBorn @about=ava
    2025-12-01 PersonBorn @about=noah
    2016-02-01 PersonNamed given=Maya family=Hartley @about=maya
    2012-05-04 PersonNamed given=Ava family=Hartley @about=ava
    2025-12-01 PersonNamed given=Noah family=Hartley @about=noah
    2020-01-01 PersonNamed given=Leanne family=Hartley @about=leanne
    2020-01-01 PersonNamed given=Pat family=Hartley @about=nan
    2020-01-01 PersonNamed given=Jim family=Hartley @about=jim
    2020-01-01 PersonNamed given=Keira @about=keira
    2020-01-01 PersonNamed given=Ruth family=Adeyemi @about=ruth
    2020-01-01 PersonNamed given=Craig family=Dunn @about=craig
    2024-05-03 PersonDied @about=jim
    2020-01-01 RelationshipTold other=leanne kind=mother in_words=Mum @about=maya,ava,noah,leanne
    2020-01-01 RelationshipTold other=nan kind=grandparent in_words=Nan @about=maya,ava,noah,nan
    2020-01-01 RelationshipTold other=nan kind=mother @about=leanne,nan
    2020-01-01 FamilyGathered family=group:hartley name=Hartley @about=maya,ava,noah,leanne,nan,jim
    2026-01-01 MovedHome address="9 Mill Street" postcode="AL1 1AA" @about=maya,ava,leanne,noah
    2026-03-14 MovedHome address="12 Larch Road" postcode="AL1 2BB" @about=ava,nan
    2026-03-16 MovedHome address="3 Orchard Way" postcode="AL1 3CC" @about=maya,ruth
    2026-03-16 MovedHome address="Safe House, Hidden Lane" postcode="ZZ9 9ZZ" @about=leanne,noah
    2026-03-14 WhereaboutsProtected from_whom=craig reason="He hurt Leanne." @about=leanne,noah,maya
    2026-03-16 ReferralReceived #ask source=1A said="We cannot go back." @by=dele
    2026-03-16 ReferralDecided referral=#ask outcomes=SINGLE_ASSESSMENT \
        reason="They need somewhere safe." @by=dele
    2026-03-17 WorkerAllocated worker=dele role=social_worker @by=sam
    2026-03-18 WorkerIntroduced worker=dele @by=dele
    2026-04-20 WorkerAllocated worker=amira role=social_worker reason=LEFTRL @by=sam
    2026-04-21 WorkerIntroduced worker=amira introduced_by=worker:dele together=yes @by=amira
    2026-05-01 ImportantPersonNamed person=ava in_words="does my plaits right" @about=maya
    2026-05-01 ImportantPersonNamed person=nan in_words="home is her toast" @about=maya
    2026-05-01 ImportantPersonNamed person=jim in_words="still in it" @about=maya
    2026-05-01 ImportantPersonNamed person=keira in_words="I miss her most" @about=maya
    2026-05-01 CircleAsked answered=answered @about=maya
    2026-05-02 TieBroken person=keira what_happened="No sleepover since March." \
        cause=our_decision @about=maya
    2026-05-02 FamilyTimeAgreed #saturdays with_whom=ava rhythm="Every second Saturday" @about=maya
    2026-08-22 FamilyTimeCancelled with_whom=ava cancelled_by=us why="no driver" @about=maya
    2026-09-05 FamilyTimeHappened with_whom=ava @about=maya
    2026-09-19 FamilyTimeCancelled with_whom=ava cancelled_by=us why="driver ill" @about=maya
    2026-10-03 FamilyTimeHappened with_whom=ava @about=maya
    2026-10-17 FamilyTimeHappened with_whom=ava @about=maya
    2026-11-07 FamilyTimeHappened with_whom=ava words="Noah pulled himself up." @about=maya
    2026-11-07 ReviewDateChosen of=#saturdays review_on=2026-11-14 @about=maya
    2026-11-07 PromiseMade #flat what="a bigger flat for Nan" by_name="Sarah Lyle, Housing" \
        to=nan @about=maya,nan
    2026-10-09 PromiseMade #photo what="a photo of Noah for her wall" to=maya by_whom=amira \
        by_when=2026-10-23 @about=maya
    2026-11-02 VisitMade #visit where="At Ruth's" story="We fed the hens." @by=amira each.maya.seen=yes \
        each.maya.words="I want to live at Nan's with Ava. I don't mind the sofa."
    2026-11-05 WordsActedOn account=#visit changed="Nan's bigger flat was asked for again." @about=maya
    2026-02-08T23:10 NoteWritten words="Police were called to Mill Street." @recorded=2026-04-02T10:00 \
        @origin=agency @source=Police @held_from=2026-02-08 @about=maya,ava
"""
