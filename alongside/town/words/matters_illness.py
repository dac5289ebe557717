"""Worries where a parent is ill, or a disabled child and a family are left to manage."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

PARENT_ILLNESS = Matter(
    questions=(
        "What {do} {kids} do at home that somebody grown-up should do?",
        "Who cares for {carer} at night, and who for {kids}?",
        "Can {kids} be safe with {carer} on the bad days, with the right help in the house?",
    ),
    seen=(
        "{Carer} fell in {room} at {late_hour}, and it was {kids} who rang.",
        "The carers who should come at seven came at ten, {few} days in {week}.",
        "{Carer} came home from hospital on {weekday} with a bag of medicines and nobody to explain them.",
        "{Carer} could not get up the stairs for {week}, and {kids} slept above.",
    ),
    police=("Nothing known.", "One welfare check in {month}. {Carer} was on the floor and apologised to us."),
    health=(
        "A long illness, and a new one since {month}. The two clinics do not write to each other.",
        "{Carer} will not be well. We hope {c_he} will be steady.",
        "We had not written down that there are children in the house. That is put right.",
    ),
    school=(
        "{Kids} {are} often late and never say{s} why. {They} smell{s} of the hospital soap.",
        "We have a young carers' group on {weekday}s. {Kids} {were} never asked to it.",
        "{Teacher} would keep {them} until six, and does not mind.",
    ),
    worried=(
        "That {kids} lift{s}, {wash} and count{s} tablets, and think{s} nothing of it.",
        "That on a bad night there is nobody to ring but us.",
        "That {carer} hides how ill {c_he} is, because of what we might do.",
    ),
    not_found=(
        (
            "You help your {carer_word} and you are also looked after, by {kin} above all. We had seen "
            "only the first half."
        ),
    ),
    over=(
        (
            "Your {carer_word} was in hospital and you managed alone for some days. Nobody had asked "
            "who was with you. Somebody does now."
        ),
    ),
    goes_on=(
        (
            "You look after your {carer_word} at night and go to school in the morning. You should be "
            "able to sleep."
        ),
        (
            "Your {carer_word} is too ill to keep you safe on the bad days, and knows it. There must "
            "be somebody there."
        ),
    ),
    wanted=(
        Wanted(
            what="Carers for {carer} at seven and at nine, the same two people",
            kind="health",
            by="adult social care",
        ),
        Wanted(what="Young carers' group for {kids}, with a lift there", kind="activities", by="centre"),
        Wanted(what="{Kin} has a key, and the nights after the clinic"),
        Wanted(
            what="One nurse who tells {kids} the truth about it, in words for {their} age",
            kind="health",
            by="the specialist nurse",
        ),
    ),
    better=(
        "The carers come at seven.",
        "{Kids} {have} been to the group {few_times} and {have} friends there.",
        "{Carer} let {kin} have the key.",
    ),
    stuck=(
        "The carers have changed {few_times}.",
        "Adult social care and we have each asked the other to pay.",
        "{Kids} still get{s} up at night.",
    ),
    said=(
        "I don't want a stranger washing me. I want it not to be my kid.",
        "I'm ill. I'm not stupid, and I'm not gone.",
    ),
)
DISABILITY = Matter(
    questions=(
        "Is {name} being harmed, or is a family being left to do the work of three nurses?",
        "How did the mark come, and can somebody who knows how {name} moves tell us?",
        "What would make the nights safe?",
    ),
    seen=(
        (
            "There was a mark where the splint goes. The splint was outgrown, and a new one had been "
            "ordered in {month}."
        ),
        "{Carer} had tied the bedroom door at night, so that nobody walks into the road at four.",
        (
            "{Seen_by} was frightened by how {carer} held {name} in the car park. {Carer} was "
            "frightened as well."
        ),
        (
            "The night carer did not come, for the {nth} time, and {carer} fell asleep {weather} with "
            "the feed running."
        ),
    ),
    police=(
        "Nothing known.",
        "We have brought {name} home twice from the ring road, in pyjamas. {Carer} had rung us each time.",
    ),
    health=(
        "The physiotherapist knows the mark and had told us of it in {month}. It sat in a tray.",
        "{Carer} does the feeds, the suction and the nights. The package is for less than half of them.",
        "The paediatrician would call the door unsafe, and would like to know what else {carer} was offered.",
    ),
    school=(
        "{Name} comes to school clean, cheerful and well fed, after what must be two hours' work.",
        "{Carer} asks us each week whether anybody has rung about the nights.",
        "We know how {name} says no. Nobody asked us.",
    ),
    worried=(
        "That the nights are not safe, and that {carer} has said so for a year.",
        "That a tied door would kill in a fire.",
        "That {name} cannot tell us in words, and that nobody who can read {him} was asked.",
    ),
    not_found=(
        (
            "The mark was from your splint. Somebody who knows you could have told us in a minute, and "
            "we asked them last."
        ),
    ),
    over=(
        (
            "Your {carer_word} was so tired that it was not safe. There is somebody at night now, and "
            "there should have been before."
        ),
    ),
    goes_on=(
        (
            "The nights at home are not safe for you, however hard your {carer_word} tries. That is "
            "for us to put right."
        ),
    ),
    wanted=(
        Wanted(
            what="A carer at night, four nights a week, trained for {name}",
            kind="disability",
            by="children's nursing",
        ),
        Wanted(
            what="A door that opens from inside and tells {carer} when it does",
            kind="disability",
            by="Thornmere Homes",
        ),
        Wanted(
            what="A short break each month, somewhere that {name} likes",
            kind="short_break",
            by="Linden House",
        ),
        Wanted(what="The new splint, {soon}", kind="health", by="physiotherapy"),
    ),
    better=(
        "The door has an alarm and no rope.",
        "{Carer} has slept on {few} nights of every seven.",
        "The new splint fits.",
    ),
    stuck=(
        "The package is with a panel.",
        "Two night carers have left since {month}.",
        "The door has been measured, twice.",
    ),
    said=(
        "You try keeping {him} in at four in the morning with love.",
        "I asked for nights. I got a meeting about me.",
        "{He} {is} telling you. You're not looking.",
    ),
)
