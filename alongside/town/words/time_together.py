"""Family time: what was agreed, how it was, why it did not happen; how ties are hurt and mended."""

from __future__ import annotations

LISTS: dict[str, tuple[str, ...]] = {
    "day": ("Saturday", "Sunday", (
        "Wednesday after "
        "school"
    ), (
        "Friday "
        "night"
    ), (
        "Tuesday tea "
        "time"
    ), (
        "Saturday "
        "morning"
    )),
    "every": ((
        "every "
        "{day}"
    ), (
        "every second "
        "{day}"
    ), (
        "every {day} but the "
        "last of the month"
    ), (
        "two {plain_day}s "
        "a month"
    ), (
        "once a week, on "
        "a {plain_day}"
    )),
    "plain_day": ("Saturday", "Sunday", "Wednesday", "Friday", "Thursday"),
    "clock": ((
        "ten till "
        "one"
    ), (
        "two till "
        "four"
    ), (
        "from four till "
        "after tea"
    ), (
        "ten till "
        "four"
    ), (
        "half past three "
        "till six"
    ), (
        "all "
        "day"
    )),
    "where": (
        "at {gran}", (
            "at the contact centre "
            "on {street}"
        ), (
            "at the leisure "
            "centre"
        ), (
            "at the park by the {spot}, "
            "the library if it rains"
        ),
        (
            "at {P}'s "
            "flat"
        ), (
            "at the soft "
            "play"
        ), (
            "in town, for something "
            "to eat"
        ), (
            "at the family "
            "centre"
        ), "at the allotment",
        "wherever {child} chooses", "at {aunt}'s house", "at the {spot}",
    ),
    "gran": ("Nan's", "his mum's", "her mum's", "Grandad's"),
    "aunt": ("his sister", "her sister", "a friend"),
    "street": ("Foundry Road", "Wharf Lane", "Albion Street", "Chapel Walk", "Market Row"),
    "spot": ("canal", "bandstand", "library", (
        "swimming "
        "baths"
    ), "old station", (
        "skate "
        "park"
    ), (
        "boating "
        "lake"
    ), "market"),
    "call": ((
        "a call on {plain_day}s "
        "at bedtime"
    ), (
        "a video call between, when "
        "{child} asks for one"
    ), (
        "voice notes "
        "whenever"
    ), ""),
    "did": (
        (
            "fed the "
            "ducks"
        ), (
            "played football till it "
            "was too dark to see"
        ), "ate {food}", (
            "went on the bus to the "
            "end of the line"
        ),
        (
            "built a den out "
            "of the sofa"
        ), (
            "did the whole of the "
            "dinosaur puzzle"
        ), (
            "walked the "
            "dog"
        ), "made pancakes",
        (
            "looked at old "
            "photographs"
        ), "went swimming", (
            "had chips out "
            "of the paper"
        ), (
            "played cards "
            "for matches"
        ),
        (
            "watched a film under "
            "one blanket"
        ), (
            "did {likes}, start "
            "to finish"
        ), (
            "mended the "
            "bike"
        ), (
            "went round "
            "the market"
        ),
        "drew each other", "danced in the kitchen", "played hide and seek in the library", "bowled, badly",
        (
            "had a haircut, "
            "both of them"
        ), (
            "went to see "
            "the boats"
        ), (
            "did homework first, "
            "as agreed"
        ), (
            "sat and "
            "talked"
        ),
        "cooked {food} together", "went to the mosque and then for {food}", "flew a kite that would not fly",
    ),
    "weather": ((
        "in the "
        "rain"
    ), (
        "in the "
        "sun"
    ), (
        "with coats "
        "on"
    ), (
        "in the "
        "wind"
    ), (
        "in the first "
        "frost"
    ), (
        "in the "
        "heat"
    ), (
        "between "
        "showers"
    )),
    "quote_small": (
        "again!", (
            "{P} did a funny "
            "voice"
        ), (
            "I had "
            "two"
        ), (
            "I'm not "
            "tired"
        ), (
            "can {P} come home "
            "with us?"
        ), (
            "I showed {her} "
            "my tooth"
        ),
        "my tummy hurts from laughing", "we saw a digger", "{P} smells the same",
    ),
    "quote": (
        (
            "it was good, "
            "normal good"
        ), (
            "{she} was "
            "on time"
        ), (
            "{she} remembered "
            "about {likes}"
        ), (
            "I beat {her} "
            "three times"
        ),
        "{she} listened", (
            "next time can "
            "it be longer?"
        ), (
            "it went too "
            "fast"
        ), (
            "{she} looked tired "
            "but {she} was nice"
        ),
        (
            "we didn't argue "
            "once"
        ), (
            "{she} brought "
            "my old jumper"
        ), (
            "I want {dog} to "
            "come next time"
        ), (
            "nobody wrote things "
            "down while we ate"
        ),
    ),
    "quote_teen": (
        (
            "it was all "
            "right"
        ), (
            "better than "
            "I thought"
        ), (
            "we actually "
            "talked"
        ), (
            "don't make a "
            "thing of it"
        ), (
            "{she}'s trying, I'll "
            "give {her} that"
        ),
        (
            "I'd do that "
            "again"
        ), (
            "it's weird being watched by "
            "someone with a clipboard"
        ), (
            "I told {her} what "
            "I needed to"
        ),
    ),
    "dog": ("the dog", "my brother", "my friend", "Nan"),
    "late": (
        (
            "{She} was ten minutes late "
            "and rang to say so."
        ), (
            "{She} was there first, "
            "by the door."
        ), (
            "It began "
            "slowly."
        ),
        (
            "{child} hid behind me, "
            "and then did not."
        ), (
            "{child} ran the "
            "last bit."
        ), (
            "Both were shy for "
            "five minutes."
        ),
        (
            "They hugged for "
            "a long time."
        ), (
            "{child} had made "
            "a card."
        ), (
            "{She} had brought "
            "{food}."
        ), (
            "No tears at the start "
            "this time."
        ),
    ),
    "bye": (
        "The goodbye was hard.", "They said goodbye with their handshake.", "{child} waved until the corner.",
        (
            "{child} slept in "
            "the car home."
        ), (
            "{child} asked how "
            "many sleeps."
        ), (
            "{She} cried after {child} "
            "had gone, not before."
        ),
        "An easy goodbye.", (
            "{child} was quiet at bedtime, "
            "{mum} says, and ate well."
        ), (
            "We ended ten minutes early, "
            "which {child} chose."
        ),
        "They have chosen what they will do next time.", "",  "", "",
    ),
}  # fmt: skip

RHYTHM = (
    (
        "{Every}, {clock}, "
        "{where}."
    ), (
        "{Every}, {clock}. {Where} "
        "to begin with."
    ), (
        "{Every} {where}, {clock}, "
        "and {call_or}."
    ),
    (
        "{Every}, {clock}; {child} may "
        "change the day by asking."
    ), (
        "{Where}, {every}. {P} brings "
        "{child} home by six."
    ),
    (
        "{Every}, {where}. {mum} does the handover "
        "at the door, short and friendly."
    ), (
        "{Where}, {every}, {clock}. "
        "We pay the bus."
    ),
    "{Every}, {clock}, and half of each holiday.", "A day out {every}, and {call_or}.",
)  # fmt: skip
CALLS = (
    ("a call on {plain_day}s at bedtime"),
    ("a video call when {child} asks"),
    ("voice notes in between"),
    ("a postcard now and then"),
)

HAPPENED = (
    (
        "{late} They {did}. "
        "{bye}"
    ), (
        "They {did} and "
        "{did}. {bye}"
    ), (
        "They {did} {weather}. “{quote_of},” "
        "{child} said after. {bye}"
    ),
    "“{quote_cap},” {child} says.", "{late} They {did}, {weather}. {bye}", "{child} and {P} {did}. {bye}",
    (
        "{late} “{quote_cap},” was "
        "{child}'s verdict."
    ), (
        "Good. They "
        "{did}."
    ), (
        "They {did}. {child} talked about "
        "it all evening, {mum} says."
    ),
    (
        "{P} told me that they {did}. {child} "
        "told me: “{quote_of}.”"
    ), (
        "A quiet one. They {did} and "
        "that was enough. {bye}"
    ),
    "Not the easiest. {late} By the end they {did}, and {child} said “{quote_of}”.",
)  # fmt: skip

CANCELLED = {
    "child": (
        (
            "{child} had a party and "
            "chose the party."
        ), (
            "{child} did not want to go today. "
            "We asked once and left it there."
        ),
        (
            "{child} said “not this week”. "
            "{She_P} was told why, kindly."
        ), (
            "{child} was ill "
            "in the night."
        ), (
            "{child} has a match "
            "that day."
        ),
        (
            "{child} is cross about last time "
            "and wants {her_P} to know it."
        ), (
            "{child} needed a rest "
            "from everything."
        ),
        "School trip. {child} asked for another day instead.",
    ),
    "person": (
        (
            "{P} was called "
            "in to work."
        ), (
            "{P} missed the "
            "bus, and rang."
        ), (
            "{P} did not come and did not ring. "
            "{child} waited at the window."
        ),
        (
            "{P} was not well enough, and "
            "said so the evening before."
        ), (
            "{P} could not get the fare together. "
            "We should have asked."
        ),
        (
            "{P} is in "
            "hospital."
        ), (
            "{P} sent a message an hour before: "
            "not today. No reason given."
        ), (
            "{P}'s car broke "
            "down."
        ),
        "{P} had been drinking and said so, which was honest. {child} was told that {she_P} was not well.",
        "{P} had a funeral.", "{P} overslept after nights.", "{P} thought that it was next week.",
    ),
    "carer": (
        (
            "{mum} was ill and nobody "
            "could bring {child}."
        ), (
            "The baby had a temperature "
            "and {mum} could not leave."
        ),
        (
            "{mum} and {P} had argued in the week; "
            "{mum} did not feel able to."
        ), (
            "{mum} had an appointment "
            "that could not be moved."
        ),
        "{mum} forgot, and is sorry.", "They were at {mum}'s sister's for the weekend.",
    ),
    "us": (
        (
            "We had nobody to be with them. That "
            "is our fault and not {P}'s."
        ), (
            "The room at the centre was "
            "double-booked, by us."
        ),
        (
            "I was off sick and nobody covered. {child} "
            "was told by me, late, and I said sorry."
        ), (
            "We got the day wrong "
            "in the letter."
        ),
        (
            "The taxi that we had ordered "
            "did not come."
        ), (
            "The worker who was to be there left, "
            "and we had not planned for it."
        ),
        "The centre was closed for the bank holiday, which we should have known.",
    ),
}  # fmt: skip
INSTEAD = (
    ("They spoke on the phone instead."),
    ("A new day is agreed: {plain_day}."),
    ("We have offered {plain_day}."),
    "",
    "",
    "",
    ("Nothing took its place."),
)

BROKEN = {
    "people": (
        (
            "{P} and {mum} fell out {over}, and "
            "{P} has not been round since."
        ), (
            "There was a row {over}. "
            "{child} heard it."
        ),
        (
            "{P} said something about {mum} that "
            "{child} will not forgive yet."
        ), (
            "{P} stopped answering. "
            "Nobody knows why."
        ),
        (
            "{P} has a new family, {child} "
            "says, and no time."
        ), (
            "After the argument {over}, {mum} "
            "asked {P} to stay away."
        ),
        "{child} says that {P} shouted at {child_him} and it was not fair.",
    ),
    "distance": (
        (
            "{P} moved {far}, and it is "
            "two buses and a train."
        ), (
            "Since the family moved, {P} "
            "is too far to walk to."
        ),
        (
            "{P} went to live "
            "{far} for work."
        ), (
            "{P} gave up driving, "
            "and visits stopped."
        ), (
            "We moved them across the "
            "town, and {P} stayed."
        ),
    ),
    "our_decision": (
        (
            "We said that visits must wait for our checks, and they took {weeks} weeks. {child} took "
            "it that {P} did not want to come."
        ),
        "Our plan asked for a break in visits. Nobody set a day to look again, and it should have.",
        "When the worker changed, the lifts to {P}'s stopped. Nobody decided it; it was us all the same.",
    ),
    "order": ("The court's order says no contact for now. {child} was told by me, in plain words.",),
    "other": (
        "{P} was ill for a long time and could not see anybody.", "{P} is in prison until the {season}.",
        (
            "{child} stopped going to {place_of}, "
            "and so they no longer meet."
        ), (
            "{P} has been very low "
            "since the funeral."
        ),
    ),
}  # fmt: skip
OVER = (
    ("about money"),
    ("over a birthday party"),
    ("about his drinking"),
    ("about the new partner"),
    ("over who said what"),
    "about bedtime",
    ("over the car"),
    ("about the telephone call to us"),
)
FAR = (
    "up north",
    ("to the coast"),
    "to Scotland",
    ("back to family abroad"),
    ("to the far end of the county"),
    ("two hours away"),
)
SEASONS = ("spring", "summer", "autumn", "winter")

MENDED = (
    (
        "{P} wrote {child} a letter, by hand. "
        "{child} read it four times."
    ), (
        "{mum} rang {P} first. It took "
        "her a week to do it."
    ),
    (
        "They met at the {spot} with me there, "
        "for half an hour, and stayed for two."
    ), (
        "{child} asked for "
        "{P}. So we rang."
    ),
    (
        "{P} said sorry and meant "
        "it, {child} says."
    ), (
        "A lift every second {plain_day} was all that "
        "it needed. We should have offered it sooner."
    ),
    (
        "{P} came to the school play "
        "and sat at the back."
    ), (
        "Nan brought them together "
        "over {food}."
    ), (
        "{P} is better, and "
        "came with {food}."
    ),
    (
        "{child} sent a voice note. {P} "
        "answered the same evening."
    ), (
        "The checks came back clear. {P} was "
        "at the door the next morning."
    ),
    (
        "They began with a video call, "
        "cameras off, and then on."
    ), (
        "The family's own meeting talked it through; "
        "{P} cried and so did {mum}."
    ),
    "A birthday card came, with a photograph in it, and {child} rang to say thank you.",
)  # fmt: skip
