"""People of other services, and how they are named: no record is kept of them, only what they said."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from alongside.town.chance import Dice

FIRST = (
    "Laura", "Adeel", "Siobhan", "Kwame", "Helen", "Marek", "Joanne", "Dev", "Tracey", "Callum",
    "Ifeoma", "Neil", "Priti", "Gareth", "Wendy", "Tomasz", "Shabana", "Colin", "Beverley", "Ewan",
    "Nadia", "Stuart", "Yetunde", "Martin", "Carys", "Imran", "Lesley", "Denzil", "Paula", "Rhodri",
    "Anjali", "Kevin", "Fiona", "Babak", "Sheila", "Lorenzo", "Ros", "Hamid", "Debbie", "Oluwaseun",
    "Janice", "Piotr", "Maureen", "Vikram", "Alison", "Terry",
)  # fmt: skip
LAST = (
    "Ashdown", "Rahman", "Boateng", "Carmody", "Pickles", "Nowicki", "Sandhu", "Tranter", "Obi",
    "Whitham", "Lacey", "Gill", "Mortlock", "Davies", "Ferreira", "Kaur", "Bramhall", "Iqbal",
    "Stanway", "Oduya", "Heslop", "McKenna", "Varley", "Chowdhury", "Ridout", "Sowden", "Begum", "Pask",
    "Lindley", "Osei", "Marlow", "Tindall", "Hussain", "Furness", "Roche", "Amadi", "Crabtree",
    "Sharma", "Delves", "Bickerstaff", "Yilmaz", "Penrose", "Quigley", "Thackray", "Vance", "Wardle",
    "Ezeji", "Hobday", "Kirk", "Longden", "Mistry", "Naylor", "Pritchard", "Raza",
)  # fmt: skip
ROLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "1B": ("neighbour", "childminder", "friend of the family", "neighbour from across the road"),
        "1D": ("passer-by", "volunteer at the club", "office of the Member of Parliament"),
        "2A": (
            "head teacher",
            "designated safeguarding lead",
            "class teacher",
            "deputy head",
            "pastoral lead",
        ),
        "2B": ("education welfare officer", "virtual school", "inclusion team", "nursery manager"),
        "3A": ("GP", "practice nurse", "GP partner"),
        "3B": ("health visitor", "health visitor", "nursery nurse, health visiting team"),
        "3C": ("school nurse",),
        "3D": ("community midwife", "dentist", "speech and language therapist", "pharmacist"),
        "3E": (
            "sister, children's emergency department",
            "emergency department doctor",
            "paediatric liaison nurse",
        ),
        "3F": ("consultant paediatrician", "children's ward, on call", "hospital safeguarding nurse"),
        "4": ("housing officer", "tenancy support officer", "homelessness officer"),
        "5A": ("social worker, adults", "approved mental health professional", "adult care assessor"),
        "5B": ("youth justice worker", "licensing officer", "libraries", "youth worker"),
        "5C": ("duty social worker, another council", "team manager, another council"),
        "5D": ("early help worker", "family hub coordinator"),
        "6": ("response officer", "neighbourhood officer", "domestic abuse officer", "police sergeant"),
        "7": ("probation officer", "Cafcass", "prison family worker", "court legal adviser"),
        "8": ("children's centre", "refuge worker", "substance use worker", "family charity", "food bank"),
    }
)


def outsider(dice: Dice, source: str) -> str:
    """Somebody by name and what they are; nobody, where no name was given."""
    roles = ROLES.get(source)
    if roles is None:
        return ""
    name = f"{dice.pick(FIRST)} {dice.pick(LAST)}"
    title = f"PC {name}" if source == "6" and dice.chance(0.7) else name
    return f"{title}, {dice.pick(roles)}"
