# ruff: noqa: E501 - a sentence stands on one line
"""What plans are made of: lines by the kind of help, what a plan is for, how it was looked at. Pure material."""

from __future__ import annotations

LINES: dict[str, tuple[str, ...]] = {
    "money": (
        "Go through the benefits letters together and ask for what is missing",
        "Somebody who knows about debt sits down with {p}, once, and again if it helps",
        "The arrears are spread so that {p} can pay them",
        "Apply for the disability money, with {p}, form by form",
    ),
    "food_or_fuel": (
        "A washing machine that works",
        "A bed for {c}, with a mattress and covers",
        "Vouchers for the meter until the benefits are sorted out",
        "A cooker, and somebody to fit it",
        "School shoes and a winter coat that {c} picks",
        "A food parcel on Fridays, left at the door with no fuss",
    ),
    "housing": (
        "A home with one bedroom more, near {school}",
        "Housing looks at the damp and says in writing when it will be mended",
        "{P} stays in this flat: the landlord is asked to wait",
        "We ask Housing each month and tell {p} what they said",
    ),
    "work": (
        "{P} meets the adviser about work that ends before three",
        "A course in the mornings, with the crèche",
    ),
    "childcare": (
        "A nursery place for {c}, fifteen hours a week",
        "Breakfast club on the days {p} starts at seven",
        "Two mornings a week for {c} with a childminder whom {p} chooses",
        "Holiday club in the summer, paid for",
    ),
    "practical": (
        "Somebody in the house at tea and bedtime, three evenings a week",
        "Help with mornings until {c} {is} at {school} on time by {himself}",
        "The garden and the back room are cleared, with us, in one weekend",
        "A stair gate, a lock for the tablets, and a smoke alarm",
        "Somebody sits with the children so that {p} sleeps on Thursday afternoons",
    ),
    "transport": (
        "A bus pass for {c}",
        "Lifts to the hospital until the baby is born",
        "Somebody drives {c} to {do} and back",
    ),
    "parenting": (
        "{P} and {i} try the bedtime that {p} chose, for four weeks",
        "The group at the Family Hub, ten Tuesdays, with lunch",
        "Video clips of {p} and {c} playing, looked at together for what goes well",
        "Somebody who has done it shows {p} what helps when {c} cannot calm down",
        "Both parents agree what is said when plans change, and to whom",
    ),
    "talking": (
        "Somebody for {p} to talk to, in the daytime, on {hr} own",
        "A visitor from the befriending scheme who comes each week",
        "{C} see{s} {teacher} on Mondays before lessons, for as long as it helps",
    ),
    "child_feelings": (
        "Somebody at {school} for {c} to talk to, each week",
        "Play sessions for {c}, eight of them, in the blue room",
        "{C} {is} seen by the young people's mental health team, and we ask each month where on the list",
        "A quiet place at {school} that {c} may go to without asking",
    ),
    "parent_feelings": (
        "{P} sees the doctor about how low it gets, and {i} go too if {she} wants",
        "The perinatal team comes to the house",
        "A card on the fridge: what {p} needs on a bad day, and who comes",
        "Counselling, with the waiting time told in weeks",
    ),
    "alcohol_or_drugs": (
        "{P} goes to the clinic on Wednesdays; the children are with {hr} mother then",
        "The group in the evenings, with somebody to sit with the children",
        "A locked tin for the methadone, and everyone knows what to do",
        "{P} says before it gets hard, and somebody comes the same day",
    ),
    "domestic_abuse": (
        "Somebody for {p} to talk to who knows about leaving",
        "The locks are changed and the windows made safe",
        "A course for whoever does the hurting, and we ask them to go",
        "{C} know{s} who to ring, and {has} practised it",
        "Handovers are at {hr} mother's, and never at the door",
    ),
    "health": (
        "{C} {is} seen by the dentist, and {p} has somebody with {her}",
        "The health visitor comes each fortnight until {cs} weight is steady",
        "Glasses for {c}",
        "All the jabs that were missed, in one go",
    ),
    "school": (
        "{C} start{s} each day with {teacher}, ten minutes, no questions",
        "A way back into {school}: two lessons, then three",
        "{school_} rings {p} with good news as well",
        "A plan for lunchtimes, made with {c}",
        "An assessment of what {c} find{s} hard in class",
    ),
    "disability": (
        "The hoist is mended, and a date is given for the new chair",
        "A carer for the mornings whom {c} know{s}",
        "One list of everyone who comes, so that {p} tells it once",
    ),
    "short_break": (
        "A Saturday for {c} with a carer who knows {him}, so that the others can go swimming",
        "One night a month for {p} to sleep",
    ),
    "family_network": (
        "{Ps} sister has the children every other Sunday",
        "{P} and {hr} family decide who has a key",
        "Fares for the aunt who would come if she could",
    ),
    "family_meeting": ("The family meets, with food, and makes a plan of its own",),
    "family_time": (
        "{C} and {cs} other parent meet every second Saturday, where {c} chose",
        "A phone call on Wednesdays at six, that happens",
        "{C} {has} one hour alone with {p} each week, and nobody else's phone",
    ),
    "activities": (
        "{do_} for {c}, every week, fees and kit paid",
        "A club that {c} choose{s}",
        "A week away in the summer",
        "Swimming on Thursdays",
    ),
    "immigration": ("Advice about {ps} papers, from a lawyer who does not charge",),
    "legal": ("{P} talks to a solicitor about who has {c} on which days",),
    "advocacy": (
        "Somebody on {cs} side at the meetings, whom {c} {has} met before",
        "Somebody on {ps} side at the meetings",
    ),
    "other": ("What {p} asked for, in {hr} words: an afternoon when nobody comes",),
}
GIVERS: dict[str, tuple[str, ...]] = {
    "money": ("Money Advice, Thornmere", "Citizens Advice", "{p} and us"),
    "food_or_fuel": ("Thornmere Household Fund", "Us", "Salt Street Food Bank"),
    "housing": ("Thornmere Homes", "The landlord, asked by us", "Housing Options"),
    "work": ("The job centre's family adviser", "Thornmere College"),
    "childcare": ("{school_}", "Little Acorns nursery", "The early years team", "A childminder"),
    "practical": ("Family support", "Home-Start Thornmere", "Us"),
    "transport": ("Us", "Community Transport", "Family support"),
    "parenting": ("Thornmere Family Hub", "Family support", "Us"),
    "talking": ("Talking Space, Thornmere", "Befriend, Thornmere", "Us"),
    "child_feelings": ("Young Minds team at {school}", "The Blue Room", "CAMHS"),
    "parent_feelings": ("The GP", "Talking Space, Thornmere", "The perinatal team"),
    "alcohol_or_drugs": ("Turning Tide, Thornmere", "The clinic on Mill Lane"),
    "domestic_abuse": ("Women's Advice, Thornmere", "Safe at Home", "Us"),
    "health": ("{hv}, health visitor", "The school nurse", "The GP"),
    "school": ("{school_}", "{teacher}", "The education welfare officer"),
    "disability": ("The disabled children's team", "Occupational therapy"),
    "short_break": ("Short breaks team", "A short break carer"),
    "family_network": ("{Ps} family", "{P} and us"),
    "family_meeting": ("Family meetings team",),
    "family_time": ("Us", "The contact centre", "Family support"),
    "activities": ("Us", "Thornmere Play", "The leisure centre"),
    "immigration": ("Thornmere Law Centre",),
    "legal": ("Thornmere Law Centre",),
    "advocacy": ("Young Voices Thornmere", "Parents' Advocates"),
    "other": ("Us",),
}
ALWAYS: tuple[tuple[str, str], ...] = (
    ("home", "{P} keeps the evenings calm: phones away at eight, and bed the same each night"),
    ("school_days", "{C} {is} at {school} each day, and {p} rings in when it cannot be"),
    ("visits", "{W} comes every few weeks and sees {c}, also alone if {he} like{s}"),
    ("say_so", "Everyone says when something does not work, and nobody is told off for it"),
    ("safe", "When it gets loud, {c} may go next door, and everyone knows"),
    ("doctor", "{P} goes to every appointment, or somebody tells {her} it is moved"),
    ("tell", "{P} tells us before a weekend that will be hard"),
    ("names", "{P} decides who is told what, and has it in writing"),
    ("sundays", "The family has Sundays to itself"),
)
FOR_BABY: tuple[tuple[str, str], ...] = (
    ("visits", "{W} comes each fortnight, and sees {c} awake and asleep"),
    ("sleep", "A safe place to sleep for the baby, every night"),
    ("doctor", "{P} goes to every appointment, or somebody tells {her} it is moved"),
    ("say_so", "Everyone says when something does not work, and nobody is told off for it"),
    ("hold", "Somebody has the baby for an hour a day, so that {p} sleeps"),
    ("tell", "{P} tells us before a weekend that will be hard"),
)
PURPOSE = (
    "so that {c} can sleep through and be at {school}, and {p} is not alone with it.",
    "to make the evenings quiet, and to keep them so.",
    "{P} wants a home where nobody flinches. This is how we get there.",
    "to bring the help that {p} has asked for since the spring.",
    "so that the children need not be the grown-ups.",
    "to keep everyone together, with enough round them.",
    "to get through the winter, and then to look again.",
    "In {ps} words: so that I can breathe, and then do it myself.",
    "so that {c} {has} {love}, a friend, a bed, and breakfast.",
    "to find out together what is hard, and take the weight off it.",
    "so that what went well in the summer goes on when we are not here.",
    "for {p} to be well, and {c} to be {age}.",
    "to do six things properly instead of twenty.",
    "so that it does not come to anybody going to court.",
    "{P} said what it is for: to be left alone in the end, and to be all right.",
)
REVIEWED_WELL = (
    "{C} sleep{s}. {P} says that it is the help at bedtime; we think that it is {p}.",
    "Three of the lines have come, and helped. One is left, and it waits for Housing.",
    "It is calmer. {P} brought the list and crossed things out {herself}.",
    "{C} came for the first ten minutes and read {his} own line aloud.",
    "School says {c} {is} another child. {P} says: the same child, with breakfast.",
    "Things are better than in the paper {i} had written for today, so {i} put it away.",
    "{P} wants fewer visits. We agreed: every six weeks.",
    "{Ps} mother came, with cake. There was more laughing than at any meeting this year.",
    "Everyone who had promised something had done it, but for us: the bed. It is ordered now.",
)
REVIEWED_HARD = (
    "Half of it has not come. That is not {ps} doing, and we said so.",
    "It has been a bad month. {P} told it straight, and we changed two lines.",
    "{P} did not come. We met at {hr} kitchen table two days after, and it was better there.",
    "The waiting list has moved by four places. {P} asked what we would do if it were our child.",
    "{C} {is} no better at {school}. What we had planned was too much at once.",
    "There were seven of us and one of {her}. Next time it is at {hr} home, and three.",
    "The same worry as before stood in the room. We talked about it openly, and {p} stayed.",
    "Nobody from health came, or had sent word. {I} will ask them why.",
    "{P} is worn out. We took two things off {hr} list and put them onto ours.",
    "We went through the lines. {P} asked which of them are for {her} and which for us.",
)
CHANGED = (
    "What was in it had been done, or was not what they needed.",
    "{P} asked for it.",
    "It had grown too long to be kept.",
    "Something had come, and something else had come up.",
    "{C} said what would help, and it was not what we had written.",
    "The new worker and {p} went through it together.",
    "After the bad week we wrote down what would have helped.",
)
STRUCK = (
    "It has come, and is done.",
    "{P} does not want it any more.",
    "It does not exist here. We looked.",
    "The family does it by itself now.",
    "We had promised more than we could do.",
    "{C} said that it was not for {him}.",
    "The group has closed.",
    "Nobody could say what it was for.",
)
ENDED_WELL = (
    "{P} and we think that it need not go on. What helped stays: {hr} sister, the club, the list on the door.",
    "It is done. {C} asked if {he} may keep the copy.",
    "{P} said: thank you, and goodbye, and I mean both kindly.",
    "The family has its own plan now, and it is better than ours.",
    "Enough is in place. {P} knows whom to ring, and that ringing is not a failure.",
    "{C} {is} well, {p} is well enough, and school will notice if that changes.",
)
ENDED_HARD = (
    "It ended because the work goes on in another way.",
    "{P} asked us to stop. We said what we still worry about, and stopped.",
    "They have moved, and the people there have been told what helps.",
    "It ended without all of it having come. What did not is written in its lines.",
    "We and {p} do not agree that it helped. It ends, and both views stand.",
)
REVIEW_WHY = (
    "By then the place should have come, and {c} will have had half a term.",
    "Six weeks of evenings: enough to see whether they hold.",
    "{P} chose it. Before that {she} has the hearing.",
    "After the baby is born and before everyone goes back to work.",
    "The waiting list should have moved. If it has not, we need another idea.",
    "Not in the holidays, {p} said, because then nothing is as it is.",
    "Three months, as the guidance asks, and {p} sees no reason for sooner.",
    "Soon, because nobody is sure of it yet.",
)
EXPLAINED = (
    "What it means, who does it, and that {p} can change {hr} mind any day.",
    "That it is help and not a test, and who will read it.",
    "Who would come, how often, and that nothing is taken for granted.",
    "That it stands in the plan in these words, and that new words mean asking again.",
    "What we would do, and what we ask of {p}, and that we write down both.",
    "That {c} will read it too.",
)
IF_NO = (
    "Nothing happens. We think again together.",
    "Then it does not come, and the other help stays.",
    "Nothing. It is not counted against {her}.",
    "Then we tell {her} honestly whether it worries us, and why.",
    "Then it is taken out, and we ask what would be better.",
    "The offer stays open until the next look.",
)
IF_NO_PROTECTION = (
    "Then we say so at the next meeting, with {hr} reasons beside it.",
    "Then we would worry more, and have told {her} why.",
)
YES = (
    "Yes.",
    "Yes. That's what I said.",
    "If it comes, yes.",
    "Yes, and put down that I asked for it.",
    "Go on then.",
    "Yes. But not Thursdays.",
    "I'll try it.",
    "That's fair.",
    "Yes. It's about time.",
    "Fine by me, as long as it's {w}.",
    "",
    "",
)
IN_PART = (
    "The first half.",
    "Yes to the help. Not to the word “calm”, we're not monks.",
    "If I can say who.",
    "Some of it. I can't do evenings.",
    "Yes, when I've seen the place.",
)
NO = (
    "No. I've done that one.",
    "No thank you.",
    "Not with them.",
    "I don't agree that it's needed.",
    "No. Ask {c} what {he} want{s} first.",
)
WITNESS = (
    "{hr_} sister",
    "{hr_} mother",
    "A friend",
    "{hr_} neighbour",
    "{hv}, health visitor",
    "Somebody from the Hub",
)
