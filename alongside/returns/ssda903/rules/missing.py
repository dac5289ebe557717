"""Children who were missing, or away without leave: since when, until when, and whether they were in care."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_code, must_be_a_day

IN_CARE = "EXISTS (SELECT 1 FROM poc AS k WHERE k.child = t.child AND k.began IS NOT NULL)"
GOES_ON = "The same time goes on: begin with the same day, and say when they came back."
STILL_MISSING = """
            missing_last | child | mis_start  | mis_end    | ?
                         | amy   | 2025-03-20 |            |
                         | ben   | 2025-03-20 |            |
                         | cat   | 2025-03-20 | 2025-03-22 |
                         | dan   | 2025-03-20 |            | x
                         | eve   | 2025-03-20 | 2025-03-22 |
                         | fay   | 2025-03-20 | soon       |
            missing      | child | mis_start  | ?
                         | amy   | 2025-05-01 | x
                         | ben   | 2025-03-20 |
                         | cat   | 2025-05-01 |"""

RULES = (
    Rule(
        code="1004",
        row="missing",
        fields="MIS_START",
        says="Since when the child was missing is no day that there is, or is missing beside the day of "
        "coming back.",
        why="Somebody noticed that they were gone. Write the day as 31/03/2026.",
        broken="mis_start IS NULL AND (mis_start_text IS NOT NULL OR mis_end_text IS NOT NULL)",
        proof="""
            missing | child | mis_start  | mis_end    | ?
                    | amy   | 2025-05-01 |            |
                    | ben   | 31/02/2025 |            | x
                    | cat   |            | 2025-05-01 | x
                    | dan   |            |            |""",
    ),
    must_be_a_day("1005", "missing", "MIS_END", "Until when the child was missing"),
    must_be_a_code(
        "1006", "missing", "MISSING", "Whether they were missing, or away", "M", blank=False, column="away"
    ),
    Rule(
        code="564",
        row="missing",
        fields="MISSING MIS_START",
        says="The child was missing or away, and nobody says since when.",
        why="Somebody noticed that they were gone. Give the day.",
        broken="away IN ('M', 'A') AND mis_start_text IS NULL",
        proof="""
            missing | child | away | mis_start  | ?
                    | amy   | M    |            | x
                    | ben   | M    | 2025-05-01 |
                    | cat   |      |            |
                    | dan   | X    |            |""",
        source="No logic is quoted. Of a code that there is not, rule 1006 asks first.",
    ),
    Rule(
        code="565",
        row="missing",
        fields="MISSING MIS_START",
        says="The day on which it began is given, and not whether they were missing or away.",
        why="Missing is M: nobody knew where they were. Away is A: it was known, and not allowed.",
        broken="away_text IS NULL AND mis_start_text IS NOT NULL",
        proof="""
            missing | child | away | mis_start  | ?
                    | amy   |      | 2025-05-01 | x
                    | ben   | M    | 2025-05-01 |
                    | cat   |      |            |""",
    ),
    Rule(
        code="566",
        row="missing",
        fields="MISSING MIS_END",
        says="The day on which it ended is given, and not whether they were missing or away.",
        why="Missing is M: nobody knew where they were. Away is A: it was known, and not allowed.",
        broken="away_text IS NULL AND mis_end_text IS NOT NULL",
        proof="""
            missing | child | away | mis_end    | ?
                    | amy   |      | 2025-05-01 | x
                    | ben   | A    | 2025-05-01 |
                    | cat   |      |            |""",
    ),
    Rule(
        code="567",
        row="missing",
        fields="MIS_START MIS_END",
        says="They came back before they had gone.",
        why="One of the two days is wrong: look at the papers of that time.",
        broken="mis_end < mis_start",
        proof="""
            missing | child | mis_start  | mis_end    | ?
                    | amy   | 2025-05-02 | 2025-05-01 | x
                    | ben   | 2025-05-01 | 2025-05-01 |
                    | cat   | 2025-05-01 |            |""",
    ),
    Rule(
        code="570",
        row="missing_v",
        fields="MIS_START",
        says="They are said to have gone missing after the year had ended.",
        why="It belongs into next year's return, or the day is wrong.",
        broken="mis_start > year_end",
        proof="""
            missing | child | mis_start  | ?
                    | amy   | 2026-04-01 | x
                    | ben   | 2026-03-31 |
                    | cat   |            |""",
    ),
    Rule(
        code="571",
        row="missing_v",
        fields="MIS_END",
        says="They are said to have come back before the year began, or after it had ended.",
        why="It belongs into another year's return, or the day is wrong.",
        broken="mis_end < year_start OR mis_end > year_end",
        proof="""
            missing | child | mis_end    | ?
                    | amy   | 2025-03-31 | x
                    | ben   | 2025-04-01 |
                    | cat   | 2026-03-31 |
                    | dan   | 2026-04-01 | x
                    | eve   |            |""",
    ),
    Rule(
        code="574",
        row="missing",
        fields="MIS_START MIS_END",
        says="Two times in which they were missing overlap, as if they had gone while they still were.",
        why="Of the two, the one that ended later is marked; beside one without an end, the other. It is one "
        "time, or a day is wrong. Who found them, and when?",
        broken="""
            mis_start IS NOT NULL
            AND EXISTS (SELECT 1 FROM missing AS o
                        WHERE o.child = t.child AND o.nr <> t.nr
                        AND ((t.mis_end IS NOT NULL AND o.mis_start < t.mis_end
                              AND (o.mis_end_text IS NULL OR (t.mis_start < o.mis_end
                                  AND (o.mis_end < t.mis_end OR (o.mis_end = t.mis_end
                                      AND (o.mis_start < t.mis_start
                                           OR (o.mis_start = t.mis_start AND o.nr < t.nr)))))))
                             OR (t.mis_end IS NULL AND o.mis_end_text IS NULL
                                 AND (o.mis_start < t.mis_start
                                      OR (o.mis_start = t.mis_start AND o.nr < t.nr)))))""",
        proof="""
            missing | child | mis_start  | mis_end    | ?
                    | amy   | 2025-05-01 |            |
                    | amy   | 2025-05-07 | 2025-05-09 | x
                    | ben   | 2025-05-03 | 2025-05-09 | x
                    | ben   | 2025-05-01 | 2025-05-04 |
                    | cat   | 2025-05-01 | 2025-05-04 |
                    | cat   | 2025-05-04 | 2025-05-09 |
                    | dan   | 2025-05-01 | 2025-05-20 | x
                    | dan   | 2025-05-04 | 2025-05-04 |
                    | eve   | 2025-05-01 | 2025-05-05 | x
                    | eve   | 2025-05-04 |            |
                    | fay   | 2025-05-07 |            | x
                    | fay   | 2025-05-01 |            |
                    | gus   | 2025-05-01 | 2025-05-05 |
                    | gus   | 2025-05-02 | 2025-05-05 | x
                    | hal   | 2025-05-01 | 2025-05-05 |
                    | hal   | 2025-05-01 | 2025-05-05 | x
                    | ida   | 2025-05-01 | soon       |
                    | ida   | 2025-05-04 | 2025-05-05 |
                    | jon   |            | 2025-05-05 |
                    | jon   | 2025-05-04 | 2025-05-06 |
                    | kim   | 2025-05-01 | 2025-05-04 |
                    | kim   | 2025-05-04 |            |
                    | leo   | 2025-05-01 |            |
                    | leo   | 2025-05-01 |            | x
                    | mia   | 2025-05-01 |            |
                    | mia   | 2025-05-07 | soon       | x""",
        source="The sentence does not say which of two that overlap is marked. One without an end is not yet "
        "told to its end, so the other is; of an end that cannot be read 1005 speaks.",
    ),
    Rule(
        code="575",
        row="missing",
        fields="MIS_END",
        says="The stretch in the home from which they went has ended, and they are still said to be missing.",
        why="Somebody found them, or the stretch is still open. Say when they came back.",
        broken="""
            mis_end_text IS NULL
            AND EXISTS (SELECT 1 FROM episodes AS e WHERE e.child = t.child
                AND t.mis_start BETWEEN e.decom AND e.dec)""",
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2025-05-01 | 2025-05-10 |
                     | ben   | 2025-05-01 |            |
                     | cat   | 2025-05-01 | 2025-05-10 |
            missing  | child | mis_start  | mis_end    | ?
                     | amy   | 2025-05-08 |            | x
                     | ben   | 2025-05-08 |            |
                     | cat   | 2025-05-08 | 2025-05-09 |""",
    ),
    Rule(
        code="576",
        row="missing_v",
        fields="CHILD",
        says="They were still missing at the end of last year, and this year's return begins otherwise.",
        why=GOES_ON,
        broken="""
            n = 1
            AND EXISTS (SELECT 1 FROM missing_last AS o
                        WHERE o.child = t.child AND o.mis_start IS NOT NULL AND o.mis_end_text IS NULL
                        AND NOT EXISTS (SELECT 1 FROM missing AS m WHERE m.child = o.child
                            AND m.mis_start = o.mis_start))""",
        proof=STILL_MISSING,
    ),
    Rule(
        code="576",
        part="b",
        row="missing_last",
        fields="CHILD",
        says="They were still missing at the end of last year, and this year's return does not tell of it.",
        why=GOES_ON,
        broken="""
            mis_start IS NOT NULL AND mis_end_text IS NULL
            AND NOT EXISTS (SELECT 1 FROM missing AS o WHERE o.child = t.child)""",
        needs="missing",
        proof=STILL_MISSING,
        source="Where this year's return has no row that could be marked, last year's is.",
    ),
    Rule(
        code="577",
        row="missing",
        fields="MIS_END",
        says="Their care has ended, and they are still said to be missing, or to have come back outside "
        "care.",
        why="Say when they were found; or, if they left care while missing, end both on one day.",
        broken=f"""
            mis_start IS NOT NULL AND (mis_end IS NOT NULL OR mis_end_text IS NULL) AND {IN_CARE}
            AND NOT EXISTS (SELECT 1 FROM poc AS c WHERE c.child = t.child
                            AND ((t.mis_end_text IS NULL AND c.goes_on = 1 AND c.began <= t.mis_start)
                                 OR (t.mis_end IS NOT NULL AND c.began <= t.mis_end
                                     AND (c.ended IS NULL OR t.mis_end <= c.ended))))""",
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2025-05-01 | 2025-08-01 |
                     | ben   | 2025-05-01 |            |
                     | cat   | 2025-05-01 | 2025-08-01 |
                     | dan   | 2025-05-01 | 2025-08-01 |
                     | dan   | 2025-08-01 | 2025-11-01 |
                     | fay   | 2025-05-01 | 2025-08-01 |
                     | fay   | 2025-08-01 | soon       |
            missing  | child | mis_start  | mis_end    | ?
                     | fay   | 2025-06-01 | 2025-09-01 |
                     | amy   | 2025-06-01 |            | x
                     | ben   | 2025-06-01 |            |
                     | cat   | 2025-06-01 | 2025-09-01 | x
                     | dan   | 2025-06-01 | 2025-11-01 |
                     | eve   | 2025-06-01 |            |
                     | amy   | 2025-06-01 | soon       |""",
        source="No logic is quoted. A time that ended outside every time in care is marked too, as others"
        " do; of an end that cannot be read 1005 speaks, or 147.",
    ),
    Rule(
        code="578",
        row="missing",
        fields="MIS_START",
        says="They are said to have gone missing when they were not, or no longer, in care.",
        why="Only those in care are told of here. One of the days is wrong.",
        broken=f"""
            mis_start IS NOT NULL AND {IN_CARE}
            AND NOT EXISTS (SELECT 1 FROM poc AS c WHERE c.child = t.child AND c.began <= t.mis_start
                            AND (c.ended IS NULL OR t.mis_start < c.ended))""",
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2025-05-01 | 2025-08-01 |
                     | ben   | 2025-05-01 | 2025-08-01 |
                     | cat   | 2025-05-01 |            |
                     | eve   | 2025-05-01 | soon       |
            missing  | child | mis_start  | ?
                     | amy   | 2025-08-01 | x
                     | ben   | 2025-07-31 |
                     | cat   | 2025-12-01 |
                     | dan   | 2025-12-01 |
                     | eve   | 2025-12-01 |
                     | eve   | 2025-04-30 | x""",
        source="“MIS_START >= DEC”: the day itself, too. Of an end that cannot be read 147 speaks.",
    ),
    Rule(
        code="580",
        row="episode",
        fields="REC",
        says="Care ended while they were missing, and the reason given is another (not E8).",
        why="Whoever leaves care while missing has ceased to be in care for another reason: E8.",
        broken="""
            rec_text IS NOT NULL AND rec NOT IN ('E8', 'X1')
            AND EXISTS (SELECT 1 FROM missing AS m WHERE m.child = t.child AND m.mis_end = t.dec)""",
        proof="""
            episodes | child | dec        | rec | ?
                     | amy   | 2025-05-10 | E7  | x
                     | ben   | 2025-05-10 | E8  |
                     | cat   | 2025-05-10 | X1  |
                     | dan   | 2025-05-10 | E7  |
            missing  | child | mis_start  | mis_end    |
                     | amy   | 2025-05-08 | 2025-05-10 |
                     | ben   | 2025-05-08 | 2025-05-10 |
                     | cat   | 2025-05-08 | 2025-05-10 |
                     | dan   | 2025-05-08 | 2025-05-09 |""",
        source="No logic is quoted: missing to the day on which care ended.",
    ),
    Rule(
        code="581",
        row="missing",
        fields="MIS_START",
        says="They are said to have gone missing on a day that lies in no stretch of their care.",
        why="One of the days is wrong, or a stretch is missing.",
        broken=f"""
            mis_start IS NOT NULL AND {IN_CARE}
            AND NOT EXISTS (SELECT 1 FROM episodes AS e WHERE e.child = t.child AND e.decom <= t.mis_start
                            AND (e.dec IS NULL OR t.mis_start <= e.dec))""",
        proof="""
            episodes | child | decom      | dec        |
                     | amy   | 2025-05-01 |            |
                     | ben   | 2025-05-01 |            |
                     | dan   | 2025-05-01 | soon       |
                     | eve   | 2025-05-01 | 2025-05-10 |
            missing  | child | mis_start  | ?
                     | dan   | 2025-05-11 |
                     | eve   | 2025-05-11 | x
                     | amy   | 2025-04-30 | x
                     | ben   | 2025-05-01 |
                     | cat   | 2025-04-30 |""",
    ),
    Rule(
        code="586",
        row="missing",
        fields="MIS_START",
        says="They are said to have gone missing before they were born.",
        why="Look at the year of both days.",
        broken="mis_start < dob",
        proof="""
            missing | child | dob        | mis_start  | ?
                    | amy   | 2012-05-02 | 2012-05-01 | x
                    | ben   | 2012-05-01 | 2025-05-01 |
                    | cat   | 2012-05-01 |            |""",
    ),
)
