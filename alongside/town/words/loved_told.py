"""How a family, and a worker, tell of those who matter to a child; what such a person says they could be."""

from __future__ import annotations

LISTS: dict[str, tuple[str, ...]] = {
    "shift": (
        (
            "my late "
            "shifts"
        ), (
            "Tuesdays when I'm "
            "at college"
        ), (
            "the school "
            "run"
        ), (
            "Saturday "
            "nights"
        ), (
            "when I'm at the "
            "hospital"
        ),
        "half-terms", (
            "the nights I can't "
            "cope, to be honest"
        ), (
            "when the baby's "
            "up all night"
        ), (
            "my cleaning "
            "job"
        ),
        "the days the buses don't run", "appointments", "when my head's bad", "inset days",
    ),
    "since": (
        (
            "since {child} "
            "was born"
        ), (
            "since we moved "
            "here"
        ), (
            "since the first "
            "lockdown"
        ), (
            "since before I had "
            "any of them"
        ),
        (
            "from day "
            "one"
        ), (
            "since their "
            "dad left"
        ), (
            "since I was "
            "poorly"
        ), "since nursery", (
            "for years "
            "now"
        ), (
            "this past "
            "year"
        ),
    ),
    "helps": (
        (
            "has them for "
            "{shift}"
        ), (
            "picks up from "
            "{school}"
        ), (
            "sits with "
            "us"
        ), (
            "brings {food} "
            "round"
        ), (
            "rings every "
            "night"
        ),
        (
            "does {child}'s "
            "hair"
        ), (
            "takes them to the park "
            "so I can sleep"
        ), (
            "pays for the odd thing "
            "and never mentions it"
        ),
        (
            "had them when I "
            "was in hospital"
        ), (
            "comes on the bus with "
            "a bag of shopping"
        ), (
            "gives me an hour's "
            "peace"
        ),
        "plays on the floor with them like a big kid", "takes {child} to {club}", "reads with {child}",
        "comes with me to appointments", "has a key", "does the bins when I forget", "stays over if I ask",
    ),
    "light": (
        (
            "{child} lights "
            "up"
        ), (
            "{child} runs "
            "to the door"
        ), (
            "you should see "
            "{child}'s face"
        ), (
            "{child} settles "
            "straight away"
        ),
        (
            "{child} asks for "
            "{her} by name"
        ), (
            "{child} eats for {her} "
            "and nobody else"
        ), (
            "{child} laughs "
            "differently"
        ),
        "{child} falls asleep on {her} in minutes", "{child} copies everything {she} does",
    ),
    "together_small": (
        (
            "the park by the {place}, "
            "ducks first"
        ), (
            "soft play on "
            "the wet days"
        ), (
            "the swings, "
            "then {food}"
        ), (
            "stories on "
            "the sofa"
        ),
        (
            "painting at the "
            "kitchen table"
        ), (
            "the walk to the "
            "shop for bread"
        ), (
            "nursery rhymes "
            "and {food}"
        ), (
            "Sunday "
            "dinner"
        ),
        (
            "baths with too "
            "many bubbles"
        ), (
            "helping with "
            "the washing"
        ), (
            "feeding the "
            "{bird}"
        ), (
            "cartoons before "
            "breakfast"
        ),
    ),
    "together": (
        (
            "{food} and "
            "a film"
        ), (
            "cards at the kitchen "
            "table"
        ), "the allotment", (
            "{club} and "
            "then chips"
        ), (
            "Sunday "
            "dinner"
        ),
        (
            "the walk home "
            "from {school}"
        ), (
            "swimming on a Saturday "
            "morning"
        ), (
            "the market "
            "for bits"
        ), (
            "bikes along "
            "the canal"
        ),
        (
            "baking for the "
            "neighbours"
        ), (
            "the library, "
            "then {food}"
        ), (
            "the match on "
            "the radio"
        ), (
            "homework, then "
            "telly"
        ),
        "church on Sundays", "mosque on Fridays and {food} after", "anything about {likes}", "the big shop",
        (
            "weekends at "
            "{poss} flat"
        ), (
            "voice notes "
            "most nights"
        ), (
            "video calls on Sunday "
            "evenings"
        ), (
            "looking at old "
            "photographs"
        ),
        "gurdwara and langar", "family parties", "fishing at the reservoir", "mending things in the shed",
    ),
    "together_teen": (
        (
            "texts most "
            "days"
        ), (
            "food and a catch-up "
            "about once a week"
        ), (
            "driving round, "
            "talking"
        ), (
            "the gym on "
            "Thursdays"
        ),
        (
            "cooking "
            "{food}"
        ), "{club}", (
            "watching the "
            "match"
        ), (
            "music, "
            "mostly"
        ), "help with coursework", (
            "late calls when "
            "things are hard"
        ),
        "shopping in town", "staying over now and then", "walking the dog", "anything to do with {likes}",
    ),
    "place": ("canal", "library", "big roundabout", "church", "flats", "station", "reservoir", "bandstand", (
        "leisure "
        "centre"
    )),
    "bird": ("ducks", "pigeons", "swans", "robin", "hens next door"),
}  # fmt: skip

BY_FAMILY = (
    ("{P} {helps}.", (
        "{P} has been there "
        "{since}."
    ), (
        "{P} {helps} and "
        "{helps_too}."
    ), (
        "{child} has {P}, "
        "thank God."
    ),
     (
         "My {kin_word} "
         "{helps}."
     ), (
         "I'd be lost without "
         "{P}."
     ), (
         "{P}. {She} "
         "{helps}."
     ), (
         "{child} and {P} "
         "are like that."
     ),
     "When {she} comes {light}.", "{P} knows how I am and doesn't judge."),
    ("{She} {helps_too}.", (
        "With {her}, "
        "{light}."
    ), (
        "{child} calls "
        "{her} {P}."
    ), (
        "They do everything together: "
        "{together}."
    ),
     (
         "{She}'s got {his} own troubles "
         "but {she} never misses."
     ), (
         "{child} stays "
         "there {when}."
     ), "", "", (
         "I trust "
         "{her}."
     ),
     "We don't always agree, me and {her}, but {child} needs {her}."),
    ((
        "Put {her} down "
        "first."
    ), "", "", "", (
        "If anything happened to me I'd "
        "want {child} with {her}."
    ), (
        "{She} loves the bones "
        "of {child}."
    ),
     (
         "Ring {her}, {she}'d "
         "talk to you."
     ), (
         "{child} would tell "
         "you the same."
     ), (
         "I haven't told {her} "
         "about all this yet."
     )),
)  # fmt: skip

BABY_SAID = (
    ((
        "{child} is {age} and has no words "
        "yet, so I asked {asked_whom}."
    ), (
        "Too small to be asked. "
        "I watched instead."
    ),
     (
         "{child} is a baby: I asked who "
         "comes when {child_she} cries."
     ), (
         "{asked_whom_cap} answered "
         "for {child}."
     )),
    ((
        "{child_She} reaches "
        "for {P}."
    ), (
        "{child_She} turns "
        "to {P}'s voice."
    ), (
        "{P} was there, and {child_she} "
        "went quiet on {his} shoulder."
    ),
     "There are {count} people {child_she} smiles at, and {P} is the first.", "{P} {helps}."),
)  # fmt: skip

ASKED_CHILD = {
    "small": (
        (
            "Mummy and {P1} "
            "and {likes}."
        ), (
            "{P1}! And {P2}. "
            "And me."
        ), (
            "{P1} {P1} "
            "{P1}."
        ), (
            "{P1}, and {P2}, and the "
            "lady at the shop."
        ),
        (
            "I love {P1} and "
            "I love chips."
        ), (
            "Not telling. "
            "{P1}."
        ), (
            "{P1} is in my drawing. "
            "{P2} is the big one."
        ), (
            "Everybody. "
            "And {P1}."
        ),
        (
            "{P1} comes to my birthday. {P2} "
            "as well if there's cake."
        ), (
            "Can I draw it? That's "
            "{P1}. That's a shark."
        ),
    ),
    "middle": (
        "I'd ring {P1} if the car broke down. Then {P2}.", "{P1} came to my birthday and {P2} sent a card.",
        (
            "{P1}, {P2}, and that's "
            "it really."
        ), (
            "My mum first. Then "
            "{P1}. Then {P2}."
        ), (
            "Do people who died count? "
            "Then there's more."
        ),
        (
            "{P1} because {why}. "
            "And {P2}."
        ), (
            "At night I think about {P1}. "
            "I don't know why."
        ), (
            "{P1} and {P2}. Not "
            "in that order."
        ),
        (
            "I've got loads. {P1}, {P2}, "
            "my whole table at school."
        ), (
            "I'd put {P1} in the middle "
            "and {P2} really close."
        ),
        (
            "Can I put somebody on it who "
            "I don't see any more?"
        ), (
            "{P1}. I had to think about "
            "the second one. {P2}."
        ),
    ),
    "teen": (
        (
            "{P1}. That's about it, "
            "and that's fine."
        ), (
            "Depends what for. {P1} for "
            "money, {P2} for a bad day."
        ), (
            "{P1} and {P2}. "
            "Next question."
        ),
        "If I got stuck somewhere at two in the morning, {P1}.", "You'd say {P1} wouldn't you. Yeah. {P1}.",
        (
            "{P1}, {P2}. Nobody's asked "
            "me that before."
        ), (
            "Not who you'd "
            "think. {P1}."
        ), (
            "I keep people at arm's length. "
            "{P1} gets closer than most."
        ),
        "{P1}. And I suppose {P2}, when {P2} turns up.", "Honestly it's {P1} and the group chat.",
    ),
}  # fmt: skip
ASKED_ALONE = {
    "small": ("Mummy.", (
        "Me. I like "
        "me."
    ), "Teddy.", "The moon.", (
        "Nobody. Can I have "
        "a biscuit?"
    ), (
        "My mum and "
        "my bed."
    )),
    "middle": ((
        "Just "
        "Mum."
    ), (
        "I don't know. "
        "Nobody comes."
    ), (
        "I'll have "
        "to think."
    ), (
        "My mum, and I used to "
        "have more people."
    )),
    "teen": ((
        "Nobody, and don't look "
        "at me like that."
    ), (
        "I sort myself "
        "out."
    ), (
        "Mum. It's always "
        "been me and Mum."
    ), "Pass."),
}  # fmt: skip
NOT_NOW = (
    (
        "I asked, and {child_she} went under the "
        "table with {thing_near}. Not today."
    ), (
        "{child_She} shrugged. I'll "
        "bring the pens next time."
    ),
    (
        "{child_She} wanted to talk about "
        "{likes} instead, so we did."
    ), (
        "Not today. {child_She} said "
        "so, and that is fine."
    ),
    "{child_She} said “later”, twice.", "The telly was on, {P1} was in the room, and it was not the moment.",
    (
        "{child_She} looked at the door all "
        "the while. I did not press."
    ), (
        "We had twenty minutes and {child_she} "
        "spent them on {likes}."
    ),
    (
        "{child_She} was tired after "
        "{school}. I will ask again."
    ), (
        "Asked at the end of a long visit; "
        "my mistake. Another day."
    ),
)  # fmt: skip
DID_NOT_WANT = (
    (
        "{child_She} said it is nobody's "
        "business who {child_she} loves."
    ), (
        "“You'll only ring them.” I said that "
        "I would not without asking."
    ),
    (
        "{child_She} does not want a list of {child_her} people in an office. I wrote that down "
        "instead."
    ), (
        "“Why do you want "
        "to know?”"
    ),
    (
        "{child_She} has been asked this by three of us, "
        "{child_she} says, and it never led anywhere."
    ), (
        "A plain no, and "
        "politely said."
    ),
)  # fmt: skip
NEAR = (
    ("the dog"),
    ("a cushion over {child_her} face"),
    "the tablet",
    ("{child_her} coat on"),
    ("a felt tip"),
    ("a packet of crisps"),
)

COULD_BE = (
    ((
        "I can't have {child} to live here, "
        "I've one bedroom and my knees."
    ), (
        "I'd have {child} "
        "tomorrow."
    ), (
        "Any Sunday. Any "
        "Sunday at all."
    ),
     (
         "I can do {when}, that "
         "I can promise."
     ), (
         "I'll ring every "
         "{weekday}."
     ), (
         "I work shifts, so I won't "
         "say what I can't do."
     ),
     (
         "I never stopped wanting "
         "to see {child}."
     ), (
         "I didn't know it had "
         "got this bad."
     ), (
         "If it's a choice between me "
         "and strangers, it's me."
     ),
     (
         "I'm not well enough "
         "for every week."
     ), (
         "I can be the one "
         "{child} rings."
     ), (
         "{child} can have the box "
         "room for holidays."
     ),
     (
         "Nobody asked "
         "me till now."
     ), (
         "I can do school holidays, "
         "a week at a time."
     ), (
         "I'd come to anything "
         "you put on."
     )),
    ((
        "And I'd cook "
        "{food}."
    ), (
        "I can take {child} "
        "to {club}."
    ), (
        "Tell {child} I've "
        "kept the bike."
    ), (
        "I'd need help with "
        "the bus fare."
    ),
     (
         "I won't take sides between "
         "{mum} and anybody."
     ), (
         "I've a room with a "
         "door that shuts."
     ), (
         "Ask me again when I've "
         "had my operation."
     ),
     (
         "Ask me again after "
         "Christmas."
     ), "", "", (
         "I'd want {mum} to be "
         "all right with it."
     ), (
         "I can start "
         "this week."
     ),
     "I've still got {child_her} drawings up.", "Only don't promise {child} more than I can do."),
)  # fmt: skip
WEEKDAYS = ("Sunday", "Wednesday", "Friday night", "Tuesday after tea", "Saturday", "day at six", "Thursday")
