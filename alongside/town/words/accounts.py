# ruff: noqa: E501 - a sentence stands on one line
"""What parents and children asked to have written, what came of it, and how they say it was. Pure material."""

from __future__ import annotations

PARENTS = (
    "I want it put that I rang you first. Nobody made me. I keep being told I was “referred” and I wasn't, I rang.",
    "It says I was hostile. I was on my own with three people in suits and a baby. I'd call that outnumbered.",
    "{c} is not a worry, {he} love{s} {love}. Start with that.",
    "I know what it looked like. I'm not saying it didn't look like that. I'm saying come on a Tuesday.",
    "I didn't miss the appointment. It was sent to my mum's. I've got the envelope with the date on.",
    "People write “engages well” when I say yes and “resistant” when I ask a question.",
    "What helped was {w} sitting in the car with me outside the school till I could go in. That's not on any plan.",
    "I do shout. My mum shouted. I'm trying to be the one it stops at, and some days it does.",
    "I've told my story nine times now. I can do it without crying, which isn't the same as it being all right.",
    "You were going to get us a bed. I slept on the floor so {c} had mine. I'd just like that written next to the bit about routines.",
    "Thank you for writing it the way I said it. I read it to my sister and she said, that's you.",
    "I said I was fine because the last time I said I wasn't, it got used.",
    "He isn't all bad and I'm not stupid. Both those things are true and nobody has a box for it.",
    "It's the nights. Nobody comes in the nights. By the time you lot come I've got my face on.",
    "I'd like {c} to know, when {he} read{s} this, that I got up every single day.",
    "When I was in care nobody wrote down what I liked. So: {c} like{s} {love}. {He} sleep{s} with the door open.",
)
CHILDREN_SMALL = (
    "This is my family. That's me. I'm the one with the hands.",
    "This is {pet} and this is me and this is the sun being cross.",
    "I drew {love} because you said draw anything.",
    "This is our house with the lights on.",
    "This is {pc}. {She}'s smiling. I did it twice.",
)
CHILDREN = (
    "Can I have my own peg at the centre with my name on? I go every week.",
    "I want to see my nan on Sundays. Not at the centre. At hers, where the biscuits are.",
    "Please can somebody come to my {do} thing. It doesn't have to be my mum. But somebody.",
    "I don't want to be taken out of lessons any more. Everyone asks where I've been.",
    "I want it written that I look after {pet} by myself.",
    "I'm not scared of {pc}. I'm scared of when it goes wrong. It's different.",
    "Can me and {sib} do the visit together, and then one minute on our own each, not the other way round.",
    "When you write about me, don't put “presents as”. I'm just tired.",
    "I want to stay at my school. I've got {friend} and {teacher} and I know where everything is.",
    "I'd like to know who reads this. You can write the names on the back.",
    "I asked for a lamp in September.",
    "I want you to tell {pc} for me, because I tried and it came out wrong.",
    "The best day was when we did {do} and nobody had anywhere to be.",
    "Can there be one day a week with nobody coming?",
)
CHANGED = (
    "It was done the same week. {C} {was} told by {me}, not by letter.",
    "Yes: it is in the plan now, in those words.",
    "{teacher} knows, and it has changed at {school}: nobody calls {him} out of lessons.",
    "{P} read it, was quiet, and said yes.",
    "The visit is on another day now, the one {c} chose.",
    "We rewrote the page. The old words stay where they were, and these stand before them.",
    "A place was found, and it begins {soon}.",
    "{I} asked for it again, in writing, with these words in it. It came.",
    "Somebody goes with {him} now. {He} chose who.",
    "The names of everyone who reads it are on the back of {cs} copy.",
)
WHY_NOT = (
    "There is no money for it until April. {I} told {him} so, and that {i} think it wrong.",
    "A court has said how it is to be, and only a court changes that. {I} have asked that it be raised.",
    "{P} is not ready. {C} {was} told that it is not a no.",
    "It could not be done safely yet. {I} said why, in plain words.",
    "Housing decides, and has said no. We have asked again.",
    "The group has no room before the summer.",
    "We disagree about what happened. Both accounts stand.",
)
LISTENED: dict[str, tuple[str, ...]] = {
    "yes": ("Yes.", "You wrote it once and got it right.", "Mostly you just let me talk.", "I didn't have to say it twice.",
            "Yes thank you.", "It was the first time in ages.", "You put your pen down. I noticed.", ""),
    "partly": ("You listened. It's the others.", "A bit. You kept looking at your phone.", "When I was being nice, yes.",
               "Half. The first half.", "You heard it, but I don't think you got it.", ""),
    "no": ("No. You'd decided.", "You had a list.", "I said it and you said what you were going to say anyway.",
           "You talked to the others.", "I don't think so.", "No, there wasn't time, you said.", ""),
    "rather_not": ("", "No comment.", "Not today."),
}  # fmt: skip
NEXT: dict[str, tuple[str, ...]] = {
    "yes": (
        "Yes, you're coming Tuesday.",
        "It's on the fridge.",
        "Yes. The meeting and then the other thing.",
        "Yes",
        "",
    ),
    "partly": (
        "Kind of. I know there's a meeting.",
        "I know what, I don't know when.",
        "Sort of, you said a lot of things.",
        "",
    ),
    "no": (
        "No. Nobody ever does.",
        "No.",
        "You said “we'll see”.",
        "No, and I did ask.",
        "I thought I did, and then you rang.",
        "",
    ),
    "rather_not": ("", "Dunno."),
}
