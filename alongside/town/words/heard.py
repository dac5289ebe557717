"""What children say in their own words, as a four-year-old, a nine-year-old and a fifteen-year-old would."""

from __future__ import annotations

from alongside.town.course.kinds import Human
from alongside.town.words.blanks import SMALL, Blanks
from alongside.town.words.matter import Words
from alongside.town.words.scene import Scene

MIDDLE, OLDER, NEARLY_GROWN = 7, 11, 14
FOUR: Words = (
    "{Carer_called} did the voices in the story and then the phone went.",
    "There's a big lock. It goes clunk.",
    "I'm nearly big. I'm {age}.",
    "{Pet} bited nobody.",
    "Can you tell {carer_called} to stop being on the floor.",
    "I don't like {food} when it's cold.",
    "You can sit there. That's where {kin_called} sits.",
    "The man shouted at the telly and the telly fell.",
    "I want a day at {kin_called}'s and a sleep and then {food}.",
    "I know a song about {likes}. It's long.",
    "{Carer_called} said don't say. So I'm not saying.",
    "When's it my turn?",
    "Can {kin_called} stay.",
    "I don't like the door.",
    "{Carer_called} was sleeping and I had {food}.",
    "I want {pet} to come.",
    "Is it a sleepover?",
    "My bed is {colour}.",
    "When it's loud I go under.",
    "{Carer_called} is sad in the kitchen.",
    "I did a big shout and then it stopped.",
    "I want my {small}.",
    "Not the lady. You.",
    "Can we have {food} again?",
    "{Other_called} is too big.",
    "I'm not telling, it's a secret, but it's about {food}.",
    "I like it when {carer_called} sings.",
    "Tell them I can do my own shoes.",
    "The dark is in {room}.",
    "I want to go to {school} and then home.",
    "Are you coming tomorrow?",
    "{Carer_called} said sorry to me and to {pet}.",
    "I drawed it. That's {carer_called} and that's the noise.",
    "Put my {small} in your bag so you don't forget.",
    "{Kin_called} has a soft house.",
    "I don't want to talk about that. I want to talk about {likes}.",
    "You've got big writing.",
)
NINE: Words = (
    "I drew a map of where everyone sleeps. {Room} is for when it's loud.",
    "Nobody hit me. People just hit things near me.",
    "It's better when {kin_called} is here because then they use their names.",
    "I've got a plan as well. It's got {pet} in it.",
    "Why does {carer_called} have to go to the meeting and not {other_called}?",
    "I did tell someone. I told {teacher} and I told {pet}.",
    "If I say something good will you write it as big?",
    "I want to know what you said to {carer_called} after I'd gone to bed.",
    "Sometimes I pretend to be asleep so it can be over.",
    "I like {school} because the days go in order.",
    "I made {food} for everyone. Nobody said to.",
    "Can {carer_called} have a day off. A real one.",
    "I'd like to talk about {likes} for a bit and then I might say.",
    "I want a grown-up to be up before us.",
    "Please don't tell everyone in my class.",
    "It's not {carer_called}'s fault, it's the {money_thing}.",
    "I can do {food} and I can do the bins. I'm not doing the {machine}.",
    "I listen on the stairs so I know what sort of day it is.",
    "I want {carer_called} to be happy and not just say it.",
    "Can {kin_called} stay on the bad nights.",
    "If we move, does {pet} come?",
    "I told {school} because I thought they'd make it stop. It didn't stop yet.",
    "Tell them I'm not scared of {carer_called}. I'm scared when it goes quiet.",
    "You ask the same thing every time.",
    "I'd like one day when nobody comes.",
    "{Other_called} should say sorry in a room where I am.",
    "Write down that {carer_called} makes the best {food}. You only write the bad ones.",
    "I want a day that's just for {likes}.",
    "What happens if you all say different things?",
    "I know what the meeting's for. {Cousin} had one.",
    "I don't want to pick.",
    "Nobody asked {pet}.",
    "I want my own {bed_thing}.",
    "I sleep at {kin_called}'s on Fridays and I sleep all of it.",
    "I'm saying it once. I want it written once.",
    "Can you put that I tried.",
    "The shouting is worse than the {other_thing}.",
    "I want to know who's going to be there when I get in.",
    "When you come {carer_called} tidies up for an hour. I like that bit.",
)
TWELVE: Words = (
    "Whatever you decide, tell me by text and not in front of my form.",
    "I read the report. You spelled {pet} wrong.",
    "{Carer_called} isn't lazy. {C_he}'s tired. Put that.",
    "I don't want a worker. I want {carer_called} to have one.",
    "What I'd change: the nights. What I'd keep: everything else.",
    "You keep saying 'the incident'. It was a Tuesday. I was there.",
    "If {other_called} comes back I'm going to {kin_called}'s, and you won't need to send anyone.",
    "I've been counting. It's {few} weeks since anyone shouted.",
    "You asked {carer_called} what I like. It's {likes}. You could have asked me.",
    "I'm not angry. I'm bored of it.",
    "I want one room in the house that nobody comes into.",
    "My friend's mum knows more about us than you do.",
    "I said it to {teacher} and now eleven people know.",
    "I want to live at home and I want it to be different. Both.",
    "Stop asking me in front of {carer_called}.",
    "Nobody's asked me what I'd do. I'd get {carer_called} some sleep.",
    "I'm not a carer. I'm just the one who's up.",
    "I don't mind {kin_called}'s. I mind not being told till the day.",
    "Everyone says it's not my fault. Nobody says whose.",
    "Read my bit out as it is. Don't make it nice.",
    "I'll come if I can sit by the door.",
    "I don't want you to come to {school} in a lanyard.",
    "What helped was Tuesdays, when it's all about {likes}. That's what got cancelled.",
    "{Other_called} can come to my birthday if it's outside.",
    "You wrote that I was quiet. I was bored.",
    "I look after {pet}. That's not a worry, that's the good part.",
    "If you make a plan put me in it as a person.",
    "I told you in {month} and you said you'd write it down. Did you?",
    "I want {sibling} with me wherever it is.",
    "I want to know before {carer_called} does, for once.",
    "It's better than it was. It's not good. Write both.",
    "Can it be a different person who doesn't do the voice.",
    "I want a door that shuts.",
    "What do I get to say no to?",
)
SIXTEEN: Words = (
    "Half of you have never met me. Go round the table and see.",
    "I'll say what I said in {month}. It hasn't changed. You have, there's a new one of you.",
    "I get up with the little ones. That's not neglect, that's me.",
    "Tell {carer_called} I'm not ashamed of {c_him}.",
    "You want to know if I feel safe. In which room?",
    "I looked up what 'significant harm' means. It could have been said in English.",
    "I don't hate {other_called}. I'd just like a say in when.",
    "When it was bad nobody came. Now it's all right there's {few} of you.",
    "I'd like somebody to teach {carer_called} to rest.",
    "There's a job going on Saturdays. I want the meeting not to be on a Saturday.",
    "Say it to my face and I'll say it to yours.",
    "If {likes} could be a job I'd be fine. Put that under strengths.",
    "I'm not coming to be talked about. Here's my message: I want to be asked first, and told the truth.",
    "You had a meeting about me and I found out from {carer_called}'s face.",
    "I know you think they're using me. Maybe. They also pick up when I ring.",
    "I want to finish {school}. Nobody has asked about that for a year.",
    "I've looked after {carer_called} since I was {small_age}. You've looked after {c_him} for a report.",
    "I'd rather be at {kin_called}'s till it's calmer. My choice. Write it as my choice.",
    "Don't put safe. Put what I said.",
    "Half of that's true. The half about {month} is wrong and I've said which.",
    "I'm fine. I'm not, but I'm not telling a room.",
    "The only one who's stuck around is {teacher}. Ask them to the meeting.",
    "I'll do the plan if there's one person on it and not nine.",
    "I want {sibling} out of it more than I want me out of it.",
    "If I say yes to this, who stops it if it goes wrong?",
    "I don't need protecting from {carer_called}. I need {carer_called} to get some help.",
    "I turn eighteen and you lot go. So tell me what's left then.",
    "I said no and you wrote 'did not engage'.",
    "You could start by turning up when you said.",
    "Ask me what I know about. It's {likes}.",
    "I've said it to {few} of you. I'm keeping count.",
    "It's quieter. I'd like to sleep through and not check.",
)
BETTER_SMALL: Words = (
    "{Carer_called} does the story now.",
    "I slept in my own bed with {pet}.",
    "It's not loud.",
    "We had {food} and pudding.",
    "You can come to my party.",
    "{Kin_called} does Fridays.",
)
BETTER: Words = (
    "I don't do the mornings now. I lie there and think about {likes}.",
    "It's boring now. Good boring.",
    "I slept and slept. {Carer_called} had to wake me.",
    "{Carer_called} laughs at the telly again.",
    "You don't have to come every week.",
    "I had {cousin} round. First time in ages.",
    "I forgot you were coming. That's a good sign, {kin_called} says.",
    "I want it to stop being a plan.",
    "Say thank you to {teacher}. And then stop having meetings.",
    "If it goes bad again I'll say. I know who to.",
)
BANDS = ((MIDDLE, FOUR), (OLDER, NINE), (NEARLY_GROWN, TWELVE))


def band(age: int) -> Words:
    """How children of this age speak; nothing under four."""
    if age < SMALL:
        return ()
    return next((words for under, words in BANDS if age < under), SIXTEEN)


def own_words(scene: Scene, child: Human) -> str:
    """What a child wanted everyone to know, or nothing from those too small."""
    age = child.age(scene.on)
    some = band(age)
    if not some:
        return ""
    blanks, dice = Blanks(scene, child), scene.dice
    told = blanks.several(some, 1 if dice.chance(0.45) else 2)
    if scene.going > 0 and dice.chance(scene.going):
        told[-1:] = [blanks.say(BETTER_SMALL if age < MIDDLE else BETTER)]
    return " ".join(told)
