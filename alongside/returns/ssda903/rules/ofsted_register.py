"""Rules that hold an episode beside Ofsted's register of homes and agencies."""

from alongside.returns.checking.rule import Rule

_NO_NUMBER = ["P1", "P3", "R1", "R2", "R5", "T0", "T1", "T2", "T3", "T4"]
"""Homes that Ofsted does not register, in every year."""


def _list(*codes: str) -> str:
    return ", ".join(f"'{one}'" for one in codes)


def _number_is_missing(since: int, until: int, *others: str) -> Rule:
    return Rule(
        code="218",
        row="home",
        fields="URN",
        since=since,
        until=until,
        says="This home in England needs Ofsted's number (URN), and has none.",
        why="By its number anybody can see who inspects the home. Look it up in Ofsted's list of this year.",
        broken=f"""
            urn_text IS NULL AND abroad = 0
            AND COALESCE(place, '') NOT IN ({_list(*_NO_NUMBER, *others)})
            AND (dec_text IS NULL OR dec > DATE '2015-03-31')""",
        source=""
        if since > 2025  # noqa: PLR2004
        else "The logic is quoted only for 2025/26; before that, homes without a number are those of 222.",
        proof=f"""
            episodes | child | place | dec        | pl_la     | urn      | ?
                     | amy   | U1    |            | E09000001 |          | x
                     | amy   | U1    |            | E09000001 | SC000001 |
                     | ben   | P1    |            | E09000001 |          |
                     | cat   | {others[-1]} |     | E09000001 |          |
                     | dan   | U1    |            | WAL       |          |
                     | dan   | U1    |            | W06000008 |          |
                     | dan   | U1    |            | 301       |          | x
                     | eve   | U1    | 2015-03-31 | E09000001 |          |
                     | eve   | U1    | 2015-04-01 | E09000001 |          | x
                     | fay   |       |            |           |          | x
                     | gus   | U1    | soon       | E09000001 |          |""",
    )


def _number_is_too_much(since: int, until: int, *others: str, is_not: str = "U1") -> Rule:
    return Rule(
        code="222",
        row="episodes",
        fields="URN",
        since=since,
        until=until,
        says="A home of this kind is not registered with Ofsted, but a number (URN) is given.",
        why="The number is another home's, or the kind of home is wrong. Mend whichever is not true.",
        broken=f"urn_text IS NOT NULL AND urn <> 'XXXXXXX' AND place IN ({_list(*_NO_NUMBER, *others)})",
        source=""
        if since < 2025  # noqa: PLR2004
        else "The text writes the number for agencies with six and with seven X; it has seven.",
        proof=f"""
            episodes | child | place       | urn      | ?
                     | amy   | R1          | SC000001 | x
                     | amy   | R1          | XXXXXXX  |
                     | amy   | R1          |          |
                     | ben   | t2          | 1        | x
                     | cat   | {others[-1]} | SC000001 | x
                     | dan   | {is_not}    | SC000001 |
                     | eve   |             | SC000001 |""",
    )


def _premises(since: int, until: int, *kinds: str) -> Rule:
    return Rule(
        code="221",
        row="home",
        fields="PL_POST",
        since=since,
        until=until,
        says="The postcode of the home is not the one that Ofsted's register has for this number (URN).",
        why="The child's postcode must lead to the house they live in. Check the number, then the postcode.",
        broken=f"""
            urn <> 'XXXXXXX' AND COALESCE(ls, '') NOT IN ('V3', 'V4') AND place IN ({_list(*kinds)})
            AND pl_post IS NOT NULL AND postcode_listed = 1 AND postcode_fits = 0""",
        source="A number that the register does not have, or has without a postcode, is left to rule 1008.",
        proof=f"""
            provider | urn | postcode |
                     | 2211 | AB1 0JD  |
                     | 2212 | AB1 0JD  |
                     | 2212 | AB1 0JE  |
                     | 2213 |          |
            episodes | child | ls | place        | urn | pl_post | ?
                     | amy   | C2 | {kinds[-1]}  | 2211 | AB1 0JD |
                     | amy   | C2 | {kinds[0]}   | 2211 | ab10jd  |
                     | amy   | C2 | {kinds[0]}   | 2211 | AB1 0JX | x
                     | amy   | C2 | {kinds[0]}   | 2211 |         |
                     | ben   | V3 | {kinds[0]}   | 2211 | AB1 0JX |
                     | ben   |    | {kinds[0]}   | 2211 | AB1 0JX | x
                     | cat   | C2 | {kinds[0]}   | 2212 | AB1 0JE |
                     | dan   | C2 | {kinds[0]}   | 2213 | AB1 0JX |
                     | eve   | C2 | U1           | 2211 | AB1 0JX |
                     | fay   | C2 | {kinds[0]}   | 2219 | AB1 0JX |
                     | gus   | C2 | {kinds[0]}   | XXXXXXX | AB1 0JX |""",
    )


def _whose_home(since: int, until: int, *left_out: str) -> Rule:
    less = f"AND COALESCE(place, '') NOT IN ({_list(*left_out)})" if left_out else ""
    mark = "" if left_out else "x"
    return Rule(
        code="229",
        row="home",
        fields="URN PLACE_PROVIDER",
        since=since,
        until=until,
        says="Ofsted's register has this home in another authority than the kind of provider says.",
        why="PR1 is our own home, PR2 another council's. Check whose it is; the register goes by postcode.",
        broken=f"""
            urn <> 'XXXXXXX' AND listings > 0 AND authority <> '' {less}
            AND ((place_provider = 'PR1' AND own_listed = 0)
                 OR (place_provider = 'PR2' AND own_listed = 1))""",
        proof=f"""
            authority | 301
            provider | urn | authority |
                     | 2291 | 301       |
                     | 2292 | 302       |
                     | 2293 |           |
            episodes | child | place | place_provider | urn | ?
                     | amy   | U1    | PR1            | 2291 |
                     | amy   | U1    | PR2            | 2291 | x
                     | ben   | U1    | PR1            | 2292 | x
                     | ben   | U1    | PR2            | 2292 |
                     | ben   |       | pr1            | 2292 | x
                     | cat   | U1    | PR1            | 2293 | x
                     | cat   | U1    | PR2            | 2293 |
                     | dan   | K3    | PR1            | 2292 | {mark}
                     | eve   | U1    | PR1            |     |
                     | eve   | U1    | PR1            | XXXXXXX |
                     | eve   | U1    | PR1            | 2299 |
                     | fay   | U1    | PR4            | 2291 |""",
    )


RULES = (
    Rule(
        code="1008",
        row="home",
        fields="URN",
        says="Ofsted's register has no home or agency with this number (URN).",
        why="Without the right number nobody can see who inspects the home. Look it up in Ofsted's list.",
        broken="urn IS NOT NULL AND urn <> 'XXXXXXX' AND listings IS NULL",
        source="No logic is quoted. XXXXXXX stands for an agency that has no number.",
        needs="provider",
        proof="""
            provider | urn      |
                     | SC000001 |
                     | 1234567  |
                     | 1234567  |
            episodes | child | urn      | ?
                     | amy   | SC000001 |
                     | ben   | 1234567  |
                     | cat   | 12345    | x
                     | dan   | XXXXXXX  |
                     | eve   | XXXXXX   | x
                     | fay   |          |
                     | gus   | SC00001  | x""",
    ),
    Rule(
        code="219",
        row="home",
        fields="URN PLACE",
        says="By Ofsted's register this number (URN) is not of a home of this kind.",
        why="Either the number or the kind of home is wrong. Check where the child really lives.",
        broken="urn <> 'XXXXXXX' AND listings > 0 AND place_text IS NOT NULL AND place_fits = 0",
        source="A number that the register does not have is left to rule 1008, and a blank kind to rule 146.",
        proof="""
            provider | urn | place_codes |
                     | 2191 | U1,U4       |
                     | 2192 | K2          |
                     | 2192 | S1, R3      |
                     | 2193 |             |
            episodes | child | place | urn     | ?
                     | amy   | U4    | 2191    |
                     | amy   | u1    | 2191    |
                     | amy   | K2    | 2191    | x
                     | ben   | R3    | 2192    |
                     | ben   | U1    | 2192    | x
                     | cat   | U1    | 2193    | x
                     | dan   | U1    | XXXXXXX |
                     | eve   | U1    |         |
                     | fay   | U1    | 2199    |
                     | gus   |       | 2191    |
                     | gus   | U     | 2191    | x""",
    ),
    _premises(2023, 2023, "K1", "K2", "R3", "S1"),
    _premises(2024, 2024, "H5", "K1", "K2", "R3", "S1"),
    _premises(2025, 2027, "K1", "K2", "K3", "R3", "S1"),
    Rule(
        code="224",
        row="home",
        fields="PLACE_PROVIDER",
        says="By Ofsted's register this home (URN) has not this kind of provider.",
        why="It says who runs the child's home. Check the number, then who the provider is.",
        broken="urn <> 'XXXXXXX' AND listings > 0 AND place_provider_text IS NOT NULL AND provider_fits = 0",
        source="A number that the register does not have is left to rule 1008, a blank provider to rule 526.",
        proof="""
            provider | urn | provider_codes |
                     | 2241 | PR1,PR3        |
                     | 2242 |                |
            episodes | child | place_provider | urn     | ?
                     | amy   | PR1            | 2241    |
                     | amy   | pr3            | 2241    |
                     | amy   | PR2            | 2241    | x
                     | ben   | PR1            | 2242    | x
                     | cat   | PR4            | XXXXXXX |
                     | dan   | PR4            |         |
                     | eve   |                | 2241    |
                     | fay   | PR4            | 2249    |""",
    ),
    Rule(
        code="227",
        row="home",
        fields="URN DECOM",
        says="Ofsted had closed this home's registration (URN) on or before the day the episode began.",
        why="No child may be sent to a home that is closed. Check the number and the day at once.",
        broken="urn <> 'XXXXXXX' AND still_listed = 0 AND decom >= listed_until",
        source="Where a number was registered more than once, one registration that fits is enough.",
        proof="""
            provider | urn | reg_end    |
                     | 2271 | 2025-05-01 |
                     | 2272 |            |
                     | 2273 | 2025-05-01 |
                     | 2273 |            |
                     | 2274 | 2024-05-01 |
                     | 2274 | 2025-07-01 |
            episodes | child | decom      | urn     | ?
                     | amy   | 2025-04-30 | 2271    |
                     | amy   | 2025-05-01 | 2271    | x
                     | ben   | 2025-06-01 | 2272    |
                     | cat   | 2025-06-01 | 2273    |
                     | dan   | 2025-06-01 | 2274    |
                     | dan   | 2025-07-02 | 2274    | x
                     | eve   | 2025-06-01 | XXXXXXX |
                     | fay   | 2025-06-01 |         |
                     | gus   |            | 2271    |""",
    ),
    Rule(
        code="228",
        row="home",
        fields="URN DEC",
        says="Ofsted closed this home's registration (URN) before the episode ended, or before 31 March.",
        why="A child cannot stay in a home that is closed. Check the number and the day they left.",
        broken="urn <> 'XXXXXXX' AND still_listed = 0 AND goes_until > listed_until",
        source="""For an episode without an end the text has the end of the year on or before the closing; so
            do we. Where a number was registered more than once, one registration that fits is enough.""",
        proof="""
            provider | urn | reg_end    |
                     | 2281 | 2025-05-01 |
                     | 2282 |            |
                     | 2283 | 2026-03-31 |
                     | 2284 | 2026-03-30 |
            episodes | child | dec        | urn     | ?
                     | amy   | 2025-05-01 | 2281    |
                     | amy   | 2025-05-02 | 2281    | x
                     | ben   |            | 2282    |
                     | cat   |            | 2283    |
                     | dan   |            | 2284    | x
                     | eve   | 2025-06-01 | XXXXXXX |
                     | fay   | soon       | 2281    |
                     | gus   |            |         |""",
    ),
    _whose_home(2023, 2025),
    _whose_home(2026, 2027, "K3", *_NO_NUMBER, "Z11", "Z12", "Z13", "Z14"),
    Rule(
        code="241",
        row="home",
        fields="URN",
        since=2026,
        says="Ofsted's register has no premises of this provider in the authority where the home lies.",
        why="Supported accommodation is registered once for many houses. Check the number and the postcode.",
        broken="place = 'K3' AND urn <> 'XXXXXXX' AND listings > 0 AND authority_fits = 0",
        proof="""
            provider | urn | authority |
                     | 2411 | 301       |
                     | 2411 | 302       |
                     | 2412 |           |
            episodes | child | place | urn     | pl_la | ?
                     | amy   | K3    | 2411    | 301   |
                     | amy   | K3    | 2411    | 302   |
                     | amy   | k3    | 2411    | 303   | x
                     | ben   | K3    | 2412    | 301   | x
                     | cat   | U1    | 2411    | 303   |
                     | dan   | K3    | XXXXXXX | 303   |
                     | eve   | K3    |         | 303   |
                     | fay   | K3    | 2419    | 303   |""",
    ),
    _number_is_missing(2023, 2024, "P2", "H5", "Z1"),
    _number_is_missing(2025, 2025, "Z1"),
    _number_is_missing(2026, 2027, "Z11", "Z12", "Z13", "Z14"),
    _number_is_too_much(2023, 2023, "P2", "Z1", "H5"),
    _number_is_too_much(2024, 2024, "P2", "Z1", is_not="H5"),
    _number_is_too_much(2025, 2025, "Z1", is_not="P2"),
    _number_is_too_much(2026, 2027, "Z1", "Z11", "Z12", "Z13", "Z14", is_not="P2"),
    Rule(
        code="230",
        row="home",
        fields="PLACE DEC URN",
        since=2024,
        until=2024,
        says="Semi-independent living in England needs Ofsted's number (URN) from 28 October 2023.",
        why="From that day such a home may only take children when it is registered. Ask for its number.",
        broken="""
            place = 'H5' AND abroad = 0 AND COALESCE(urn, 'XXXXXXX') = 'XXXXXXX'
            AND (dec_text IS NULL OR dec > DATE '2023-10-28')""",
        source="No logic is quoted. XXXXXXX is no number of a home.",
        proof="""
            episodes | child | place | dec        | pl_la     | urn      | ?
                     | amy   | H5    | 2023-10-28 | E09000001 |          |
                     | amy   | h5    | 2023-10-29 | E09000001 |          | x
                     | ben   | H5    |            | E09000001 |          | x
                     | ben   | H5    |            | E09000001 | SC000001 |
                     | ben   | H5    |            | E09000001 | XXXXXXX  | x
                     | cat   | H5    |            | W06000008 |          |
                     | dan   | K2    |            | E09000001 |          |""",
    ),
    Rule(
        code="242",
        row="episodes",
        fields="URN",
        since=2026,
        says="XXXXXXX may only stand for an adoption agency, and this is no adoptive or foster home.",
        why="Every other home has a number of its own. Look it up in Ofsted's list.",
        broken="""
            urn = 'XXXXXXX' AND COALESCE(place, '') NOT IN
                ('A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6')""",
        proof="""
            episodes | child | place | urn      | ?
                     | amy   | A3    | XXXXXXX  |
                     | ben   | u6    | XXXXXXX  |
                     | cat   | K2    | XXXXXXX  | x
                     | dan   |       | XXXXXXX  | x
                     | eve   | K2    | SC000001 |
                     | fay   | K2    |          |""",
    ),
    Rule(
        code="243",
        row="home",
        fields="URN",
        since=2026,
        says="The home lies outside England, where Ofsted registers none, but a number (URN) is given.",
        why="Another country's inspectors answer for it. Take the number out, or mend the postcode.",
        broken="abroad = 1 AND urn_text IS NOT NULL",
        proof="""
            episodes | child | pl_la     | urn      | ?
                     | amy   | WAL       | SC000001 | x
                     | ben   | S12000005 | XXXXXXX  | x
                     | cat   | NUK       |          |
                     | dan   | E09000001 | SC000001 |
                     | eve   |           | SC000001 |
                     | fay   | 301       | SC000001 |""",
    ),
)
