# ruff: noqa: E501 - a sentence stands on one line
"""Small things: weather, rooms, food, what lay about. Pure material; slots stand in `words.told`."""

from __future__ import annotations

WEATHER: dict[int, tuple[str, ...]] = {
    1: ("the step was icy", "it was dark already", "it rained without stopping", "the path had been salted"),
    2: ("there was sleet", "it was cold enough to see breath", "it was grey and still", "the wind took the bins"),
    3: ("it was bright and cold", "there was hail, then sun", "it had rained all day", "the clocks had just changed"),
    4: ("there was blossom on the path", "it rained in short bursts", "the sun was out at last", "it was mild"),
    5: ("it was warm enough to stand on the step", "the grass had been cut", "it was light and windy", "it drizzled"),
    6: ("every window was open", "it was hot", "it was light late", "somebody had the paddling pool out"),
    7: ("it was too hot for the kitchen", "school was nearly out", "the ice cream van went by", "it was close"),
    8: ("it was the holidays and the street was full", "it was hot and still", "it poured", "it was dusty"),
    9: ("the new term had just begun", "it was still warm", "the first leaves were down", "it was wet again"),
    10: ("the heating had gone on", "it was getting dark earlier", "there were conkers on the wall", "it was windy"),
    11: ("there were fireworks in the distance", "it was dark when {i} got there", "it was foggy", "it was wet"),
    12: ("the lights were up next door", "it was dark and wet", "there was frost all day", "the tree was up"),
}  # fmt: skip
"""How the day was, by its month."""

SMALL: dict[str, tuple[str, ...]] = {
    "room": (
        "the kitchen", "the front room", "the back room", "the living room", "the hall", "the box room",
    ),
    "inroom": (
        "in the kitchen", "in the front room", "at the kitchen table", "on the back step", "on the stairs",
        "in the living room", "on the landing", "by the window", "on the rug", "in the garden",
        "on the arm of the sofa", "under the table", "by the radiator", "in the doorway",
    ),
    "sat": (
        "in the kitchen", "in the front room", "at the kitchen table", "on the back step", "in the living room",
        "by the window", "in the garden", "on the stairs", "on two boxes", "on the new sofa", "in the hall",
        "with the door open",
    ),
    "tea": (
        "fish fingers", "pasta", "beans on toast", "chicken and rice", "stew", "sausages", "noodles",
        "egg and chips", "soup", "curry", "pizza", "jacket potatoes", "toast", "shepherd's pie", "dal",
        "spaghetti", "fried rice", "cheese on toast", "lentils", "chicken nuggets", "a roast", "pancakes",
        "jollof", "tuna pasta", "scrambled eggs", "mince and mash",
    ),
    "snack": (
        "a banana", "toast", "a biscuit", "half an apple", "crisps", "a yoghurt", "a jam sandwich", "grapes",
        "cereal", "a satsuma", "breadsticks", "a cheese string", "raisins", "the crusts", "a rice cake",
        "cold pizza", "cucumber sticks", "a custard cream",
    ),
    "drink": ("tea", "tea", "coffee", "squash", "a glass of water", "tea in the good mug", "tea, too strong"),
    "thing": (
        "a drawing", "a tooth", "a certificate", "a scab", "a reading book", "a stone", "a new coat",
        "a library card", "a photograph", "a loom band", "a model", "a pair of football boots", "a shell",
        "a swimming badge", "a birthday card", "a handstand", "a sticker chart", "a magic trick",
        "a torch", "a Lego car", "a card from {his} class", "a plaster", "a friendship bracelet",
        "a page of sums with ticks", "a paper aeroplane", "a wobbly tooth", "a jar of buttons",
    ),
    "toy": (
        "the cars", "the bricks", "a spoon and a pan", "the doll with one arm", "the train", "the stacking cups",
        "a box of buttons", "the farm animals", "a wooden duck", "the same book, four times", "a ball",
        "the pegs", "the plastic dinosaurs", "a torch", "the teapot", "a cardboard box", "the remote control",
    ),
    "game": (
        "snap", "noughts and crosses", "I spy", "Uno", "hide and seek", "Connect 4", "dominoes",
        "a game whose rules {he} made up", "the floor is lava", "snakes and ladders", "hangman", "pairs",
        "Top Trumps", "dots and boxes", "shops", "schools",
    ),
    "lay": (
        "the washing was on the radiators", "there were school shoes in a row by the door",
        "a cot stood half built against the wall", "somebody's homework lay under a plate",
        "there were boxes still taped from the move", "the ironing board was up",
        "there were drawings up the side of the fridge", "there was a smell of bleach",
        "the big light was off and the lamp was on", "the television was on with no sound",
        "there was one clean cup, and {i} got it", "the curtains were drawn",
        "a calendar on the wall had our visit on it", "the bin was full of wipes",
        "there were birthday cards along the shelf", "there was a new bolt on the door",
        "toast was burning", "the radio was on low", "there were letters in a pile, unopened",
        "there were letters in a pile, opened and sorted", "the floor had just been washed",
        "a bike was in the hall", "there was mould coming back above the window",
        "somebody had painted one wall yellow", "the sofa had been moved so that everyone could see the door",
        "small vests hung over the bath", "a clothes horse took up half the room",
        "there was a plant on the sill that had not been there before", "the meter was on its last pound",
        "somebody had taped a rota to the door", "the fish tank hummed", "a pushchair blocked the hall",
        "there was a new lamp", "the back door was propped open with a brick", "the clock had stopped at ten to two",
        "a suitcase stood packed behind the chair", "the rent book was on the table", "there was a stack of library books",
        "the wallpaper was half off", "the freezer had been defrosted onto towels", "there were candles on the sill, in case",
        "a football had come through the hedge again", "somebody had drawn a hopscotch on the path",
        "the stairs had been swept", "there were four toothbrushes in the mug", "the bath was full of toys",
        "a big bag of clothes stood ready for the charity shop", "there were flowers from the garage, still in the paper",
        "the letterbox was taped shut", "the sofa had a new throw over the hole", "there was a knock from upstairs now and then",
        "the smoke alarm hung by its wire", "the rug had been cut to fit", "next door's music came through the wall",
        "a mattress was airing over the banister", "there was a card in the window for a lost cat",
        "the reading books were in a basket of their own", "every socket had a cover", "there was a smell of toast and paint",
        "the fridge was covered in appointments", "a chair stood by the front window", "the pram was in the bath",
        "the telly had a crack across it", "somebody had labelled the drawers", "the garden had been dug",
        "a row of conkers dried on the sill", "the rota from the refuge was still on the fridge", "the kettle was the only thing plugged in",
        "there were two beds where there had been one", "the carpet had gone", "a paper chain hung over the door",
        "the shopping was still in its bags", "somebody had mended the gate with a belt", "there was a coat over the mirror",
        "the good plates were out", "there was a jigsaw on a tray, nearly done", "a wedding photograph lay face down",
        "the tea towels were drying on the oven door", "the stair gate was up", "the stair gate was down again",
    ),
    "dayname": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    "soon": (
        "next week", "before the end of the month", "on {dayname}", "by {dayname}", "in a fortnight",
        "before half term", "as soon as there is a slot", "on {dayname} after school",
        "within the week", "the week after next",
    ),
    "agreed": (
        "{i} ring the landlord", "{p} rings the surgery", "{i} find out about the uniform grant",
        "{i} speak to the school about mornings", "we look at the letter together", "{p} keeps the dentist",
        "{i} bring the form", "{i} ask about a place at the club", "{p} takes {c} to the optician",
        "{i} chase the bed", "we go to the housing office together", "{p} writes down what {she} wants asked",
        "{i} come when {p} is on a late shift", "nobody rings before ten", "{i} ask about the bus pass",
        "{p} shows the letter to the school", "{i} send a text the day before", "{i} talk to the nursery",
        "{i} ask the food bank for a parcel", "{p} calls {hr} sister", "{i} write to the court about dates",
        "we try the new bedtime for a week", "{i} see {c} at school next time", "{p} asks for the later slot",
        "{i} bring photographs of the centre", "{p} and {i} ring the benefits line together",
        "{i} find out who does the boiler", "{c} can pick where we meet next", "{i} come at bath time",
    ),
    "agreed_small": (
        "{i} ring the landlord", "{p} rings the surgery", "{p} takes {c} to the clinic", "{i} chase the bed",
        "{i} come at bath time", "{i} ask about a place at the nursery", "{p} sleeps when {c} sleeps",
        "we go to the housing office together", "{i} bring the form", "{i} ask the food bank for milk",
        "nobody rings before ten", "{p} writes down the nights", "{hv} comes on {dayname}", "{p} calls {hr} sister",
        "{i} send a text the day before", "{p} and {i} ring the benefits line together", "{i} find a stair gate",
        "we look at the letter together", "{i} find out who does the boiler", "{p} asks for the later slot",
        "{i} come when {p} is on a late shift", "{i} speak to the clinic", "{p} goes to the group once, to see",
    ),
    "praise": (
        "{p} did that on {hr} own", "that took some doing", "nobody had asked {her} to",
        "a month ago {she} would not have", "{she} shrugged when {i} said so", "{i} said that {i} had noticed",
        "it is more than most would manage", "{she} looked surprised to hear it",
    ),
    "firsttime": (
        "for the first time", "again", "as always", "without being asked", "quietly", "in a hurry",
        "with one eye on the clock", "as if it were nothing", "before anything else", "twice",
    ),
    "where_to": (
        "to the market", "to the sea", "to {hr} sister's", "to the garden centre", "to bingo",
        "to the swimming pool", "to the café by the church", "round the park", "to the allotment", "to the pictures",
    ),
    "when_then": (
        "on {dayname}", "at about four in the morning", "on Sunday night", "after the school run", "before anybody is up",
        "when the house goes quiet", "at the end of the month", "in the evening", "between six and seven",
    ),
    "partner": (
        "the health visitor", "the school", "the nursery", "the GP", "the housing officer", "the midwife",
        "the family support worker", "the school nurse", "the class teacher", "the pastoral lead",
    ),
    "hours": (
        "half an hour", "an hour", "forty minutes", "twenty minutes", "just under an hour", "a good hour",
        "nearly two hours", "a quarter of an hour",
    ),
    "sleep": (
        "the bottom bunk", "a mattress on the floor", "a bed with a star blanket", "the top bunk",
        "the box room", "a bed behind the door", "a bed with the slats mended",
        "a bed by the window", "the back bedroom", "the sofa, for now", "a new bed",
    ),
    "bedthing": (
        "a torch under the pillow", "a row of bears", "a photo of everyone at the sea", "a poster, half up",
        "a nightlight", "a dressing gown on the hook", "glow stars", "a pile of library books",
        "a lamp made from a jar", "a fan", "one sock of everything", "a football shirt pinned up",
        "a chair against the wall", "a fish tank with no fish", "a drawing of {p}", "a blind that does not close",
    ),
    "fidget": (
        "kept {his} hood up", "pulled at a thread", "picked at the sofa", "looked at the door",
        "spun on the stool", "talked to the window", "hummed",
        "kept {his} coat on", "sat on {his} hands", "rolled a pencil up and down", "bit {his} sleeve",
        "lined up the coasters", "tied and untied one shoe",
    ),
}  # fmt: skip
"""What may stand in each slot that is not known of the family."""
