# ruff: noqa: E501 - a sentence stands on one line
"""What is written of talks, small things and papers between visits. Pure material."""

from __future__ import annotations

PARENT_CALLED = (
    "{P} rang. The letter about the holiday club had come and {she} wanted to know what it meant for {c}.",
    "{P} rang to move our visit. {She} has been given a shift. We found another day.",
    "{P} rang, upset. It was {hours} before {she} could say what had happened: the school had rung, at work, about a coat.",
    "{P} rang to say that it had been a good weekend, and that {she} was not ringing about anything.",
    "{P} rang at {hr} break. {She} asked whether {i} had heard from housing. {I} had not. {I} said that {i} would ask again.",
    "{P} rang about {dayname}. {She} does not want to come to the meeting if {hr} ex is there. {I} said it can be two halves.",
    "{P} rang, because {c} would not get out of the car. We talked for a while with {c} on speaker, about {love}, and then {he} went in.",
    "{P} rang to ask who had told the school. It was {me}, and {i} said so, and why.",
    "{P} rang before nine. There had been shouting in the night, and the police. Everybody is all right. {I} went round after.",
    "{P} rang and talked about {hr} mother for {hours}. At the end {she} said: sorry, that wasn't for you. {I} said that it was.",
    "{P} rang for the number of the food bank, and to say that {she} hates ringing for it.",
    "{P} rang to tell {me} that {c} had slept through. That was all, and it was plenty.",
    "{P} rang to complain, about us. {She} was right: we had sent the letter to the old address.",
    "{P} asked whether {i} could be there when {she} tells {c} about the move. {I} can.",
)
WE_CALLED = (
    "{I} rang {p} to say that the voucher is at the desk in {hr} name.",
    "{I} rang {p}. The place at the nursery is {cs}, from the first of the month. {She} made {me} say it twice.",
    "{I} rang to say sorry: {i} had said {dayname} and {i} did not come. {P} said that {c} had waited at the window.",
    "{I} rang to ask how the hospital went. {P} was still there, with {snack} from a machine.",
    "{I} rang {p} to read {her} what {i} mean to send to the school. {She} took out one sentence. It is out.",
    "{I} rang about the appointment. {P} had it written on {hr} hand.",
    "{I} rang {p} with the news about the flat: not this one. {She} said “course not”, and thanked {me}.",
    "{I} rang to hear how the first night in the new bed had been. {C} came to the phone: “It bounces.”",
    "{I} rang {p} to say who will be here while {i} {am} away, and how to reach them.",
    "{I} rang, because {i} had said that {i} would. There was nothing new, on either side.",
    "{I} rang {p} about what {c} had said at {school}. {She} listened to all of it. Then {she} asked what {she} should do tonight.",
)
NO_REPLY = (
    "{I} rang {p} twice and left a message: nothing bad, ring when it suits.",
    "No answer from {p}. {I} sent a text with the time for {dayname}.",
    "{I} sent {p} a message about the form. Two blue ticks, no reply.",
    "{Ps} phone is off. {I} rang {hr} sister, as we had agreed {i} may, and left word.",
    "The number is not {ps} any more. {I} have written.",
)
BY_MESSAGE = (
    "{P} wrote: “can we do Weds not Thurs, {c} has a thing”. We can.",
    "{P} sent a photo: {c} with {thing}. “Thought youd like to see”.",
    "{P} wrote at midnight that {she} cannot do this any more. {I} saw it at seven and rang at one minute past. {She} had slept.",
    "{P} wrote: “it came!!! the machine!!! its spinning”.",
    "{P} sent a thumbs up to the date, and a minute later: “actually can it be at mine”.",
    "{P} wrote that {she} does not want the group, and not to ask again. {I} wrote back: fair enough.",
    "{P} wrote to ask if {i} {am} the one who decides. {I} wrote: not alone, and not without you.",
)
SCHOOL = (
    "{teacher} rang. {C} had come in without breakfast two days running, and had been given {snack} and no fuss.",
    "{I} rang {school}. {teacher} says that {c} {is} there every day, tired, kind to the small ones, and behind in maths.",
    "{teacher} wanted {me} to know that {c} had read aloud in assembly. Nobody had made {him}.",
    "{I} spoke to {teacher}. {C} {has} one good friend, {friend}, and lunch is easier since.",
    "{teacher} rang: {c} had not wanted to go home on {dayname}, and could not say why. {I} go there tomorrow.",
    "{teacher} says that {c} {was} late four times, and that it is better when {sib} brings {him}.",
    "{teacher} asked what may be said to {c}. We agreed on one sentence, and that {c} may say no to it.",
    "{I} rang {school} to ask about the trip. It can be paid from their fund, and nobody need know.",
    "{teacher} says that {c} talk{s} about {love} all day and that this is progress.",
    "{I} rang {teacher} back about the bruise. {C} fell in PE: it is in their book, with the time and who saw.",
    "{school_} has moved {c} to another form. Nobody had told {p}. {teacher} will ring {her} today.",
    "{teacher} rang about {cs} picture. It shows the house with everyone outside it. It is being kept for {him}.",
)
HEALTH = (
    "{hv}, the health visitor, rang. {C} {is} growing along the line, and {p} came to the clinic by {herself}.",
    "{I} rang {hv}, the health visitor, about {cs} sleep. She will go on {dayname}, and stay for a feed.",
    "{hv} from the health visiting team has been twice and got no answer. We agreed to go together.",
    "{hv} says the jabs are done, all of them, in one go, and everyone cried, {p} most.",
    "{hv} asked {me} what the plan says about her. {I} read it to her. She had not been sent it. She has it now.",
    "{hv} is worried about {ps} mood and has asked the doctor to ring {her}. {P} knows.",
    "{hv} weighed {c} at home. She thinks that the worry about weight can go from the list.",
)
GP = (
    "The surgery rang back: {p} has an appointment on {dayname}, a double one.",
    "{gp}, the GP, has written to the clinic again. It is the third letter.",
    "{I} asked the school nurse about {cs} eyes. There is a voucher for glasses, and she is posting it.",
    "The paediatrician's secretary cannot find the referral. {I} sent it again while she waited.",
)
FAMILY = (
    "{ps_} mother rang. She is worried, and does not want {p} to know that she rang. {I} said what {i} can keep quiet and what not.",
    "{I} spoke to {ps} sister. She can have {c} on {dayname}s, and had been waiting to be asked.",
    "An uncle rang from abroad to ask whether it is true that we take children. We talked for {hours}.",
    "{I} met {cs} grandmother by chance at the shop. She said: he's eating. She said it three times.",
    "{I} rang {cs} father. He asked for a photograph and for the dates. {P} says that he may have both.",
    "{ps_} neighbour stopped {me} on the path. {I} said that {i} cannot talk about it, and thanked her for the dinner she had left.",
)
NOTES = (
    "{C} won something for {do}. {P} sent a picture and {i} wrote it down, so that it is somewhere.",
    "It is {cs} birthday this month. {I} have put it in {my} diary, and a card on {my} list.",
    "{C} asked {me} to write down that {pet} is part of the family. Here it is.",
    "{I} passed {c} in town with {friend}. {He} waved with {his} whole arm.",
    "The boiler man came. It works. {P} had waited since {dayname} three weeks ago.",
    "{C} {has} changed bedrooms with {sib}: {his} own idea, and everyone sleeps better.",
    "{P} brought a tin of biscuits to the office, for “whoever answers the phone nicely”.",
    "The family is away until {dayname}, at {ps} mother's. They told us before they went.",
    "Somebody had put the wrong surname on the door at the centre. {C} noticed. It has been mended.",
    "{C} {is} off {school} with a cold. No more than that.",
    "{I} looked back through the years before {i} came. {C} {has} told four people the same thing. {I} will not be asking it a fifth time.",
    "The meeting on {dayname} was moved by us, twice. {P} had got somebody to cover, twice.",
    "{C} left {his} drawing in {my} car. {I} have put it in an envelope with {his} name on.",
    "A volunteer has been found who knows about {love}. {C} is to say if {he} want{s} to meet her.",
    "{P} has a new number. It is in the right place now.",
    "{P} started work today.",
    "{C} cut {his} own fringe. {P} asked {me} not to laugh and then laughed.",
    "We had it wrong: it was not {c} but a cousin who was at the police station. {I} have said sorry to {p}.",
    "{C} {has} lost {his} first tooth. It was posted to {ps} mother, {i} {am} told, and the fairy went there.",
    "The court's letter came. {P} asked {me} to keep a copy, because things get lost in this house.",
    "{C} {was} on the school bus when it broke down, and kept the small ones singing. {teacher} told {me}.",
    "Power cut in the whole street. {P} had the children in one room with torches and made it a camp.",
)
NOTES_ANY = (
    "The boiler man came. It works. {P} had waited since {dayname} three weeks ago.",
    "{P} brought a tin of biscuits to the office, for “whoever answers the phone nicely”.",
    "The family is away until {dayname}, at {ps} mother's. They told us before they went.",
    "{P} started work today.",
    "{P} has a new number. It is in the right place now.",
    "The meeting on {dayname} was moved by us, twice. {P} had got somebody to cover, twice.",
    "Power cut in the whole street. {P} had everyone in one room with torches and made it a camp.",
    "The court's letter came. {P} asked {me} to keep a copy, because things get lost in this house.",
)
PAPERS = (
    ("Attendance for the term", "{school_}"),
    ("What school sees: {cs} year so far", "{teacher}"),
    ("Letter about the speech and language group", "Speech and language therapy, Thornmere"),
    ("Growth chart and notes from the clinic", "{hv}, health visitor"),
    ("A drawing, posted to us", "{C}"),
    ("Housing: where the application stands", "Thornmere Homes"),
    ("Letter from the eye clinic", "Thornmere Infirmary"),
    ("School report", "{school_}"),
    ("The tenancy, first page", "{P}"),
    ("Summary for the meeting", "{gp}, GP"),
    ("Police call-outs to the address", "Thornmere police"),
    ("Certificate from the parents' course", "Thornmere Family Hub"),
    ("Dates of the group", "Women's Advice, Thornmere"),
    ("Plan for support in class", "{school_}"),
    ("Letter of support", "{ps_} sister"),
    ("Discharge letter", "Thornmere Infirmary"),
    ("What the counsellor may share", "Talking Space, Thornmere"),
    ("Fire safety check at home", "Thornmere fire service"),
    ("Nursery's two-year check", "{school_}"),
    ("Benefits decision", "{P}"),
)
"""What came, and from whom."""
BABY_PAPERS = (
    ("Growth chart and notes from the clinic", "{hv}, health visitor"),
    ("Health visitor's new birth visit", "{hv}, health visitor"),
    ("The tenancy, first page", "{P}"),
    ("Summary for the meeting", "{gp}, GP"),
    ("Housing: where the application stands", "Thornmere Homes"),
    ("Letter of support", "{ps_} sister"),
    ("Certificate from the parents' course", "Thornmere Family Hub"),
)
