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
    return Trail(
        place=(
            f"the flat over {shop} on {street}",
            f"{flat}a {street}",
            f"above {shop}, {street}",
            f"that flat on {street}, the one over {shop}",
            f"upstairs from {shop} ({street})",
            f"{flat}A {street}",
        ),
        car=(
            f"a {colour} {model}",
            f"the {colour} {model} again",
            f"an older {model}, {colour}, ending {plate}",
            f"a {model} with {plate} on the plate",
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
)
CAR = (
    "a neighbour had seen {him} get out of {car} at the corner",
    "{he} was dropped at the end of the road by {car}, which did not wait",
    "the camera outside the station has {him} getting into {car}",
    "{car} has been waiting by the school gate at ten past three",
    "{he} would not say who drives, only that it is {car} and that he “drives mental”",
    "{his} little sister says that {car} beeps twice and then {he} goes out",
)
FRIEND = (
    "the new trainers are from {friend}, {he} says, “for helping him out”",
    "somebody saved as {friend} rang eleven times while we were talking",
    "{he} says that {friend} is twenty-three and “like a brother”",
    "{he} was on the phone to a man called {friend} and went quiet when asked",
    "{friend} had lent {him} forty pounds and now wants it back",
    "{he} has {friend} in blue biro on the back of {his} hand",
    "{friend} “knows people” and is going to get {him} a job, {he} says",
)
KINDS = ("place", "car", "friend")
FRAMES: Mapping[str, Sequence[str]] = {
    "6": (
        "{Name} was reported missing at {hour} and came home by {herself} at {later}. {One}.",
        (
            "Officers found {name} on {road} at {later} with two other young people and brought {him} "
            "home. {One}. {Two}."
        ),
        "Stopped at {later} for having no ticket. {One}. Nothing was found on {him}.",
        (
            "Call from a member of the public at {hour} about young people on {road}. {Name} was one of "
            "them. {One}."
        ),
        (
            "{Name} was with a group outside the shops on {road}. No offence. {One}, and the sergeant "
            "thought that we should know."
        ),
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
    ),
    "1A": (
        "{He} was not in {his} bed again. Third time this month. {One}. I don't know who to tell any more.",
        (
            "I went through {his} room, I know I shouldn't. There were two phones. {One}. Please don't "
            "tell {him} I rang."
        ),
        "I'm {his} mum and I am frightened. {One}. {Two}.",
        "{He} used to tell me everything. {One}. When I ask {he} slams the door.",
        "You said to ring if it happened again and it's happened again. {One}.",
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
)
ROADS = ("the ring road", "Market Street", "Canal Walk", "Station Approach", "the retail park", "Mill Bridge")
EVENINGS, NIGHTS = (
    ("21:40", "22:15", "22:50", "23:05", "23:30"),
    ("00:40", "01:20", "02:05", "03:15", "04:50"),
)
LATE = ("ten past ten", "twenty to eleven", "quarter past eleven", "lunchtime")
COUNTS = ("three", "four", "five", "six")
