"""Words of judgement: what was decided, what else could have been, what nobody knew, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from alongside.town.words import more
from alongside.town.words.blanks import Blanks
from alongside.town.words.fillers import MONTHS
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene

Went = Literal["well", "on", "badly", "nothing"]
Kind = Literal["step_back", "stay_home", "plan_ends", "no_meeting", "to_court"]
WHAT: dict[Kind, Words] = {
    "step_back": (
        "We step back, and {carer} rings if it should be sooner.",
        "No more visits for now. Help goes on, and {nurse} looks in.",
        "+We leave it with {school} and {kin}, and go.",
        "We do not go on with the enquiry any further than today.",
    ),
    "stay_home": (
        "{Kids} stay{s} at home, with {kin} there at night.",
        "%{Kids} stay{s} where {they} {are}, and {other} does not.",
        "Nobody moves. We come more often instead.",
        "{Kids} {go} on living with {carer}, and we look again in {week_next}.",
    ),
    "plan_ends": (
        "We support ending the plan.",
        "The plan ends and we visit every eight weeks.",
        "We ask the conference to end it. {Carer} has not asked for that.",
    ),
    "no_meeting": (
        "We do not hold a conference.",
        "No conference; help, beginning on {weekday2}.",
        "The enquiry ends without a conference, and {carer} is told today.",
    ),
    "to_court": (
        "We ask the court.",
        "We go to court for {kids}, and say to the judge what we do not know.",
    ),
}
OPTIONS: dict[Kind, Words] = {
    "step_back": (
        "+Every four weeks, as before. {Name} said that there is tidying before we come.",
        "Every four weeks, as before. We could not say what for.",
        "Three more months of the same. It had stopped telling us anything new.",
        "A meeting of everybody. {Carer} has had nine.",
    ),
    "stay_home": (
        "&Asking {carer} to agree to foster care. It would have parted {names}.",
        "Asking {carer} to agree to foster care. Nobody in the family wanted it.",
        "{Kin}'s for some weeks. There is one bedroom and it is full.",
        "A court, at once. The evidence is a week old and one-sided.",
    ),
    "plan_ends": (
        "Three more months, to be sure. We would be surer, and so would they have been of us.",
        "Going on until the winter is over.",
        "&+Ending it for the younger and not for the older. It would have made {name} the problem.",
    ),
    "no_meeting": (
        "A conference. It would have said what is happening already, in front of eleven people.",
        "Going on asking. Everybody had been asked.",
        "Nothing at all. Something did happen.",
    ),
    "to_court": (
        "Three more months of the plan. We have said that twice.",
        "{Kin} having {kids} by agreement. {Carer} would agree on some days, and not on others.",
        "Waiting for the assessment. It is nine weeks away.",
    ),
}
WE_KNOW: Words = (
    "{Matter_better}",
    "+{Kids} {are} at {school} every day. {Kin} is well enough.",
    "{Carer} tells us of the bad days as well.",
    "!What the doctor wrote, and that {nurse} agrees.",
    "{Matter_stuck}",
    "Three people in the family would ring us.",
    "+{Name} says that it is quieter, and looks it.",
    "Who is in the house at night. We know because we asked {kids} and {carer} apart.",
    "It was true in {month}. It is not known to be true now.",
)
UNKNOWN: Words = (
    "What {kin} would need if {carer} were ill in the winter.",
    "%Whether {other} knows where they are.",
    "What the nights are like when nobody comes the next day.",
    "+What {name} has not told us.",
    "Why {carer} stopped answering in {month}.",
    "Whether it is better, or better for us to look at.",
    "What {other} thinks. Nobody has asked.",
    "!How the mark came.",
    "If the agency that did not answer has something.",
)
CANNOT: Words = (
    "Whether it comes back.",
    "What {carer} says to {kids} when the door is shut.",
    "+What {name} hears through the floor.",
    "Whether {other} will be the same next year.",
    "If what helped was us, or {kin}, or the spring.",
    "How it would have gone in {month2}, with somebody else at the door.",
    "What it costs {carer} to be looked at.",
    "What {name} will make of it in ten years.",
    "What would have happened if nobody had come.",
    "How much one can ask of {kin}.",
    "What it is like to be that small in that {room2}.",
    "",
    "Whether we see this because we look for it.",
)
MIND: Words = (
    "+Two missed visits, or one call from {name}.",
    "If {kin} said that {k_he} could not.",
    "%If {other} came near.",
    "+Anything from {teacher}.",
    "A night call from the police, whatever it is about.",
    "If {carer} stopped telling us the bad bits.",
    "If it is as it was, in {month2}.",
    "+If {name} asked.",
)
SURE: Words = (
    "Fairly sure: there are people near who would ring.",
    "Not very. More so than a month ago.",
    "Quite sure about now. Less sure past the new year.",
    "We changed our mind twice in the same afternoon.",
    "As sure as one can be from outside a house.",
    "Divided: {nurse} is sure, and the writer is not.",
    "",
    "",
)
OTHERWISE: Words = (
    "{Nurse} would rather have seen them more often, for a while.",
    "^{Name} thinks that we could have pushed Housing harder. So we could.",
    "{Kin} would not.",
    "{Carer}: “{matter_said}”",
    "Nobody, and we asked.",
    "The manager would have decided otherwise and left it to the one who knows them.",
    "",
    "+{Teacher} is uneasy, and says that it is a feeling.",
)
EXPECTS: Words = (
    "That we are missed by nobody.",
    "That {name} sleeps through by {month_next}.",
    "That {carer} rings once, for something small.",
    "+That {school} sees no difference.",
    "That {kin} is asked more, and minds less.",
    "That the next call is about {likes}.",
    "That the list moves.",
)
WENT_WELL: Words = (
    "It held. {Matter_better}",
    "Nothing came, and when we rang to ask, {carer} had to think who we were.",
    "{Name} sleeps. {Carer} rang once, about a form.",
    "{Kin} did more than anybody had planned, and says that it was fine.",
    "What we feared did not happen. Neither did one of the things we had promised.",
)
WENT_ON: Words = (
    "Some of it. {Matter_better} {Matter_stuck}",
    "Too early to say, and we had said that we would know by now.",
    "{Matter_stuck} Nobody is worse off for the decision, and nobody much better.",
    "It was about something else in the end. The help went where it was needed by accident.",
)
WENT_BADLY: Words = (
    "We were asked about {kids} again, for the same thing. We had stepped back too soon.",
    "It came back within the year, and {kids} had it to bear in between.",
    "{Carer} had stopped ringing, and we took it for a good sign.",
    "It did not hold. What we had not known, and had written down as not known, was what mattered.",
    "+What {teacher} had felt uneasy about was so.",
)
RIGHT: Words = (
    "Yes. The practical things should have come first, not last.",
    "Yes, and would say so sooner.",
    "Yes. It was lucky too: {kin} could not have been foreseen.",
    "Yes, though for other reasons than those we gave.",
    "Yes.",
)
UNSURE: Words = (
    "We do not know. From what we knew then it was right.",
    "&Perhaps. It was right for {name} and not for the others.",
    "The same, probably, with a day fixed to look again.",
)
WRONG: Words = (
    "No. Two people had told us, and we weighed it wrongly.",
    "From what was known, yes; and it turned out badly. Both are true.",
    "No. We wanted it to be over.",
    "We would not. One call to {kin} would have told us.",
    "It was a fair judgement and a wrong one. We have told {carer} so.",
)
NEVER_WAS: Words = (
    "There was nothing, and the asking did harm: {carer} does not open to the health visitor any more.",
    "Nothing was found, then or since. {Carer} moved {kids} to another {school_plain} because of the talk.",
    "It had been the wrong house. They are still wary of anybody with a badge.",
)
TOO_MUCH: Words = (
    "We would have sent one person, in the daytime, and asked {carer} first.",
    "No. It should have been a phone call.",
    "We would ask again, and otherwise: with less of it.",
)


class Judged:
    """The words of one decision, drawn together so that they do not contradict each other."""

    def __init__(self, scene: Scene, kind: Kind, by: date) -> None:
        """Of one kind, in one scene; by a day something is expected of it."""
        blanks = Blanks(scene)
        blanks["month_next"] = MONTHS[by.month - 1]
        about = matter(scene)
        blanks["matter_better"], blanks["matter_stuck"] = blanks.say(about.better), blanks.say(about.stuck)
        self.what, self.options = (
            blanks.longer(WHAT[kind], more.LOOKED),
            blanks.longer(OPTIONS[kind], more.OPTIONS),
        )
        self.known = blanks.prose(blanks.several(WE_KNOW, blanks.length(3)))
        self.unknown = " ".join(blanks.several(UNKNOWN, 1 + scene.dice.below(2)))
        self.cannot_know, self.change = blanks.say(CANNOT), blanks.longer(MIND, more.CHANGE)
        self.sure, self.dissent = blanks.longer(SURE, more.SURE, 0.7), blanks.say(OTHERWISE)
        self.expects = blanks.longer(EXPECTS, more.EXPECTS)


def came_of_it(scene: Scene, went: Went) -> tuple[str, str]:
    """What came of a decision, and whether it would be made again."""
    blanks, about = Blanks(scene), matter(scene)
    blanks["matter_better"], blanks["matter_stuck"] = blanks.say(about.better), blanks.say(about.stuck)
    some, again = {"well": (WENT_WELL, RIGHT), "on": (WENT_ON, UNSURE), "nothing": (NEVER_WAS, TOO_MUCH)}.get(
        went, (WENT_BADLY, WRONG)
    )
    return blanks.longer(some, more.CAME, 0.8), blanks.longer(again, more.SURE, 0.5)
