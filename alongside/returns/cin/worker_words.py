"""What a rule asks of a worker: a kind question about this child, with the days in it.

Each is a sentence with the child's name and the values of the row in braces, by the names that rules use. A
rule that is not here is asked in the words of its own sentence, with the child's name in it: every rule can
be asked, and those that people meet most are asked best.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Asks:
    """A question to a worker, and the field in which nothing is said, where that is what it is about."""

    words: str
    missing: str = ""


def _which_day(what: str, day: str, than: str, other: str) -> Asks:
    return Asks(f"{what} on {{{day}}}, before {than} on {{{other}}}. Which day is right?")


_REFERRED = "{name} was referred", "referred"
_SCHOOL = Asks("A digit or letter of {name}'s pupil number does not fit. Could the school read it to us?")
_ONE_DAY = Asks("The plan for {name} began and ended on one day, {started}. Is that right?")
_FROM_WHOM = Asks(
    "What an assessment found does not say from whom the harm to {name} came. Another child, or a grown-up?"
)
_PREVENTS = (
    "The protection plan for {name} that began on {started} does not say what harm it is to prevent. "
    "Which is it?"
)

ASKS: Mapping[str, Asks] = {
    # Who somebody is.
    "1510": _SCHOOL,
    "1530": _SCHOOL,
    "1540": _SCHOOL,
    "1550": _SCHOOL,
    "4180": Asks("What is written as {name}'s sex is none that the return knows. Which is right?"),
    "8520": Asks("{name}'s birthday is written as {dob}, which has not come yet. Which day is right?"),
    "8525Q": Asks(
        "We hold neither {name}'s birthday nor the day on which the birth is expected, or we hold both. "
        "Which is right?",
        missing="PersonBirthDate",
    ),
    "8535Q": _which_day("{name}'s death is written", "died", "the birth", "dob"),
    "8770Q": Asks(
        "{name} is old enough for school, and we hold neither a pupil number nor why there is none. "
        "Could the school tell us?",
        missing="UPN",
    ),
    "4220": Asks(
        "{name}'s ethnicity is not written down as the return knows it. How do {name} and the family "
        "describe it?",
        missing="Ethnicity",
    ),
    "8540/child": Asks(
        "Nobody has written down whether {name} has a disability. Has anybody asked {name} or the family?",
        missing="Disability",
    ),
    "8540/disabilities": Asks(
        "What is written of {name}'s disability is none that the return knows. Which is it?"
    ),
    "8750": Asks("{name} is not born yet, and a sex is written down. Shall we wait for the birth?"),
    # A referral, and the end of the work.
    "8866": Asks(
        "The referral of {referred} does not say who asked us to help {name}. Who was it?",
        missing="ReferralSource",
    ),
    "8610": Asks(
        "Nobody has said what {name} mainly needs help with. What is it?", missing="PrimaryNeedCode"
    ),
    "8568": Asks("Nobody has said whether the referral of {referred} led to anything. Did it?"),
    "8569Q": Asks(
        "The referral of {referred} came in an earlier year, and nothing further was to be done. "
        "Was something done after all?"
    ),
    "8606": Asks(
        "The referral of {referred} came more than forty weeks before the birth. Which day is right?"
    ),
    "8555Q": Asks("The referral came on {referred}, after {name} died on {died}. Which day is right?"),
    "8630": _which_day("Our work with {name} ended", "closed", "it began", "referred"),
    "8775Q": Asks(
        "{name} is over 25, and the work that began on {referred} is open. How should it end, and who says "
        "goodbye?"
    ),
    "8805": Asks("Our work with {name} ended on {closed}, and nothing says why. Why did it end?"),
    "8585Q": Asks(
        "Our work is said to have ended because {name} died, and no day of death is written. Which is right?"
    ),
    "2990": Asks(
        "Our work with {name} is read as ended after the assessment, and more was done than that. "
        "Did it end in another way?"
    ),
    "2991Q": Asks("There is an enquiry about {name} and no assessment beside it. Was one begun?"),
    # Assessments.
    "1103": _which_day("An assessment of {name} began", "started", *_REFERRED),
    "8608": _which_day("The assessment of {name} was signed off", "authorised", "it began", "started"),
    "8670Q": Asks(
        "The assessment of {name} that began on {started} is still open after 45 working days. What is it "
        "waiting for?"
    ),
    "8736": Asks("The assessment of {name} that began on {started} is still open. What is it waiting for?"),
    "8897Q": Asks(
        "The assessment of {name} that was finished on {authorised} does not say what makes life hard. "
        "What did it find?",
        missing="AssessmentFactors",
    ),
    "8869": Asks(
        "An assessment of {name} says that nothing makes life hard, and that something does. Which is so?"
    ),
    "8945Q": _FROM_WHOM,
    "8950Q": _FROM_WHOM,
    "8873Q": Asks(
        "The only assessment of {name} found nothing that makes life hard, and our work went on. "
        "Does something belong among what it found?"
    ),
    # Enquiries and conferences.
    "2889": _which_day("An enquiry about {name} began", "started", *_REFERRED),
    "1104": _which_day("The first conference about {name} was held", "icpc", *_REFERRED),
    "8615": _which_day("The first conference about {name} was held", "icpc", "the enquiry began", "started"),
    "8675Q": Asks(
        "The enquiry about {name} that began on {started} is still open after 15 working days, and no "
        "conference was held. What is it waiting for?"
    ),
    "8740": Asks("The enquiry about {name} that began on {started} is still open. What is it waiting for?"),
    "8875": Asks("The conference about {name} is written for {icpc}, at a weekend. Was it on another day?"),
    # Plans.
    "4015": _which_day("A plan for {name} began", "started", *_REFERRED),
    "4011": _which_day("The plan for {name} ended", "ended", "it began", "started"),
    "4012Q": _ONE_DAY,
    "1105": _which_day("A protection plan for {name} began", "started", *_REFERRED),
    "8925": _which_day("The protection plan for {name} ended", "ended", "it began", "started"),
    "8840": _ONE_DAY,
    "8905": Asks(_PREVENTS, missing="InitialCategoryOfAbuse"),
    "8910": Asks(_PREVENTS, missing="LatestCategoryOfAbuse"),
    # Before going to court.
    "9007": Asks(
        "The letter of {letter} was sent, and nobody says whether it offered the family a meeting. Did it?"
    ),
    "9010Q": Asks(
        "The family was offered a meeting of its own, and nobody says whether it was held. Was it?"
    ),
}
"""By the code of the rule, and the table whose rows it judges where one code has two sentences."""

ASKED_BESIDE: Mapping[str, frozenset[str]] = {
    rule: frozenset(asked.split())
    for rule, asked in {
        "1510": "identifier_wrong",
        "1530": "identifier_wrong",
        "1540": "identifier_wrong",
        "1550": "identifier_wrong",
        "8520": "born_in_future",
        "8530Q": "birth_not_told",
        "8535Q": "died_before_born",
        "8770Q": "upn_to_look_for identifier_wrong",
        "8606": "referral_before_pregnancy",
        "8555Q": "referral_after_death",
        "8610": "primary_need_missing",
        "8775Q": "open_past_25",
        "8585Q": "ending.no_death",
        "2991Q": "status.enquiry_without_assessment",
        "8608": "assessment.before_start",
        "8670Q": "assessment.waiting",
        "8736": "assessment.waiting",
        "8867": "ending.left_open",
        "8868": "ending.left_open",
        "8869": "assessment.factors_and_none",
        "8897Q": "assessment.no_factors",
        "8675Q": "enquiry.waiting",
        "8740": "enquiry.waiting",
        "8875": "conference.weekend",
        "8905": "conference.no_category",
        "8910": "conference.no_category",
        "4011": "plan.before_start",
        "9006": "pre_proceedings.outside",
    }.items()
}
"""By rule, the questions of practice (`Question.code`) that ask the same: what one asks, the other leaves."""
