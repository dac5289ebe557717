"""What children love, and the animals they live with."""

from __future__ import annotations

from alongside.town.chance import Table

LIKES = (
    "dinosaurs", "football", "drawing", "music", "animals", "water", "anything with wheels", "baking",
    "horses", "trains", "dancing", "building things", "space", "swimming", "singing", "bugs and beetles",
    "sharks", "cooking", "superheroes", "the park", "drawing animals", "climbing", "tractors", "cats",
    "dogs", "old cars", "the sea", "gardening", "magic tricks", "telling jokes", "gymnastics",
    "making up stories", "football stickers", "lorries", "the drums", "colouring in", "birds", "numbers",
    "maps", "volcanoes", "cricket", "being read to", "bikes", "bubbles and baths", "the library",
    "making things out of boxes", "dressing up", "trampolines", "wolves", "buses", "puzzles", "knitting",
    "fishing", "making cakes", "skating", "fire engines", "hair and plaits", "collecting stones",
    "collecting shells", "computer games", "robots", "taking things apart", "the moon", "rugby", "boxing",
    "diggers", "reading", "comics", "frogs and newts", "snakes", "making bracelets", "painting", "clay",
    "running", "basketball", "the guitar", "rap and rhyme", "card games", "chess", "spiders", "aeroplanes",
    "rockets", "mermaids", "pirates", "castles and knights", "ancient Egypt", "the weather",
    "flags of the world", "weddings", "babies", "guinea pigs", "foxes", "owls", "bees", "big cats",
    "elephants", "whales", "the beach", "camping", "bonfires", "hide and seek", "dens", "mud",
    "sand and digging", "scooters", "model aeroplanes", "board games", "quizzes", "spooky stories",
    "films with popcorn", "slime", "glitter", "nail varnish", "stickers", "sewing", "photographs",
    "making films on the tablet", "karate", "netball", "judo", "choir", "the piano", "nursery rhymes",
    "Bollywood dancing", "steel pans", "brass bands", "keepy-uppies", "penalty shoot-outs",
    "tennis against the wall", "marbles", "yo-yos", "paper planes", "origami", "tide pools", "tadpoles",
    "feeding ducks", "canal boats", "lighthouses", "bridges", "cranes on building sites", "bin lorries",
    "ice cream vans", "crisps of every flavour", "noodles", "curry night", "pancakes", "mangoes",
    "helping in the kitchen", "growing tomatoes", "sunflowers", "wrestling", "parkour", "skateboards",
    "graffiti letters", "designing clothes", "make-up", "true stories", "poems", "history", "science kits",
    "magnets", "slow worms", "hedgehogs", "donkeys", "chickens", "lambs", "ponies",
)  # fmt: skip
"""Each stands after “loves” or “about”, and suits any age from two to seventeen well enough."""

PETS: Table[str] = Table({
    "dog": 46, "cat": 30, "rabbit": 6, "hamster": 5, "guinea pig": 4, "budgie": 3, "tortoise": 1.5,
    "goldfish": 2.5, "lizard": 1, "ferret": 0.5, "snake": 0.5,
})  # fmt: skip
PET_NAMES = (
    "Biscuit", "Bella", "Teddy", "Coco", "Milo", "Alfie", "Poppy", "Buddy", "Rocky", "Lola", "Max", "Roxy",
    "Tyson", "Simba", "Nala", "Smudge", "Tiger", "Misty", "Oreo", "Socks", "Patch", "Rosie", "Charlie",
    "Daisy", "Bear", "Duke", "Shadow", "Luna", "Storm", "Ziggy", "Pickle", "Crumpet", "Marmite", "Gizmo",
    "Bruno", "Mittens", "Ginger", "Sooty", "Snowy", "Cookie", "Peanut", "Waffle", "Nugget", "Chip",
    "Domino", "Pepper", "Toffee", "Rolo", "Dobby", "Loki", "Thor", "Zeus", "Rex", "Scout", "Bonnie",
    "Clyde", "Meg", "Jess", "Tess", "Flash", "Sasha", "Princess", "Prince", "King", "Boss", "Blue",
    "Stanley", "Winston", "Frank", "Gary", "Kevin", "Dave", "Sir Hops", "Bugsy", "Button", "Fudge", "Honey",
    "Pumpkin", "Bramble", "Willow", "Hazel", "Otis", "Murphy", "Barney", "Monty", "Reggie", "Ronnie",
    "Vinnie", "Lulu", "Kiki", "Mochi", "Sushi", "Tofu", "Chai", "Samosa", "Jollof", "Pierogi", "Baklava",
    "Figaro", "Spud", "Turnip", "Bean", "Doughnut", "Custard", "Crumble", "Jaffa", "Twix", "Echo", "Comet",
    "Pluto", "Rocket", "Zelda", "Sonic", "Yoshi", "Pixel", "Turbo", "Speedy", "Fluffy", "Scruff", "Tinker",
    "Moss", "Fern", "Ivy", "Jet",
)  # fmt: skip
CLUBS = (
    "football", "boxing", "dance", "swimming", "karate", "gymnastics", "cricket", "cheerleading", "rugby",
    "judo", "netball", "majorettes", "the brass band", "Scouts", "Cubs", "Brownies", "cadets", "drama club",
    "street dance", "basketball", "youth club", "choir", "the skate park", "riding", "the allotment",
    "athletics", "table tennis",
)  # fmt: skip
