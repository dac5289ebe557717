"""Rules about child protection plans."""

from alongside.returns.checking.rule import Rule, Scope

CONFERENCE = (
    "A child protection plan is decided at the first conference and begins on that day. Look at both days."
)

RULES = (
    Rule(
        code="1105",
        row="cpp_v",
        fields="CPPstartDate",
        also="details: CINreferralDate",
        says="This child protection plan began before the child was referred.",
        why="One of the two days is wrong: look at when the referral came.",
        broken="started < referred",
        proof="""
            details | child | details | referred   | ?
                    | amy   | 1       | 2025-06-01 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       |            |
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-05-31 | x
                    | ben   | 1       | 2025-06-01 |
                    | cat   | 1       | 2025-05-31 |""",
    ),
    Rule(
        code="2883",
        scope=Scope.RETURN,
        fields="CPPstartDate DateOfInitialCPC",
        says="More child protection plans began this year than first conferences were held.",
        why="Every plan begins at a conference. Some conferences are missing, or some plans stand here "
        "twice.",
        broken="""
            SELECT NULL AS nr
            FROM (SELECT COUNT(c.nr) AS begun FROM cpp_v AS c
                  WHERE c.started BETWEEN c.year_start AND c.year_end) AS a
            CROSS JOIN (SELECT COUNT(d.nr) AS held FROM details_v AS d
                        WHERE d.icpc BETWEEN d.year_start AND d.year_end) AS b
            CROSS JOIN (SELECT COUNT(s.nr) AS held FROM s47_v AS s
                        WHERE s.icpc BETWEEN s.year_start AND s.year_end) AS e
            WHERE a.begun > b.held + e.held""",
        proof="""
            cpp     | child | started    |
                    | amy   | 2025-04-01 |
                    | amy   | 2025-06-27 |
                    | ben   | 2026-03-31 |
                    | cat   | 2025-03-31 |
                    | dan   |            |
            details | child | icpc       |
                    | amy   | 2025-04-01 |
                    | cat   | 2025-03-31 |
            s47     | child | icpc       |
                    | amy   | 2025-06-27 |
                    | ben   | 2026-04-01 |
            the whole return is broken

            cpp     | child | started    |
                    | amy   | 2025-04-01 |
                    | amy   | 2025-06-27 |
            details | child | icpc       |
                    | amy   | 2025-04-01 |
            s47     | child | icpc       |
                    | amy   | 2025-06-27 |""",
    ),
    Rule(
        code="2885",
        row="protection_starts",
        fields="CPPstartDate",
        also="conference_details: DateOfInitialCPC",
        says="This child protection plan did not begin on the day of the first conference.",
        why=CONFERENCE,
        broken="started BETWEEN year_start AND year_end AND held = 0",
        proof="""
            details | child | details | icpc       | ?
                    | amy   | 1       | 2025-05-20 |
                    | ben   | 1       | 2025-05-26 |
                    | cat   | 1       | 2025-05-28 | x
                    | dan   | 1       | 2025-05-26 |
                    | eve   | 1       | 2025-05-28 |
                    | fay   | 1       |            | x
                    | gus   | 1       | 2025-05-26 |
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-05-26 |
                    | amy   | 1       | 2025-06-26 | x
                    | ben   | 1       | 2025-05-26 | x
                    | cat   | 1       | 2025-05-26 | x
                    | dan   | 1       | 2025-05-26 |
                    | eve   | 1       | 2025-03-31 |
                    | fay   | 1       | 2025-05-26 | x
                    | gus   | 1       | 2025-05-26 |
                    | hal   | 1       |            |
            s47     | child | details | icpc       | not_required | ?
                    | amy   | 1       | 2025-05-26 | 0            |
                    | ben   | 1       |            | false        | x
                    | gus   | 1       |            | true         |""",
        source="An enquiry that needed no conference is not counted as the plan's own.",
    ),
    Rule(
        code="2885",
        part="b",
        row="s47_v",
        fields="DateOfInitialCPC",
        says="The child protection plan of the same work did not begin on the day of this conference.",
        why=CONFERENCE,
        broken="""
            (icpc_text IS NOT NULL OR not_required IS DISTINCT FROM 1)
            AND EXISTS (
                SELECT 1 FROM protection_starts AS o
                WHERE o.child = t.child AND o.details IS NOT DISTINCT FROM t.details
                AND o.started BETWEEN o.year_start AND o.year_end AND o.held_here = 0)""",
        proof="""
            details | child | details | icpc       |
                    | amy   | 1       | 2025-05-20 |
                    | ben   | 1       | 2025-05-26 |
            cpp     | child | details | started    | ?
                    | amy   | 1       | 2025-05-26 |
                    | amy   | 1       | 2025-06-26 | x
                    | ben   | 1       | 2025-05-26 | x
                    | cat   | 1       | 2025-05-26 | x
                    | dan   | 1       | 2025-03-31 |
            s47     | child | details | icpc       | not_required | ?
                    | amy   | 1       | 2025-05-26 | 0            |
                    | amy   | 1       | 2025-05-02 | 0            |
                    | ben   | 1       |            | false        | x
                    | cat   | 1       | 2025-05-30 |              | x
                    | cat   | 1       |            | true         |
                    | dan   | 1       | 2025-05-30 |              |
                    | eve   | 1       | 2025-05-30 |              |""",
    ),
    Rule(
        code="8720",
        row="cpp_v",
        fields="CPPstartDate",
        says="The day this child protection plan began is missing, or is after the census year.",
        why="From that day the child was promised protection. Give the day of the conference.",
        broken="started IS NULL OR started > year_end",
        proof="""
            cpp | child | started    | ?
                | amy   | 2025-06-30 |
                | ben   | 2026-03-31 |
                | cat   | 2026-04-01 | x
                | dan   |            | x
                | eve   | 2025-02-29 | x
                | fay   | 2019-01-25 |""",
    ),
    Rule(
        code="8730",
        row="cpp_v",
        fields="NumberOfPreviousCPP",
        says="How many child protection plans the child had before is missing, or is no number.",
        why="It shows whether help lasted. Count those of other authorities too; 0 if this is the first.",
        broken="previous IS NULL OR previous < 0",
        proof="""
            cpp | child | previous | ?
                | amy   | 0        |
                | ben   | 3        |
                | cat   |          | x
                | dan   | -1       | x
                | eve   | some     | x""",
    ),
    Rule(
        code="8840",
        row="cpp_v",
        fields="CPPstartDate CPPendDate",
        says="This child protection plan began and ended on one day.",
        why="A plan needs time to keep anybody safe. If there was none, leave it out; else look at the days.",
        broken="started = ended",
        proof="""
            cpp | child | started    | ended      | ?
                | amy   | 2025-05-01 | 2025-05-01 | x
                | ben   | 2025-05-01 | 2025-05-02 |
                | cat   |            |            |
                | dan   | 2025-05-01 |            |""",
    ),
    Rule(
        code="8905",
        row="cpp_v",
        fields="InitialCategoryOfAbuse",
        says="The first category of this child protection plan is missing, or is no code of the list.",
        why="It says what the plan was to keep the child from. Give what the first conference decided.",
        broken="COALESCE(initial_known, 0) = 0",
        proof="""
            cpp | child | initial | ?
                | amy   | NEG     |
                | ben   | MUL     |
                | cat   | AAA     | x
                | dan   |         | x
                | eve   | neg     | x""",
    ),
    Rule(
        code="8910",
        row="cpp_v",
        fields="LatestCategoryOfAbuse",
        says="The latest category of this child protection plan is missing, or is no code of the list.",
        why="It says what the plan keeps the child from now. Give what the last conference decided.",
        broken="COALESCE(latest_known, 0) = 0",
        proof="""
            cpp | child | latest | ?
                | amy   | PHY    |
                | ben   | EMO    |
                | cat   | BBB    | x
                | dan   |        | x
                | eve   | phy    | x""",
    ),
    Rule(
        code="8915",
        row="cpp_v",
        fields="CPPstartDate",
        also="child: PersonDeathDate",
        says="This child protection plan began after the child had died.",
        why="A family may read this one day. Look at both days.",
        broken="started > died",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-06-01 | x
                  | ben   | 2025-06-01 |
                  | cat   |            |
            cpp   | child | started    | ?
                  | amy   | 2025-06-02 | x
                  | amy   | 2025-05-02 |
                  | ben   | 2025-06-01 |
                  | cat   | 2025-06-02 |""",
    ),
    Rule(
        code="8920",
        row="cpp_v",
        fields="CPPendDate",
        also="child: PersonDeathDate",
        says="This child protection plan ended after the child had died.",
        why="It ended on the day of death at the latest. Look at both days.",
        broken="ended > died",
        proof="""
            child | child | died       | ?
                  | amy   | 2025-06-01 | x
                  | ben   | 2025-06-01 |
                  | cat   |            |
                  | dan   | 2025-06-01 |
            cpp   | child | ended      | ?
                  | amy   | 2025-06-02 | x
                  | ben   | 2025-06-01 |
                  | cat   | 2025-06-02 |
                  | dan   |            |""",
    ),
    Rule(
        code="8925",
        row="cpp_v",
        fields="CPPstartDate CPPendDate",
        says="This child protection plan ended before it began.",
        why="One of the two days is wrong: look at the conferences.",
        broken="ended < started",
        proof="""
            cpp | child | started    | ended      | ?
                | amy   | 2025-05-02 | 2025-05-01 | x
                | ben   | 2025-05-01 | 2025-05-01 |
                | cat   | 2025-05-01 |            |
                | dan   |            | 2025-05-01 |""",
    ),
    Rule(
        code="8930",
        row="cpp_v",
        fields="CPPendDate",
        says="This child protection plan ended outside the census year.",
        why="What ended earlier is not in this return, what ended later is still open in it. Look at the "
        "day.",
        broken="ended < year_start OR ended > year_end",
        proof="""
            cpp | child | ended      | ?
                | amy   | 2025-04-01 |
                | ben   | 2025-03-31 | x
                | cat   | 2026-03-31 |
                | dan   | 2026-04-01 | x
                | eve   |            |""",
    ),
    Rule(
        code="8935",
        row="cpp_v",
        fields="CPPendDate",
        says="The child has more than one child protection plan open.",
        why="There is one plan at a time. End those that are over.",
        broken="child IS NOT NULL AND ended_text IS NULL AND open_protections > 1",
        proof="""
            cpp | child | details | started    | ended      | ?
                | amy   | 1       | 2025-05-01 |            | x
                | amy   | 2       | 2025-06-01 |            | x
                | amy   | 1       | 2025-04-01 | 2025-04-20 |
                | ben   | 1       | 2025-05-01 |            |
                | ben   | 1       | 2025-06-01 | 31/02/2026 |""",
    ),
    Rule(
        code="8940",
        row="cpp_pairs",
        fields="CPPstartDate",
        also="other_cpp: CPPstartDate CPPendDate",
        says="This child protection plan began while another went on.",
        why="There is one plan at a time, and a day between them. Look at the conferences.",
        broken="started <= other_ended OR other_ended_text IS NULL AND started <= year_end",
        proof="""
            cpp | child | started    | ended      | ?
                | amy   | 2025-05-26 | 2025-10-26 | x
                | amy   | 2025-08-26 | 2025-12-26 | x
                | ben   | 2025-05-26 | 2025-10-25 |
                | ben   | 2025-10-26 | 2025-12-26 |
                | cat   | 2025-05-26 |            | x
                | cat   | 2025-08-26 | 2025-10-26 | x
                | dan   | 2025-10-26 | 2025-11-01 | x
                | dan   | 2025-11-01 |            | x
                | eve   | 2025-10-26 |            |
                | eve   | 2026-04-01 |            |
                | fay   | 2025-10-26 | 31/02/2026 |
                | fay   | 2025-11-01 | 2025-12-01 |""",
    ),
)
