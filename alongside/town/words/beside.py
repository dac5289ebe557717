"""Words about somebody on their side: what for, what they answer, why it ended; and papers given late."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words import more
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.matter import Words
from alongside.town.words.scene import Scene

TEEN = 12
SERVICES: Words = (
    "Thornmere Young Voices",
    "Speak Up, in the old fire station",
    "Young Voices",
    "the Coram line",
    "Northside Advocacy",
)
FOR_PARENTS: Words = (
    "Thornmere Parents' Advice",
    "the law centre",
    "Family Voices",
    "Thornmere Women's Advice",
    "the parents' group at the Beacon",
)
TOO_SMALL: Words = (
    "The conference. {He} {is} too small to ask, so somebody looks at it from where {he} {is}.",
    "The conference, where nobody else speaks for {name} alone.",
)
OCCASION: Words = (
    "The conference on {day}",
    "The meeting about {kids}",
    "Before the first conference",
    "So that {name} can say it to somebody who is not us",
    "The review on {day}",
)
CHILD_YES: Words = (
    "Yes, if I don't have to be in the room.",
    "Yes. And I get to read it first.",
    "OK. What do they do?",
    "Can it be a man.",
    "Yes, as long as they don't tell {carer_called}.",
    "Is it free? Then yes.",
    "Yes but only once.",
)
CHILD_LATER: Words = (
    "^When exams are over.",
    "Not today.",
    "Maybe. Ask me when {carer_called} isn't here.",
    "Don't know.",
)
CHILD_NO: Words = (
    "I do my own talking.",
    "No. Too many people already.",
    "I've got {teacher}.",
    "No thanks, I'll write it.",
    "What's the point, you've decided.",
)
PARENT_YES: Words = (
    "Yes. Somebody who knows the words you use.",
    "I'd like that. I can't think when you all look at me.",
    "Yes, so I don't cry on my own.",
    "If it's nothing to do with the council.",
    "Yes please. Where were they last time?",
)
PARENT_LATER: Words = (
    "They'll think I'm guilty if I bring someone.",
    "Let me ask my {kin_word}.",
    "Not for this one.",
    "I'll see how it goes.",
)
PARENT_NO: Words = (
    "I can speak for myself, thank you.",
    "No. More strangers.",
    "I've got my {kin_word}.",
    "What could they say that I can't?",
)
GOODBYE: Words = (
    "It was for the conference, and that is over. {He} can ask again.",
    "{Name} said what {he} wanted and does not need it said twice.",
    "The advocate moved to another service. {Name} was told by letter, which {he} minded.",
    "What {name} would have said was said, twice. Somebody comes again if a court is asked.",
    "{Name} was bored, and said so, and they parted well.",
)
HOW_GIVEN: Words = (
    "By hand, on {weekday}, {place}",
    "Left with {kin}, in an envelope",
    "By hand; {c_he} read it standing up",
    "By e-mail, and talked through by phone at {hour}",
    "By hand, and read together",
    "By post",
    "By hand",
    "By e-mail, as {c_he} had asked",
    "@Read out, with an interpreter",
    "By hand, at {kin}'s",
)
HOW_LATE: Words = (
    "In the waiting room, at {meeting_hour}",
    "By text, as a picture, page by page",
    "At the door of the room",
    "By e-mail, at ten to five the evening before",
    "In the corridor",
    "By post; it came on the day",
    "Read out to {c_him} in the car park",
)
WHY_LATE: Words = (
    "I've had it one evening and it's {few} pages for every year of my life.",
    "It came this morning. I read slowly and I want to read it.",
    "@It's not in my language. My {kin_word} can't read me all of that by then.",
    "I want {kin} there and {kin}'s working.",
    "Page {few} is about somebody else. I want it looked at first.",
    "I need to read it with someone, not in a corridor.",
    "You had weeks. Give me one.",
    "I've got {kids} on my own till {weekday2}. When am I meant to read it?",
)
NOT_MOVED: Words = (
    "We meet on the day. {Carer} may speak last, and in writing after, and it goes with the rest.",
    "It cannot wait, {nurse} thinks, and so does the chair. {I} will read it with {carer} tonight.",
    "No: there is no other day within the three weeks. That is our doing, and is written down as that.",
    "The same day, an hour later, so that there is time to read.",
    "We keep the day. If {carer} has not finished reading, we stop where {c_he} has got to.",
)


def child_answer(scene: Scene, child: Human, answer: str) -> str:
    """What a child says to the offer."""
    return Blanks(scene, child).longer(
        {"yes": CHILD_YES, "not_now": CHILD_LATER}.get(answer, CHILD_NO), more.TALK, 0.5
    )


def parent_answer(scene: Scene, answer: str) -> str:
    """What a parent says to it."""
    return Blanks(scene).longer(
        {"yes": PARENT_YES, "not_now": PARENT_LATER}.get(answer, PARENT_NO), more.TALK, 0.5
    )


def occasion(scene: Scene, child: Human) -> str:
    """What it was for."""
    blanks = Blanks(scene, child)
    return blanks.say(TOO_SMALL if 0 <= child.age(scene.on) < SMALL else OCCASION)
