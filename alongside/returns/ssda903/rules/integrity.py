"""One child, one header, one birthday: what ties the files of a return together."""

from alongside.returns.checking.rule import Rule
from alongside.returns.ssda903.rules.alike import must_be_in_the_header, must_have_the_headers_birthday

RULES = (
    must_be_in_the_header("INT01", "ad1", "ad1_v", "the table of adoptions"),
    must_be_in_the_header("INT02", "placed", "placed_v", "the table of decisions on adoption"),
    must_be_in_the_header("INT03", "episodes", "episode", "the episodes"),
    must_be_in_the_header("INT04", "missing", "missing_v", "the table of those missing"),
    must_be_in_the_header("INT05", "oc2", "oc2_v", "the table of a year in care"),
    must_be_in_the_header("INT06", "oc3", "oc3_v", "the table of those who left care"),
    must_be_in_the_header("INT07", "prev_perm", "prev_perm_v", "the table of earlier permanent homes"),
    must_be_in_the_header("INT08", "reviews", "reviews_v", "the reviews"),
    must_be_in_the_header("INT09", "uasc", "uasc_v", "the table of those who came alone"),
    must_have_the_headers_birthday("INT11", "ad1", "ad1_v", "the table of adoptions"),
    must_have_the_headers_birthday("INT12", "placed", "placed_v", "the table of decisions on adoption"),
    must_have_the_headers_birthday("INT13", "missing", "missing_v", "the table of those missing"),
    must_have_the_headers_birthday("INT14", "oc2", "oc2_v", "the table of a year in care"),
    must_have_the_headers_birthday("INT15", "oc3", "oc3_v", "the table of those who left care"),
    must_have_the_headers_birthday(
        "INT16", "prev_perm", "prev_perm_v", "the table of earlier permanent homes"
    ),
    must_have_the_headers_birthday("INT17", "reviews", "reviews_v", "the reviews"),
    must_have_the_headers_birthday("INT18", "uasc", "uasc_v", "the table of those who came alone"),
    Rule(
        code="INT21",
        row="uasc_v",
        fields="SEX",
        says="The sex in the table of those who came alone is another than in the header.",
        why="One of the two is a slip: ask whoever knows the child.",
        broken="sex_text IS NOT NULL AND head_sex IS NOT NULL AND sex IS DISTINCT FROM head_sex",
        proof="""
            header | child | sex |
                   | amy   | F   |
                   | ben   | F   |
            uasc   | child | sex | ?
                   | amy   | F   |
                   | ben   | M   | x
                   | cat   | M   |
                   | amy   |     |""",
    ),
)
