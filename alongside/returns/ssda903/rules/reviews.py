"""Reviews of children in care, and how the child took part."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_a_day

SERIES = "EXISTS (SELECT 1 FROM care AS c WHERE c.child = t.child AND c.all_respite = 1)"
WHY = "A series of short breaks has no reviews of this kind, and motherhood is not asked. Take it out."
SAYS = (
    "The child was here for a series of short breaks only (V3, V4), and a review, or motherhood, is told of."
)
BREAKS = """
            episodes | child | decom      | ls | ?
                     | amy   | 2025-05-01 | V4 | x
                     | ben   | 2025-05-01 | V4 |
                     | ben   | 2025-07-01 | C2 |
                     | cat   | 2025-05-01 | V3 |
            header   | child | mother | ?
                     | amy   | 0      | x
                     | ben   | 0      |
                     | cat   |        |
            reviews  | child | held       | ?
                     | amy   | 2025-06-01 | x
                     | ben   | 2025-06-01 |"""

RULES = (
    must_be_a_day("166", "reviews", "REVIEW", "The day of the review", blank=True, column="held"),
    Rule(
        code="167",
        row="reviews",
        fields="REVIEW_CODE",
        says="How the child took part in the review is missing, or is not one of this year's codes.",
        why="It says whether anybody asked the child. Choose the code that is true.",
        broken="review_code_known = 0 OR (review_code_text IS NULL AND held_text IS NOT NULL)",
        proof="""
            reviews | child | held       | review_code | ?
                    | amy   | 2025-05-01 | PN1         |
                    | ben   | 2025-05-01 | QQ          | x
                    | cat   | 2025-05-01 |             | x
                    | dan   |            |             |""",
    ),
    Rule(
        code="399",
        row="episode",
        fields="LS",
        says=SAYS,
        why=WHY,
        broken=f"""
            {SERIES}
            AND (EXISTS (SELECT 1 FROM header AS h WHERE h.child = t.child AND h.mother_text IS NOT NULL)
                 OR EXISTS (SELECT 1 FROM reviews AS r WHERE r.child = t.child
                            AND (r.held_text IS NOT NULL OR r.review_code_text IS NOT NULL)))""",
        needs="header reviews",
        proof=BREAKS,
    ),
    Rule(
        code="399",
        part="b",
        row="header",
        fields="MOTHER",
        says=SAYS,
        why=WHY,
        broken=f"mother_text IS NOT NULL AND {SERIES}",
        needs="episodes reviews",
        proof=BREAKS,
    ),
    Rule(
        code="399",
        part="c",
        row="reviews",
        fields="REVIEW REVIEW_CODE",
        says=SAYS,
        why=WHY,
        broken=f"(held_text IS NOT NULL OR review_code_text IS NOT NULL) AND {SERIES}",
        needs="episodes header",
        proof=BREAKS,
    ),
    Rule(
        code="440",
        row="reviews",
        fields="DOB REVIEW REVIEW_CODE",
        says="The child is said to have been too young to take part (PN0), and was four or more.",
        why="From four on a child is asked, in whatever way they can answer. Say how this child took part.",
        broken="review_code = 'PN0' AND dob + INTERVAL '4' YEAR <= held",
        proof="""
            reviews | child | dob        | held       | review_code | ?
                    | amy   | 2021-05-01 | 2025-05-01 | PN0         | x
                    | ben   | 2021-05-02 | 2025-05-01 | PN0         |
                    | cat   | 2015-05-01 | 2025-05-01 | PN1         |
                    | dan   | 2015-05-01 |            | PN0         |""",
    ),
    Rule(
        code="441",
        row="reviews",
        fields="DOB REVIEW REVIEW_CODE",
        says="The child is said to have taken part, and was under four.",
        why="For children under four it is PN0.",
        broken="""
            review_code IN ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')
                AND dob + INTERVAL '4' YEAR > held""",
        proof="""
            reviews | child | dob        | held       | review_code | ?
                    | amy   | 2021-05-02 | 2025-05-01 | PN1         | x
                    | ben   | 2021-05-01 | 2025-05-01 | PN1         |
                    | cat   | 2022-05-01 | 2025-05-01 | PN0         |""",
    ),
)
