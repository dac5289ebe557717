"""Words of a strategy discussion: the question, what agencies said, what keeps a child safe tonight."""

from __future__ import annotations

from typing import NamedTuple

from alongside.town.course.kinds import Human, Worry
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.matter import Matter, Words
from alongside.town.words.scene import Scene

TEEN, TALKS = 12, 5
ASK_POLICE: Words = (
    "What have you been called to, and when?",
    "Is anybody at the address known to you, and for what?",
    "Who was there when your officers came, and where {were} {kids}?",
    "Do you need to do this with us, or can we begin alone?",
    "What would you do today if we did nothing?",
    "Is {other} known to you?",
    "What did {carer} tell the officer?",
    "Is there anything that we must not say at the house yet?",
)
ASK_HEALTH: Words = (
    "Is there any worry about {kids} in your notes?",
    "When did somebody last see {kids}, and how {were} {they}?",
    "Can a doctor see {name}, and when?",
    "Has {carer} been asked on {c_his} own how things are?",
    "What has been missed, and do we know why?",
    "Who knows this family best among you?",
    "Is anything known of {carer}'s own health that bears on this?",
    "What would you expect for a child of this age?",
)
ASK_SCHOOL: Words = (
    "What did you see, and what did {name} say, in {his} words?",
    "How {have} {kids} been since {month}?",
    "Has anybody talked with {carer} yet?",
    "Who collects, and who is on the form?",
    "Whom {do} {kids} go to when something is wrong?",
    "Attendance, and is there a pattern in it?",
    "Has there been anything like this before?",
    "What would {kids} not want us to do?",
)
MORE_POLICE: Words = (
    "",
    "",
    "An officer can come with us at {hour}, not in uniform.",
    "We will hold off speaking to {other} until you ring.",
    "The log is on its way to you; there are gaps in it.",
    "One of our officers thinks well of {carer} and asked me to say so.",
    "We have no safeguarding worry of our own beyond this.",
    "The log spells the name {few} ways, so there may be more.",
    "If anything changes tonight, the sergeant has the address.",
)
MORE_HEALTH: Words = (
    "",
    "",
    "I can go with you, if that is easier for {carer}.",
    "The notes are thin: they moved surgery in {month}.",
    "I have known them since {month} and would not have rung you.",
    "I should have rung you sooner, and say so.",
    "Please tell {carer} that it was me who said this.",
    "Nobody has looked at the teeth.",
    "I can weigh and look on {weekday}, as we do anyway.",
)
MORE_SCHOOL: Words = (
    "",
    "",
    "We would keep {kids} here until you come.",
    "Please do not take {them} out of the lesson; {they} would hate it.",
    "{Teacher} should be the one to tell {them}.",
    "We rang {carer} before we rang you.",
    "{Name} asked whether {carer} will be cross.",
    "We think the world of this family.",
    "We will not say anything at the gate.",
)
OTHERS: dict[Worry, tuple[tuple[str, str, Words], ...]] = {
    "domestic_abuse": (
        (
            "Probation",
            "Is {other} supervised, and where does {o_he} report?",
            ("On licence, and seen on {weekday}s. {O_he} gave another address.", "Not known to us."),
        ),
        (
            "Women's advice",
            "Is {carer} in touch with you, and what may we know?",
            (
                "{C_he} said that we may tell you this: {c_he} has a bag packed.",
                "We do not say whether somebody is in touch with us. You may ask {c_him}.",
            ),
        ),
        (
            "Housing",
            "Who is on the tenancy?",
            ("Both, since {month}. It can be changed in {week}.", "{Carer} alone."),
        ),
    ),
    "alcohol": (
        (
            "Recovery service",
            "Is {carer} in touch with you?",
            (
                "{C_he} was. We closed it after two missed appointments, by letter.",
                "Yes, and {c_he} agrees to our saying that {c_he} comes.",
            ),
        ),
    ),
    "drugs": (
        (
            "Recovery service",
            "Is {carer} on a script, and picking up?",
            ("Yes, every day but {few} since {month}.", "Not with us any more."),
        ),
        (
            "Housing",
            "What has been reported about the flat?",
            ("{Few} complaints about the door. None about {kids}.", "Nothing until {month}."),
        ),
    ),
    "parent_mind": (
        (
            "Adult mental health",
            "How ill is {carer}, and who sees {c_him} next?",
            (
                "Seen on {weekday}. Not one for hospital, we think, and we have been wrong before.",
                "On the list. A call on {weekday}.",
            ),
        ),
    ),
    "beyond_home": (
        (
            "Youth justice",
            "Is {name} open to you?",
            ("Since {month}. {He} come{v} when {youth} texts {him}.", "No."),
        ),
        (
            "Transport police",
            "Has {name} been seen on trains?",
            ("{Few} times, each time with the same man.", "Nothing."),
        ),
    ),
    "neglect": (
        (
            "Housing",
            "What is known about the state of the flat?",
            ("Damp reported {few} times. No visit yet: that is ours.", "Rent is two months behind."),
        ),
    ),
    "parent_illness": (
        (
            "Adult social care",
            "What comes in for {carer}?",
            ("Two calls a day, and we know that one is late.", "An assessment is booked for {month2}."),
        ),
    ),
}
"""Who else is asked, by what worries us: their question, and what they may answer."""
BROUGHT: Words = (
    "What was known before {weekday}: {few} contacts in two years, each answered by itself.",
    "The old file was read out. Nothing in it is about how {carer} looks after {kids} now.",
    "{Kin} has been worried since {month} and had not known whom to ring.",
    "We knew half of it in {month} and did not put the halves together.",
    "Nothing before this. The family is not known to anybody in the room.",
    "{Carer} has asked for help {often}. Some of it came.",
    "An anonymous letter in {month}. It was looked into then, and was spite.",
    "{Kids} moved {school} in the spring; the notes came without the first two years.",
    "What {carer} said on the phone at {hour}: “{matter_said}”",
)
HELP_NO: Words = (
    "Not today. We do not know who will be in the house tonight.",
    "No. {Name} has to be seen first, and a doctor asked.",
    "Not by itself. Somebody has to ask {carer} straight out.",
    "We tried for {week}, and the answer did not come.",
    "No: what was said is about a crime.",
    "Not while nobody can reach {carer}.",
    "We asked ourselves that twice. No.",
    "Not without somebody who speaks the language, and we have nobody until {weekday2}.",
)
HELP_PART: Words = (
    "In part. {Kin} can be there from today, and that changes the night.",
    "For the older ones, yes. For {name}, not by itself.",
    "Perhaps. Most of us thought that help would tell us as much, and be kinder. It was close.",
    "Help, yes, and it starts whatever we find. It does not tell us how the mark came.",
    "It could have in {month}, if the help that was promised had come.",
    "Partly: {carer} has asked for it, and we should do both at once.",
    "Some of it. The question about {weekday} is left over.",
)
NEW: Words = (
    (
        "What happened on {weekday}, and nothing else. That they said no in {month} is not new, and is "
        "no part of this."
    ),
    "A call from {school}. {Carer}'s no to the course was read out and put to one side.",
    "Since they last answered us: {matter_seen}",
    "That {kin} rang. {Carer} had said no to us, as {c_he} may.",
    "One thing: what {name} said to {teacher}. Everything else we knew.",
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
        "What {school} rang about at {hour}. {Carer} asked whether it was because {c_he} had asked us "
        "for help. It was not."
    ),
    "The doctor's letter, which came on {weekday}. Until then we had only wondered.",
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
    "School would rather have waited. They were heard, and are ringing us on any day they see it again.",
    "Health thought it too much for what we know, and asked for that to be written.",
    "The officer would have gone in last night. {Nurse} would not have gone at all. We went between.",
    "The health visitor, who knows them best, thinks that we are wrong. It may be so.",
    "{Teacher} asked what we think {carer} will hear when we say 'section 47'. Nobody had a good answer.",
    "The team manager and the worker did not agree. The manager decided, and has signed it.",
    "Nobody. That bothered one of us enough to say so.",
    "The GP, by e-mail: talk to {carer} first. It came after we had decided.",
    "The police did not see a role for themselves. We did, and they changed their mind.",
    "Health saw a bruise, school saw a boisterous child, and both were right about what they had seen.",
    "{Kin}, whom we rang, says that we are ten years too late and also too quick.",
)
CHANGE: Words = (
    "If the doctor says that it fits.",
    "If somebody who was there on {weekday} tells it as {carer} does.",
    "One quiet week with {kin} in the house.",
    "If {other} is where {o_he} says {o_he} is.",
    "A second account from {name}, unprompted, either way.",
    "If the other agency answers, and says what we think it will not.",
    "If what {neighbour} heard turns out to be the television. It has happened.",
    "If {carer} rings us first, the next time.",
    "Seeing the room.",
    "That somebody had offered help in {month} and it had come. We are checking.",
    "If {kids} {are} as easy at home as {they} {were} at {school}.",
    "Nothing we could think of, and that should worry us.",
    "If we find that nobody ever asked {carer}.",
)
TONIGHT: Words = (
    "{Kin} sleeps at the house until {weekday2}, and {carer} has asked {kin_him} to.",
    "{School} keeps {name} until we come.",
    "{Name} is at {kin}'s, by {carer}'s own wish. {Pet} went too.",
    "{Other} is not at the house. The police check at ten.",
    "{Carer} has our night number, and {kin}'s. Both have said that they will answer.",
    "Nobody is left alone with {name} until the doctor has looked.",
    "Nothing more than usual. We think that {name} is safe tonight, and have said why below.",
    "A locked box, and {kin} next door.",
    "The night team rings at nine and is rude to nobody.",
    "{Name} knows that {he} can ring {kin}, and that nobody will be cross.",
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


class Agency(NamedTuple):
    """One agency: who spoke, what it was asked, what it said. Nothing said is silence."""

    agency: str
    who: str
    role: str
    asked: str
    said: str


def agencies(blanks: Blanks, about: Matter, silent: float) -> list[Agency]:
    """What was asked of each, and what each said: a share does not answer."""
    scene = blanks.scene
    police = (ASK_POLICE, about.police, MORE_POLICE)
    told = [
        _one(blanks, "Police", blanks["officer"], "police", words=police, silent=silent / 2),
        _one(
            blanks,
            "Health",
            f"{blanks['nurse']}, {_health(blanks)}",
            "health",
            words=(ASK_HEALTH, about.health, MORE_HEALTH),
            silent=silent,
        ),
    ]
    if any(one.age(scene.on) >= SMALL - 1 for one in scene.children):
        school = (ASK_SCHOOL, about.school, MORE_SCHOOL)
        told.append(
            _one(
                blanks,
                "School or nursery",
                f"{blanks['teacher']}, {blanks['school']}",
                "school",
                words=school,
                silent=silent,
            )
        )
    told += [_further(blanks, one, silent) for one in OTHERS.get(scene.worry, ()) if scene.dice.chance(0.45)]
    return told


def _health(blanks: Blanks) -> str:
    youngest = min([one.age(blanks.scene.on) for one in blanks.scene.children])
    return (
        "midwife"
        if youngest < 0
        else "health visitor"
        if youngest < TALKS
        else blanks.say(("school nurse", "school nurse", "safeguarding nurse", "practice nurse"))
    )


def _one(
    blanks: Blanks, agency: str, who: str, role: str, *, words: tuple[Words, Words, Words], silent: float
) -> Agency:
    asked, said, more = words
    question = blanks.say(asked)
    if blanks.scene.dice.chance(silent):
        return Agency(agency, who, role, question, "")
    return Agency(agency, who, role, question, blanks.sentence(said, more))


def _further(blanks: Blanks, of: tuple[str, str, Words], silent: float) -> Agency:
    agency, asked, said = of
    answer = "" if blanks.scene.dice.chance(2 * silent) else blanks.say(said)
    return Agency(agency, "", "other", asked.format_map(blanks), answer)


def could_help(blanks: Blanks) -> str:
    """Whether help and talking could answer it instead."""
    part = 0.5 if blanks.scene.going > 0 else 0.25
    return blanks.say(HELP_PART if blanks.scene.dice.chance(part) else HELP_NO)


def tonight(blanks: Blanks) -> str:
    """What keeps one child safe tonight."""
    return blanks.say(TONIGHT if blanks.child.age(blanks.scene.on) >= 0 else TONIGHT_UNBORN)


def why(scene: Scene, child: Human) -> str:
    """Why this child is asked about."""
    age, blanks = child.age(scene.on), Blanks(scene, child)
    if age < 0:
        return blanks.say(WHY_UNBORN)
    bands = ((2, WHY_BABY), (TALKS, WHY_SMALL), (TEEN, WHY_SCHOOL))
    return blanks.say(next((words for under, words in bands if age < under), WHY_TEEN))


TIES: Words = (
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
