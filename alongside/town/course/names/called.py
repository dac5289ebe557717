"""What children call those who love them, by where the family comes from. `check`.

`*` stands for the person's own name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """The words of one heritage, the commonest first."""

    mum: tuple[str, ...]
    dad: tuple[str, ...]
    mums_mum: tuple[str, ...]
    mums_dad: tuple[str, ...]
    dads_mum: tuple[str, ...]
    dads_dad: tuple[str, ...]
    mums_sister: tuple[str, ...] = ("Auntie *", "Aunty *")
    mums_brother: tuple[str, ...] = ("Uncle *",)
    dads_sister: tuple[str, ...] = ("Auntie *", "Aunty *")
    dads_brother: tuple[str, ...] = ("Uncle *",)


BRITISH = Called(
    mum=("Mum", "Mummy", "Mam"),
    dad=("Dad", "Daddy"),
    mums_mum=(
        "Nan",
        "Nana",
        "Nanny *",
        "Grandma",
        "Gran",
        "Nanna",
        "Granny",
        "Nan *",
        "Nanny",
        "Mama *",
        "Nonny",
    ),
    mums_dad=(
        "Grandad",
        "Grandad *",
        "Gramps",
        "Grandpa",
        "Pops",
        "Grampy",
        "Bampi",
        "Pop",
        "Gaga",
        "Grandad",
    ),
    dads_mum=("Nana *", "Nan *", "Grandma *", "Gran", "Granny *", "Nanny *", "Grandma", "Nanna *", "Mamgu"),
    dads_dad=("Grandad *", "Grandpa", "Grampa *", "Grandad *", "Pops", "Grandpa *", "Pappy", "Taid"),
    mums_sister=("Auntie *", "Aunty *", "Auntie *", "*", "Nenny *", "Titi *"),
    mums_brother=("Uncle *", "*", "Unc", "Uncle *"),
    dads_sister=("Auntie *", "Aunty *", "*"),
    dads_brother=("Uncle *", "*", "Uncle *"),
)
IRISH = Called(
    mum=("Mam", "Mum", "Mammy"),
    dad=("Dad", "Da", "Daddy"),
    mums_mum=("Nana", "Granny *", "Nan", "Mamó"),
    mums_dad=("Grandad", "Granda", "Grandad *", "Daideo"),
    dads_mum=("Granny *", "Nana *", "Granny"),
    dads_dad=("Grandad *", "Granda *", "Grandad"),
)
TRAVELLER = Called(
    mum=("Mammy", "Mam", "Mum"),
    dad=("Daddy", "Da", "Dad"),
    mums_mum=("Granny *", "Nanny", "Granny"),
    mums_dad=("Granda", "Grandad *", "Grandaddy"),
    dads_mum=("Granny *", "Nanny *", "Old Nan"),
    dads_dad=("Granda *", "Grandad *", "Old Grandad"),
)
POLISH = Called(
    mum=("Mama", "Mamusia", "Mum"),
    dad=("Tata", "Tato", "Dad"),
    mums_mum=("Babcia", "Babcia *", "Babunia"),
    mums_dad=("Dziadek", "Dziadek *", "Dziadzio"),
    dads_mum=("Babcia *", "Babcia", "Busia"),
    dads_dad=("Dziadek *", "Dziadek"),
    mums_sister=("Ciocia *", "Ciocia"),
    mums_brother=("Wujek *", "Wujek"),
    dads_sister=("Ciocia *",),
    dads_brother=("Wujek *", "Stryjek"),
)
ROMANIAN = Called(
    mum=("Mami", "Mama", "Mum"),
    dad=("Tati", "Tata", "Dad"),
    mums_mum=("Bunica", "Buni", "Mamaie"),
    mums_dad=("Bunicul", "Bunu", "Tataie"),
    dads_mum=("Bunica *", "Buni *", "Maia"),
    dads_dad=("Bunicul *", "Tataie", "Bunu"),
    mums_sister=("Tanti *", "Mătușa *"),
    mums_brother=("Nenea *", "Unchiul *"),
    dads_sister=("Tanti *", "Mătușa *"),
    dads_brother=("Unchiul *", "Nenea *"),
)
ROMA = Called(
    mum=("Mama", "Dai", "Mum"),
    dad=("Dado", "Tata", "Dad"),
    mums_mum=("Baba", "Mami"),
    mums_dad=("Papo", "Papu"),
    dads_mum=("Baba *", "Mami"),
    dads_dad=("Papo", "Papu *"),
    mums_sister=("Bibi *", "Teta *"),
    mums_brother=("Kako *",),
    dads_sister=("Bibi *",),
    dads_brother=("Kako *",),
)
PORTUGUESE = Called(
    mum=("Mãe", "Mamã", "Mum"),
    dad=("Pai", "Papá", "Dad"),
    mums_mum=("Avó", "Avó *", "Vovó"),
    mums_dad=("Avô", "Avô *", "Vovô"),
    dads_mum=("Avó *", "Vovó *"),
    dads_dad=("Avô *", "Vovô"),
    mums_sister=("Tia *", "Titi"),
    mums_brother=("Tio *",),
    dads_sister=("Tia *",),
    dads_brother=("Tio *",),
)
BALTIC = Called(
    mum=("Mama", "Mamytė", "Mum"),
    dad=("Tėtis", "Tėti", "Dad"),
    mums_mum=("Močiutė", "Babytė", "Močiutė *"),
    mums_dad=("Senelis", "Diedukas", "Senelis *"),
    dads_mum=("Močiutė *", "Bobutė"),
    dads_dad=("Senelis *", "Diedukas"),
    mums_sister=("Teta *",),
    mums_brother=("Dėdė *",),
    dads_sister=("Teta *",),
    dads_brother=("Dėdė *",),
)
BULGARIAN = Called(
    mum=("Mama", "Mamo", "Mum"),
    dad=("Tati", "Tate", "Dad"),
    mums_mum=("Baba", "Baba *", "Babo"),
    mums_dad=("Dyado", "Dyado *"),
    dads_mum=("Baba *", "Baba"),
    dads_dad=("Dyado *", "Dyado"),
    mums_sister=("Lelya *", "Lelya"),
    mums_brother=("Vuicho *", "Vuicho"),
    dads_sister=("Lelya *",),
    dads_brother=("Chicho *", "Chicho"),
)
ALBANIAN = Called(
    mum=("Mami", "Nëna", "Mum"),
    dad=("Babi", "Baba", "Dad"),
    mums_mum=("Gjyshja", "Nëna", "Nana *"),
    mums_dad=("Gjyshi", "Babagjysh"),
    dads_mum=("Gjyshja *", "Loke"),
    dads_dad=("Gjyshi *", "Baba plak"),
    mums_sister=("Teze *", "Tezja"),
    mums_brother=("Daja *", "Daja"),
    dads_sister=("Halla *", "Hallë"),
    dads_brother=("Xhaxhi *", "Axha *"),
)
GREEK = Called(
    mum=("Mama", "Mum", "Mamá"),
    dad=("Baba", "Dad", "Babá"),
    mums_mum=("Yia-yia", "Yia-yia *"),
    mums_dad=("Pappou", "Pappou *"),
    dads_mum=("Yia-yia *", "Yia-yia"),
    dads_dad=("Pappou *", "Pappou"),
    mums_sister=("Thia *",),
    mums_brother=("Thio *",),
    dads_sister=("Thia *",),
    dads_brother=("Thio *",),
)
ITALIAN = Called(
    mum=("Mamma", "Mum"),
    dad=("Papà", "Babbo", "Dad"),
    mums_mum=("Nonna", "Nonna *"),
    mums_dad=("Nonno", "Nonno *"),
    dads_mum=("Nonna *", "Nonna"),
    dads_dad=("Nonno *", "Nonno"),
    mums_sister=("Zia *",),
    mums_brother=("Zio *",),
    dads_sister=("Zia *",),
    dads_brother=("Zio *",),
)
SPANISH = Called(
    mum=("Mamá", "Mami", "Mum"),
    dad=("Papá", "Papi", "Dad"),
    mums_mum=("Abuela", "Yaya", "Abuelita"),
    mums_dad=("Abuelo", "Yayo", "Abuelito"),
    dads_mum=("Abuela *", "Yaya"),
    dads_dad=("Abuelo *", "Yayo"),
    mums_sister=("Tía *",),
    mums_brother=("Tío *",),
    dads_sister=("Tía *",),
    dads_brother=("Tío *",),
)
UKRAINIAN = Called(
    mum=("Mama", "Mamo", "Mum"),
    dad=("Tato", "Tatu", "Dad"),
    mums_mum=("Babusya", "Baba *", "Babusya *"),
    mums_dad=("Didus", "Dido *", "Didus *"),
    dads_mum=("Babusya *", "Baba *"),
    dads_dad=("Dido", "Didus *"),
    mums_sister=("Titka *", "Tyotya *"),
    mums_brother=("Dyadko *",),
    dads_sister=("Titka *",),
    dads_brother=("Dyadko *",),
)
PAKISTANI = Called(
    mum=("Mum", "Ammi", "Mama", "Mummy"),
    dad=("Dad", "Abbu", "Baba", "Papa"),
    mums_mum=("Nani", "Nano", "Nani Ammi", "Nani Jaan"),
    mums_dad=("Nana", "Nana Abbu", "Nana Jaan"),
    dads_mum=("Dadi", "Dadi Ammi", "Dado", "Dadi Jaan"),
    dads_dad=("Dada", "Dada Abbu", "Dada Jaan"),
    mums_sister=("Khala *", "Khala", "Aunty *"),
    mums_brother=("Mamu *", "Mamu", "Uncle *"),
    dads_sister=("Phupho *", "Phupho", "Aunty *"),
    dads_brother=("Chachu *", "Chachu", "Taya *"),
)
BANGLADESHI = Called(
    mum=("Mum", "Amma", "Ammu", "Ma"),
    dad=("Dad", "Abba", "Abbu"),
    mums_mum=("Nanu", "Nani", "Nanumoni"),
    mums_dad=("Nana", "Nanabhai"),
    dads_mum=("Dadu", "Dadi", "Dadumoni"),
    dads_dad=("Dada", "Dadabhai"),
    mums_sister=("Khala *", "Khalamoni", "Sasi *"),
    mums_brother=("Mama *", "Mamu *", "Mama"),
    dads_sister=("Fufu *", "Fufu"),
    dads_brother=("Chacha *", "Chachu"),
)
PUNJABI = Called(
    mum=("Mum", "Mama", "Mummy"),
    dad=("Dad", "Papa", "Daddy"),
    mums_mum=("Nani Ji", "Nani", "Naniji"),
    mums_dad=("Nana Ji", "Nana", "Nanaji"),
    dads_mum=("Dadi Ji", "Dadi", "Biji", "Bibi Ji"),
    dads_dad=("Dada Ji", "Baba Ji", "Dada"),
    mums_sister=("Masi *", "Massi Ji", "Masi"),
    mums_brother=("Mama Ji", "Mamaji *"),
    dads_sister=("Bua *", "Pua Ji", "Bhua"),
    dads_brother=("Chacha Ji", "Chacha *", "Taya Ji"),
)
GUJARATI = Called(
    mum=("Mum", "Mummy", "Mumma"),
    dad=("Dad", "Papa", "Daddy"),
    mums_mum=("Nani", "Nani Ma", "Ba"),
    mums_dad=("Nana", "Nanaji", "Bapuji"),
    dads_mum=("Ba", "Dadi", "Baa"),
    dads_dad=("Dada", "Bapuji", "Dadaji"),
    mums_sister=("Masi *", "Masi"),
    mums_brother=("Mama *", "Mama"),
    dads_sister=("Foi *", "Foi"),
    dads_brother=("Kaka *", "Kaka"),
)
TAMIL = Called(
    mum=("Amma", "Mum"),
    dad=("Appa", "Dad"),
    mums_mum=("Ammamma", "Pattima"),
    mums_dad=("Thatha", "Ammappa"),
    dads_mum=("Appamma", "Paati"),
    dads_dad=("Appappa", "Thatha"),
    mums_sister=("Sithi *", "Periamma"),
    mums_brother=("Mama *", "Maama"),
    dads_sister=("Atthai *", "Mami *"),
    dads_brother=("Sithappa", "Periappa"),
)
FILIPINO = Called(
    mum=("Mama", "Mum", "Nanay"),
    dad=("Papa", "Dad", "Tatay"),
    mums_mum=("Lola", "Lola *", "Mamang"),
    mums_dad=("Lolo", "Lolo *"),
    dads_mum=("Lola *", "Lola"),
    dads_dad=("Lolo *", "Lolo"),
    mums_sister=("Tita *",),
    mums_brother=("Tito *",),
    dads_sister=("Tita *",),
    dads_brother=("Tito *",),
)
CHINESE = Called(
    mum=("Mum", "Mama", "Ma Ma"),
    dad=("Dad", "Baba", "Ba Ba"),
    mums_mum=("Po Po", "Lao Lao", "Wai Po"),
    mums_dad=("Gong Gong", "Lao Ye", "Wai Gong"),
    dads_mum=("Mah Mah", "Nai Nai"),
    dads_dad=("Yeh Yeh", "Ye Ye"),
    mums_sister=("Yi Yi", "Auntie *", "Ah Yi"),
    mums_brother=("Kau Fu", "Uncle *", "Jiu Jiu"),
    dads_sister=("Gu Ma", "Gu Gu", "Auntie *"),
    dads_brother=("Suk Suk", "Shu Shu", "Uncle *"),
)
WEST_AFRICAN = Called(
    mum=("Mum", "Mummy", "Mama"),
    dad=("Dad", "Daddy", "Papa"),
    mums_mum=("Grandma", "Mama *", "Granny", "Grandma *", "Big Mummy", "Nana"),
    mums_dad=("Grandpa", "Papa *", "Grandad", "Baba"),
    dads_mum=("Grandma *", "Mama *", "Nana *", "Granny"),
    dads_dad=("Grandpa *", "Baba", "Grandad"),
)
SOUTHERN_AFRICAN = Called(
    mum=("Mum", "Amai", "Mama"),
    dad=("Dad", "Baba", "Daddy"),
    mums_mum=("Gogo", "Ambuya", "Gogo *"),
    mums_dad=("Sekuru", "Khulu", "Grandpa"),
    dads_mum=("Gogo *", "Ambuya", "Nyanya"),
    dads_dad=("Sekuru *", "Khulu", "Babu"),
    mums_sister=("Maiguru", "Mainini *", "Auntie *"),
    mums_brother=("Sekuru *", "Uncle *"),
    dads_sister=("Tete *", "Tete"),
    dads_brother=("Babamukuru", "Babamunini *", "Uncle *"),
)
CENTRAL_AFRICAN = Called(
    mum=("Maman", "Mum", "Mama"),
    dad=("Papa", "Dad"),
    mums_mum=("Koko", "Grand-mère", "Mama *"),
    mums_dad=("Koko *", "Grand-père", "Papa *"),
    dads_mum=("Koko *", "Mémé"),
    dads_dad=("Papa *", "Grand-père"),
    mums_sister=("Tantine *", "Maman *"),
    mums_brother=("Tonton *", "Noko *"),
    dads_sister=("Tantine *",),
    dads_brother=("Tonton *", "Papa *"),
)
SOMALI = Called(
    mum=("Hooyo", "Mum", "Mama"),
    dad=("Aabo", "Dad"),
    mums_mum=("Ayeeyo", "Ayeeyo *"),
    mums_dad=("Awoowe", "Awoowe *"),
    dads_mum=("Ayeeyo *", "Ayeeyo"),
    dads_dad=("Awoowe *", "Awoowe"),
    mums_sister=("Habaryar *", "Habo *"),
    mums_brother=("Abti *", "Abti"),
    dads_sister=("Eddo *", "Eddo"),
    dads_brother=("Adeer *", "Adeer"),
)
HORN = Called(
    mum=("Mama", "Ade", "Mum"),
    dad=("Baba", "Abo", "Dad"),
    mums_mum=("Abay", "Adey *", "Emaye"),
    mums_dad=("Aboy", "Ababa"),
    dads_mum=("Abay *", "Emaye"),
    dads_dad=("Aboy *", "Ababa"),
)
CARIBBEAN = Called(
    mum=("Mum", "Mummy", "Mama"),
    dad=("Dad", "Daddy", "Pops"),
    mums_mum=("Nan", "Granny", "Grandma", "Nana", "Mama *", "Grandma *"),
    mums_dad=("Grandad", "Papa", "Pops", "Grandad *"),
    dads_mum=("Granny *", "Grandma *", "Nana *", "Mumma"),
    dads_dad=("Grandad *", "Grandpa *", "Pa"),
)
ARAB = Called(
    mum=("Mama", "Mum", "Yumma"),
    dad=("Baba", "Dad"),
    mums_mum=("Teta", "Jaddah", "Bibi", "Henna"),
    mums_dad=("Jiddo", "Jaddi", "Sidi"),
    dads_mum=("Teta *", "Jaddah", "Bibi"),
    dads_dad=("Jiddo", "Jaddi", "Jiddo *"),
    mums_sister=("Khalto *", "Khala *"),
    mums_brother=("Khalo *", "Khalo"),
    dads_sister=("Amto *", "Amma *"),
    dads_brother=("Ammo *", "Ammo"),
)
TURKISH = Called(
    mum=("Anne", "Dayê", "Mum"),
    dad=("Baba", "Bavo", "Dad"),
    mums_mum=("Anneanne", "Dapîr", "Nene"),
    mums_dad=("Dede", "Bapîr"),
    dads_mum=("Babaanne", "Dapîr", "Nene"),
    dads_dad=("Dede", "Bapîr", "Büyükbaba"),
    mums_sister=("* Teyze", "Teyze"),
    mums_brother=("* Dayi", "Dayi"),
    dads_sister=("* Hala", "Hala"),
    dads_brother=("* Amca", "Mamo *"),
)
AFGHAN = Called(
    mum=("Madar", "Maman", "Mum", "Madar jan"),
    dad=("Padar", "Baba", "Dad", "Agha jan"),
    mums_mum=("Bibi jan", "Maman bozorg", "Anna"),
    mums_dad=("Baba jan", "Baba bozorg", "Bawa jan"),
    dads_mum=("Bibi", "Bibi jan", "Maman bozorg"),
    dads_dad=("Baba jan", "Agha jan", "Baba bozorg"),
    mums_sister=("Khala *", "Khala jan", "Khaleh *"),
    mums_brother=("Mama *", "Dayi *"),
    dads_sister=("Amma *", "Ammeh *"),
    dads_brother=("Kaka *", "Amu *"),
)
