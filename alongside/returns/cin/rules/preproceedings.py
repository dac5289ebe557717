"""Rules about the last work before court, and the family's own meeting. Since 2026/27."""

from alongside.returns.checking.rule import Rule, Scope, Severity

YEAR = "This return tells of the census year. Look at the day."
PENDING = "From the rules as they are proposed for 2026/27."

RULES = (
    Rule(
        code="8995Q",
        severity=Severity.QUERY,
        scope=Scope.RETURN,
        since=2027,
        without="preproceedings",
        says="Nothing is said of pre-proceedings or family meetings for any child.",
        why="In a year there are some in every authority. Give them, or say why there are none.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(p.nr) AS given FROM preproceedings AS p
                WHERE COALESCE(p.decided_text, p.letter_text, p.offered_text, p.held_text, p.reviews_text,
                               p.first_meeting_text, p.stepped_text, p.outcome_text, p.applied_text,
                               p.court_letter_text) IS NOT NULL
            ) AS k WHERE k.given = 0""",
        proof="""
            child          | child |
                           | amy   |
            the whole return is broken

            preproceedings | child | decided |
                           | amy   |         |
            the whole return is broken

            preproceedings | child | letter     |
                           | amy   | 2026-05-01 |""",
        source=PENDING,
    ),
    Rule(
        code="9000Q",
        severity=Severity.QUERY,
        scope=Scope.RETURN,
        since=2027,
        fields="PPStartDate",
        says="For no child is it said when pre-proceedings were decided on.",
        why="If this is not collected yet, leave it blank and say so to the Department.",
        broken="""
            SELECT NULL AS nr FROM (
                SELECT COUNT(p.nr) AS blocks, COUNT(p.decided_text) AS given FROM preproceedings AS p
            ) AS k WHERE k.blocks > 0 AND k.given = 0""",
        proof="""
            preproceedings | child | decided    | letter     |
                           | amy   |            | 2026-05-01 |
                           | ben   |            |            |
            the whole return is broken

            preproceedings | child | decided    | letter     |
                           | amy   |            | 2026-05-01 |
                           | ben   | 2026-05-01 |            |

            child          | child |
                           | amy   |""",
        source=f"{PENDING} Whether it means a child or the authority is left open: the authority is taken.",
    ),
    Rule(
        code="9005",
        since=2027,
        row="preproceedings_v",
        fields="PPStartDate",
        says="Pre-proceedings were decided on outside the census year.",
        why=YEAR,
        broken="decided < year_start OR decided > year_end",
        proof="""
            preproceedings | child | decided    | ?
                           | amy   | 2026-04-01 |
                           | ben   | 2026-03-31 | x
                           | cat   | 2027-03-31 |
                           | dan   | 2027-04-01 | x
                           | eve   |            |""",
        source=PENDING,
    ),
    Rule(
        code="9006",
        since=2027,
        row="preproceedings_v",
        fields="LBPSentDate",
        says="The letter before proceedings was sent outside the census year, or before they were "
        "decided on.",
        why="The letter follows the meeting that decided on it. Look at both days.",
        broken="letter < year_start OR letter > year_end OR letter < decided",
        proof="""
            preproceedings | child | decided    | letter     | ?
                           | amy   | 2026-05-01 | 2026-05-01 |
                           | ben   | 2026-05-01 | 2026-04-30 | x
                           | cat   |            | 2026-03-31 | x
                           | dan   | 2026-05-01 | 2027-04-01 | x
                           | eve   | 2026-05-01 |            |
                           | fay   |            | 2026-05-01 |""",
        source=PENDING,
    ),
    Rule(
        code="9007",
        since=2027,
        row="preproceedings_v",
        fields="FGDMMeetingOffer",
        says="A letter before proceedings was sent, and nobody says whether it offered a family meeting.",
        why="A family is to be asked what they can do themselves before anybody goes to court. Look at "
        "the letter.",
        broken="letter_text IS NOT NULL AND offered_text IS NULL",
        proof="""
            preproceedings | child | letter     | offered | ?
                           | amy   | 2026-05-01 |         | x
                           | ben   | 2026-05-01 | 1       |
                           | cat   | 2026-05-01 | false   |
                           | dan   |            |         |
                           | eve   |            | true    |""",
        source=PENDING,
    ),
    Rule(
        code="9008",
        since=2027,
        row="preproceedings_v",
        fields="InitialPPMeetingDate",
        says="The first pre-proceedings meeting was held outside the census year.",
        why=YEAR,
        broken="first_meeting < year_start OR first_meeting > year_end",
        proof="""
            preproceedings | child | first_meeting | ?
                           | amy   | 2026-04-01    |
                           | ben   | 2026-03-31    | x
                           | cat   | 2027-03-31    |
                           | dan   | 2027-04-01    | x
                           | eve   |               |""",
        source=PENDING,
    ),
    Rule(
        code="9009",
        since=2027,
        row="preproceedings_v",
        fields="StepDecisionDate",
        says="Stepping up or down was decided outside the census year, or before pre-proceedings had begun.",
        why="What ends something comes after its beginning. Look at both days.",
        broken="stepped < year_start OR stepped > year_end OR stepped < decided",
        proof="""
            preproceedings | child | decided    | stepped    | ?
                           | amy   | 2026-05-01 | 2026-05-01 |
                           | ben   | 2026-05-01 | 2026-04-30 | x
                           | cat   |            | 2026-03-31 | x
                           | dan   | 2026-05-01 | 2027-04-01 | x
                           | eve   | 2026-05-01 |            |
                           | fay   |            | 2026-05-01 |""",
        source=f"{PENDING} The text repeats that of 9006; the message speaks of this day.",
    ),
    Rule(
        code="9010Q",
        severity=Severity.QUERY,
        since=2027,
        row="preproceedings_v",
        fields="FGDMMeetingFac",
        says="A family meeting was offered, and nobody says whether it was held.",
        why="An offer is worth what came of it. Say whether the family met.",
        broken="offered = 1 AND held_text IS NULL",
        proof="""
            preproceedings | child | offered | held  | ?
                           | amy   | 1       |       | x
                           | ben   | true    |       | x
                           | cat   | 1       | false |
                           | dan   | 0       |       |
                           | eve   |         |       |""",
        source=PENDING,
    ),
    Rule(
        code="9011",
        since=2027,
        row="preproceedings_v",
        fields="PPOutcome",
        says="How pre-proceedings ended is no code of the list.",
        why="It tells what became of the child. Choose one of the list.",
        broken="outcome_known = 0",
        proof="""
            preproceedings | child | outcome | ?
                           | amy   |         |
                           | ben   | other   | x
                           | cat   | ISSUE   |""",
        source=PENDING,
    ),
    Rule(
        code="9012",
        since=2027,
        row="preproceedings_v",
        fields="CourtAppDate",
        says="The court was asked outside the census year, or before it was decided to ask it.",
        why="The application follows the decision. Look at both days.",
        broken="applied < year_start OR applied > year_end OR applied < stepped",
        proof="""
            preproceedings | child | stepped    | applied    | ?
                           | amy   | 2026-05-01 | 2026-05-01 |
                           | ben   | 2026-05-01 | 2026-04-30 | x
                           | cat   |            | 2026-03-31 | x
                           | dan   | 2026-05-01 | 2027-04-01 | x
                           | eve   | 2026-05-01 |            |
                           | fay   |            | 2026-05-01 |""",
        source=PENDING,
    ),
    Rule(
        code="9013",
        since=2027,
        row="preproceedings_v",
        fields="LetterInitCPDate",
        says="The letter about going to court was sent outside the census year, or before the court was "
        "asked.",
        why="The family hears of it after the application at the earliest. Look at both days.",
        broken="court_letter < year_start OR court_letter > year_end OR court_letter < applied",
        proof="""
            preproceedings | child | applied    | court_letter | ?
                           | amy   | 2026-05-01 | 2026-05-01   |
                           | ben   | 2026-05-01 | 2026-04-30   | x
                           | cat   |            | 2026-03-31   | x
                           | dan   | 2026-05-01 | 2027-04-01   | x
                           | eve   | 2026-05-01 |              |
                           | fay   |            | 2026-05-01   |""",
        source=f"{PENDING} The text repeats that of 9012; the message speaks of this day.",
    ),
    Rule(
        code="9015Q",
        severity=Severity.QUERY,
        since=2027,
        row="preproceedings_v",
        fields="ReviewMeetingsCount",
        says="There was a first pre-proceedings meeting, and nobody says how many followed.",
        why="It shows how long a family waited. Give the number; 0 if none followed.",
        broken="first_meeting_text IS NOT NULL AND reviews_text IS NULL",
        proof="""
            preproceedings | child | first_meeting | reviews | ?
                           | amy   | 2026-05-01    |         | x
                           | ben   | 2026-05-01    | 0       |
                           | cat   |               |         |""",
        source=PENDING,
    ),
)
