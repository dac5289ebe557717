"""Words of a strategy discussion: the question, what agencies said, what keeps a child safe tonight."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words import more
from alongside.town.words.blanks import Blanks
from alongside.town.words.matter import Words
from alongside.town.words.scene import Scene

TEEN, TALKS = 12, 5
QUESTIONS: Words = (
    "Is what {neighbour} heard on {weekday} what we fear, or something else?",
    "*{Were} {kids} hurt, or near it, or only in the house, on {weekday} at {hour}?",
    "Can {kin} be in the house from {weekday2}, and is that enough?",
    "Does what {nurse} saw in {month} fit with what {carer} says now?",
    "If {carer} had {mended} and one night's sleep, what would be left of this?",
    "+Is there anything that {kids} would tell us if {carer} were not in the next room?",
    "{Are} {kids} in more danger than in {month}, or do we only know more?",
    "Would {carer} have rung us {c_himself} within {week}, and if so, why do we go first?",
    "Is {other} in this at all, or have we only written {o_his} name down?",
    "What was different on {weekday}: the house, {carer}, or who was looking?",
    "+Is {name} afraid of something, and of what, and since when?",
    "{Carer} {hard_thing}: is that because of what we fear, or because of us?",
    "Is it true, is it old, and is it about {kids}?",
    "-Who had {name} in their arms between {hour} and {late_hour} on {weekday}?",
    "+If {name} could choose who comes to the door, would it be any of us?",
    "Has what {kin} has seen since {month} been seen by anybody else?",
)
"""Questions that may be asked whatever the worry is."""
BROUGHT: Words = (
    "What was known before {weekday} lay in several places, each part answered by itself.",
    "The old file was read out. Nothing in it is about how {carer} looks after {kids} now.",
    "{Kin} has been worried since {month} and had not known whom to ring.",
    "We knew half of it in {month} and did not put the halves together.",
    "What each of us had to hand, and no more. Nobody in the room had read all of it.",
    "{Carer} has asked for help {often}. Some of it came.",
    "An anonymous letter in {month}. It was looked into then, and was spite.",
    "+{Kids} moved school in the spring; the notes came without the first two years.",
    "What {carer} said on the phone at {hour}: “{matter_said}”",
)
HELP_NO: Words = (
    "Not today. We do not know who will be in the house tonight.",
    "!*No. {Name} has to be seen first, and a doctor asked.",
    "Not by itself. Somebody has to ask {carer} straight out.",
    "We tried for {week}, and the answer did not come.",
    "!No: what was said is about a crime.",
    "Not while nobody can reach {carer}.",
    "We asked ourselves that twice. No.",
    "@Not without somebody who speaks the language, and we have nobody until {weekday2}.",
)
HELP_PART: Words = (
    "In part. {Kin} can be there from today, and that changes the night.",
    "&For the others, yes. For {name}, not by itself.",
    "Perhaps. Most of us thought that help would tell us as much, and be kinder. It was close.",
    "!Help, yes, and it starts whatever we find. It does not tell us how the mark came.",
    "It could have in {month}, if the help that was promised had come.",
    "Partly: {carer} has asked for it, and we should do both at once.",
    "Some of it. The question about {weekday} is left over.",
)
NEW: Words = (
    (
        "What happened on {weekday}, and nothing else. That they said no in {month} is not new, and is "
        "no part of this."
    ),
    "*A call from {school}. {Carer}'s no was read out, and put to one side.",
    "Since they last answered us: {matter_seen}",
    "That {kin} rang. {Carer} had said no to us, as {c_he} may.",
    "+One thing: what {name} said to {teacher}. Everything else we knew.",
    "Only the police log of {weekday}.",
)
NOTHING_NEW: Words = (
    "Nothing new was known. We added together what we had.",
    (
        "Nothing. We were more worried than before about the same things, and that is not the same as "
        "knowing more."
    ),
    "Nothing new. A no had made us uneasy, and on reading this again I do not think that it should have.",
)
NEW_TOLD: Words = (
    (
        "What was new was what was seen on {weekday}. That {carer} had said no to us did not come into "
        "it, and I told {c_him} so."
    ),
    "{Matter_seen} We did not know that when {carer} last spoke with us.",
    (
        "A second person, who does not know the first, had seen the same thing. {Carer} has been told "
        "who decided, and when."
    ),
    (
        "+What {school} rang about at {hour}. {Carer} asked whether it was because {c_he} had "
        "asked us for help. It was not."
    ),
    "!The doctor's letter, which came on {weekday}. Until then we had only wondered.",
)
WHY_NOT_TOLD: Words = (
    "The police asked us to wait until they have spoken with {other}.",
    (
        "If it is known in the house tonight, {kids} {are} less safe. We tell {carer} as soon as "
        "{c_he} is by {c_himself}."
    ),
    "We could not reach {carer}; the phone is off. {I} will go again in the morning.",
)
DISSENT: Words = (
    "",
    "",
    "",
    "+School would rather have waited. They were heard, and will ring if they see it again.",
    "Health thought it too much for what we know, and asked for that to be written.",
    "The officer would have gone in last night. {Nurse} would not have gone at all. We went between.",
    "The health visitor, who knows them best, thinks that we are wrong. It may be so.",
    "{Teacher} asked what we think {carer} will hear when we say 'section 47'. Nobody had a good answer.",
    "The team manager and the worker did not agree. The manager decided, and has signed it.",
    "Nobody. That bothered one of us enough to say so.",
    "The GP, by e-mail: talk to {carer} first. It came after we had decided.",
    "The police did not see a role for themselves. We did, and they changed their mind.",
    "!+Health saw a bruise, school saw a boisterous child, and both were right about what they had seen.",
    "{Kin}, whom we rang, says that we are ten years too late and also too quick.",
)
CHANGE: Words = (
    "!If the doctor says that it fits.",
    "If somebody who was there on {weekday} tells it as {carer} does.",
    "One quiet week with {kin} in the house.",
    "If {other} is where {o_he} says {o_he} is.",
    "+A second account from {name}, unprompted, either way.",
    "If the other agency answers, and says what we think it will not.",
    "If what {neighbour} heard turns out to be the television. It has happened.",
    "If {carer} rings us first, the next time.",
    "Seeing the room.",
    "That somebody had offered help in {month} and it had come. We are checking.",
    "+If {kids} {are} as easy at home as {they} {were} at {school}.",
    "Nothing we could think of, and that should worry us.",
    "If we find that nobody ever asked {carer}.",
)
TONIGHT: Words = (
    "{Kin} sleeps at the house until {weekday2}, and {carer} has asked {kin_him} to.",
    "={School} keeps {name} until we come.",
    "{Name} is at {kin}'s, by {carer}'s own wish. {Pet} went too.",
    "%{Other} is not at the house. The police check at ten.",
    "{Carer} has our night number, and {kin}'s. Both have said that they will answer.",
    "!Nobody is left alone with {name} until the doctor has looked.",
    "Nothing more than usual. We think that {name} is safe tonight.",
    "{Kin} is at the house from six, and brings {food_cold}.",
    "The night team rings {carer} at nine, and again at breakfast.",
    "+{Name} knows that {he} can ring {kin}, and that nobody will be cross.",
    "We go at {hour} with somebody {carer} knows.",
)
TONIGHT_UNBORN: Words = (
    "Nothing is needed tonight. {Carer} has the midwife's number, and uses it.",
    "{Carer} stays at {kin}'s. It is {c_his} own choice.",
    "The baby is not due for weeks. {Carer} is told all of it today.",
)
WHY_BABY: Words = (
    "{Name} cannot tell anybody, and cannot move away.",
    "Too small to wait with.",
    "{He} {is} {age_baby}, and was in the room.",
    "What one can wait to see with an older child one cannot with {name}.",
    "Because of {his} age more than because of anything seen on {him}.",
    "{Name} is well. What we do not know is who was holding {him}.",
)
WHY_SMALL: Words = (
    "{He} said something about {room} and would not go on.",
    "{Name} {is} {age} and was there.",
    "{He} may show it in play before {he} say{v} it. Nobody has sat down with {him}.",
    "The same house, the same months.",
    "We could not tell without asking somebody who knows {him}.",
    "{Name} has begun to hold on to {pet} all day.",
)
WHY_SCHOOL: Words = (
    "{Name} told {teacher}. That is why.",
    "{He} {is} {age}, and {he} {do_he} what a grown-up should.",
    "We could not tell without asking.",
    "The same house, the same months; and {he} {is} the one who hears it.",
    "{Name} asked {teacher} to make it stop. That is a good reason to look.",
    "{He} say{v} that all is well before anybody asks.",
)
WHY_TEEN: Words = (
    "{Name} is {age} and would rather we did not. We asked {him}; it is written here that {he} said so.",
    "{He} {is} old enough to tell us, and has not been asked by anybody {he} know{v}.",
    "{Name} could be hurt, and not at home.",
    "Because {he} told {teacher} and then took it back in front of {carer}.",
    "{He} look{v} after the others. Somebody should look at {him}.",
)
WHY_UNBORN: Words = (
    "So that all sides are heard in one room long before the birth, and it is done with.",
    "What happened to an older child could happen again; much is different too.",
    "We do not know where the baby will live.",
)
NOT_ASKED: Words = (
    (
        "{Name} was not there and lives half the week with {kin}. We told {him} what goes on, and left "
        "it at that."
    ),
    "Nothing that we heard is about {name}. If that changes we say so to {him} first.",
    "{He} {is} {age}, safe, and has had enough of us. {He} can ring {kin}.",
    "No reason to look at {name} too. One enquiry is enough for a family.",
)


def could_help(blanks: Blanks) -> str:
    """Whether help and talking could answer it instead."""
    part = 0.5 if blanks.scene.going > 0 else 0.25
    return blanks.longer(HELP_PART if blanks.scene.dice.chance(part) else HELP_NO, more.HELPED, 0.8)


def tonight(blanks: Blanks) -> str:
    """What keeps one child safe tonight."""
    return blanks.say(TONIGHT if blanks.child.age(blanks.scene.on) >= 0 else TONIGHT_UNBORN)


def why(scene: Scene, child: Human) -> str:
    """Why this child is asked about."""
    age, blanks = child.age(scene.on), Blanks(scene, child)
    if age < 0:
        return blanks.say(WHY_UNBORN)
    bands = ((2, WHY_BABY), (TALKS, WHY_SMALL), (TEEN, WHY_SCHOOL))
    return blanks.longer(next((words for under, words in bands if age < under), WHY_TEEN), more.WHY, 0.8)


TIES: Words = (
    "{Kin} still has {him} on {weekday2}s, and {carer} takes {him} there",
    "We tell {kin} ourselves, on {weekday2}, and ask what {k_he} needs",
    "{Kin} {kin_did}; that stays as it is",
    "They may ring each other, any hour",
    "{Kin}'s {weekday}s go on as they were",
    "{He} goes on seeing {kin}, and we drive if nobody else can",
    "{Kin} is told today, by {carer}, what it is about",
    "They stay in one house, and in one room if they want",
    "Nothing changes for the two of them",
    "We ask {kin} first whether it is too much",
)


def tie(blanks: Blanks) -> str:
    """What we do about somebody whom a child loves and an enquiry touches."""
    return blanks.say(TIES)
