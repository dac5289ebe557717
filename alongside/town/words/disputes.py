"""Words of those who see it differently, and of the answer from somebody who wrote none of it."""

from __future__ import annotations

from alongside.town.words.blanks import Blanks
from alongside.town.words.matter import Words
from alongside.town.words.scene import Scene

WRONG: Words = (
    "It wasn't {weekday}. On {weekday} we were at {kin_called}'s till {hour}.",
    "{Kin_called} will tell you. {K_he} was sat right there.",
    "I asked {nurse} and it doesn't say that in the notes either.",
    "That's {other}'s side of it. You've put it down as mine.",
    "You wrote “refused”. I asked if it could be at {hour}.",
    "There were {few} of us in the room and you've got it from one.",
    "It was {month2}, not {month}. By {month} it had stopped.",
    "That is not how it was. I was at work that day and you can ask them.",
    "It was once. You've written it like it was always.",
    "I never said that. I said I was tired.",
    "That was {kin_called}, not me.",
    "You have the month wrong, and it makes it look like I did nothing for half a year.",
    "I wasn't in the house. I've got the bus ticket.",
    "Who says? You've put it down as if everyone knows it.",
    "I rang you. It's not in there that I rang you.",
    "It says I would not. I could not. Those are different.",
)
MY_SIDE: Words = (
    "It happened. {Few} minutes of it. I've been sorry every day since {weekday}.",
    "I'd rung {few_times} by then and nobody had rung back. Put that next to it.",
    "You weren't there in {month} when I was doing it right.",
    "Yes. And {kin_called} was here in an hour, because I rang {kin_him}. That's missing.",
    "{Other} could hear every word I said to you that day. What did you expect me to say?",
    "You saw one afternoon. There were ninety others.",
    "I did shout. I'd had four hours' sleep in three days and nobody had come.",
    "It's true and it's not the whole of it. The cooker had gone, and I'd told you.",
    "If you want to write that, write that I asked for help in {month}.",
    "I'm not cross about it being in there. I'm cross about it being first.",
)
CORRECTED: Words = (
    "You were right and we were not. {Nurse}'s own notes say what you say.",
    (
        "I have read the log, and it says what you told us. It is put right, and everyone who had the "
        "paper has been told."
    ),
    "It was copied from an older paper and was wrong there too. Both are put right.",
    "Your work confirmed it. I should not have needed to ask.",
)
STAYS: Words = (
    (
        "It was written down as it was heard, and so the words stay. Yours stay beside them, "
        "wherever they are read."
    ),
    (
        "I asked both people who were there. They remember it as it is written. Your words stand next "
        "to it from now on."
    ),
    "It is what was believed on the day, and it says so. What you say is beside it.",
    "I see it as you do; the one who wrote it does not. The words stay, and so do yours.",
)
OPEN: Words = (
    "I asked everyone, and cannot tell who is right. That we could not settle it stays to be seen.",
    (
        "The person who wrote it has left and does not answer. I cannot put right what I cannot check, "
        "and I will not say that you are wrong."
    ),
    "Two of us think you are right. The paper it came from is not ours to change; we have written to them.",
)
WHY_PUT_RIGHT: Words = (
    "{Carer} told us, and it is so.",
    "It was wrong, and {carer} showed us.",
    "The log says otherwise.",
    "We had the day wrong, and what followed from it.",
)
INSTEAD: Words = (
    "What stood here was wrong, as {carer} has told us.",
    "We had written something here that was not so. {Carer} was at work that day.",
    "This was taken from an old paper and was not right.",
    "{Carer} rang us first. We had left that out.",
)


def raised(scene: Scene, wrong: bool) -> str:
    """What somebody says of our words, in their own."""
    return Blanks(scene).say(WRONG if wrong else MY_SIDE)


def answered(scene: Scene, outcome: str) -> str:
    """What comes of it."""
    return Blanks(scene).say({"corrected": CORRECTED, "mark_stays": STAYS}.get(outcome, OPEN))
