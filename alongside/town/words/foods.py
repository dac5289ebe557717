"""What is cooked at the homes of those who love a child, by where they come from."""

from __future__ import annotations

FOODS: dict[str, tuple[str, ...]] = {
    "": (
        (
            "egg and "
            "chips"
        ), (
            "beans on "
            "toast"
        ), "cheese toasties", "a roast", "pancakes", (
            "sausage and "
            "mash"
        ), "fish fingers",
        (
            "shepherd's "
            "pie"
        ), (
            "chicken "
            "nuggets"
        ), (
            "spag "
            "bol"
        ), "jacket potatoes", "bacon butties", "apple crumble", "stew",
        (
            "tomato "
            "soup"
        ), (
            "boiled eggs and "
            "soldiers"
        ), (
            "fairy "
            "cakes"
        ), "rice pudding", (
            "toad in the "
            "hole"
        ), (
            "corned beef "
            "hash"
        ),
        "a fry-up", (
            "macaroni "
            "cheese"
        ), (
            "gammon and "
            "pineapple"
        ), "jam tarts", "flapjack", "scones", (
            "jelly and "
            "ice cream"
        ),
    ),
    "irish": ("soda bread", "coddle", "colcannon", "bacon and cabbage", "apple tart", "champ", "scones"),
    "pakistani": ("parathas", "biryani", (
        "roti and "
        "daal"
    ), "keema", "pakoras", (
        "halwa "
        "puri"
    ), "kheer", (
        "chicken "
        "karahi"
    )),
    "bangladeshi": ((
        "rice and fish "
        "curry"
    ), "bhuna khichuri", (
        "shatkora "
        "curry"
    ), "pitha", (
        "daal "
        "bhat"
    ), "samosas", "biryani"),
    "punjabi": ("parathas", (
        "saag and makki "
        "di roti"
    ), "rajma", "pakoras", "daal", (
        "cha and "
        "toast"
    ), "kheer", "chole"),
    "gujarati": ("thepla", "khichdi", "dhokla", "bhakri", (
        "puri and potato "
        "shaak"
    ), "handvo", (
        "daal "
        "bhat"
    ), "chevdo"),
    "tamil": ("dosas", "idli", "kothu roti", "string hoppers", "sambar and rice", "vadai", "chicken curry"),
    "filipino": ("adobo", "pancit", "lumpia", "sinigang", "garlic rice", "leche flan", "turon"),
    "chinese": ("dumplings", "congee", "noodles", (
        "steamed "
        "fish"
    ), (
        "fried "
        "rice"
    ), "wontons", "egg tarts", (
        "tomato and "
        "egg"
    )),
    "nigerian": ("jollof", (
        "egusi and pounded "
        "yam"
    ), "fried plantain", (
        "moi "
        "moi"
    ), "puff-puff", (
        "pepper "
        "soup"
    ), "suya"),
    "ghanaian": ("waakye", "jollof", "banku and okro", "kelewele", "groundnut soup", "red red", "bofrot"),
    "southern_african": ("sadza", (
        "pap and "
        "stew"
    ), (
        "mealie "
        "bread"
    ), "vetkoek", (
        "greens in peanut "
        "butter"
    ), "boerewors"),
    "central_african": ("pondu", "fufu", "madesu", "fried plantain", (
        "cassava leaf "
        "and rice"
    ), "mikate", "yassa"),
    "somali": ("canjeero", "bariis", "sambuus", "pasta the Somali way", "malawax", "suqaar", "halwo"),
    "horn": ("injera", "shiro", "himbasha", "doro wat", "kitcha fit-fit", "lentils and injera"),
    "caribbean": (
        (
            "rice and "
            "peas"
        ), "fried dumplings", (
            "ackee and "
            "saltfish"
        ), (
            "curry "
            "goat"
        ), (
            "macaroni "
            "pie"
        ), (
            "cornmeal "
            "porridge"
        ),
        "Saturday soup", "hard dough toast", "jerk chicken", "plantain", "bun and cheese",
    ),
    "polish": ("pierogi", "rosół", "naleśniki", "kotlety", "potato pancakes", "szarlotka", "barszcz"),
    "romanian": ("sarmale", "plăcinte", "mămăligă", "ciorbă", "papanași", "cozonac", "chiftele"),
    "roma": ("goulash", "sarmale", "halušky", "potato soup", "pancakes", "schnitzel"),
    "portuguese": ("bacalhau", "arroz doce", "caldo verde", "frango", "pastéis", "arroz de pato", "bolo"),
    "baltic": ("cepelinai", "pink soup", "kugelis", "potato pancakes", "cold beetroot soup", "curd cakes"),
    "balkan": ("banitsa", "byrek", "moussaka", "stuffed peppers", "bean soup", "tavë kosi", "meatballs"),
    "southern": ("pasta", "pastitsio", "lasagne", "tortilla", "meatballs", "koupepia", "gnocchi", "paella"),
    "ukrainian": ("varenyky", "borsch", "deruny", "syrnyky", "holubtsi", "nalysnyky"),
    "arab": ("maqluba", (
        "za'atar "
        "bread"
    ), "kibbeh", (
        "stuffed vine "
        "leaves"
    ), "couscous", (
        "lentil "
        "soup"
    ), "kleicha", "tagine"),
    "kurdish": ("dolma", "börek", "gözleme", "lentil soup", "kubba", "köfte", "rice and beans"),
    "afghan": ("bolani", "kabuli palaw", "mantu", "ash", "kofta", "sheer berenj", "aubergines"),
}  # fmt: skip
