# ruff: noqa: E501 - a sentence stands on one line
"""Early help: what was found out together, what was agreed when everyone met, how it ended. Pure material."""

from __future__ import annotations

FOUND = (
    "The worst of it is {when_then}. We wrote down who is there then, and who could be.",
    "{P} drew a line for the year and marked where it went up and down. {dayname}s are along the bottom.",
    "{P} and {i} agreed on most of it and wrote down where we did not.",
    "{C} says the best is “{best}” and the worst is “{worst}”. Nobody had asked {him} that before.",
    "What {p} is good at: {tea}, bedtime stories, and not giving up. What {she} would like: {hours} to {herself}.",
    "There is debt under it, and under the debt there is a bad year that {p} told {me} about.",
    "{teacher} and {p} had each thought that the other did not like them.",
    "{P} has asked {partner} twice and been told to ask somebody else. We are somebody else.",
    "{C} worr{ies} about {p}, {p} worries about {c}, and each had thought it was a secret.",
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
    "{P} does not like forms with boxes. We did this one on the back of wallpaper.",
    "Since {ps} shifts changed there is nobody to have {c} for an hour. That hour is the help.",
    "{hv} knows the family best, and leads. {P} chose that.",
    "It is not one thing. It is seven small ones on the same day of the week.",
)
MET = (
    "{C} had sent a list: {treat}, less “{worst}”, more “{best}”. We began with that.",
    "{P} went first. {dayname}s are better; {when_then} is not. Agreed: {agreed}.",
    "{teacher} came with biscuits and one worry. {P} answered it. Agreed: {agreed}.",
    "It was to be {hours} and it was. Agreed: {agreed}, and {agreed}.",
    "We counted what has come since last time: two of three. Agreed: {agreed}.",
    "{P} had had {had}, {she} said, so we kept it short. Agreed: {agreed}.",
    "{hv} rang in from the car. Agreed: {agreed}. {P} liked that nobody had a laptop open.",
    "There were more cups than people. {P} asked for it to be like that each time. Next time {soon}.",
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
    "{P} went first: the nights are long, and {when_then} is worst. Agreed: {agreed}.",
    "It was to be {hours} and it was half that. Agreed: {agreed}.",
    "We counted what has come since last time: one of three. Agreed: {agreed}.",
    "{hv} had good news about the weight. Agreed: {agreed}. Next time {soon}.",
    "{P} chaired, with {c} on {hr} knee. Agreed: {agreed}.",
    "{hv} came, which made a difference. Agreed: {agreed}.",
    "Two could not come and sent word. Agreed: {agreed}, and {agreed}.",
    "{P} said what has come and what has not. The group has; the cot has not. Agreed: {agreed}.",
    "It is going well enough to meet less often. Next time {soon}.",
    "We were honest about what we cannot do. {P} said: fine, then tell me who can. Agreed: {agreed}.",
    "A short one, because {c} {was} hungry. Agreed: {agreed}.",
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
        "It ended before anything had come. We are sorry about that, and told them so.",
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
