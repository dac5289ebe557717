"""Words of the last work before court: why it began, what was agreed, and how it ended."""

from __future__ import annotations

from alongside.town.words.blanks import Blanks
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene

BEGIN: Words = (
    (
        "{Kids} {have} had a plan for too long and it has not been enough. {Carer} should have a "
        "lawyer before anything more is decided."
    ),
    (
        "{Matter_stuck} If nothing is different by the {season_next}, somebody has to be able to "
        "decide for {kids}."
    ),
    (
        "The plan asks {carer} for what {c_he} cannot do alone, and we have not found who could do it "
        "with {c_him}. A judge may have to see that."
    ),
    (
        "We do not want to go to court. We want the time before it to be honest, with somebody beside "
        "{carer} who is on {c_his} side."
    ),
    (
        "What happened on {weekday} was worse than before. Our lawyers think that the test is met; we "
        "would rather work."
    ),
    "It is close. Two of us would have waited for the next review.",
    "^{Name} has asked, through the advocate, for somebody to decide.",
)
ALSO: Words = (
    "",
    "The family has not been asked how they would do it, and must be asked first.",
    "We have looked at what we ourselves did not do; it is a page, and goes with the letter.",
    "The letter is read to {carer} by somebody {c_he} knows before it is posted.",
    "%{Other} gets the same letter on the same day.",
    "@An interpreter reads it with {c_him}.",
)
AGREED: Words = (
    "The family meets first; then we meet again.",
    "{Carer} goes to {minds} and we pay for the taxi.",
    (
        "{Kin} is looked at as somebody {kids} could live with, if it comes to that. {Carer} chose "
        "whom to ask first."
    ),
    "A test of hair, once, by agreement. What it cannot show is written down beside what it can.",
    "{Carer}: “Let a judge say it. I'm tired of it being me.”",
    "%{Other} lives elsewhere. {Carer}'s lawyer asked what happens if {o_he} does not, and we answered.",
    "We look once more in {week_next}.",
    "The assessment we should have had in {month} is done {soon}.",
    "The lawyer, {lawyer}, asked us to stop saying 'engage'. We have.",
    (
        "{Carer} asked why this could not have been offered a year ago. There was no answer that "
        "{c_he} or we liked."
    ),
)
DOWN: Words = (
    "What the family planned for itself is holding. A court would add a building.",
    "Enough has changed, and it has held for {week_next}.",
    "{Kin} moved in. Nothing that we offered did as much.",
    "We had been readier for court than was right. Help came at last, and worked.",
    "It is not perfect. It is safe enough, most of us think, and {carer} knows what would bring us back.",
    "{Carer} did it. The protection plan goes on beside this for now.",
)
ISSUE: Words = (
    "It happened again, {weather}, and {kids} {were} there. {Carer} rang us {c_himself}.",
    "Nobody in the family can have {kids}, though four were asked. A judge has to look at this.",
    (
        "We are asking the court. We may be wrong; that is what it is for, and {carer} has somebody "
        "good beside {c_him}."
    ),
    "{Carer} has said that {c_he} cannot, and does not want to be the one who says so.",
    "~The baby is due in {week_next} and the flat is as it was.",
    "{Name} is worse, month by month, on everything that we know how to see.",
    "{Kin} has asked for an order, so as to be able to say no.",
)
LAWYERS: Words = (
    "came late, from another court",
    "new this week",
    "knew the papers better than we did",
    "",
    "",
    "by video",
)


def began(scene: Scene) -> str:
    """Why the work before court begins."""
    blanks = Blanks(scene)
    blanks["matter_stuck"] = blanks.say(matter(scene).stuck)
    return blanks.prose([blanks.say(BEGIN), blanks.say(ALSO)])


def agreed(scene: Scene) -> str:
    """What a meeting with parents and their lawyers agreed."""
    blanks = Blanks(scene)
    return blanks.prose(blanks.several(AGREED, 1 + scene.dice.below(3)))


def ended(scene: Scene, to_court: bool) -> str:
    """Why it ended so."""
    return Blanks(scene).say(ISSUE if to_court else DOWN)
