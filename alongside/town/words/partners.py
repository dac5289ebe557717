# ruff: noqa: E501 - a sentence stands on one line
"""The people of other services whom a family knows: the same teacher for a year, the same health visitor for longer."""

from __future__ import annotations

from datetime import date
from zlib import crc32

from alongside.town.course.kinds import Family, Human

SEPTEMBER = 9
SURNAMES = (
    "Ahmed", "Ali", "Atkin", "Bains", "Baptiste", "Barlow", "Begum", "Bellamy", "Boateng", "Brennan", "Cartwright",
    "Chaudhry", "Chen", "Clarke", "Coker", "Costa", "Dalton", "Desai", "Doyle", "Ellison", "Farah", "Fenwick",
    "Ferreira", "Fielding", "Gallagher", "Gill", "Greaves", "Grant", "Haines", "Hassan", "Hewitt", "Holt", "Hussain",
    "Ibrahim", "Ingham", "Jarvis", "Joseph", "Kamara", "Kaur", "Khan", "Kowalska", "Lacey", "Lam", "Lawal", "Lister",
    "Mahmood", "Marsh", "Mensah", "Mistry", "Moran", "Mukherjee", "Naylor", "Nwosu", "Oakes", "Okafor", "Olsen",
    "Osei", "Page", "Parmar", "Patel", "Pearce", "Pritchard", "Quirke", "Rahman", "Rashid", "Redfern", "Reilly",
    "Rooney", "Sahota", "Sandhu", "Scholes", "Sharma", "Shaw", "Siddiqui", "Silva", "Singh", "Slater", "Stanley",
    "Tanner", "Thorpe", "Tomlin", "Uddin", "Vance", "Wainwright", "Walsh", "Webb", "Whitfield", "Wozniak", "Yates",
)  # fmt: skip
TITLES = ("Mrs", "Miss", "Mr", "Ms", "Mr", "Miss", "Mrs")
GIVEN = (
    "Aisha", "Anita", "Ben", "Carol", "Chidi", "Claire", "Dawn", "Ellen", "Farida", "Gary", "Grace", "Hannah", "Ines",
    "Jan", "Karen", "Kemi", "Linda", "Magda", "Mo", "Nasreen", "Nina", "Paul", "Priti", "Rachel", "Ravi", "Rosa",
    "Sally", "Sam", "Shanice", "Sian", "Steph", "Sunita", "Tariq", "Tess", "Una", "Yasmin", "Zara", "Joanne", "Marie",
    "Denise", "Lorraine", "Femi", "Colm", "Ruth", "Bev",
)  # fmt: skip
FRIENDS = (
    "Alfie", "Aaliyah", "Bella", "Callum", "Chloe", "Daisy", "Destiny", "Ethan", "Eva", "Finley", "Freya", "Hamza",
    "Harvey", "Imogen", "Isla", "Jayden", "Kai", "Keira", "Layla", "Leo", "Lola", "Mason", "Maryam", "Mohammed",
    "Nevaeh", "Oscar", "Poppy", "Reuben", "Riley", "Rosie", "Sana", "Tyler", "Tia", "Yusuf", "Zac", "Zofia", "Amir",
    "Kasia", "Deon", "Niamh", "Ryan", "Scarlett", "Ibrahim", "Kiera", "Jude", "Ola",
)  # fmt: skip


def _sown(text: str, of: int) -> int:
    """A number that belongs to a text for ever, and looks like chance."""
    return crc32(text.encode()) % of


def teacher(child: Human, on: date) -> str:
    """The child's teacher in that school year."""
    year = on.year + (on.month >= SEPTEMBER)
    key = f"{child.subject[-4:]}{year % 100}"
    return f"{TITLES[_sown(key + 't', len(TITLES))]} {SURNAMES[_sown(key, len(SURNAMES))]}"


def friend(child: Human, on: date) -> str:
    """The friend of that time: another every few years, as it goes."""
    told = FRIENDS[_sown(f"{child.subject[-4:]}{child.age(on) // 3}", len(FRIENDS))]
    return told if told != child.given else FRIENDS[0] if child.given != FRIENDS[0] else FRIENDS[1]


def colleague(family: Family, role: str, on: date) -> str:
    """Whoever another service sends to this family: the same for about three years."""
    key = f"{family.number}{role[:1]}{(on.year + family.number) // 3 % 10}"
    return f"{GIVEN[_sown(key + 'g', len(GIVEN))]} {SURNAMES[_sown(key, len(SURNAMES))]}"
