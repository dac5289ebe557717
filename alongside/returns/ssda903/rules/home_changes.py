"""Rules about moving: what changed with the home, why, and whether the child came back."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code

_AWAY = "('T0', 'T1', 'T2', 'T3', 'T4')"
_SAME_HOME = """
                place IS NOT DISTINCT FROM prev_place AND pl_post IS NOT DISTINCT FROM prev_pl_post
                AND urn IS NOT DISTINCT FROM prev_urn
                AND place_provider IS NOT DISTINCT FROM prev_place_provider"""


def _not_for_a_visit(since: int, until: int) -> Rule:
    return Rule(
        code="226",
        row="spell",
        fields="REASON_PLACE_CHANGE PLACE",
        since=since,
        until=until,
        says="A stay for a short while (T0 to T4), or going there, is given a reason for a change of home.",
        why="The child comes back: it is no change. Leave the reason empty, here and in the episode before.",
        broken=f"""
            place IN {_AWAY}
            AND (reason_place_change_text IS NOT NULL OR prev_reason_place_change IS NOT NULL)""",
        source="The text names two episodes; the one that is the stay is marked.",
        proof="""
            episodes | child | decom      | place | reason_place_change | ?
                     | amy   | 2025-05-01 | U1    |                     |
                     | amy   | 2025-06-01 | T1    |                     |
                     | amy   | 2025-07-01 | U1    | OTHER               |
                     | ben   | 2025-05-01 | U1    | OTHER               |
                     | ben   | 2025-06-01 | t3    |                     | x
                     | cat   | 2025-05-01 | T0    | OTHER               | x
                     | cat   | 2025-06-01 | U1    |                     |
                     | dan   | 2025-05-01 |       | OTHER               |""",
    )


RULES = (
    must_be_a_code(
        "1009",
        "episodes",
        "REASON_PLACE_CHANGE",
        "The reason why the home changed",
        "CARPL",
        blank=False,
        why="It says why the child had to move. Give a code of this year, in capitals.",
        source="No logic is quoted. A cell that was left blank is left alone; spaces are no code.",
    ),
    Rule(
        code="225",
        row="spell",
        fields="REASON_PLACE_CHANGE",
        says="The home changed after this episode, but it is not said why.",
        why="Every move costs a child something; why it came must be known. Give the reason.",
        broken=f"""
            rec = 'X1' AND next_rne IN ('P', 'B', 'T', 'U') AND COALESCE(place, '') NOT IN {_AWAY}
            AND COALESCE(next_place, '') NOT IN {_AWAY} AND reason_place_change_text IS NULL""",
        source="""No logic is quoted. The home changed by P and B and, with the same people, by T and U; going
            on a short stay (T0 to T4) and coming back from one has no reason, by rule 226.""",
        proof="""
            episodes | child | decom      | dec        | rec | rne | place | reason_place_change | ?
                     | amy   | 2025-05-01 | 2025-06-01 | X1  | S   | U1    |                     | x
                     | amy   | 2025-06-01 | 2025-07-01 | x1  | P   | U1    |                     | x
                     | amy   | 2025-07-01 | 2025-08-01 | X1  | b   | U1    |                     |
                     | amy   | 2025-08-01 |            |     | L   | U1    |                     |
                     | ben   | 2025-05-01 | 2025-06-01 | X1  | S   | U1    | CARPL               |
                     | ben   | 2025-06-01 |            |     | P   | U1    |                     |
                     | cat   | 2025-05-01 | 2025-06-01 | X1  | S   | U1    |                     |
                     | cat   | 2025-06-01 | 2025-07-01 | X1  | P   | T1    |                     |
                     | cat   | 2025-07-01 |            |     | P   | U1    |                     |
                     | dan   | 2025-05-01 | 2025-06-01 | X1  | S   | U1    |                     | x
                     | dan   | 2025-06-01 |            |     | T   | U4    |                     |
                     | eve   | 2025-05-01 | 2025-06-01 | E8  | S   | U1    |                     |
                     | eve   | 2025-07-01 |            |     | P   | U1    |                     |""",
    ),
    _not_for_a_visit(2023, 2025),
    _not_for_a_visit(2026, 2027),
    Rule(
        code="233",
        row="episodes",
        fields="REASON_PLACE_CHANGE",
        since=2026,
        says="The episode has not ended, but a reason for a change of home is given.",
        why="While the child still lives there, nothing has changed. Take it out, or give the day it ended.",
        broken="dec_text IS NULL AND reason_place_change_text IS NOT NULL",
        proof="""
            episodes | child | dec        | reason_place_change | ?
                     | amy   |            | CARPL               | x
                     | ben   | 2025-06-01 | CARPL               |
                     | cat   |            |                     |
                     | dan   | soon       | CARPL               |""",
    ),
    Rule(
        code="234",
        row="episode",
        fields="REASON_PLACE_CHANGE",
        also="head: DOB",
        since=2026,
        says="It is said that the child was taken into custody, under the age of 10.",
        why="No child under 10 can be held responsible for a crime. Mend the reason, or the birthday.",
        broken="decom < head_dob + INTERVAL '10' YEAR AND prev_reason_place_change = 'CUSTOD'",
        source="The text looks at the episode that follows; that one is marked, and the birthday.",
        proof="""
            header | child | dob        | ?
                   | amy   | 2015-06-02 | x
                   | ben   | 2015-06-01 |
                   | cat   | 2015-06-02 |
                   | dan   |            |
            episodes | child | decom      | reason_place_change | ?
                     | amy   | 2025-05-01 | custod              |
                     | amy   | 2025-06-01 |                     | x
                     | ben   | 2025-05-01 | CUSTOD              |
                     | ben   | 2025-06-01 |                     |
                     | cat   | 2025-05-01 | CARPL               |
                     | cat   | 2025-06-01 | CUSTOD              |
                     | dan   | 2025-05-01 | CUSTOD              |
                     | dan   | 2025-06-01 |                     |
                     | eve   | 2025-05-01 | CUSTOD              |
                     | eve   | 2025-06-01 |                     |""",
    ),
    Rule(
        code="383",
        row="home",
        fields="PLACE",
        until=2025,
        says="After a stay for a short while (T0 to T4) the child came back to another kind of home.",
        why="It is only a short stay if the child returns. If they moved on, it was a home of its own.",
        broken=f"""
            prev_place IN {_AWAY} AND prev_prev_nr IS NOT NULL
            AND place IS DISTINCT FROM prev_prev_place""",
        source="""No logic is quoted before 2025/26, and only the kind of home is named. A stay that stands
            first in the return cannot be judged.""",
        proof="""
            episodes | child | decom      | place | ?
                     | amy   | 2024-05-01 | U1    |
                     | amy   | 2024-06-01 | T1    |
                     | amy   | 2024-07-01 | u1    |
                     | ben   | 2024-05-01 | U1    |
                     | ben   | 2024-06-01 | t4    |
                     | ben   | 2024-07-01 | K2    | x
                     | cat   | 2024-05-01 | T1    |
                     | cat   | 2024-06-01 | U1    |
                     | dan   | 2024-05-01 | U1    |
                     | dan   | 2024-06-01 | T1    |
                     | eve   | 2024-05-01 | U1    |
                     | eve   | 2024-06-01 | T1    |
                     | eve   | 2024-07-01 |       | x""",
    ),
    Rule(
        code="383",
        row="home",
        fields="PLACE RNE PL_POST",
        since=2026,
        says="After a stay for a short while (T0 to T4) the child did not come back to the home before it.",
        why="It is only a short stay if the child returns. If they moved on, it was a home of its own.",
        broken=f"""
            prev_place IN {_AWAY}
            AND (rne IS DISTINCT FROM 'P'
                 OR (prev_prev_nr IS NOT NULL
                     AND (place IS DISTINCT FROM prev_prev_place
                          OR pl_post IS DISTINCT FROM prev_prev_pl_post)))""",
        source="Of a stay that stands first in the return only the reason is judged.",
        proof="""
            episodes | child | decom      | rne | place | pl_post | ?
                     | amy   | 2025-05-01 | S   | U1    | AB1 0JD |
                     | amy   | 2025-06-01 | P   | T1    | AB1 0JX |
                     | amy   | 2025-07-01 | p   | u1    | AB1 0JD |
                     | ben   | 2025-05-01 | S   | U1    | AB1 0JD |
                     | ben   | 2025-06-01 | P   | t4    | AB1 0JX |
                     | ben   | 2025-07-01 | P   | U1    | AB1 0JX | x
                     | cat   | 2025-05-01 | P   | T1    |         |
                     | cat   | 2025-06-01 | P   | U1    | AB1 0JD |
                     | dan   | 2025-05-01 | P   | T1    |         |
                     | dan   | 2025-06-01 | B   | U1    | AB1 0JD | x
                     | eve   | 2025-05-01 | S   | U1    | AB1 0JD |
                     | eve   | 2025-06-01 | P   | T1    | AB1 0JX |
                     | eve   | 2025-07-01 | P   | K2    | AB1 0JD | x
                     | fay   | 2025-05-01 | S   | U1    |         |
                     | fay   | 2025-06-01 | P   | T1    |         |
                     | fay   | 2025-07-01 |     | U1    |         | x""",
    ),
    Rule(
        code="435",
        row="spell",
        fields="LS PLACE PL_POST URN PLACE_PROVIDER",
        says="It says that only the home changed, but the home is the same, or the legal status changed too.",
        why="The reason must say what changed for the child. Compare it with the episode before.",
        broken=f"""
            rne IN ('P', 'T') AND prev_nr IS NOT NULL
            AND (ls IS DISTINCT FROM prev_ls OR ({_SAME_HOME}))""",
        source="No logic is quoted. T is a change of home as P is, with the same carers.",
        proof="""
            episodes | child | decom      | rne | ls | place | pl_post | urn | place_provider | ?
                     | amy   | 2025-05-01 | P   | C2 | U1    | AB1 0JD | 1   | PR1            |
                     | amy   | 2025-06-01 | P   | C2 | U1    | AB1 0JD | 1   | PR1            | x
                     | amy   | 2025-07-01 | p   | C2 | U1    | AB1 0JX | 1   | PR1            |
                     | amy   | 2025-08-01 | P   | E1 | K2    | AB1 0JX | 1   | PR1            | x
                     | ben   | 2025-05-01 | S   | C2 | U1    |         |     | PR1            |
                     | ben   | 2025-06-01 | T   | C2 | U4    |         |     | PR1            |
                     | ben   | 2025-07-01 | T   | C2 | U4    |         |     | PR1            | x
                     | ben   | 2025-08-01 | L   | C2 | U4    |         |     | PR1            |
                     | cat   | 2025-05-01 | S   | C2 |       |         |     |                |
                     | cat   | 2025-06-01 | P   |    |       |         | 1   |                | x
                     | cat   | 2025-07-01 | P   |    |       |         |     |                |""",
    ),
    Rule(
        code="436",
        row="spell",
        fields="RNE LS PLACE PL_POST URN PLACE_PROVIDER",
        says="It says that home and legal status both changed, but one of them is the same as before.",
        why="The reason must say what changed for the child. Compare it with the episode before.",
        broken=f"""
            rne IN ('B', 'U') AND prev_nr IS NOT NULL
            AND (ls IS NOT DISTINCT FROM prev_ls OR ({_SAME_HOME}))""",
        source="No logic is quoted. U changes home and law as B does, with the same carers.",
        proof="""
            episodes | child | decom      | rne | ls | place | pl_post | urn | place_provider | ?
                     | amy   | 2025-05-01 | B   | C2 | U1    | AB1 0JD | 1   | PR1            |
                     | amy   | 2025-06-01 | B   | E1 | U1    | AB1 0JD | 1   | PR1            | x
                     | amy   | 2025-07-01 | b   | C2 | U1    | AB1 0JX | 1   | PR1            |
                     | amy   | 2025-08-01 | B   | C2 | K2    | AB1 0JX | 1   | PR1            | x
                     | ben   | 2025-05-01 | S   | C2 | U1    |         |     | PR1            |
                     | ben   | 2025-06-01 | U   | E1 | A5    |         |     | PR1            |
                     | ben   | 2025-07-01 | U   | E1 | A6    |         |     | PR1            | x
                     | ben   | 2025-08-01 | P   | E1 | A6    |         |     | PR1            |
                     | cat   | 2025-05-01 | S   |    |       |         |     |                |
                     | cat   | 2025-06-01 | B   |    |       |         |     |                | x
                     | cat   | 2025-07-01 | B   | C2 |       |         |     | PR4            |""",
    ),
)
