"""Which of the things children love are done, and which are looked at, collected and talked about."""

from __future__ import annotations

DOING = frozenset(
    {
        "football", "drawing", "music", "baking", "dancing", "building things", "swimming", "singing",
        "cooking", "drawing animals", "climbing", "gardening", "magic tricks", "telling jokes",
        "gymnastics", "making up stories", "the drums", "colouring in", "cricket",
        "making things out of boxes", "dressing up", "knitting", "fishing", "making cakes", "skating",
        "collecting stones", "collecting shells", "computer games", "taking things apart", "rugby",
        "boxing", "reading", "making bracelets", "painting", "running", "basketball", "the guitar",
        "rap and rhyme", "card games", "chess", "camping", "hide and seek", "board games", "quizzes",
        "sewing", "making films on the tablet", "karate", "netball", "judo", "choir", "the piano",
        "Bollywood dancing", "steel pans", "keepy-uppies", "penalty shoot-outs",
        "tennis against the wall", "origami", "helping in the kitchen", "growing tomatoes",
        "wrestling", "parkour", "graffiti letters", "designing clothes", "jigsaws", "dance",
    }
)  # fmt: skip
"""What one does, by the words of `course.likes`."""
THINGS = frozenset(
    {
        "dinosaurs", "animals", "anything with wheels", "horses", "trains", "space",
        "bugs and beetles", "sharks", "superheroes", "tractors", "cats", "dogs", "old cars", "the sea",
        "football stickers", "lorries", "birds", "numbers", "maps", "volcanoes", "bikes", "wolves",
        "buses", "fire engines", "robots", "the moon", "diggers", "comics", "frogs and newts",
        "snakes", "spiders", "aeroplanes", "rockets", "mermaids", "pirates", "castles and knights",
        "ancient Egypt", "the weather", "flags of the world", "guinea pigs", "foxes", "owls", "bees",
        "big cats", "elephants", "whales", "bonfires", "spooky stories", "stickers", "photographs",
        "marbles", "paper planes", "tide pools", "tadpoles", "canal boats", "lighthouses", "bridges",
        "cranes on building sites", "bin lorries", "ice cream vans", "sunflowers", "true stories",
        "poems", "history", "magnets", "slow worms", "hedgehogs", "donkeys", "chickens", "lambs",
        "ponies", "hens",
    }
)  # fmt: skip
"""What one looks at, collects and knows all about."""
