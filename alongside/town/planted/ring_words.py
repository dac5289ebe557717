"""What was heard of young people out at night: a place, a car, an older friend, each from somebody else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from alongside.town.chance import Dice

SHOPS = (
    "Bensons",
    "the old carpet shop",
    "the launderette",
    "Fizz Bingo",
    "the closed bookmaker's",
    "Lo-Cost Tyres",
    "the tanning place",
    "Star Kebab",
    "the vape shop",
    "Mirza Textiles",
    "the snooker hall",
    "the pet shop",
)
STREETS = (
    "Cutler Street",
    "Gantry Road",
    "Wharf Lane",
    "Salter Row",
    "Furnace Street",
    "Lower Dock Road",
    "Pinder Lane",
    "Anvil Street",
    "Bobbin Lane",
    "Kiln Road",
    "Foundry Terrace",
    "Ropewalk",
    "Tollgate Street",
    "Nailers Row",
    "Mercer Street",
    "Quarry Road",
    "Saddlers Lane",
    "Lock Street",
    "Weaver Row",
    "Granary Street",
    "Sexton Lane",
    "Harrow Road",
    "Spindle Street",
    "Market Row",
    "Teasel Lane",
    "Chandler Street",
    "Moat Road",
    "Lower Wharf Road",
)
COLOURS = ("silver", "grey", "black", "white", "dark blue", "red", "green", "gold")
CARS = (
    "Insignia",
    "Astra",
    "Golf",
    "Passat",
    "Audi A3",
    "BMW",
    "Corsa",
    "Mondeo",
    "Transit van",
    "Octavia",
    "Leon",
    "Mercedes",
    "Civic",
    "Focus",
)
FRIENDS = (
    ("Dez", "Dezzy", "Des"),
    ("Kaz", "Kazza", "Kas"),
    ("Tariq", "Taz", "Tas"),
    ("Lenny", "Len", "Lenno"),
    ("Ziggy", "Zig", "Zigs"),
    ("Marlo", "Marls", "Marlow"),
    ("Remy", "Rem", "Remmy"),
    ("Bash", "Bashy", "Basher"),
    ("Jonno", "Jon", "John-O"),
    ("Vee", "Vinny", "Vin"),
    ("Skel", "Skelly", "Skels"),
    ("Ricco", "Rico", "Ric"),
)


class Trail(NamedTuple):
    """A place, a car and somebody older, each as several people would say it."""

    place: Sequence[str]
    car: Sequence[str]
    friend: Sequence[str]
    shop: str
    model: str


def trail(dice: Dice) -> Trail:
    """One place, one car and one older friend."""
    shop, street, flat = dice.pick(SHOPS), dice.pick(STREETS), dice.between(2, 9)
    colour, model, plate = dice.pick(COLOURS), dice.pick(CARS), "".join(dice.some("BDFGHJKLNPRSTVWX", 3))
    an = "an" if model[0] in "AEIO" else "a"
    return Trail(
        place=(
            f"the flat over {shop} on {street}",
            f"{flat}a {street}",
            f"the flat above {shop}, {street}",
            f"that flat on {street}, the one over {shop}",
            f"the place over {shop} ({street})",
            f"{flat}A {street}",
            f"a flat on {street}, by {shop}",
        ),
        car=(
            f"a {colour} {model}",
            f"the {colour} {model}",
            f"an older {model}, {colour}, ending {plate}",
            f"{an} {model} with {plate} on the plate",
            f"some {colour} {model}",
        ),
        friend=dice.pick(FRIENDS),
        shop=shop,
        model=model,
    )


def as_text(told: Trail) -> Mapping[str, str]:
    """A trail as a planting keeps it."""
    return {
        "place": "|".join(told.place), "car": "|".join(told.car), "friend": "|".join(told.friend),
        "shop": told.shop, "model": told.model,
    }  # fmt: skip


def from_text(told: Mapping[str, str]) -> Trail:
    """A trail from what a planting kept."""
    place, car, friend = (tuple(told[name].split("|")) for name in ("place", "car", "friend"))
    return Trail(place, car, friend, told["shop"], told["model"])


PLACE = (
    "{he} said only that people had been chilling at {place}",
    "a neighbour had complained about the noise at {place}, and {name} came down the stairs",
    "{his} phone was last seen near {place}",
    "a receipt in {his} pocket has {place} written on the back",
    "a friend's mother had dropped {him} at {place} and thought it was somebody's birthday",
    "{he} goes to {place} because “it's warm and nobody asks you stuff”",
    "taxis have been going to {place}, paid by somebody else",
    "{he} was seen through the window of {place}, asleep on a sofa at midday",
    "there is always somebody at {place}, {he} says, and always pizza",
    "the pizza people know {him} from {place}",
    "{he} asked the bus driver how late one can still get back from {place}",
    "another young person, no name given, said “ask about {place}”",
    "a key with a pink tag was in {his} bag; it is for {place}, and {he} is “minding it”",
    "{he} had written {place} on {his} arm, and washed it off when asked",
)
CAR = (
    "a neighbour had seen {him} get out of {car} at the corner",
    "{he} was dropped at the end of the road by {car}, which did not wait",
    "the camera outside the station has {him} getting into {car}",
    "there has been {car} by the school gate at ten past three, twice this week",
    "{he} would not say who drives, only that it is {car} and that he “drives mental”",
    "the little one at home says that {car} beeps twice and then {he} goes out",
    "{he} was sick from the way he drives: {car}, that was all {he} would say",
    "the lollipop lady wrote it down: {car}, engine running, {name} in the back",
    "officers moved on {car} outside the library; {name} was leaning in at the window",
    "there was {car} behind the bus all the way home, and {he} kept {his} hood up",
    "a football coach noticed {car} waiting after training, and that nobody greeted anybody",
    "{he} has a sweet wrapper and a parking ticket from the seat of {car}",
)
FRIEND = (
    "the new trainers are from {friend}, {he} says, “for helping him out”",
    "somebody saved as {friend} rang eleven times while we were talking",
    "{he} says that {friend} is twenty-three and “like a brother”",
    "{he} was on the phone to a man called {friend} and went quiet when asked",
    "{friend} had lent {him} forty pounds and now wants it back",
    "{he} has {friend} in blue biro on the back of {his} hand",
    "{friend} “knows people” and is going to get {him} a job, {he} says",
    "{he} laughs at everything when {friend} is mentioned, and then does not",
    "a boy in the year above says that {name} “works for {friend} now”",
    "{friend} paid for the haircut and the chain",
    "{he} asked whether one can be in trouble for what somebody else keeps in one's bag; it is {friend}'s",
    "“{friend} says I'm the only one he trusts,” {he} said, and looked pleased and cold",
    "there was a card on {his} birthday, signed {friend}, with money in it",
)
KINDS = ("place", "car", "friend")
FRAMES: Mapping[str, Sequence[str]] = {
    "6": (
        "{Name} was reported missing at {hour} and came home alone at {later}. {One}.",
        (
            "Officers found {name} {road} at {later} with two other young people and brought {him} home. "
            "{One}. {Two}."
        ),
        "Stopped at {later} for having no ticket. {One}. Nothing was found on {him}.",
        (
            "Call from a member of the public at {hour} about young people {road}. {Name} was one of "
            "them. {One}."
        ),
        (
            "{Name} was with a group outside the shops {road}. No offence. {One}. The sergeant thought "
            "that we should know."
        ),
        (
            "Attended a report of shouting {road}, {hour}. {Name} gave {his} own name at once and asked "
            "for a lift. {One}."
        ),
        (
            "{Name} ran when the patrol slowed down {road}, then stopped and waited for them, out of "
            "breath. {One}. {Two}."
        ),
        (
            "Missing report withdrawn: back in bed at {later}. {One}. {He} declined to say more to an "
            "officer in the hall."
        ),
        "Body-worn camera has {name} at {later} {road}, polite, wet through. {One}.",
        "A shop {road} rang about a dropped bag. {Name}'s bus pass was in it, and {count} phones. {One}.",
    ),
    "2A": (
        (
            "{Name} has missed {count} of the last ten days. {One}. {His} form tutor is worried and very "
            "fond of {him}."
        ),
        "Came in at {late} with no coat, and fell asleep on the desk. {One}.",
        (
            "{Name} had {count} twenty-pound notes in {his} blazer and said that they were savings. "
            "{One}. {Two}."
        ),
        "A girl in {his} class came to the pastoral office to say that she is scared for {name}. {One}.",
        "{Name} has stopped going to football, which {he} never missed. {One}.",
        "The art teacher rang, not the office. {Name} draws doors, only doors. {One}.",
        (
            "Lunchtime supervisor: {name} was at the fence again. {One}. {He} came away when called, and "
            "was kind about it."
        ),
        "{Name} asked to be moved from the window seat. {One}. Nobody had thought to put the two together.",
        "Mock exams: {name} wrote {his} name and nothing else. {One}. {Two}.",
        "{Name} turned up at {late}, in somebody else's jacket. {One}. We fed {him} and rang home.",
    ),
    "1A": (
        "{He} was not in {his} bed again. Third time this month. {One}. I don't know who to tell any more.",
        (
            "I went through {his} room, I know I shouldn't. There were two phones. {One}. Please don't "
            "tell {him} I rang."
        ),
        "I'm {name}'s mum and I am frightened. {One}. {Two}.",
        "{He} used to tell me everything. {One}. When I ask {he} slams the door.",
        "You said to ring if it happened again and it's happened again. {One}.",
        "It's only a feeling. {One}. Am I being daft?",
        "I sat on the stairs till {later}. {One}. {He} stepped over me like I was a coat.",
        "{One}. I've taken the phone and now {he} won't eat.",
        "Everyone says teenagers. {One}. That isn't teenagers.",
        "I rang the police and they gave me a number. {One}. {Two}. What do I do with a number?",
    ),
}
TALKS = (
    (
        "Talked with {name} after {he} came back, on the wall outside, because {he} did not want to "
        "be indoors. {He} was hungry and ate two sandwiches. {One}. {He} did not want anything done "
        "about it."
    ),
    (
        "Return conversation with {name}. {He} had been gone since {weekday} evening. {One}. {Two}. "
        "{He} asked whether {he} could keep my number, and I said yes."
    ),
    "{Name} agreed to walk to the shop with me. We spoke about {likes} for most of it. Near the end: {one}.",
    (
        "{Name} said “I wasn't missing, I knew where I was.” {One}. I told {him} that I believed "
        "{him} and that I am worried all the same."
    ),
    "{He} would not talk to me today, and told {his} mother that I am all right. From her: {one}.",
    (
        "We played two games of pool. {Name} won both. Between them: {one}. {Two}. I did not write "
        "while {he} spoke."
    ),
    "{Name} was tired and kind. {He} made me tea. {One}, and {he} laughed, but not with {his} eyes.",
    (
        "Sat in the car with the heater on. {Name} chose the music. {One}. We agreed that I would "
        "come again on a day {he} chooses."
    ),
    "{Name} talked about {likes}, then about sleeping, which {he} does not do much. {One}.",
    "Three questions on the form; {he} answered none of them. Then, at the door: {one}. {Two}.",
    (
        "We fed the ducks, which {he} said was for babies, and then {he} fed all of them. {One}. I "
        "said thank you for telling me."
    ),
    (
        "A short one. {One}. {Name} asked whether this goes to the police; I said what I would pass "
        "on, and to whom."
    ),
)
ROADS = (
    "on the ring road",
    "on Market Street",
    "on Canal Walk",
    "on Station Approach",
    "at the retail park",
    "on Mill Bridge",
    "outside the bus station",
    "on Queen's Parade",
    "in the multi-storey",
    "on the rec",
    "behind the old baths",
    "by the weir",
)
EVENINGS = ("21:40", "22:15", "22:50", "23:05", "23:30", "20:55", "22:05", "23:20")
NIGHTS = ("00:40", "01:20", "02:05", "03:15", "04:50", "00:15", "02:40", "05:10")
LATE = (
    "ten past ten",
    "twenty to eleven",
    "quarter past eleven",
    "lunchtime",
    "five to twelve",
    "half past one",
)
COUNTS = ("three", "four", "five", "six")
TAKEN = (
    "Sent to {name}'s worker, who knows {him} and will ring.",
    "There is somebody alongside already. Passed on the same day.",
    "Passed to the team that knows the family; they will see {him} this week.",
    "For the worker to take up on the next visit. {Whom} has been told.",
    "{Name} has a worker. I left a message and sent this across.",
)
LEFT = (
    "One time, and {name} is home. We asked {whom} to ring again if it happens again.",
    "No crime and nobody hurt. We talked with {whom} about who could speak with {him}.",
    "Not enough for us to come by itself. {Whom} keeps a note and will tell us of more.",
    "We gave the number of the youth service. {Whom} will ask {him} whether that is wanted.",
    "Talked it through with {whom}. {Name} is not known to be hurt; {his} school is to keep an eye open.",
    "Advice given. {Whom} was worried and I understood why; there is nothing that stands by itself.",
    "We looked for earlier contacts; there are two, about other things. No more for now.",
)
WHOM = {"6": "the officer", "2A": "school", "1A": "Mum"}
