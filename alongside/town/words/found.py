"""Words after an enquiry: what was found, to the child; and the letter to the family."""

from __future__ import annotations

from datetime import date

from alongside.town.words import more
from alongside.town.words.blanks import Blanks, day_of
from alongside.town.words.matter import Words
from alongside.town.words.matters import matter_for
from alongside.town.words.scene import Scene

NOT_SO: Words = (
    "Somebody had worried since {month}. We asked, at {hour} and again later, and it was not so.",
    "What was said about {weekday} had another reason, and your {carer_word} showed us.",
    "{Nurse} and {kin} were asked, and what they said fits with you being safe.",
    "It looked one way on {weekday}, and it was another.",
    "{Few} visits, and nothing that hurt you. That is what we found.",
    "{Officer} asked too, and found nothing, and was glad.",
)
"""What was not so, whatever had been feared."""
IS_OVER: Words = (
    "It happened, in {month}, and it has not happened since.",
    "What was done in {month} was wrong. Your {carer_word} said so before we did.",
    "It was so until {month}. Then {kin} came, and it stopped.",
    "Your {carer_word} has {did_well} since, and it is over.",
    "It was true, and for {week} it has been otherwise.",
    "You should not have had that {weekday}. There has been none like it since.",
)
"""What was so and is over."""
STILL_SO: Words = (
    "It was true in {month}, and it is true now.",
    "On {weekday} it was so again, and nobody could say that it would not be so on {weekday2}.",
    "{Service} {failed}, your {carer_word} is alone with it, and you are in the middle.",
    "{Kin} {kin_did}, and it is not enough to keep you safe yet.",
    "It stops for {week}, and then it comes back.",
    "{Nurse} sees it, {kin} sees it, and so do we.",
)
"""What goes on."""
AFTER_NOT: Words = (
    "",
    "We are sorry for the worry.",
    "+You were asked a lot of things, and answered them well.",
    "Nobody is in trouble.",
    "We still wrote it down, and beside it that it was not so.",
    "{Nurse} knows that it was not so, and so does {kin}.",
    "We said so to your {carer_word}, {weather}.",
    "Your {carer_word} had that on {c_his} mind since {weekday}. It is off it now.",
    "If you read this one day: it was ours to get right, not yours.",
    "You talked about {likes}, and that stays in here too.",
    "+We should have asked you first and not last.",
    "Most times that we ask, it ends like this. That does not make it nothing, for you.",
)
AFTER_OVER: Words = (
    "",
    "Somebody comes for a while to see that it stays so.",
    "+You told us which days were hard. We kept the list.",
    "+{Kin} knows, and you can ring there.",
    "It was not because of you.",
    "Your {carer_word} did most of it {c_himself}.",
    "We asked ourselves whether to hold a big meeting and thought that it would help nobody.",
    "{Kin} {kin_did}, and that was most of it.",
    "{Nurse} looks in on {weekday2}s until {month_next}.",
    "What helped is written down, in case it is needed again.",
)
AFTER_GOES_ON: Words = (
    "So we all meet, and your {carer_word} is there.",
    "We may be wrong about some of it, and will say so if we are.",
    "+You said what you want, and it is the first thing on the paper.",
    "+Nobody decides without hearing you.",
    "+It is not yours to fix.",
    "Not everybody agrees. We have written down who does not, and why.",
    "+Next comes a meeting. Somebody tells you before, and after.",
    "Your {carer_word} asked us to write that {c_he} is trying. {C_he} is.",
)
NO_MEETING: Words = (
    "We did not hold the big meeting: what would have come of it is happening already.",
    "There is no conference: your {carer_word} has kept you safe, and had begun before we came.",
    "Two of us would have held a conference. It was decided that help comes without one.",
)
DEAR: Words = ("Dear {to},", "Dear {to},", "{to},", "Dear {to}, and for {kids}, one day:")
TALKED: Words = (
    "On {day} the police, health and we talked about whether {kids} {were} safe.",
    "You know by now that we met on {day}, without you, to talk about {kids}.",
    (
        "On {day} {i} came to your door with a worry. You had every right to know on the same day what "
        "it was, and this is it in writing."
    ),
    "Some of us talked about your family on {day}. You were not in the room, so here is what was said.",
    "It is {week} since we began to ask about {kids}. We have finished.",
)
ASKED: Words = (
    "What we asked: {question}",
    "This was the question: {question}",
    "We wanted to know one thing. {question}",
    "We wrote the question down before we came: {question}",
)
WHOM: Words = (
    "*We asked you, {school} and the doctor, and {kids} as far as one can.",
    "+We spoke with {kids} {place}, with you, with {kin}, and with the people who know you.",
    "+The police looked at what they had. {Nurse} and {teacher} told us what they see every week.",
    "You answered everything, including what was none of our business. Thank you.",
    "One of those we asked has never answered. We have written that down as well.",
)
NOT_FOUND: Words = (
    "We did not find what we feared.",
    "There was nothing to find, and we can say so without a 'but'.",
    "What had been reported was not so.",
    "We found a family having a hard time, and nobody doing {kids} harm.",
    "We cannot tell you that nothing ever happened. We can tell you that nothing we found says it did.",
)
OVER: Words = (
    "We found that something had happened and that it does not go on. You had seen to that before we came.",
    "It was true, and it is over. You did not hide it.",
    "There was harm. We do not think that it will come again, and you know what we would worry about.",
    "We think that {kids} {were} hurt by it and {are} safe now. 'Think' is the right word: nobody can know.",
)
GOES_ON: Words = (
    "We think that {kids} {are} not safe enough yet, and that you want {them} to be.",
    "We are still worried. You will read in the report why, before anybody else does.",
    "We found that it goes on. There will be a meeting, and you are part of it, and may bring somebody.",
    "We do not agree with you about {weekday}. What you say about it stands beside what we say.",
)
SORRY: Words = (
    "*I am sorry that we went to {school} first.",
    "We are sorry. It is a frightening thing to be asked, and you were alone with it over a weekend.",
    "We are sorry for how it was done: two of us at the door at teatime.",
    "{Month} was when somebody should have helped, and nobody did. I am sorry for that.",
    "We would ask again, if we heard the same again. We would come more gently.",
    "You said that it felt like being accused. We understand why.",
    "You asked me whether I would have come to a bigger house. I have thought about that since.",
    "I said that I would ring on the Friday, and rang on the Tuesday. I am sorry.",
)
RECORD: Words = (
    (
        "It stays in the record, and it says there what we found. You can read it, and put your own "
        "words beside ours."
    ),
    (
        "You can have all of this to read. If something in it is wrong, tell us, and somebody who did "
        "not write it looks."
    ),
    "Whoever told us has been told that we have finished, and nothing else.",
    "The record keeps the question and the answer together, so that nobody sees the one without the other.",
)
NEXT: Words = (
    "{Nurse} has your number if you want it used.",
    "If you would like some of the help we talked about, ring me. If not, that is the end of it.",
    "You asked for one thing for {name}, who loves {likes}. {I} have asked for it.",
    "I come once more, on {weekday2}, if you still say yes.",
    "There is nothing you have to do.",
    "",
)
NEXT_MEETING: Words = (
    "The meeting is at {meeting_hour}. {I} bring the report to you before, and we read it together.",
    "You can bring {kin}, and somebody to speak for you: it costs nothing and is not us.",
    "If the day is impossible, say so, and we look for another.",
)
AFTER_MEETING: Words = (
    "You were at the meeting, or heard what it decided. This letter should have come before it, and did not.",
    "What the meeting decided you have from the chair. This is only what we had found.",
    "You know by now what came of it. If you want to read how we got there, it is all yours to read.",
    "The meeting has been. What you said in it is written down as you said it.",
)
BYE: Words = (
    "{writer}",
    "Yours, {writer}",
    "With good wishes, {writer}",
    "{writer}, and my own number is at the top",
)


def reason(blanks: Blanks, finding: str, *, meeting: bool) -> str:
    """What was found for one child, in words that they could read."""
    scene, about = blanks.scene, matter_for(blanks.scene, blanks.child.age(blanks.scene.on))
    some, after = {
        "not_substantiated": ((*about.not_found, *NOT_SO), AFTER_NOT),
        "no_continuing_risk": ((*about.over, *IS_OVER), AFTER_OVER),
    }.get(finding, ((*about.goes_on, *STILL_SO), AFTER_GOES_ON if meeting else NO_MEETING))
    return blanks.sentence(some, more.FOUND if scene.dice.chance(0.7) else (), after)


def letter(scene: Scene, *, to: str, talked: date, question: str, finding: str, meeting: date | None) -> str:
    """To whoever the children live with: what we asked, what we found, and sorry where it is due."""
    blanks = Blanks(scene)
    blanks["question"], blanks["writer"], blanks["day"] = question, scene.writer.name, day_of(talked)
    blanks["to"] = to
    found = {"not_substantiated": NOT_FOUND, "no_continuing_risk": OVER}.get(finding, GOES_ON)
    brief = scene.dice.chance(0.2 + 0.5 * scene.writer.voice.terse)
    first = blanks.sentence(TALKED, ASKED) if brief else blanks.sentence(TALKED, ASKED, WHOM)
    sorry = SORRY if finding != "continuing_risk" or scene.dice.chance(0.4) else ()
    said = [blanks.say(found), *([blanks.say(sorry)] if sorry else [])]
    if meeting is None:
        last = blanks.sentence(RECORD, NEXT)
    else:
        last = blanks.say(NEXT_MEETING if meeting > scene.on else AFTER_MEETING)
    return "\n\n".join([blanks.say(DEAR), first, " ".join(said), last, blanks.say(BYE)])
