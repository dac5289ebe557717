"""What children say of a brother or sister whom the paperwork has lost, and what was looked for."""

ASKED = (
    "Do you know {name}? {He}'s my {kind}. We used to have the same room.",
    "My {kind} {name} is {years}. Nobody ever says {his} name.",
    "I made a card for {name} but I don't know where {he} lives.",
    "{name} could whistle with two fingers. {He} was going to show me.",
    "Mum cries when I say {name}. So I say it to the cat.",
    "Can you find {name}? You find people. That's your job.",
    "I've got a {kind}. I'm not making it up. {He}'s got a scar here.",
    "When I'm big I'm going to go and get {name}.",
)
SHORT = (
    "Where's {name}?",
    "{name} come back?",
    "I want {name}.",
    "That's {name}'s.",
)
LOOKED = (
    (
        "{Child} spoke of {name} again today. I looked under that name and found nobody connected "
        "with this family. Mum changed the subject."
    ),
    (
        "{Child} says that there is a {kind} called {name}. There is none on our record. Asked Mum, "
        "who said “that was before”."
    ),
    (
        "Tried to find out who {name} is. No one of that name lives in this household, and nothing "
        "in the closed work. I will ask again when I know them better."
    ),
    (
        "{Child} drew a family of five. One of them is {name}. We have four. I wrote the name on the "
        "back of the drawing."
    ),
    (
        "Asked about {name} at the end of the visit. “With the others,” said Mum, and no more. I did "
        "not know what to look for."
    ),
    (
        "{name} came up at school as well. The teaching assistant had thought that {name} was an "
        "imaginary friend."
    ),
)
APART = (
    "When do I see {name}? They said after the holidays and it's after the holidays.",
    "{name} doesn't know where my new bed is.",
    "I don't mind living here. I mind that {name} doesn't.",
    "Nobody asked me about {name}. They asked me about my tea.",
    "Can {name} come here on Saturday? I'd share.",
    "We always had the telly on quiet together, me and {name}, when it was bad.",
    "I'm the one who looks after {name}. Who's doing it now?",
    "I saw {name} in the playground and then it was the bell.",
)
NO_PLAN = (
    "{Child} asked about {name}. I said that I would ask the other worker. No answer to my message yet.",
    (
        "The other review was last week, it turns out; nobody from here was asked. Nothing in it "
        "about {child} seeing {name}."
    ),
    "{Carer} would drive {child} over on a Sunday. It is not in any plan who would say yes to that.",
    (
        "Left a message again for {name}'s worker. {Child} had put a picture in my bag to pass on; I "
        "still have it."
    ),
    (
        "We talked about {name} for most of the visit. There is nothing written about when they are "
        "together, and I could not promise."
    ),
)
BABY, LITTLE = 2, 4
