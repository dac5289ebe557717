"""Words of a family's own meeting: their answer to the offer, their plan point by point, and our answer."""

from __future__ import annotations

from typing import NamedTuple

from alongside.town.words import more
from alongside.town.words.blanks import Blanks, kin
from alongside.town.words.matter import Words
from alongside.town.words.scene import Scene

YES: Words = (
    "At {kin_called}'s. Nobody says no to {kin_called}.",
    "Yes. But we cook, and you leave when we say.",
    "About time somebody asked them and not just me.",
    "Yes, if {other} comes for the first half and not the second.",
    "They'll all come. They'll all talk. God help you.",
    "All right. Not in your building.",
    "I'd like {kin_called} there. And you lot in the garden.",
    "Yes. I didn't know you could just ask for that.",
    "If it's on a Saturday. People work.",
    "+Yes, and I want {name} to pick the food.",
)
NOT_NOW: Words = (
    "Not yet. It's the first month anyone's spoken to anyone.",
    "Ask me after the {month2} thing.",
    "I'd have to tell them first. I haven't told them.",
    "When {kin_called}'s out of hospital.",
    "Not while {other} is around to hear about it.",
    "Maybe. Leave me the number.",
)
NO: Words = (
    "No. They'd have me for dinner.",
    "My family's why I'm like this.",
    "There isn't anyone. Look at the list, there isn't anyone.",
    "I've had that meeting. It was every Christmas.",
    "+No thank you. I'd rather do it with {teacher} and you.",
    "I don't want them knowing.",
)
UNSUITABLE: Words = (
    (
        "{Other} said that {o_he} would come to any meeting there is. {Carer} and {kin} have each been "
        "asked on their own what they would plan, and it is in the letter."
    ),
    "The police asked that nobody of the wider family is told yet. It is looked at again in {week_next}.",
    "^{Name} asked for it not to be. {He} {is} {age}, and gave reasons that we cannot write here.",
    "%Bringing people together would tell {other} where {kids} live{s}.",
)
BY_AUTHORITY: Words = (
    "The head of service, with the coordinator's advice",
    "The head of service",
    "The service manager, after asking {carer}",
)
NIGHTS: Words = (
    "{Kin} sleeps at the house when {carer} has a bad day, and nobody has to say why.",
    "{Kids} {go} to {kin}'s from Friday tea until Sunday.",
    "If it gets bad again {kids} ring{s} {kin} and that is all {they} {have} to do.",
    "{Kin} has a key and uses it.",
    "{Carer} rings {kin} first and you second.",
    "{Kids} stay{s} with {kin} as long as it takes, and it is us who say when it is over.",
)
DAYS: Words = (
    "{Kin} does the school run on {weekday}s, when the van is going.",
    "Somebody eats with them every Sunday. We have a list.",
    "{Carer} gets Thursdays to {c_himself}.",
    "We take turns with the washing until the machine is mended.",
    "Once a month is {name}'s day, and it is all about {likes}.",
    "One of us goes with {carer} to the clinic and waits outside.",
)
RULES: Words = (
    "%{Other} sees {kids} at {kin}'s, and leaves when asked.",
    "%{Other} does not come to the house after dark.",
    "Nobody shouts at {kin}'s. That is {kin}'s rule and it holds.",
    "+Nobody asks {name} about that night any more. Ask us.",
    "If one of us thinks that it is going wrong we say it to {carer}'s face, and then to you.",
    "%{Other} pays what {o_he} said, on the first of the month.",
)
ASKS: Words = (
    "A proper bed for {name}.",
    "Petrol for {kin}'s Fridays.",
    "A letter for Housing that says what we said.",
    "A bigger fridge.",
    "We want to know before a new worker comes.",
    "Somebody to ring on a Sunday who knows us.",
    "A washing machine that does not walk.",
    "Somebody for {carer} to talk to who is not family and is not you.",
    "We would like you to come less.",
    "A lock.",
)
YES_TO_THEIRS: Words = (
    "We write it in the plan as you said it.",
    "Agreed. We would not have thought of it.",
    "We stand behind it.",
    "Yes. It is yours, and we say so to whoever asks.",
    "Yes, and if it stops we want to hear it from you and not find out.",
    "That is better than what we had.",
    "Yes. {Nurse} knows, and is glad.",
    "Yes, for as long as it suits {kin}.",
)
YES_TO: Words = (
    "We pay for it, and {kin} chooses it.",
    "Yes. {I} see to it.",
    "Yes, from this month.",
    "Yes, and sorry that you had to ask.",
    "Agreed; the form is ours to fill in.",
)
NO_TO: Words = (
    "We cannot: a court has said otherwise, and only it can change that.",
    "We have nobody on Sundays yet. We should have, and have asked for it.",
    "No. We do not think that it would be safe, and {i} will come and say why.",
    "Not the whole of it. We can pay until the summer.",
    "It is not ours to give; {i} have asked Homes, and will tell you what they say.",
)
ALL_YES: Words = (
    "Yes, to every line. We had filled forty pages, and you one.",
    "Thank you. This is better than what we had.",
    "Yes to every line.",
    "We have read it three times. Yes.",
)
SOME_YES: Words = (
    "Thank you. Most of it is yes; where it is no, it says why.",
    "It is a good plan. We cannot give all of it.",
    "Yes to what you do. To what you ask of us: yes, but for the last.",
    "Your plan stands. Our answer to each line is below.",
)
GIVES: Words = (
    "{Petrol} each month, and a bed by the date below.",
    "What is marked yes, by the day that stands beside it.",
    "{Petrol}. {I} bring it.",
    "Time, a letter, and {petrol}.",
)
CAME: Words = (
    "It came on {weekday}. {Name} sat on it at once.",
    "Done. {Kin} says that it hums.",
    "Delivered, and the old one taken.",
    "{Kin} has it.",
    "It was paid on the first, as we had said.",
    "Done, a day early.",
)
NOT_CAME: Words = (
    "{I} ordered it and nobody signed.",
    "The money was agreed, and the form had lapsed.",
    "Nobody told {kin} that {k_he} had to be in.",
    "It was the wrong size. {Kin} has sent it back.",
    "We forgot. {Carer} rang to say so, and was kind about it.",
)
OWN_NOTE: Words = (
    "",
    "",
    "",
    "cooked",
    "on a screen, from work",
    "came from two hundred miles away",
    "said nothing, and stayed to the end",
    "drove everyone",
    "brought the cake",
)
OUR_NOTE: Words = (
    "came with cake, and went for a walk",
    "gave the facts and left",
    "sat in the car until they waved",
    "waited in the next room, with the door shut",
    "",
)


class Plan(NamedTuple):
    """A family's plan, with what of it they ask of us."""

    lines: tuple[str, ...]
    asks: frozenset[int]


def answer(scene: Scene, answered: str) -> str:
    """What they say to the offer."""
    return Blanks(scene).longer({"yes": YES, "not_now": NOT_NOW}.get(answered, NO), more.TALK, 0.5)


def to_point(scene: Scene, yes: bool, asks: bool) -> str:
    """Our answer to one point."""
    blanks = Blanks(scene)
    if not yes:
        return blanks.longer(NO_TO, more.POINT_NO, 0.9)
    return blanks.longer(YES_TO if asks else YES_TO_THEIRS, more.POINT_YES if asks else more.POINT_OURS, 0.8)


def own_plan(scene: Scene) -> Plan:
    """What a family plans for itself, and what it asks of us."""
    blanks, dice = Blanks(scene), scene.dice
    theirs = [
        *blanks.several(NIGHTS, 1 + dice.below(2)),
        *blanks.several(DAYS, dice.below(3)),
        *blanks.several(RULES, 1 if dice.chance(0.6) else 0),
    ]
    asked = blanks.several(ASKS, 1 + dice.below(2))
    return Plan((*theirs, *asked), frozenset(range(len(theirs), len(theirs) + len(asked))))


def has_somebody(scene: Scene) -> bool:
    """Whether anybody of the wider family was drawn."""
    return kin(scene) is not None
