"""Worries about the care a child gets: neglect, being left, strain."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

NEGLECT = Matter(
    questions=(
        "{Do} {kids} get enough to eat, sleep and wear, week after week, and if not, what stands in the way?",
        "Is it that {carer} cannot, or that {c_he} has nothing to do it with?",
        "Who gets {kids} up, and who notices when nobody has?",
        "Has what we offered before reached the house, and would something else do it?",
        "How many of the last fourteen days did somebody cook?",
        "{Are} {kids} being harmed by how things are at home, and not only living with less than others?",
    ),
    seen=(
        "{Seen_by} saw {kids} {weather} without {clothing}, for the second time in {week}.",
        "There was {food} in the house on {weekday} and nothing else, and the meter had run out.",
        "{Kids} {were} brought to {school} at {hour}, not dressed for it, by {neighbour}.",
        "Two beds had no mattress. {Carer} said that they had been thrown out for the damp and not replaced.",
        "The health visitor could not get to {room} for bags, and was let in only as far as that.",
        "Head lice, treated {few_times} by {school} and back each time.",
        "{Kin} rang to say that {kids} ate as if it were for the whole week.",
    ),
    police=(
        (
            "Nothing known but one lost-child call in {month}. {Kids} {were} in the park, warm enough, "
            "and hungry."
        ),
        "Officers were there about something else and wrote that it was cold indoors.",
        "No record of the family at all.",
    ),
    health=(
        "Missed: {few} appointments, two of them for teeth. Each was in the morning, and across town.",
        "Weight has gone down one line since {month}. We would call that slow and not sudden.",
        "{Carer} came with {kids} to every jab, and to nothing since {month}.",
        "The GP thinks {carer} is low and has not been asked about it for a year.",
        "Eczema that comes when the house is damp. The cream is not the answer, said the doctor.",
    ),
    school=(
        "{Kids} {have} had breakfast here since {month}. We stopped asking why and started making it.",
        "Attendance is a day a week below what it was. On dry days {they} come{s}.",
        "There is a drawer with {clothing} for {kids}. {They} choose{s} and nobody says anything.",
        "{Teacher} says: bright, funny, and asleep by two.",
        "{Carer} came when we asked, and cried at the word.",
    ),
    worried=(
        "That {kids} {go} hungry and cold, not on one day but on most.",
        "That nobody grown-up has had the strength to see how it looks, for a long time.",
        "That what should be done in a morning is done by whoever is oldest.",
        "That teeth, skin and sleep are all a little worse each time somebody looks.",
        "That we have called it neglect for a year and have not yet mended the boiler.",
    ),
    not_found=(
        (
            "There was no money for {week}, because of a mistake that was not your {carer_word}'s. You "
            "were looked after."
        ),
        "You had odd shoes on because you like them. We know that now.",
        "Your house was being painted, and everything was in bags. We came on the wrong day.",
    ),
    over=(
        (
            "For a time there was not enough of anything. There is now, and your {carer_word} got most "
            "of it back alone."
        ),
        "You were cold, and hungry some mornings. The boiler works and {kin} comes on Thursdays.",
    ),
    goes_on=(
        (
            "You do not get enough to eat or sleep, on too many days. Your {carer_word} wants it "
            "different and cannot do it alone."
        ),
        "We have said for a long time that things should change and have not helped enough. We should have.",
        "Your teeth hurt and nobody took you. Some of that is ours: the letters went to the old flat.",
    ),
    wanted=(
        Wanted(what="The boiler and the damp in {room}, {soon}", kind="housing", by="Thornmere Homes"),
        Wanted(
            what="Breakfast for {kids} at {school}, and something to take home on Fridays",
            kind="food_or_fuel",
            by="school",
        ),
        Wanted(
            what="A bed and a mattress for each of {names}",
            kind="food_or_fuel",
            by="Thornmere Household Fund",
        ),
        Wanted(
            what="Somebody at half past seven, to do mornings with {carer} until they run by themselves",
            kind="practical",
            by="centre",
        ),
        Wanted(what="The dentist, and somebody who drives", kind="transport", by="centre"),
        Wanted(
            what="What is owed on the meter, looked at by somebody who knows how",
            kind="money",
            by="Thornmere Advice",
        ),
        Wanted(what="{Carer} shows {me} the cupboard on Fridays, and {i} ask nothing about the rest"),
    ),
    better=(
        "There is a mattress on every bed, and sheets.",
        "{Kids} {have} been on time on {few} days out of five, and then five.",
        "The boiler was mended. It took {week} and nine calls.",
        "Teeth are done. {Carer} held the hands.",
        "{Carer} has cooked each day of the last {week}, and said so before we asked.",
    ),
    stuck=(
        "The damp is back, and Homes say that it is condensation.",
        "Mornings go well when somebody comes, and not when nobody does.",
        "{Carer} opens no letters. There are {few} carrier bags of them.",
        "The mattress we promised has not come.",
    ),
    said=(
        "I know what a fridge should look like. I've got eyes.",
        "You all come and look. Nobody's ever come and washed up.",
        "I was doing all right till the cooker went.",
        "They never go without before me. I want that written.",
    ),
)
ABSENT = Matter(
    questions=(
        "Who is there for {kids} when {carer} is not, and does {carer} know?",
        "How long {were} {kids} alone on {weekday}, and how often is it so?",
        "Where does {carer} go, and could somebody else be in the house then?",
        "Can {kin} be the one who is there, and does {k_he} want to be?",
    ),
    seen=(
        "{Kids} {were} in the house alone from {hour} on {weekday} until the next morning.",
        "{Neighbour} had {kids} in for tea because the door was locked and nobody came.",
        "{Carer} works nights, and the friend who sleeps over did not come on {weekday}.",
        "{Carer} went away for what was to be a day, and rang on the fourth.",
        "A smoke alarm brought a neighbour to the door. {Kids} {were} making {food}.",
    ),
    police=(
        "One call. Officers waited with {kids} until {kin} came at {late_hour}.",
        "Nothing before this. {Carer} came to the station of {c_his} own accord the next day.",
        "{Often}, always at a weekend.",
    ),
    health=(
        "Nothing of concern in the notes. {Kin} has brought {kids} to us as often as {carer} has.",
        "{Carer} has not been seen here since {month}. Letters come back.",
        "{Carer} asked the GP in {month} about sleep, because of the nights.",
    ),
    school=(
        "Collected by {few} different people in {week}. All of them kind, and none of them on the form.",
        "{Carer} has never missed a parents' evening. {C_he} comes straight from work.",
        "{Kids} told {teacher} what to do if the lights go out. It was too good an answer.",
    ),
    worried=(
        "That there are nights when no grown-up is in the house.",
        "That if something caught fire a child would have to know what to do.",
        "That {carer} has nobody to ask, and so asks nobody.",
        "That it was said to be once, and was more than once.",
    ),
    not_found=(
        "Your {kin_word} was in the next room, asleep. Nobody knocked loudly enough.",
        (
            "It was twenty minutes, for milk. You were telling everyone it was the longest day of your "
            "life, and we listened."
        ),
    ),
    over=(
        (
            "You were on your own at night. Your {carer_word} has changed {c_his} shifts, and {kin} "
            "sleeps over on the one that is left."
        ),
        (
            "Your {carer_word} was away and thought that you were being looked after. You were not. It "
            "has not happened since."
        ),
    ),
    goes_on=(
        "You are alone too often, and it is not yours to be good at it.",
        (
            "Nobody can tell us who is with you on the nights your {carer_word} works. Until somebody "
            "can, we stay."
        ),
    ),
    wanted=(
        Wanted(what="{Kin} sleeps at the house on the nights {carer} works"),
        Wanted(what="Somebody speaks to {carer}'s work about days", kind="work", by="Thornmere Advice"),
        Wanted(what="After-school club for {kids}, paid for until the summer", kind="childcare", by="school"),
        Wanted(what="A list on the wall: who is there on which night"),
        Wanted(what="A phone that {kids} can use, with three numbers in it", kind="practical", by="centre"),
    ),
    better=(
        "The list on the wall has had a name on each night since {month}.",
        "{Carer} has day shifts from this month.",
        "{Kin} has a drawer and a toothbrush there now.",
    ),
    stuck=(
        "The shifts have not changed: there is a form, and a form for the form.",
        "On {few} nights the name on the list was not the one who came.",
        "{Kin} is worn out, and has not said so to {carer}.",
    ),
    said=(
        "If I don't work the night I can't pay the day.",
        "I thought she was there. She thought I was there. That's the whole of it.",
        "I was coming back. I was always coming back.",
    ),
)
STRESS = Matter(
    questions=(
        "Is anybody in danger here, or is everybody exhausted?",
        "What would take enough weight off {carer} for {kids} to be safe with {c_him}?",
        "Was what happened on {weekday} the end of a bad month, or how things are?",
        "Who has {kids} when {carer} cannot, and do they know that they do?",
    ),
    seen=(
        (
            "{Carer} rang at {late_hour} and said that {c_he} could not do another hour. {C_he} had "
            "rung {few} places before us."
        ),
        "{Carer} put {kids} in {room}, shut the door and sat in the car until {c_he} had stopped shaking.",
        "Bailiffs came {weather}, and {carer} told them, in front of {kids}, to take the lot.",
        "{Neighbour} heard {carer} screaming, and heard {c_him} say sorry after.",
        "{Carer} left {kids} at {school} at {hour} and told the office not to ring.",
    ),
    police=(
        "Nothing known.",
        "A neighbour rang once. Officers found everyone crying, and stayed for {drink}.",
    ),
    health=(
        "{Carer} has not slept through since {month}, and told the GP so at {few} visits.",
        "We have no worry about {kids}. We are worried about {carer}.",
        "A referral for help at home was turned down in {month}: the threshold was not met.",
    ),
    school=(
        "{Carer} does everything, for everyone, and has started to forget things.",
        "Good attendance, good manners, and {kids} {have} become very quiet.",
        "We offered the breakfast club. {Carer} said that others need it more.",
    ),
    worried=(
        "That {carer} has nothing left, and that {kids} {are} who is there when it runs out.",
        "That the next time nobody stops at the door of {room}.",
        "That every service said no, each for a good reason.",
    ),
    not_found=(
        "Your {carer_word} was tired and shouted, and was sorry. So is everyone, some days.",
        "You were never in danger. Your {carer_word} asked for help, and we sent the wrong kind.",
    ),
    over=(
        (
            "Your {carer_word} was at the end of {c_his} strength and something happened that {c_he} "
            "is sorry for. There is help now."
        ),
        "There was one very bad day. It came after a year in which nobody helped.",
    ),
    goes_on=(
        "Your {carer_word} cannot do it all alone, and when {c_he} cannot, it is you who gets it.",
        "The shouting has become the way things are said at home. It frightens you. It frightens {c_him}.",
    ),
    wanted=(
        Wanted(what="Two afternoons a week that are {carer}'s own", kind="short_break", by="centre"),
        Wanted(
            what="The debts put on one sheet of paper, and somebody else rings them",
            kind="money",
            by="Thornmere Advice",
        ),
        Wanted(what="{Kin} has {kids} on Sundays"),
        Wanted(
            what="Help at bedtime, three nights a week, until it is easier", kind="practical", by="centre"
        ),
        Wanted(what="{Carer} may ring {me} at {hour} on bad days, and {i} answer", kind="talking"),
    ),
    better=(
        "{Carer} slept. One sentence, and it changed the others.",
        "The debts are on one page, and it is a smaller number than {c_he} feared.",
        "{Kids} and {carer} laughed about something while we were there.",
    ),
    stuck=(
        "The afternoons began, and stopped when the worker went off sick.",
        "Nobody has rung the debts.",
        "{Carer} says that asking us was a mistake, and we understand why {c_he} says so.",
    ),
    said=(
        "I rang because I was scared of myself. And you sent a form.",
        "I just wanted someone to hold {him} for an hour. Anyone.",
        "Everyone tells me I'm strong. Try it on no sleep.",
    ),
)
