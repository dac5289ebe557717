"""Worries before a birth, and in the first months after it."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

BEFORE_BIRTH = Matter(
    questions=(
        "~Does anything need checking here, or is it an old file that worries us?",
        "*Who is with {carer} and the baby at night in these first months, and is it enough?",
        "~Where will the baby sleep, and who will be there in the first {week}?",
        "What is different from last time, and who has seen it?",
        "~Can the baby go home with {carer}, and what would make that safe?",
    ),
    seen=(
        "~{Carer} is expecting, and an older child of {c_his} lives with {kin}.",
        (
            "*{Carer} was alone with the baby on {weekday}, and rang at {late_hour} because the crying "
            "would not stop."
        ),
        (
            "~{Carer} came to book late, in the {nth} month, and said why: the last time, a letter "
            "came on the ward."
        ),
        "{Carer} is with {other} again, of whom {c_he} was afraid two years ago.",
        "{Carer} was in care as a child, and that is most of what the referral says.",
    ),
    police=(
        "Nothing since {month} of last year.",
        "{Other} has an order from a former partner. It ran out in {month}.",
        "Two calls, before the pregnancy. None since.",
    ),
    health=(
        "{Carer} has been to every appointment but one, and rang about that.",
        "The midwife, {nurse}, has no worry about the baby and some about the flat.",
        "Tests are clear since {month}.",
        "The perinatal team have met {carer} and will go on.",
    ),
    school=(
        "We taught {carer}. {C_he} was alone a lot. {C_he} was kind to the little ones.",
        "The older child speaks of the baby every day, and has a list of names.",
    ),
    worried=(
        "That what happened before happens again, because nothing around {carer} is different.",
        "~That a newborn comes home to a place where {other} has a key.",
        "~That fear of us keeps {carer} from the people who could help with the birth.",
        "*That {carer} is alone with it, night after night, and does not ring.",
        "%*That {other} comes when {kin} has gone home.",
    ),
    not_found=(
        (
            "Your mum and dad were ready for you. What worried people was in an old file, and was "
            "about other people."
        ),
    ),
    over=("Things had been hard before you. Your {carer_word} had changed most of it by the time we asked.",),
    goes_on=(
        (
            "Before you were born, people were not sure that home would be safe for you. Your "
            "{carer_word} wanted it to be, very much."
        ),
    ),
    wanted=(
        Wanted(
            what="{Carer} and the baby stay at {kin}'s for the first six weeks",
            kind="family_network",
            by="kin",
        ),
        Wanted(
            what="~The same midwife, {nurse}, all through, and at the birth if the shifts allow",
            kind="health",
            by="nurse",
        ),
        Wanted(
            what="~A cot, a steriliser and a lock on the door, before the due date",
            kind="food_or_fuel",
            by="Thornmere Household Fund",
        ),
        Wanted(what="~Nobody brings a letter to the ward. {I} come before, and say it", by="worker"),
        Wanted(
            what="*{Nurse} comes twice a week, and once in the evening",
            kind="health",
            by="nurse",
        ),
        Wanted(what="*{Carer} sleeps from ten until two; {kin} has the baby then"),
        Wanted(what="*Nappies and milk, with nobody asking for receipts", kind="food_or_fuel", by="centre"),
        Wanted(what="{Other} lives elsewhere until the review, and comes in the day", by="other"),
    ),
    better=(
        "*The baby is here, feeds well, and has {carer}'s chin.",
        "~{Carer} has been to every appointment, and to one that was not hers.",
        "~There is a cot, and it is up.",
        "*{Nurse} was there at the birth.",
        "*{Carer} has been up every night, with {kin}, and is tired as anybody would be.",
    ),
    stuck=(
        "There is no flat yet.",
        "%{Other} has been at {kin}'s, in the evenings.",
        "The perinatal team closed it in {month}: too well, they said.",
    ),
    said=(
        "You read it all out again, like I wasn't there for it.",
        "I was nineteen. I'm not nineteen.",
        "Don't come on the ward. That's all I ask. Come before.",
    ),
)
