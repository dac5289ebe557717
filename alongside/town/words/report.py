"""Words of what goes to a conference: what happened, what worries us, what is strong, what we want."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words import more
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.doings import BAD as DOINGS_BAD
from alongside.town.words.doings import GOOD as DOINGS_GOOD
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter
from alongside.town.words.scene import Scene

TEEN, TODDLER, TO_CHILD = 12, 2, 5
SOURCE: Words = (
    "+({School} wrote it down at the time.)",
    "(From the police log.)",
    "{Carer} told us this {c_himself}.",
    "({Kin} told us, and {carer} says that it is so.)",
    "{Carer} remembers it otherwise, and {c_his} words stand beside this.",
    "(From {nurse}, who was there.)",
    "We have this from one person only.",
    "Nobody disputes this.",
    "We have not been able to ask {other} about it.",
    "(The officer's own words.)",
)
SINCE: Words = (
    "Since then it has been quiet.",
    "*It has happened once more that we know of.",
    "Between {month} and {weekday} nobody saw the family.",
    "Before this there was help, on and off, and it ended when a worker left.",
    "{Carer} had asked for help {week} before.",
    ("*Much of this is older than the enquiry; none of it is held against anybody twice."),
    "Since the enquiry began, {carer} has let us in each time.",
    "{Carer} did not open the door {few_times}, and then did.",
)
REVIEW_SOURCE: Words = (
    "",
    "{Carer} told us this {c_himself}.",
    "({Kin} told us, and {carer} says that it is so.)",
    "{Carer} remembers some of it otherwise, and {c_his} words stand beside this.",
    "(From the notes of the core groups.)",
    "Nobody disputes this.",
    "(From {nurse}, who sees them.)",
    "+({Teacher} says so too.)",
)
REVIEW_SINCE: Words = (
    "Since the last conference:",
    "In the months since we met:",
    "What has happened since {month}:",
    "From the core groups, and from {carer}:",
    "",
)
DOUBT: Words = (
    "",
    "",
    "We may be too worried: much of this comes from one bad week.",
    "We may not be worried enough. It has looked like this before.",
    "What we do not know is what the nights are like.",
    "We do not know {other}, and have written about {o_him} all the same.",
    "Two of us weigh this differently.",
    "Some of what worries us is poverty, and we have tried to take it out of the sum.",
    "It is hard to say which part of this is {carer}'s to change.",
)
STRONG: Words = (
    "{Carer} told us about {weekday} before anybody asked.",
    "{Kids} {have} {kin}, who comes, and says what {k_he} thinks.",
    "{Carer} has come to everything, on two buses, with a bag of {food_cold}.",
    "There is {pet}, and there are stories at bedtime: we heard one through the door.",
    "{Kids} {are} loved. Nobody in any agency doubts that.",
    "+{School} knows {names} well. Ask {name} about {likes}, and one is there for an hour.",
    "{Carer} can say what has to be different, in one sentence, better than this report does.",
    "&*Brothers and sisters look out for one another.",
    "{Carer} says when {c_he} disagrees, and rings back.",
    "{Other} came to the meeting at {school}, and sat through it.",
    "The house is warm and there is a drawing of everyone on the fridge, in order of height.",
    "+{Name} makes friends anywhere.",
    "Help was asked for. That is a strength, and it has been written down elsewhere as a worry.",
    "{Kin} has said yes to nights, in front of everyone.",
    "{Carer} stopped, by {c_himself}, before any of us had said a word.",
)
WANT_PLAN: Words = (
    "We think that there should be a protection plan, short, with a day to look again soon.",
    "A plan, so that everybody here is bound to turn up.",
    "We ask for a plan. If {carer} does all of what {c_he} has begun, it should not last long.",
    "A protection plan. We have thought about help without one, and think that it would come too slowly.",
    "A plan that says what we do, and not only what {carer} does.",
    "We would like a plan. It is close, and we will say on the day if we have changed our mind.",
)
WANT_NONE: Words = (
    "We do not think that a plan is needed now. We think that help is.",
    "What has begun should go on, without this name on it.",
    "We came near to asking for a plan and then looked at what has happened in {week}.",
    "Help, agreed with {carer}, and no plan.",
)
WANT_ON: Words = (
    "The plan goes on, with two lines fewer.",
    "We think that it is too early to stop.",
    "The plan goes on. What holds it up is ours: {stuck_bit}",
    "Three more months. {Carer} thinks that too long, and says so in {c_his} own words.",
    "It goes on until the winter is over, when it was hardest last time.",
)
WANT_END: Words = (
    "We think that the plan has done what it was for. Help goes on as long as they want it.",
    "The plan can end. {Carer} did most of this.",
    "It can stop. If we are wrong, {kin} will tell us first.",
    "The plan ends and the family's own plan stays.",
)
MEANS_BABY: Words = (
    "{Name} {is} {age_baby} and needs somebody awake.",
    "{He} startle{v} when a door goes, and settle{v} with {carer}.",
    "{He} {is} growing, and look{v} for {carer} when {carer} leaves the room.",
    "{Name} needs the same arms, night after night.",
    "At this age {week} is long.",
    "{He} cannot wait while we learn.",
)
MEANS_SMALL: Words = (
    "{Name} plays at being the grown-up, with {pet} as the child.",
    "{He} need{v} to be told more than once that {he} did nothing wrong.",
    "{He} {is} {age}, and know{v} which stair creaks.",
    "{Name} needs bedtime to be dull.",
    "{He} wait{v} at the window. What {he} need{v} is for people to come when they have said so.",
    "{He} hold{v} on to {carer} at the gate and cannot say why.",
)
MEANS_SCHOOL: Words = (
    "{Name} {is} {age} and does things a grown-up should. {He} should be let off.",
    "{He} need{v} an afternoon a week for {likes}, and to be nobody's messenger.",
    "{He} love{v} {likes}; keep that going whatever else changes.",
    "{Name} worries for everyone, {pet} among them.",
    "{He} want{v} to know what happens next before it happens.",
    "{He} told somebody. It has to turn out to have been a good idea.",
)
MEANS_TEEN: Words = (
    "{Name} has been the second adult. {He} need{v} to be allowed to be {age}.",
    "{He} {do_he} not want this meeting. {He} want{v} a bed, {school}, and to be asked first.",
    "{Name} will be grown before our plans are finished. Begin with what {he} want{v}.",
    "{He} trust{v} {teacher}, and none of us yet.",
    "{He} know{v} all about {likes}. It is nowhere else in these papers.",
    "{He} {is} protecting somebody. It may be us.",
)
MEANS_TO_YOU: Words = (
    "{Name}, you are {age}, and you should not have to listen for who comes in.",
    "You asked what this paper is for. It is so that the people who can help have to turn up.",
    "None of this is because of you. If nobody has said so today, this says it.",
    "You love {likes}. We would like you to have more of that and less of us.",
    "Your {carer_word} loves you. That is written in here by everybody who was asked.",
    "You told {teacher}. You were right to, and it has to have been worth it.",
    "You may read all of this. If something is wrong, say so, and somebody puts it right.",
    "You worry about {pet}. {Pet} is in the plan.",
    "You said that you want to be told first. You will be.",
    "You do a lot at home that a grown-up should do. Thank you. You can stop.",
    "^You will be grown before we have finished talking. What you want comes first.",
    "^You did not want a meeting. We have written that at the top.",
    "=When you are older you may ask why we came. It was because of {month}, and not because of you.",
    "{Kin} asked how you are. We said: ask {him}.",
)
MEANS_UNBORN: Words = (
    "The baby needs {carer} rested, safe and unafraid of us.",
    "The baby needs to be expected, and not only assessed.",
    "A cot, a warm room, and {carer} in it.",
)


def happened(scene: Scene, review: bool) -> str:
    """What has happened, with where each thing comes from."""
    blanks, about = Blanks(scene), matter(scene)
    if review:
        return blanks.prose([blanks.say(REVIEW_SINCE), *_moved(blanks), blanks.say(REVIEW_SOURCE)])
    told = blanks.several(about.seen, blanks.length(3))
    sourced = [said for one in told for said in (one, blanks.say(SOURCE) if scene.dice.chance(0.6) else "")]
    since = blanks.say(SINCE) if scene.dice.chance(0.6) else ""
    return blanks.prose([*sourced, since, blanks.quoted()])


def _moved(blanks: Blanks) -> list[str]:
    """What is better and what has not moved, in the measure of how it goes."""
    scene, about = blanks.scene, matter(blanks.scene)
    good = 2 if scene.going > HALF else 1 if scene.going > -HALF else 0
    better = [blanks.say(DOINGS_GOOD), *blanks.several(about.better, 1)][:good]
    bad = [blanks.say(about.stuck)] if scene.dice.chance(0.4) else [blanks.say(DOINGS_BAD)]
    return better + (bad if good else [*bad, blanks.say(DOINGS_BAD)])


HALF = 0.5


def worried(scene: Scene) -> str:
    """What worries us, with the doubt that we have of it."""
    blanks, about = Blanks(scene), matter(scene)
    return blanks.prose([*blanks.several(about.worried, blanks.length(2)), blanks.say(DOUBT)])


def strong(scene: Scene) -> str:
    """What is strong."""
    blanks = Blanks(scene)
    return blanks.prose(blanks.several(STRONG, 1 + blanks.length(2)))


def wanted(scene: Scene, decision: str) -> str:
    """What we think should happen."""
    blanks = Blanks(scene)
    blanks["stuck_bit"] = blanks.say(matter(scene).stuck)
    some = {"plan": WANT_PLAN, "no_plan": WANT_NONE, "continue": WANT_ON}.get(decision, WANT_END)
    return blanks.longer(some, more.WANT if decision != "end" else more.ENDED, 0.9)


def means(scene: Scene, child: Human) -> str:
    """What it means for one child."""
    blanks, age = Blanks(scene, child), child.age(scene.on)
    if age < 0:
        return blanks.say(MEANS_UNBORN)
    if scene.writer.voice.to_child and age >= TO_CHILD:
        return " ".join(blanks.several(MEANS_TO_YOU, 1 + scene.dice.below(3)))
    bands = ((TODDLER, MEANS_BABY), (SMALL + 2, MEANS_SMALL), (TEEN, MEANS_SCHOOL))
    some = next((words for under, words in bands if age < under), MEANS_TEEN)
    first, second = blanks.say(some), blanks.say(some) if scene.dice.chance(0.4) else ""
    return f"{first} {second}" if second and second != first else first
