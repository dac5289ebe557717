"""What was promised on a visit, what became of it, and why it was missed."""

from __future__ import annotations

TO_CHILD = (
    "a book about {love} from the library van",
    "the felt tips, the ones with the proper gold",
    "to ask {teacher} about moving seats",
    "a photo of everyone for {his} wall",
    "to find out when the holiday club starts again",
    "to bring the worry box back, mended",
    "to come to the assembly",
    "a lift to {friend}'s for the afternoon",
    "to tell {pc} what {he} asked {me} to tell",
    "a lock for the bedroom drawer",
    "to write it down the way {he} said it",
    "new laces, blue",
    "to ask whether {pet} may come to the meeting",
    "to show {him} what is written, before anybody else sees it",
    "to play {game} next time, to the end",
    "a torch that works",
    "to ring on {dayname}, after school, and not to forget",
    "to find {him} a desk",
    "to ask about the residential",
)
TO_PARENT = (
    "to ring housing and say what they said",
    "a letter for the landlord",
    "to find out what happened to the bed",
    "the form for the uniform grant, filled in as far as {i} can",
    "to be there when the school rings back",
    "to ask for the appointment to be moved to an afternoon",
    "a voucher for the meter",
    "to send the notes before the meeting and not after",
    "somebody to sit with the children on {dayname}",
    "to ask the nursery about two more hours",
    "the number of the women who know about leaving",
    "to put right what we wrote about the hospital",
    "to drive {her} to the clinic",
    "an answer about the money, yes or no",
    "to ask that nobody else rings about the same thing",
    "a stair gate, and somebody to fit it",
)
WHY_THEN = (
    "It is before the holidays.",
    "It is pay day, and {she} will know then.",
    "Before the meeting.",
    "",
    "",
    "",
)
WHY_THEN_CHILD = (
    "It is the day of the club.",
    "{He} asked for a day, and chose it.",
    "Before the holidays.",
    "",
    "",
    "",
)
KEPT = (
    "Done, the day we had said.",
    "Brought it round after work. {P} was surprised that it came.",
    "{I} rang, and rang back with the answer.",
    "It is up. It is a bit crooked. {P} says it is fine.",
    "Done together, in the end.",
    "Yes. {P} sent a picture of it.",
    "Kept. It took two goes.",
    "Done. It took ten minutes, and had been hanging over everyone for weeks.",
    "{P} had it before {she} could ask.",
    "Done, and {p} told {me} that it was.",
    "As promised. {P} said: well, blow me down.",
    "It went off on {dayname}. {P} has a copy.",
    "An answer, at least: it was no, and {p} said that a no is easier than a silence.",
)
KEPT_CHILD = (
    "Done. {C} checked.",
    "It came on {dayname}. {C} tried it at once.",
    "{C} had it before {he} could ask.",
    "It was smaller than {he} had hoped, and {he} {was} pleased all the same.",
    "Kept. {C} held {me} to the hour.",
    "Done. {C} said “you remembered” and then pretended {he} had not.",
    "Yes. {C} showed {p}, and everyone else.",
    "{C} ticked it off on {his} own list.",
    "Done, on {dayname}, as {he} had asked. It took all of five minutes.",
    "Brought it to {school}, wrapped, so that nobody would ask.",
)
LATE = (
    "It came in the end, after the day we had said. {I} said sorry first.",
    "Two weeks late. {P} had stopped asking, which is worse than asking.",
    "Late. {P} took it and said nothing, and {i} would have said something.",
    "Done, and not on the day. {I} rang before the day to say so, for once.",
    "It was done after the meeting, which was too late for the meeting.",
)
LATE_CHILD = (
    "Late, and done. {C} said “finally”, and took it.",
    "Done, late. {I} told {him} that {i} had not forgotten, and that it was still late.",
    "It arrived. By then {c} had made one out of cardboard, and both are in use.",
    "Late. {C} asked whether {i} would have come if {he} had not asked again. {I} would like to think so.",
    "After the day. {C} said it was fine, in the voice that means it was not.",
)
MISSED: dict[str, tuple[str, ...]] = {
    "us": (
        "{I} forgot, and had said that {i} would not.",
        "Nobody had a car that day.",
        "{I} {were} ill, and nobody was told that it was promised.",
        "The money had to be agreed by somebody who was on leave.",
        "{I} wrote it in a notebook, and the notebook is in another car.",
        "The worker who had promised it has left. It was not in what was handed on.",
        "We sent it to the old address.",
        "{I} {were} called to something urgent, and nobody could go instead.",
        "We ran out of the vouchers.",
        "It was asked for on the wrong form, by us.",
    ),
    "partner": (
        "Housing did not ring back. {I} rang five times.",
        "The school had another person on the desk that day, who did not know.",
        "The clinic cancelled, for the second time.",
        "The driver did not come. The firm says that it was not booked. It was.",
        "The shop had none, and did not say so until {dayname}.",
        "The health visitor who had agreed to it has moved teams.",
    ),
    "family": (
        "{P} could not make the day, and said so before.",
        "They had gone to {ps} mother's. It was better there.",
        "{P} forgot, and rang to say sorry. It is a lot to hold.",
        "{P} did not want it any more by then.",
    ),
    "nobody": (
        "Snow.",
        "It was sold out.",
        "Everybody had a cold.",
        "The bridge was shut and no bus came.",
    ),
}
MISSED_CHILD: dict[str, tuple[str, ...]] = {
    "us": (
        "{I} forgot. {C} asked {me} where it was.",
        "{I} {were} called to something urgent. {C} had {his} coat on already.",
        "{I} had it in the car all week, and another worker had the car.",
        "Nobody told {c} that {i} {were} away.",
    ),
}
