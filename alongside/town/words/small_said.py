# ruff: noqa: E501 - a sentence stands on one line
"""Small things of which children speak: what is best and worst, when and where, what they would be. Pure material."""

from __future__ import annotations

TALK: dict[str, tuple[str, ...]] = {
    "best": (
        "chips on the wall", "when it's just me and {pc}", "the last day of term", "bath with the lights off and a torch",
        "Fridays", "the long slide", "{tea} when it's the crispy bits", "my bed when it's just been changed", "snow",
        "the noise the shop door makes", "finding money", "{friend}", "golden time", "the bit before you go in the pool",
        "when the telly's off and nobody minds", "the top deck at the front", "toast at nan's", "getting post with my name on",
        "the smell of the shed", "winning", "the swings when it's getting dark", "when {pc} does the voices", "stickers that are puffy",
        "my blue jumper", "jumping off the third step", "the library lady", "custard", "when everyone's in", "PE when it's outside",
        "school dinners on a Thursday", "being first in the line", "the back seat", "leaves", "the quiet after", "popcorn, the sweet sort",
    ),
    "worst": (
        "peas", "the hoover", "being told we'll see", "sums with a line under", "the dark bit of the landing", "Sundays after tea",
        "when nobody says what's happening", "itchy labels", "being picked last", "spiders in the bath", "waiting", "the dentist", "wet socks",
        "when people whisper and then stop", "cold toilets", "getting up", "the big dog at number nine", "moving", "the smell of the bins",
        "when the doorbell goes at night", "mash", "supply teachers", "shouting", "when {friend} is off", "medicine, the pink one",
        "losing", "nits", "new shoes", "when you've got the answer and they ask somebody else", "the bus when it's full", "Mondays",
        "when it's nobody's turn to pick me up", "the sound when the door goes", "having to share my rubber", "being looked at",
    ),
    "when": (
        "on Saturday", "yesterday", "at nan's", "in the night", "when it rained", "at playtime", "before school", "on Bonfire Night",
        "at the weekend", "after tea", "on the bus", "on the way home", "last week", "in the holidays", "at bedtime", "on Tuesday",
        "when {pc} was asleep", "in the car", "at {friend}'s", "when the power went off", "at swimming", "in assembly", "when the clocks went back",
    ),
    "place": (
        "at the park", "at the shops", "in the garden", "at the beach", "on the stairs", "under the bed", "at the library", "in the car park",
        "by the river", "at the launderette", "in the big field", "up the tree", "behind the sofa", "at the bus stop", "in the bath", "at breakfast club",
        "on the roof of the shed", "at the chippy", "in the corridor", "upstairs", "at the skate park", "at church", "at mosque, after", "in the lift",
    ),
    "to_place": (
        "to the park", "to the shops", "down the river", "to the beach", "to the library", "round the block", "to the launderette", "to the big field",
        "to the chippy", "up the hill", "to the skate park", "to nan's", "to the bus station and back", "to the allotments", "to the fair", "to the pool",
        "round the market", "to the cemetery, it's nice there", "to the canal", "up to the church", "to the top deck, at the front", "to the garden centre",
    ),
    "had": (
        "a lolly", "a nosebleed", "the giggles", "two puddings", "a fight, but a small one", "a dream about sharks", "a bath with all of the bubbles",
        "a haircut", "chips for breakfast", "a race and I came second", "a go on a horse", "a stone in one shoe all day", "the big spoon",
        "a plaster with a dinosaur", "a wobbly", "a sleepover", "a wasp", "to be brave", "a photo taken", "a den", "a joke and nobody laughed",
        "three goes", "hiccups in the quiet bit", "the window seat", "a fish finger sandwich", "nobody to play with and then I did",
    ),
    "job": (
        "a vet", "a bin man, for the lorry", "a teacher but a nice one", "a lady who cuts hair", "a footballer", "a lorry driver", "a social worker, no, a baker",
        "a zoo person", "somebody who makes games", "a nurse like auntie", "a mermaid or a dentist", "a builder", "a singer", "a judge",
        "someone who finds things", "a bus driver, a kind one", "a scientist of slime", "a police dog", "a dad", "a pilot", "a chef",
    ),
    "treat": (
        "chips", "the cinema", "a sleepover", "a day with nobody in it but us", "the seaside", "a new football", "a shelf that locks", "the big park",
        "bowling", "a hamster", "breakfast in bed", "McDonald's and eat it there", "to stay up", "a bike with gears", "the fair", "a lie-in for {pc}",
        "nan to come", "a picnic", "a proper desk", "glow stars", "a garden", "a birthday party with more than three", "a telescope", "roller boots",
    ),
    "fact": (
        "snails can sleep for three years", "you can't sneeze with your eyes open", "sharks were here before trees", "there's a jellyfish that never dies",
        "your bones are wet", "cows have best friends", "the sun's a star", "a group of crows is called a murder", "giraffes only sleep a bit",
        "wombats do square poos", "there's a word for the smell of rain", "bananas are berries", "Scotland's animal is a unicorn", "slugs have four noses",
        "goats have got square eyes", "honey never goes off", "your foot's as long as your arm bit", "bees can count to four", "otters hold hands",
        "if you dig down you come out in the sea", "elephants can't jump", "the moon's going away, but slowly",
    ),
    "worn": (
        "my coat", "my good trainers", "odd socks", "my brother's old blazer", "my hood up", "my party shoes", "a jumper that's too small", "two T-shirts because it was cold",
        "my swimming bag", "pyjamas under my trousers", "my hat from nan", "a watch that doesn't go",
    ),
}  # fmt: skip
"""What may stand in a slot of a child's own words."""
