"""What one worker once wrote well of one family, and then used for others: paragraphs with a name in them.

`{name}` is the child; `{left}` is a name that should have been changed and was not, where it still stands.
"""

PARTS = {
    "development": (
        (
            "{name} is meeting expected milestones and is described by school as polite and quiet. {He} "
            "is up to date with immunisations and registered with a dentist. {He} presents as younger "
            "than {his} years at times and seeks reassurance from familiar adults. There are no concerns "
            "regarding {his} physical health."
        ),
        (
            "{name} is a bright and sociable child who enjoys football and drawing. Attendance is "
            "satisfactory. {left} has a small group of friends and can identify adults whom {he} would "
            "go to with a worry. {He} sleeps well and eats a varied diet."
        ),
    ),
    "parenting": (
        (
            "Basic care is met to a good enough standard. Mother demonstrates warmth and there is "
            "evidence of a secure attachment. Boundaries are inconsistent and routines would benefit "
            "from support. Mother is open to advice and has engaged well with professionals throughout "
            "this assessment."
        ),
        (
            "Parents acknowledge that arguments have taken place in front of the children and show some "
            "insight into the impact on {name}. They have agreed to work openly. It is positive that "
            "{left}'s bedtime routine has improved since the referral was made."
        ),
    ),
    "family_and_world": (
        (
            "The family live in a two-bedroom property which was clean and appropriately furnished. "
            "There are no reported rent arrears. Maternal grandmother lives nearby and provides regular "
            "support. The family are not isolated and access local amenities."
        ),
    ),
    "strengths": (
        (
            "Mother is committed to making changes. {name} has a positive relationship with extended "
            "family. School is a protective factor for {left}. The family have engaged with the "
            "assessment."
        ),
    ),
    "analysis": (
        (
            "On balance, the presenting concerns are at a level which can be met through a plan of "
            "support. The protective factors outweigh the concerns at this time. Should the concerns "
            "escalate, {left} would be at risk of emotional harm and further assessment would be "
            "required. Without support there is a likelihood that the situation for {name} would "
            "deteriorate."
        ),
    ),
    "meaning": (
        (
            "For {name}, this means that {he} is sometimes worried about {his} mother and does not "
            "always say so. {He} would benefit from consistent routines and from the adults around {him} "
            "working together."
        ),
    ),
    "harm_outside_home": (
        (
            "There is no information to suggest that {name} is at risk outside the home. {He} is "
            "supervised appropriately for {his} age."
        ),
    ),
}
LEFT = (("Kacey", "F"), ("Tyler", "M"), ("Lexi", "F"), ("Kian", "M"), ("Demi", "F"), ("Corey", "M"))
"""Names of the child of whom it was first true."""
