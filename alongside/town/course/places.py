"""Streets, postcodes and schools of a town that does not exist.

Every street belongs to one part of the town and to one tenth of deprivation, and has one postcode; the area
ZZ is no area of the Royal Mail's. What is where follows from numbers alone, so that any two families of one
street share its name and postcode, whoever draws them.
"""

from __future__ import annotations

from alongside.town.chance import Dice
from alongside.town.course.names.listed import listed

STEMS = listed("""
Alder Amble Anvil Apple Arden Ash Aspen Badger Bakers Barley Barn Beacon Beech Bell Birch Bishop
Blackberry Bluebell Bobbin Bracken Bramble Brewery Briar Bridge Brindle Broad Brook Bull Burdock Butcher
Buttercup Canal Candle Carrier Castle Cedar Chandler Chantry Chapel Cherry Chestnut Clay Cobbler Coldwell
Comfrey Coopers Coppice Cornflower Cowslip Crab Cricket Cross Crown Curlew Cutlers Dairy Damson Dane Dell
Dock Dove Drapers Drovers Dunnock Dyers Eagle Eastfield Edge Elder Elm Falcon Farrier Fennel Fern Ferry
Fiddlers Field Finch Flax Fold Ford Forge Foundry Fountain Foxglove Friary Furlong Furnace Garnet Garth
Gilder Ginnel Glebe Glover Goldcrest Gorse Grange Granary Greave Grebe Greenhill Hammer Harbour Harebell
Harrow Harvest Hawthorn Hazel Heath Heron Hickory High Hill Holly Holm Honeysuckle Hop Hornbeam Horseshoe
Hurdle Ivy Jackdaw Jasmine Jubilee Juniper Kestrel Kiln Kings Kingfisher Knoll Lacemakers Lady Lapwing
Larch Lark Laurel Lavender Leat Lilac Lime Linden Linnet Lock Loom Low Lower Magpie Mallow Malt Manor
Maple Marigold Market Marl Marsh Martin Mason Meadow Medlar Merchant Mercer Mill Millrace Minster Moat
Moor Moss Mulberry Nailers Nettle Nightingale Nook Norbury Oak Oast Old Orchard Osier Otter Paddock Park
Parsons Pear Pebble Pendle Pepper Piccadilly Pigeon Pike Pinder Pine Plover Plum Pond Poplar Poppy Potters
Pound Primrose Priory Quarry Quay Quince Railway Raven Rectory Redwing Reed Ribbon Ridge Ripple River
Robin Rook Rope Rosehip Rowan Rush Saddlers Saffron Salter Sandpiper Sexton Shepherd Silver Skinner Sloe
Smithy Snowdrop Sorrel Sparrow Spindle Spinney Spring Stable Starling Station Stile Stone Swallow Swan
Swift Sycamore Tanner Tansy Teal Teasel Thistle Thorn Thrush Tinker Tollgate Tower Trinity Turner Union
Upper Vale Valley Vicarage Victoria Vine Violet Wagtail Walnut Ward Warren Water Weaver Well Wellington
Wesley Westfield Wharf Wheat Wheel Whin White Willow Winter Wood Woodpecker Wool Wren Yarrow Yew
""")
KINDS = (
    "Street", "Road", "Terrace", "Avenue", "Close", "Lane", "Way", "Court", "Drive", "Gardens", "Grove",
    "Place", "Crescent", "Row", "Walk", "View",
)  # fmt: skip
PER_TENTH = 34
"""Streets in each tenth of deprivation of each part of the town."""
DISTRICTS = 5
"""Postcode districts in each part of the town: two tenths share one."""
LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
"""The letters that stand at the end of postcodes."""
SHORT, LONG, LONGER = 64, 140, 3
"""House numbers go further where homes stand close: in the two poorest tenths."""
FLATS = (0.4, 0.34, 0.28, 0.22, 0.17, 0.13, 0.1, 0.08, 0.06, 0.05)
"""The share of homes in each tenth that are flats. `check`: no figure of one authority's was taken."""

TOWERS = (
    "Attlee House", "Bevan House", "Curlew Court", "Dovedale House", "Eliot Point", "Fairbairn House",
    "Garrett House", "Hardie House", "Keats Point", "Lansbury Court", "Marlowe Point", "Nightingale House",
    "Owen House", "Pankhurst Court", "Ruskin House", "Shelley Point", "Tyndale House", "Wren Court",
)  # fmt: skip
FOR_NOW = (
    "Lockside House", "The Wharf Rooms", "Carlton Lodge", "Bridge End Hostel", "Northgate House",
    "Albion Lodge", "The Old Registry", "Prospect House", "Tollgate Lodge", "Meridian House",
)  # fmt: skip
"""Houses in which the council puts families up for a while."""
REFUGE = "A refuge. The address is not kept here"

PRIMARY_STEMS = listed("""
Alderbrook Ambleside Ashgrove Beacon-Hill Beechfield Birchwood Bramley Bridgewater Broadmeadow Brookside
Castlefield Chapel-Fields Cherrytree Coppice-Lane Cornfield Crossways Dovecote Eastbrook Elmhurst
Fairfield Ferndale Foxhill Glebelands Goldfinch Greenway Hawksmoor Hazelbank Heathcote Highfield Hillside
Hollins Kestrel-Park Kingsmead Knowle-Park Larkfield Limes Longmeadow Lowfields Manor-Park Maplewood
Meadowbank Millbrook Moorside Mossgate Northfield Oakdene Oldfield Orchard-Way Parkside Pear-Tree Pinewood
Poplars Quarry-Bank Ridgeway Riverside Rookwood Rowanfield Sandhill Silverdale Southmead Springfield
Stonebridge Sycamore-Lane Thornfield Underwood Valley-Road Wellspring Westbrook Whitegate Willowbank
Windmill-Hill Woodlands Wrenfield Yewtree St-Aidan's St-Anne's St-Bede's St-Cuthbert's St-Helen's
St-Hilda's St-John's St-Jude's St-Mark's St-Mary's St-Oswald's St-Paul's St-Peter's St-Teresa's
St-Thomas's Holy-Trinity Sacred-Heart All-Saints Christ-Church Our-Lady's Al-Hikmah Guru-Nanak
St-Wilfrid's St-Winifred's St-Chad's Trinity Corpus-Christi
""")
SECONDARY_STEMS = listed("""
Thornmere-High Carrow-Park Kingsway Hadrian Bishopsgate Lowther Eastmoor Rivermead Whitworth Aldwick
Castle-Rise Brunel St-Cuthbert-Mayne Cardinal-Basil Northgate Foundry-Road Queen-Eleanor Harbour-Lights
Moorlands Fenwick-Hall Weavers Priory-Park Beaufort Stanhope Copperfield Holbrook Marlpit Ridings Tyndale
Wharfside Longridge Summerfield
""")
PRIMARIES, SECONDARIES = 26, 6
"""Schools in each part of the town."""


def street(locality: int, decile: int, place: int) -> tuple[str, str]:
    """The name and postcode of one street: `place` counts from 0 up to `PER_TENTH`."""
    number = (locality * 10 + decile - 1) * PER_TENTH + place
    # Multiplying by a number that shares no factor with the count of names spreads neighbours apart.
    name = f"{STEMS[number * 61 % len(STEMS)]} {KINDS[(number // len(STEMS) * 5 + number) % len(KINDS)]}"
    district = 1 + locality * DISTRICTS + (decile - 1) // 2
    within = (decile - 1) % 2 * PER_TENTH + place
    first, last = within // 9 * 7 % len(LETTERS), (within * 11 + locality) % len(LETTERS)
    return name, f"ZZ{district} {within % 9 + 1}{LETTERS[first]}{LETTERS[last]}"


def address(dice: Dice, locality: int, decile: int) -> tuple[str, str]:
    """A home and its postcode."""
    name, postcode = street(locality, decile, dice.below(PER_TENTH))
    number = 1 + dice.below(LONG if decile < LONGER else SHORT)
    if not dice.chance(FLATS[decile - 1]):
        return f"{number} {name}", postcode
    if dice.chance(0.3):
        return f"{1 + dice.below(58)} {dice.pick(TOWERS)}, {name}", postcode
    return f"Flat {1 + dice.below(9)}, {number} {name}", postcode


def for_now(dice: Dice, locality: int) -> tuple[str, str]:
    """Somewhere to stay for a while: a room, and its postcode."""
    place = dice.below(len(FOR_NOW))
    district = 1 + locality * DISTRICTS + place % DISTRICTS
    return f"Room {1 + dice.below(24)}, {FOR_NOW[place]}", f"ZZ{district} 9{LETTERS[place]}Z"


def elsewhere(dice: Dice, council: str) -> tuple[str, str]:
    """A home in another authority, and its postcode."""
    place = dice.below(len(STEMS))
    name = f"{STEMS[place]} {dice.pick(KINDS)}"
    postcode = f"ZZ9{place % 10} {place % 9 + 1}{LETTERS[place % len(LETTERS)]}Y"
    return f"{1 + dice.below(LONG)} {name}, {council}", postcode


def schools(dice: Dice, locality: int) -> tuple[str, str]:
    """The short names of a first school and of the one after it."""
    first = PRIMARY_STEMS[(locality * PRIMARIES + dice.below(PRIMARIES)) % len(PRIMARY_STEMS)]
    then = SECONDARY_STEMS[(locality * SECONDARIES + dice.below(SECONDARIES)) % len(SECONDARY_STEMS)]
    return first.replace("-", " "), then.replace("-", " ")
