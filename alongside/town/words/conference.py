"""Words of a conference: who could not come and why, who saw it differently, why it was then."""

from __future__ import annotations

from alongside.town.words.blanks import Blanks
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene

PARENT_AWAY: Words = (
    "the car would not start; rang at {hour}",
    "sent {kin} to speak instead",
    "not told until {weekday}",
    "sent a text that {p_he} could not face it",
    "working, and could not get the morning",
    "in hospital; sent a letter, which was read out first",
    "came as far as the car park",
    "was told the wrong room, and nobody noticed until the end",
    "-had no one for the baby",
    "said no, as {p_he} may",
    "the invitation went to the old address",
)
PARENT_NOTE: Words = (
    "joined at {hour}, by phone",
    "-with a friend who held {name}",
    "wrote notes all through",
    "asked for everything to be said twice, and it was",
    "left when {p_he} had heard enough, and said so",
    "stayed on after, to talk with the chair",
    "came with {kin}",
    "stepped out twice, and came back",
    "joined by phone, from work",
    "with an advocate beside {p_him}",
    "came early, was made tea, and was listened to",
    "read out {p_his} own page",
    "had read the report the evening before",
    "was handed the report at the door",
)
AGENCY_AWAY: Words = (
    "sent a report on {weekday}, {few} pages",
    "at another conference that morning",
    "said sorry, by phone, on {weekday}",
    "sent a report",
    "sent a report the night before",
    "sent apologies",
    "sent nothing",
    "did not answer the invitation",
    "off sick, and nobody stood in",
    "sent a report about the wrong child, put right on the day",
    "could not find the link",
)
AGENCY_NOTE: Words = (
    "had seen them on {weekday}",
    "joined at {hour}",
    "had met them once",
    "has known them since {month}",
    "",
    "",
    "",
    "",
    "joined by phone",
    "left at half past",
    "stood in, and had not met them",
    "had seen them that morning",
    "brought a report",
)
DISSENT_PLAN: Words = (
    "{Carer} asked for another word than {word}. There is none on the form. {C_he} agrees with the rest.",
    "{Carer} does not agree, and asked that it stands here first: “{matter_said}”",
    "{Other} said that it should have been called what it is, a lack of a flat.",
    "+{Teacher} would not have had a plan. Everybody else would.",
    "The health visitor would have taken another category, and has written why.",
    "{Kin}: “It took eleven people in a room for anybody to ask me.”",
    "{Carer}'s advocate said that half the paper was about {other} and none of it to {o_him}.",
    "The police had no view.",
    "The chair found it close, and said so before deciding.",
)
DISSENT_NONE: Words = (
    (
        "{Nurse} would have had a plan, to be sure. The others thought that it would frighten {carer} "
        "for nothing."
    ),
    "+{School} asked who comes if not us. It was a fair question and is answered in the plan for help.",
    "{Carer} said that {c_he} ought never to have been asked here, and wanted it in writing. Here it is.",
    "The police would have gone on for three months.",
    "Nobody. {Carer} {relieved}.",
)
DISSENT_ON: Words = (
    "{Carer} thinks that it is enough. The others did not, by one.",
    "{Carer} said: “{matter_said}”",
    "+{Teacher} thinks that we keep it going because we are afraid to stop.",
    "{Kin} asked what the plan has brought that {k_he} had not. Some silence, and then: the locks.",
    "{Nurse}, who sees them most, would have ended it.",
    "+The advocate said that {name} has asked for the same thing three times now.",
)
DISSENT_END: Words = (
    "{Teacher} thinks it too soon, and will ring.",
    "{Nurse} would have kept to it until spring.",
    "{Kin} said that {k_he} will be there when we are not, and was looked at with some respect.",
    "The police were not sure. Neither was the chair: nobody can be.",
    "{Carer} asked for it to go on a little, because people answer the phone while there is a plan.",
)
TIMING: Words = (
    "{Carer} wanted it over with, and had {kin} there that week.",
    "+After {name}'s birthday, and before school breaks up.",
    "!The doctor's letter came on {weekday}; without it we would have been guessing.",
    "@It waited {week} for an interpreter who was not a cousin.",
    "The only day on which {kin} could come. {Carer} would not do it without.",
    "Late: the first room had no lift.",
    "As soon as the police agreed that {carer} could be told.",
)
ON_SCREENS: Words = (
    "On screens, as everything is. {Carer} joined from {room}, for quiet.",
    "By phone: {carer}'s picture would not come. {C_he} heard all of it, we think.",
    "Nobody may meet. {Carer} had it on {kin}'s tablet, propped against the toaster.",
    "On screens. Two of us froze, and {carer} was asked to say the hardest part again.",
    "{Carer} in one room with a mask and the chair in another. It was agreed to be better than waiting.",
    "By video, and {pet} came into the picture {few_times}, which helped.",
)
"""In the time of the pandemic."""
REVIEW_TIMING: Words = (
    "{Carer} asked for it to be sooner, to have it done before {month_next}.",
    "A fortnight late: the chair was ill.",
    "+In the holidays, so that {name} could come.",
    "It waited for {kin}, who would not do it by phone.",
    "Early, because so much had changed.",
)
CANCELLED: Words = (
    "The fire alarm went, twice, and then there was no room free.",
    "Too few could come to decide anything. {Carer} had taken the day off for it, and was told by text.",
    "-{Carer} was in hospital with {name}. Rightly, nobody asked twice.",
    "The chair was ill. {Carer} hoped that it was nothing much.",
    "@No interpreter came. It had been asked for on the wrong form.",
    "{Carer} got the report that morning and asked for time to read it. {C_he} got the time.",
    "Two of us had written down different days.",
    "Snow.",
    "+{Name} had a school trip, and wanted to say {his} piece {himself}.",
)
WORDS: dict[str, str] = {"NEG": "neglect", "PHY": "abuse", "SAB": "abuse", "EMO": "“emotional abuse”"}


def dissent(scene: Scene, decision: str, category: str) -> str:
    """Who saw it differently, and how."""
    blanks = Blanks(scene)
    blanks["word"] = WORDS.get(category, "that one")
    some = {"plan": DISSENT_PLAN, "no_plan": DISSENT_NONE, "continue": DISSENT_ON}.get(decision, DISSENT_END)
    return blanks.say(some)


def first_said(scene: Scene) -> str:
    """What whoever the children live with said, word for word."""
    blanks = Blanks(scene)
    return blanks.say(matter(scene).said)
