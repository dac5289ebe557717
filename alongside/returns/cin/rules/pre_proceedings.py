"""Pre-proceedings and family group meetings, from 2026/27."""

from typing import Any

from alongside.returns.checking.rule import Rule, Scope, Severity
from alongside.returns.cin.rules.alike import must_lie_in_the_year

QUERY = Severity.QUERY
YEAR_2027: dict[str, Any] = {"since": 2027}


def _after(code: str, field: str, column: str, earlier: str, what: str) -> Rule:
    """A day that must lie in the year, and not before another."""
    return Rule(
        code=code,
        row="preproceedings_v",
        fields=field,
        says=f"{what} lies outside the census year, or before what comes first.",
        why="Look at the letters and the minutes for the days.",
        broken=f"{column} < year_start OR {column} > year_end OR {column} < {earlier}",
        proof=f"""
            preproceedings | child | {earlier}  | {column}   | ?
                           | amy   | 2026-05-10 | 2026-05-02 | x
                           | ben   | 2026-05-10 | 2026-05-10 |
                           | cat   | 2026-05-10 | 2027-04-01 | x
                           | dan   |            | 2026-05-11 |
                           | eve   | 2026-05-10 |            |""",
        since=2027,
    )


RULES = (
    must_lie_in_the_year(
        "9005", "preproceedings", "PPStartDate", "decided", "The day of the decision to begin", **YEAR_2027
    ),
    must_lie_in_the_year(
        "9008",
        "preproceedings",
        "InitialPPMeetingDate",
        "first_meeting",
        "The day of the first meeting",
        **YEAR_2027,
    ),
    _after("9006", "LBPSentDate", "letter", "decided", "The day of the letter before proceedings"),
    _after("9009", "StepDecisionDate", "stepped", "decided", "The day of the decision to step up or down"),
    _after("9012", "CourtAppDate", "applied", "stepped", "The day of the application to the court"),
    _after("9013", "LetterInitCPDate", "court_letter", "applied", "The day of the letter about proceedings"),
    Rule(
        code="8995Q",
        severity=QUERY,
        scope=Scope.RETURN,
        says="Nothing about pre-proceedings is told of any child.",
        why="If there was none, say so. Families before court are owed to be counted.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(COALESCE(b.decided_text, b.letter_text, b.offered_text, b.held_text,
                                      b.reviews_text, b.first_meeting_text, b.stepped_text, b.outcome_text,
                                      b.applied_text, b.court_letter_text)) AS told
                FROM preproceedings AS b) AS k
            WHERE k.told = 0""",
        since=2027,
        without="preproceedings",
        proof="""
            child          | child |
                           | amy   |
            the whole return is broken

            preproceedings | child | decided    |
                           | amy   |            |
            the whole return is broken

            preproceedings | child | letter     |
                           | amy   | 2026-05-01 |""",
        source="A block in which nothing is filled in is no data.",
    ),
    Rule(
        code="9000Q",
        severity=QUERY,
        scope=Scope.RETURN,
        says="Pre-proceedings are told of, and never the day on which it was decided to begin them.",
        why="If it is not collected yet, leave it empty and say why.",
        broken="""
            SELECT NULL AS nr FROM (SELECT COUNT(b.nr) AS told, COUNT(b.decided_text) AS days
                                    FROM preproceedings AS b) AS k
            WHERE k.told > 0 AND k.days = 0""",
        since=2027,
        proof="""
            preproceedings | child | letter     | decided |
                           | amy   | 2026-05-01 |         |
            the whole return is broken

            preproceedings | child | letter     | decided    |
                           | amy   | 2026-05-01 |            |
                           | ben   | 2026-05-01 | 2026-04-20 |""",
        source="The text says only “(N00826) has not been provided”, and names no row.",
    ),
    Rule(
        code="9007",
        row="preproceedings",
        fields="FGDMMeetingOffer",
        says="A letter before proceedings was sent, and nobody says whether it offered a family group "
        "meeting.",
        why="The family is owed that offer. Say whether it was made.",
        broken="letter_text IS NOT NULL AND offered IS NULL",
        since=2027,
        proof="""
            preproceedings | child | letter     | offered | ?
                           | amy   | 2026-05-01 |         | x
                           | ben   | 2026-05-01 | 0       |
                           | cat   |            | 1       |""",
    ),
    Rule(
        code="9010Q",
        severity=QUERY,
        row="preproceedings",
        fields="FGDMMeetingFac",
        says="A family group meeting was offered, and nobody says whether it was held.",
        why="Say whether the family met. If not, what stood in the way?",
        broken="offered = 1 AND held IS NULL",
        since=2027,
        proof="""
            preproceedings | child | offered | held | ?
                           | amy   | 1       |      | x
                           | ben   | 1       | 1    |
                           | cat   | 0       |      |""",
    ),
    Rule(
        code="9011",
        row="preproceedings",
        fields="PPOutcome",
        says="How pre-proceedings ended is not one of the codes.",
        why="Choose the code that says what became of the family.",
        broken="outcome_known = 0",
        since=2027,
        proof="""
            preproceedings | child | outcome | ?
                           | amy   | QQ      | x
                           | ben   |         |""",
    ),
    Rule(
        code="9015Q",
        severity=QUERY,
        row="preproceedings",
        fields="ReviewMeetingsCount",
        says="A first meeting was held, and how many followed is missing.",
        why="Say how many. 0 is an answer too.",
        broken="first_meeting_text IS NOT NULL AND reviews IS NULL",
        since=2027,
        proof="""
            preproceedings | child | first_meeting | reviews | ?
                           | amy   | 2026-05-01    |         | x
                           | ben   | 2026-05-01    | 0       |
                           | cat   |               |         |""",
    ),
)
