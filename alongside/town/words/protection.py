"""Words of a protection plan: what it is for, what core groups agreed, why it ended, when to look again."""

from __future__ import annotations

from alongside.town.words import more
from alongside.town.words.blanks import Blanks
from alongside.town.words.doings import BAD, GOOD
from alongside.town.words.matter import Wanted, Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene

FOR: Words = (
    "that somebody grown-up is there, every night and every morning.",
    "that {kids} {are} safe at home, and that {carer} is not alone with making it so.",
    "*that nobody is hurt again, and that {names} can stop listening for it.",
    "that what was promised in {month} comes, and is enough.",
    "+that {kids} sleep{s}, eat{s} and {go} to {school} without having to arrange it.",
    "that {carer} and {kin} can do this without us by the {season_next}.",
    "that the worst evening of {month} is not repeated.",
    "+that {kids} {have} what {they} asked for, as far as it can be had.",
)
ANY: tuple[Wanted, ...] = (
    Wanted(what="{Mended}, {soon}", kind="practical", by="worker"),
    Wanted(what="{Kin} has {kids} on {weekday}s"),
    Wanted(what="*Somewhere for {name} that is about {likes}, once a week", kind="activities", by="centre"),
    Wanted(what="{Carer} has {weekday2} evenings to {c_himself}; {kin} is there"),
    Wanted(what="+{School} rings {carer} first, and us second", by="school"),
    Wanted(what="No visit on {weekday2}s, and none without a text before", by="worker"),
    Wanted(what="*{Nurse} comes on {weekday}s, for {week_next}", kind="health", by="nurse"),
    Wanted(
        what="One of us speaks with {service_low}, and tells {carer} the same day what was said", by="worker"
    ),
    Wanted(what="+{Name} has {teacher} to go to, and need not say why", kind="school", by="teacher"),
    Wanted(what="{Carer} and {kin} choose whom to ring at night, and write it by the phone"),
    Wanted(what="*{Kids} {have} {food} on the table at six, whoever makes it"),
    Wanted(what="What is owed for {mended} is paid, once", kind="money", by="Thornmere Household Fund"),
)
"""Lines that a plan may have whatever the worry is."""
MET: Words = (
    "{Carer} began, by {c_his} own wish.",
    "We went through the lines one by one.",
    "It was short; everybody had done what they said.",
    "Only {few} of us, and it was better for it.",
    "{Kin} brought {food_cold}.",
    "In {carer}'s kitchen, which was {carer}'s idea.",
    "The room was hot and nobody had told {kin} that it was upstairs.",
    "{Carer} had not been sent the last notes. That is put right, with an apology.",
    "{Carer} cried, and we waited.",
    "It began late because of us.",
    "At {place_meet}, {weather}.",
    "{Nurse} had to be told who everybody was, and so, it turned out, did {carer}.",
    "{Carer} asked us to leave out the round of names.",
    "{Carer} had written a list. We used that and not ours.",
    "There were more chairs than people.",
    "{Carer} sat by the door, and stayed to the end.",
    "{Kin} spoke first, and at length, and was right about most of it.",
    "We talked over {carer} twice. {Kin} noticed, and said so.",
    "+{Name} came in for the last ten minutes, on the way from {school}.",
    "-{Name} slept through it, on {carer}.",
    "We had the wrong date on the letter; {carer} came all the same.",
    "{Carer} laughed at the word 'multi-agency', and then so did we.",
    "",
    "",
)
AGREED: Words = (
    "{Kin} has {weekday}s from now on.",
    "{Nurse} rings {service_low} again, and tells {carer} what they said, whatever it is.",
    "{Name} loves {likes}. {I} find somewhere for it, and pay.",
    "+{Teacher} texts {carer} good news too, on Fridays.",
    "We meet in {week_next}, at {place_meet}.",
    "{Carer} wants the visits not to be on {weekday2}s. They are not, from today.",
    "{Other} is asked on {o_his} own, by somebody who is not afraid of {o_him}.",
    "No more than one of us a week at the door.",
    "+{Name} has asked what the meeting said. {Carer} tells {him}, with {me}.",
    "If it goes wrong at night, {carer} rings {kin}, and then us, in that order.",
    "The line about {room} is done and goes.",
    "What we said we would find out about {mended}, we have not. {I} will by {weekday2}.",
    "{Carer} and {nurse} go to the doctor together on {weekday2}.",
    "{I} write to {service_low} so that {carer} does not have to, and send {c_him} the letter first.",
    "{Mended} comes first. Who: {me_who}. By: {weekday2}.",
    "{Kin} gets the spare key, and nobody asks what for.",
    "Nobody rings before ten; {carer} sleeps then, if at all.",
    "{Carer} tries {weekday2}s without us, and says how it was.",
    "+{Teacher} keeps a place for {name} at dinner time.",
    "-{Nurse} weighs {name} at home, so that {carer} need not take the bus.",
    "{Carer} asked for one thing: that we say what we write. {I} read it out before {i} send it.",
    "%{Other} sees {kids} on {weekday2}s, at {centre}, and we say sorry if we forget to book it.",
    "{Carer} does not want {service_low} told. They are not.",
    "The money for {mended} is asked for again, with all our names under it.",
    "What {kin} does is worth more than we pay for. {I} ask whether we can.",
    "+{Name} wants {pet} in the plan. It is in the plan.",
    "We stop asking about {month}. It has been told {few_times}.",
    "{Carer} rings on good days too, if {c_he} likes.",
    "Two lines are ours and late. They stand first now.",
    "@An interpreter who is not a cousin, from now on.",
)
CHANGED: Words = (
    "What the first plan asked for is done, or was the wrong thing to ask.",
    "{Carer} asked for fewer lines and to keep them.",
    "+{Name} said what would help, and it was not in there.",
    "The service had no room; {kin} has.",
    "The worry has moved, and so has the plan.",
)
STRUCK: Words = (
    "Done.",
    "It was never needed.",
    "It could not be had here, and it was not fair to keep it as if {carer} had not done it.",
    "{Carer} asked for it to go, with reasons.",
    "It happened so long ago that nobody noticed it had become ordinary.",
)
ENDED: Words = (
    "The conference ended the protection plan.",
    "It is not needed any more, the conference thought, and so did {carer}.",
    "Enough is different, and the family goes on with its own plan.",
    "It ended today. {Carer} took the last page home.",
)
ENDED_COURT: Words = (
    "A court decides now about where {kids} live{s}.",
    "The court has made an order, and this plan stops with it.",
)
ENDED_OTHER: Words = (
    "The family has moved, and the other council has held its own conference.",
    "They live elsewhere now, and are known there.",
)
ENDED_GROWN: Words = (
    "{Name} is eighteen.",
    "{Name} is grown up today. What help there is from now on is for a grown-up who asks for it.",
)
AGAIN: Words = (
    "By then {carer} will have had some months of it, and we should see whether the nights are quiet.",
    "+It is after {school} has gone back, and before the dark evenings.",
    "{Carer} wanted it early: “So I'm not left with it over Christmas.”",
    "The waiting list should have moved by then. If it has not, we look at why.",
    "*By then we would expect {kids} to sleep.",
    "{Kin} goes into hospital the week after.",
    "So that a plan which does not help does not go on by itself.",
    "Somebody new is alongside by then, and should hear it from the family.",
    "+{Name} said: “Not in the holidays.”",
)


def purpose(scene: Scene) -> str:
    """What the outline of a plan is for."""
    return Blanks(scene).say(FOR)


def again(scene: Scene) -> str:
    """Why a day to look again was chosen."""
    return Blanks(scene).longer(AGAIN, more.AGAIN, 0.8)


def why_changed(scene: Scene) -> str:
    """Why the lines of a plan changed."""
    return Blanks(scene).longer(CHANGED, more.WANT, 0.9)


def why_ended(scene: Scene, some: Words) -> str:
    """Why the outline of a plan ended."""
    return Blanks(scene).longer(some, more.ENDED if some is ENDED else (), 0.9)


def decided(scene: Scene) -> str:
    """What a core group said and agreed."""
    blanks, about = Blanks(scene), matter(scene)
    good = scene.dice.chance(0.5 + scene.going / 2)
    often = scene.dice.chance(0.7)
    moved = blanks.say((GOOD if often else about.better) if good else (BAD if often else about.stuck))
    second = blanks.say(BAD if good else GOOD) if scene.dice.chance(0.35) else ""
    return blanks.prose(
        [blanks.say(MET), moved, second, *blanks.several(AGREED, blanks.length(3)), blanks.quoted()]
    )
