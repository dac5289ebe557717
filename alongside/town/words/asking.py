"""Words of what each agency was asked before an enquiry, and what it said or did not."""

from __future__ import annotations

from typing import NamedTuple

from alongside.town.course.kinds import Worry
from alongside.town.words import more as more_words
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.doings import CALLS, NOTES, REGISTER
from alongside.town.words.matter import Matter, Words

TALKS = 5
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
    "!*Can a doctor see {name}, and when?",
    "Has {carer} been asked on {c_his} own how things are?",
    "What has been missed, and do we know why?",
    "Who knows this family best among you?",
    "Is anything known of {carer}'s own health that bears on this?",
    "What would you expect for a child of this age?",
)
ASK_SCHOOL: Words = (
    "+What did you see, and what did {name} say, in {his} words?",
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
    "*Nobody has looked at the teeth.",
    "-I can weigh and look on {weekday}, as we do anyway.",
)
MORE_SCHOOL: Words = (
    "",
    "",
    "*We would keep {kids} here until you come.",
    "+Please do not take {them} out of the lesson; {they} would hate it.",
    "+{Teacher} should be the one to tell {them}.",
    "We rang {carer} before we rang you.",
    "+{Name} asked whether {carer} will be cross.",
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
            ("{Few_times}, each time with the same man.", "Nothing."),
        ),
    ),
    "neglect": (
        (
            "Housing",
            "What is known about the state of the flat?",
            ("Damp reported {few_times}. No visit yet: that is ours.", "Rent is two months behind."),
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
    question = " ".join(blanks.several(asked, 2 if blanks.scene.dice.chance(0.4) else 1))
    if blanks.scene.dice.chance(0.7):
        question = f"{question} {blanks.say(more_words.ASKED)}"
    if blanks.scene.dice.chance(silent):
        return Agency(agency, who, role, question, "")
    special = blanks.say(said) if blanks.scene.dice.chance(0.55) else ""
    ordinary = blanks.say(ORDINARY[role]) if not special or blanks.scene.dice.chance(0.25) else ""
    told = [one for one in (special, ordinary, blanks.say(more)) if one]
    return Agency(agency, who, role, question, " ".join(told))


ORDINARY = {"police": CALLS, "health": NOTES, "school": REGISTER}


def _further(blanks: Blanks, of: tuple[str, str, Words], silent: float) -> Agency:
    agency, asked, said = of
    answer = "" if blanks.scene.dice.chance(2 * silent) else blanks.say(said)
    question, spent = asked.format_map(blanks), blanks.scene.spent
    first = "" if question in spent else f"{question} "
    spent.add(question)
    return Agency(agency, "", "other", f"{first}{blanks.say(more_words.ASKED)}", answer)
