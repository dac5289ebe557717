"""Words of realistic length: what a note or the story of a visit takes up, without being anybody's.

The sentences are made up. What matters is how long they are, that they differ, and that they hold the
characters people type: quotation marks, apostrophes, letters with accents, line breaks.
"""

from __future__ import annotations

from random import Random

SENTENCES = (
    "The front room was warm and the television was off by the time the kettle had boiled.",
    "She showed me the drawer where the school letters go, and three of them were still sealed.",
    "He had finished his tea before I came, and asked whether I wanted the last of the beans.",
    "We sat on the stairs, because that is where he likes to talk.",
    "Mum said the new shifts begin at six and that her sister will do the walk to school until half-term.",
    "The landlord has been about the damp; the paint behind the bed has come away again.",
    "“I don't mind Mondays now,” she told me, “because Mondays is Nan.”",
    "I asked what would make the biggest difference this week, and they both said: sleep.",
    "The health visitor had left her number on the fridge under a magnet shaped like a lemon.",
    "Dad rang while I was there and was put on the speaker; he kept to what had been agreed.",
    "They have missed two appointments, both on days when the bus did not run.",
    "School say that he is in on time, that he eats, and that he has gone quiet in the afternoons.",
    "The baby was asleep in her own cot, on her back, with nothing else in it.",
    "We went over the plan line by line. Two lines are done, one nobody wants, one waits for us.",
    "I said that I would ring the housing officer before Thursday and write down what they answer.",
    "Her grandmother, Zoë, had come from Kraków and will stay until the summer.",
    "There is food in, the meter is on, and the back door now locks.",
    "He does not want this told to his brother, and I explained what I must pass on and why.",
    "We talked about who else could be there on the bad days; she named three people without stopping.",
    "Nothing that I saw today worried me more than what we already knew.",
    "What worries me is not the flat but the evenings, when nobody answers the telephone.",
    "She has begun to swim again, and wanted me to write down that she can do a whole length.",
    "We agreed that the next meeting is at the school, at four, and that she chairs the first half herself.",
    "I did not see his bedroom, because his cousin was asleep in it after a night shift.",
    "The letter about the money had not come; I read it out from my copy.",
    "He told me about the argument on Friday in the same words that his sister used.",
    "It was loud, it was short, and both of them were in the room upstairs.",
    "There have been no calls from neighbours since the spring.",
    "She cried a little and then laughed about having cried.",
    "They asked for a visit in the evening next time, so that everybody is home.",
)

GIRLS = (
    "Ava", "Maya", "Ruby", "Zara", "Isla", "Mia", "Amelia", "Freya", "Layla", "Poppy", "Aisha", "Chloe",
    "Daisy", "Ella", "Fatima", "Grace", "Hannah", "Ivy", "Jasmine", "Kayla", "Lily", "Megan", "Nadia",
    "Abigail", "Beth", "Charlotte", "Demi", "Evie", "Florence", "Georgia", "Holly", "Imogen", "Jade", "Keira",
    "Lola", "Maisie", "Niamh", "Olivia", "Phoebe", "Quinn", "Rosie", "Sophie", "Tilly", "Una", "Violet",
)  # fmt: skip
BOYS = (
    "Ben", "Noah", "Kofi", "Tyler", "Adam", "Callum", "Dylan", "Ethan", "Finn", "George", "Harry", "Idris",
    "Jayden", "Kian", "Leo", "Mohammed", "Nathan", "Oliver", "Piotr", "Rhys", "Sam", "Thomas", "Yusuf",
    "Alfie", "Bilal", "Connor", "Declan", "Elijah", "Freddie", "Gethin", "Hugo", "Isaac", "Jack", "Kyle",
    "Logan", "Mason", "Nico", "Omar", "Patrick", "Riley", "Stanley", "Theo", "Umar", "Vinnie", "Zac",
)  # fmt: skip
COMMON = (
    "Smith", "Jones", "Taylor", "Williams", "Brown", "Khan", "Patel", "Ali", "Begum", "Hussain", "Hartley",
    "Okafor", "Nowak", "Ahmed", "Davies", "Evans", "Mensah", "Singh", "O'Brien", "Kowalska",
)  # fmt: skip
BEGIN = (
    "Ash", "Black", "Brad", "Broad", "Clay", "Cot", "Dun", "East", "Fair", "Fern", "Glen", "Green", "Hal",
    "Hart", "Hazel", "Hollo", "Ken", "King", "Lang", "Lin", "Mar", "Nor", "Oak", "Pem", "Quar", "Red",
    "Sher", "Stan", "Thorn", "Under", "Wal", "West", "Whit", "Wool", "York", "Zel",
)  # fmt: skip
END = (
    "bourne", "brook", "by", "combe", "cott", "croft", "dale", "den", "field", "ford", "gate", "ham", "hurst",
    "ington", "land", "ley", "man", "mere", "more", "ridge", "shaw", "son", "stone", "ton", "ward", "well",
    "wick", "wood", "worth",
)  # fmt: skip
STREETS = (
    "Mill Lane", "Station Road", "Orchard Close", "Canal Street", "Albion Terrace", "Kestrel Way",
    "Chapel Hill", "Marlowe Court", "Tanner's Row", "Beacon View", "Quarry Bank", "Elm Gardens",
)  # fmt: skip


def prose(random: Random, sentences: int) -> str:
    """Some sentences, in paragraphs of about five."""
    told = random.choices(SENTENCES, k=max(1, sentences))
    runs = (" ".join(told[start : start + 5]) for start in range(0, len(told), 5))
    return "\n\n".join(runs)


def family_name(random: Random) -> str:
    """A family's name. One in nine has one of twenty; now and then a name is two."""
    if random.random() < 0.11:
        return random.choice(COMMON)
    made = random.choice(BEGIN) + random.choice(END)
    return made if random.random() < 0.95 else f"{made}-{random.choice(COMMON)}"


def address(random: Random) -> tuple[str, str]:
    """A house and its postcode."""
    ward, end = random.randint(1, 30), random.choice("ABDEFGHJ") + random.choice("LNPQRSTU")
    postcode = f"ZZ{ward} {random.randint(1, 9)}{end}"
    return f"{random.randint(1, 240)} {random.choice(STREETS)}", postcode
