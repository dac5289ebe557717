"""Where families come from: their names, the words of their children, the languages they may want.

Shares are of England's children. `check`: they follow the Census of 2021 for ages 0 to 17 (Office for
National Statistics, ethnic group by age) from general knowledge, rounded, and stand to be compared with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from alongside.town.chance import Table
from alongside.town.course.names import african, asian, british, british_families, called, eastern, european
from alongside.town.course.names.called import Called

Names = tuple[list[str], list[str]]
"""Women's and men's."""

ETHNICITY: Table[str] = Table(
    {
        "WBRI": 63.5, "WIRI": 0.4, "WIRT": 0.15, "WROM": 0.45, "WOTH": 6.6,
        "MWBC": 1.8, "MWBA": 1.2, "MWAS": 2.0, "MOTH": 1.7,
        "AIND": 3.6, "APKN": 4.9, "ABAN": 2.0, "AOTH": 2.0, "CHNE": 0.7,
        "BAFR": 4.8, "BCRB": 0.9, "BOTH": 0.8, "OOTH": 2.5,
    }
)  # fmt: skip
"""Ethnicity of a family's first children. `check` (see above)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heritage:
    """One of them. `code` is the census's word for somebody both of whose parents are of it."""

    key: str
    code: str
    children: Names
    before: Names
    """Of those born before 2009 or so."""
    adults: Names
    elders: Names
    families: list[str]
    called: Called
    languages: tuple[str, ...] = ()
    asks: float = 0.0
    """The share of families who want an interpreter. `check`: no figure is published."""
    womens: tuple[str, ...] = ()
    """Last names that women have for their own."""


_BRITISH: Names = (british.GIRLS_NOW, british.BOYS_NOW)
_BEFORE: Names = (british.GIRLS_THEN, british.BOYS_THEN)
_ADULTS: Names = (british.WOMEN_80S, british.MEN_80S)
_ELDERS: Names = (british.WOMEN_60S, british.MEN_60S)
_MUSLIM: Names = (asian.MUSLIM_GIRLS, asian.MUSLIM_BOYS)
_MUSLIM_ADULTS: Names = (asian.MUSLIM_WOMEN, asian.MUSLIM_MEN)
_INDIAN: Names = (asian.INDIAN_GIRLS, asian.INDIAN_BOYS)
_HINDU: Names = (
    [name for name in asian.INDIAN_GIRLS if name not in asian.SIKH],
    [name for name in asian.INDIAN_BOYS if name not in asian.SIKH],
)
_HINDU_ADULTS: Names = (
    [name for name in asian.INDIAN_WOMEN if name not in asian.SIKH],
    [name for name in asian.INDIAN_MEN if name not in asian.SIKH],
)
_SIKH_ADULTS: Names = (
    [name for name in asian.INDIAN_WOMEN if name in asian.SIKH],
    [name for name in asian.INDIAN_MEN if name in asian.SIKH],
)


def _run(names: list[str], first: str, last: str) -> list[str]:
    """The names of a list from one to another."""
    return names[names.index(first) : names.index(last) + 1]


def _african(girl: str, last_girl: str, boy: str, last_boy: str) -> Names:
    """The names that many families share, and those of one part of Africa."""
    girls, boys = african.AFRICAN_GIRLS, african.AFRICAN_BOYS
    return (
        _run(girls, girl, last_girl) + _run(girls, "Amara", "Tiffany"),
        _run(boys, boy, last_boy) + _run(boys, "David", "Wisdom"),
    )


def _grown(woman: str, last_woman: str, man: str, last_man: str) -> Names:
    """The same of mothers and fathers."""
    women, men = african.AFRICAN_WOMEN, african.AFRICAN_MEN
    return (
        _run(women, woman, last_woman) + _run(women, "Grace", "Linda"),
        _run(men, man, last_man) + _run(men, "Emmanuel", "Stephen"),
    )


def _of(
    key: str,
    code: str,
    children: Names,
    families: list[str],
    words: Called,
    *,
    languages: str = "",
    asks: float = 0.0,
    adults: Names | None = None,
    elders: Names | None = None,
    before: Names | None = None,
    womens: tuple[str, ...] = (),
) -> Heritage:
    grown = adults or children
    return Heritage(
        key=key,
        code=code,
        children=children,
        before=before or children,
        adults=grown,
        elders=elders or grown,
        families=families,
        called=words,
        languages=tuple(languages.split()),
        asks=asks,
        womens=womens,
    )


HERITAGES: dict[str, Heritage] = {
    one.key: one
    for one in (
        _of("british", "WBRI", _BRITISH, british_families.BRITISH, called.BRITISH,
            adults=_ADULTS, elders=_ELDERS, before=_BEFORE),
        _of("irish", "WIRI", _BRITISH, british_families.IRISH, called.IRISH,
            adults=_ADULTS, elders=_ELDERS, before=_BEFORE),
        _of("traveller", "WIRT", _BRITISH, british_families.TRAVELLER, called.TRAVELLER,
            adults=_ADULTS, elders=_ELDERS, before=_BEFORE),
        _of("gypsy", "WROM", _BRITISH, british_families.TRAVELLER, called.TRAVELLER,
            adults=_ADULTS, elders=_ELDERS, before=_BEFORE),
        _of("roma", "WROM", (european.ROMANIAN_GIRLS, european.ROMANIAN_BOYS), european.ROMA_FAMILIES,
            called.ROMA, languages="rom ro", asks=0.5),
        _of("polish", "WOTH", (european.POLISH_GIRLS, european.POLISH_BOYS), european.POLISH_FAMILIES,
            called.POLISH, languages="pl", asks=0.3, adults=(european.POLISH_WOMEN, european.POLISH_MEN)),
        _of("romanian", "WOTH", (european.ROMANIAN_GIRLS, european.ROMANIAN_BOYS),
            european.ROMANIAN_FAMILIES, called.ROMANIAN, languages="ro", asks=0.4),
        _of("portuguese", "WOTH", (european.PORTUGUESE_GIRLS, european.PORTUGUESE_BOYS),
            european.PORTUGUESE_FAMILIES, called.PORTUGUESE, languages="pt", asks=0.3),
        _of("baltic", "WOTH", (european.LITHUANIAN_GIRLS, european.LITHUANIAN_BOYS),
            european.LITHUANIAN_FAMILIES, called.BALTIC, languages="lt ru", asks=0.3),
        _of("bulgarian", "WOTH", (_run(european.BALKAN_GIRLS, "Viktoria", "Hristina"),
            _run(european.BALKAN_BOYS, "Georgi", "Simeon")),
            _run(european.BALKAN_FAMILIES, "Ivanov", "Marinov"), called.BULGARIAN, languages="bg", asks=0.4),
        _of("albanian", "WOTH", (_run(european.BALKAN_GIRLS, "Era", "Enxhi"),
            _run(european.BALKAN_BOYS, "Ardit", "Klajdi")),
            _run(european.BALKAN_FAMILIES, "Hoxha", "Meta"), called.ALBANIAN, languages="sq", asks=0.4),
        _of("greek", "WOTH", (_run(european.SOUTHERN_GIRLS, "Eleni", "Zoe"),
            _run(european.SOUTHERN_BOYS, "Georgios", "Stavros")),
            _run(european.SOUTHERN_FAMILIES, "Georgiou", "Papadopoulos"), called.GREEK,
            languages="el", asks=0.15),
        _of("italian", "WOTH", (_run(european.SOUTHERN_GIRLS, "Giulia", "Elisa"),
            _run(european.SOUTHERN_BOYS, "Leonardo", "Davide")),
            _run(european.SOUTHERN_FAMILIES, "Rossi", "Conti"), called.ITALIAN, languages="it", asks=0.2),
        _of("spanish", "WOTH", (_run(european.SOUTHERN_GIRLS, "Lucia", "Carmen"),
            _run(european.SOUTHERN_BOYS, "Hugo", "Iker")),
            _run(european.SOUTHERN_FAMILIES, "García", "Álvarez"), called.SPANISH, languages="es", asks=0.25),
        _of("ukrainian", "WOTH", (european.UKRAINIAN_GIRLS, european.UKRAINIAN_BOYS),
            european.UKRAINIAN_FAMILIES, called.UKRAINIAN, languages="uk", asks=0.6),
        _of("pakistani", "APKN", _MUSLIM, asian.PAKISTANI_FAMILIES, called.PAKISTANI,
            languages="ur pa", asks=0.22, adults=_MUSLIM_ADULTS, womens=asian.PAKISTANI_WOMENS),
        _of("bangladeshi", "ABAN", _MUSLIM, asian.BANGLADESHI_FAMILIES, called.BANGLADESHI,
            languages="bn", asks=0.3, adults=_MUSLIM_ADULTS, womens=asian.BANGLADESHI_WOMENS),
        _of("punjabi", "AIND", _INDIAN, asian.PUNJABI_FAMILIES, called.PUNJABI, languages="pa", asks=0.12,
            adults=_SIKH_ADULTS, womens=("Kaur",)),
        _of("gujarati", "AIND", _HINDU, asian.GUJARATI_FAMILIES, called.GUJARATI,
            languages="gu hi", asks=0.1, adults=_HINDU_ADULTS),
        _of("tamil", "AOTH", (asian.TAMIL_GIRLS, asian.TAMIL_BOYS), asian.TAMIL_FAMILIES, called.TAMIL,
            languages="ta", asks=0.3, adults=(asian.TAMIL_WOMEN, asian.TAMIL_MEN)),
        _of("filipino", "AOTH", (asian.FILIPINO_GIRLS, asian.FILIPINO_BOYS), asian.FILIPINO_FAMILIES,
            called.FILIPINO, adults=(asian.FILIPINO_WOMEN, asian.FILIPINO_MEN)),
        _of("chinese", "CHNE", (asian.CHINESE_GIRLS, asian.CHINESE_BOYS), asian.CHINESE_FAMILIES,
            called.CHINESE, languages="yue cmn", asks=0.3),
        _of("nigerian", "BAFR", _african("Temi", "Zara", "Tobi", "Zim"), african.NIGERIAN_FAMILIES,
            called.WEST_AFRICAN, adults=_grown("Ngozi", "Yetunde", "Femi", "Uche")),
        _of("ghanaian", "BAFR", _african("Ama", "Araba", "Kwame", "Paa"), african.GHANAIAN_FAMILIES,
            called.WEST_AFRICAN, adults=_grown("Abena", "Yaa", "Kwame", "Prince")),
        _of("guinean", "BAFR", (_run(african.AFRICAN_GIRLS, "Aminata", "Saffie") + asian.MUSLIM_GIRLS[:25],
            _run(african.AFRICAN_BOYS, "Amadou", "Ebrima") + asian.MUSLIM_BOYS[:25]),
            _run(african.CENTRAL_FAMILIES, "Camara", "Mansaray"), called.WEST_AFRICAN,
            languages="fr", asks=0.25, adults=_MUSLIM_ADULTS),
        _of("southern_african", "BAFR", _african("Rutendo", "Furaha", "Tinashe", "Juma"),
            african.SOUTHERN_FAMILIES, called.SOUTHERN_AFRICAN,
            adults=_grown("Tendai", "Chipo", "Tendai", "Simba")),
        _of("central_african", "BAFR", _african("Divine-Grace", "Rosine", "Exauce", "Glody"),
            _run(african.CENTRAL_FAMILIES, "Kabongo", "Tshibangu"), called.CENTRAL_AFRICAN,
            languages="fr pt", asks=0.35, adults=_grown("Marie", "Rose", "Jean", "Christian")),
        _of("somali", "BAFR", (african.SOMALI_GIRLS, african.SOMALI_BOYS), african.SOMALI_FAMILIES,
            called.SOMALI, languages="so", asks=0.4),
        _of("horn", "BAFR", (african.HORN_GIRLS, african.HORN_BOYS), african.HORN_FAMILIES, called.HORN,
            languages="ti am", asks=0.45),
        _of("caribbean", "BCRB", (african.CARIBBEAN_GIRLS, african.CARIBBEAN_BOYS),
            african.CARIBBEAN_FAMILIES, called.CARIBBEAN,
            adults=(african.CARIBBEAN_WOMEN, african.CARIBBEAN_MEN)),
        _of("arab", "OOTH", (eastern.ARAB_GIRLS, eastern.ARAB_BOYS), eastern.ARAB_FAMILIES, called.ARAB,
            languages="ar", asks=0.4),
        _of("kurdish", "OOTH", (eastern.KURDISH_GIRLS, eastern.KURDISH_BOYS), eastern.KURDISH_FAMILIES,
            called.TURKISH, languages="ku tr", asks=0.45),
        _of("afghan", "AOTH", (eastern.AFGHAN_GIRLS, eastern.AFGHAN_BOYS), eastern.AFGHAN_FAMILIES,
            called.AFGHAN, languages="prs fa ps", asks=0.5),
    )
}  # fmt: skip

SHARES: dict[str, Table[str]] = {
    "WBRI": Table({"british": 1}),
    "WIRI": Table({"irish": 1}),
    "WIRT": Table({"traveller": 1}),
    "WROM": Table({"gypsy": 0.4, "roma": 0.6}),
    "WOTH": Table(
        {
            "polish": 33,
            "romanian": 24,
            "portuguese": 8,
            "baltic": 10,
            "bulgarian": 6,
            "albanian": 4,
            "italian": 4,
            "spanish": 3.5,
            "greek": 2.5,
            "ukrainian": 5,
        }
    ),
    "AIND": Table({"punjabi": 0.42, "gujarati": 0.58}),
    "APKN": Table({"pakistani": 1}),
    "ABAN": Table({"bangladeshi": 1}),
    "AOTH": Table({"tamil": 0.4, "filipino": 0.28, "afghan": 0.32}),
    "CHNE": Table({"chinese": 1}),
    "BAFR": Table(
        {
            "nigerian": 30,
            "ghanaian": 14,
            "somali": 20,
            "southern_african": 11,
            "central_african": 10,
            "guinean": 6,
            "horn": 9,
        }
    ),
    "BCRB": Table({"caribbean": 1}),
    "BOTH": Table({"caribbean": 0.6, "nigerian": 0.4}),
    "OOTH": Table({"arab": 0.55, "kurdish": 0.33, "afghan": 0.12}),
}
"""Where families of one ethnicity come from. `check`: from general knowledge."""

OTHER_SIDE: dict[str, Table[str]] = {
    "MWBC": Table({"caribbean": 1}),
    "MWBA": SHARES["BAFR"],
    "MWAS": Table(
        {"pakistani": 30, "gujarati": 25, "punjabi": 20, "chinese": 12, "bangladeshi": 6, "filipino": 7}
    ),
    "MOTH": Table({"arab": 30, "kurdish": 20, "afghan": 10, "nigerian": 15, "caribbean": 15, "chinese": 10}),
}
"""For children of two heritages: the one that is not British."""

ASIAN = frozenset({"AIND", "APKN", "ABAN", "AOTH", "CHNE"})


def of_both(mother: str, father: str) -> str:
    """The ethnicity of a child of two people, from theirs."""
    if mother == father:
        return mother
    white = mother.startswith("W"), father.startswith("W")
    if all(white):
        return "WBRI" if "WBRI" in (mother, father) else "WOTH"
    if not any(white):
        return "MOTH"
    other = father if white[0] else mother
    return "MWAS" if other in ASIAN else {"BCRB": "MWBC", "BAFR": "MWBA"}.get(other, "MOTH")
