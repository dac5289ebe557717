# ruff: noqa: E501 - a sentence stands on one line
"""Early help: what was found out together, what was agreed when everyone met, how it ended. Pure material."""

from __future__ import annotations

FOUND = (
    "{P} knows what is hard: mornings, money, and that nobody asks {her} before they decide. What is good: {c} laughs a lot.",
    "We made a list of who helps already. It was longer than {p} had thought: {hr} sister, {teacher}, the woman at the launderette.",
    "{C} would like more {love} and less shouting. {P} would like the same.",
    "It comes down to sleep. Nobody in this house has had a whole night since the summer.",
    "{P} wants help with one thing, and has been sent on courses for three others.",
    "{C} {is} doing well at {school} and worries about home. {P} had thought that it was the other way round.",
    "What would help: somebody at teatime, a letter to Housing, and {c} at the club on {dayname}s.",
    "{P} is managing. That is the word {she} uses, and it is the right one, and it is tiring.",
    "We talked for two visits before we wrote anything. What {p} wants is at the top, in {hr} words.",
    "The worry that brought us was small. What it stood on was rent.",
    "{P} grew up in care and does not like forms with boxes. We did this one on the back of wallpaper.",
    "Since {ps} mother died there is nobody to have {c} for an hour. That hour is the help.",
    "{hv} knows the family best, and leads. {P} chose that.",
    "It is not one thing. It is seven small ones on the same day of the week.",
)
MET = (
    "We met at {school}, with {teacher}. Everyone said what they had done. Agreed: {agreed}.",
    "{P} chaired. It took thirty minutes and there were biscuits. Agreed: {agreed}.",
    "Two could not come and sent word. Agreed: {agreed}, and {agreed}.",
    "{P} said what has come and what has not. The group has; the bed has not. Agreed: {agreed}.",
    "{C} came for the beginning and told us about {love}. Agreed: {agreed}.",
    "We went by {ps} list and not by ours. Agreed: {agreed}.",
    "It is going well enough to meet less often. Next time {soon}.",
    "{teacher} has noticed that {c} puts {his} hand up. Agreed: {agreed}.",
    "A short one: {p} had work at two. Agreed: {agreed}.",
    "We were honest about what we cannot do. {P} said: fine, then tell me who can. Agreed: {agreed}.",
    "{hv} came, which made a difference. Agreed: {agreed}.",
    "{P} brought {hr} mother. Agreed: {agreed}, and she will see to it.",
    "Nobody had done anything since last time but {p}. We said sorry. Agreed: {agreed}.",
    "We read the plan aloud and took out two lines. Agreed: {agreed}.",
)
MET_BABY = (
    "{P} chaired, with the baby on {hr} arm. Agreed: {agreed}.",
    "{hv} came, which made a difference. Agreed: {agreed}.",
    "Two could not come and sent word. Agreed: {agreed}, and {agreed}.",
    "{P} said what has come and what has not. The group has; the cot has not. Agreed: {agreed}.",
    "It is going well enough to meet less often. Next time {soon}.",
    "We were honest about what we cannot do. {P} said: fine, then tell me who can. Agreed: {agreed}.",
    "A short one, because it was feeding time. Agreed: {agreed}.",
)
ENDED: dict[str, tuple[str, ...]] = {
    "STEP_UP": (
        "It has become more than this can carry, and {p} knows that we have asked for more.",
        "Something was said that others need to look at with {p}. {I} told {her} first.",
    ),
    "UNIVERSAL": (
        "{C} {has} {school}, the club and {ps} sister. That is enough, {p} says.",
        "What is left is what every family has. {hv} stays, as for everybody.",
    ),
    "ADVICE": (
        "{P} had two questions. They are answered, on paper, with names.",
        "It was advice that was wanted, and not us.",
    ),
    "SUPPORT": (
        "The evenings hold. {P} has the list on the door and does not look at it any more.",
        "What came: a bed, a place at nursery, and somebody to talk to. What did not: the flat.",
        "{C} {is} at {school} and {p} is at work, and both came to say goodbye.",
        "It helped, {p} says, that it was the same person throughout.",
    ),
    "NFA": (
        "{P} did not want it in the end, and nothing worries us enough to press.",
        "They moved before anything had come. We are sorry about that, and told them so.",
        "Nothing came of it. Twelve weeks went by on two waiting lists.",
    ),
    "NFA_END": (
        "Done, as planned, and {p} has our number.",
        "{P} said that it is enough now. It is.",
        "The twelve weeks are over. What helped goes on without us.",
    ),
}
ORGANISATIONS = (
    "Family Help, Thornmere",
    "Thornmere Family Hub",
    "{school_}",
    "Health visiting, Thornmere",
    "Home-Start Thornmere",
)
