"""What people are called who have a longer name in law."""

from __future__ import annotations

SHORT: dict[str, tuple[str, ...]] = {
    "Olivia": ("Liv", "Livvy"), "Amelia": ("Millie", "Mimi"), "Isabella": ("Bella", "Izzy"),
    "Isabelle": ("Izzy",), "Charlotte": ("Charlie", "Lottie"), "Matilda": ("Tilly",),
    "Florence": ("Flo", "Flossie"), "Eleanor": ("Ellie", "Nell"), "Elizabeth": ("Lizzie", "Beth"),
    "Jessica": ("Jess",), "Rebecca": ("Becky", "Bex"), "Megan": ("Meg",), "Abigail": ("Abi", "Abby"),
    "Victoria": ("Tori", "Vicky"), "Samantha": ("Sam",), "Katherine": ("Kat", "Kate"),
    "Emily": ("Em", "Milly"), "Alexandra": ("Alex", "Lexi"), "Georgia": ("Gee", "George"),
    "Rosalie": ("Rosie",), "Penelope": ("Penny", "Nell"), "Beatrice": ("Bea",), "Harriet": ("Hattie",),
    "Imogen": ("Immy",), "Eliza": ("Lizzie",), "Gabrielle": ("Gabby",), "Gabriella": ("Gabby",),
    "Natasha": ("Tash",), "Savannah": ("Sav",), "Scarlett": ("Scar",), "Thomas": ("Tom", "Tommy"),
    "William": ("Will", "Billy"), "James": ("Jamie", "Jim"), "Joshua": ("Josh",),
    "Samuel": ("Sam", "Sammy"), "Benjamin": ("Ben", "Benji"), "Daniel": ("Dan", "Danny"),
    "Joseph": ("Joe", "Joey"), "Matthew": ("Matt", "Matty"), "Alexander": ("Alex", "Xander"),
    "Michael": ("Mikey", "Mike"), "Zachary": ("Zac",), "Theodore": ("Theo", "Teddy"),
    "Frederick": ("Freddie",), "Nathaniel": ("Nate", "Nat"), "Christopher": ("Chris", "Kit"),
    "Nicholas": ("Nick", "Nicky"), "Oliver": ("Ollie",), "Harrison": ("Harry",),
    "Jackson": ("Jacko", "Jack"), "Edward": ("Eddie", "Ted"), "Robert": ("Bobby", "Rob"),
    "Anthony": ("Ant",), "Gabriel": ("Gabe",), "Sebastian": ("Seb",), "Cameron": ("Cam",),
    "Bradley": ("Brad",), "Reginald": ("Reggie",), "Maximilian": ("Max",), "Dominic": ("Dom",),
    "Muhammad": ("Mo",), "Mohammed": ("Mo",), "Mohammad": ("Mo",), "Abdullah": ("Abz",),
    "Ibrahim": ("Ibby",), "Mustafa": ("Musty",), "Fatima": ("Fatz", "Timmy"), "Khadija": ("Dija",),
    "Zainab": ("Zee",), "Abdirahman": ("Abdi",), "Oluwaseun": ("Seun",), "Emmanuel": ("Manny",),
    "Elijah": ("Eli",), "Isaiah": ("Zay",), "Zachariah": ("Zach",), "Precious": ("Presh",),
    "Deborah": ("Debs",), "Michaela": ("Mickey",), "Aleksander": ("Olek",), "Mikołaj": ("Miko",),
    "Zuzanna": ("Zuzia",), "Aleksandra": ("Ola",), "Jakub": ("Kuba",), "Franciszek": ("Franek",),
    "Katarzyna": ("Kasia",), "Antonina": ("Tosia",), "Alexandru": ("Alex",), "Gursimran": ("Simmy",),
    "Jaspreet": ("Jas",), "Harpreet": ("Harps",), "Anoushka": ("Noosh",), "Siddharth": ("Sid",),
    "Yuvraj": ("Yuvi",), "Manpreet": ("Manny",), "Arshdeep": ("Arsh",),
}  # fmt: skip
