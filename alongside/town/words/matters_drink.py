"""Worries about drink and drugs at home."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

ALCOHOL = Matter(
    questions=(
        "Who looks after {kids} when {carer} has been drinking, and does it come to nobody?",
        "How much does {carer} drink on an ordinary {weekday}, and what {do} {kids} do then?",
        "{Are} {kids} left alone, how often, and does drink come into it?",
        "Can {carer} get {them} up, fed and out on the mornings after?",
        "Was {weekday} the worst of it, or what a weekend is like?",
        "Would {carer} take help with drinking if it came without a threat?",
    ),
    seen=(
        "{Carer} came for {kids} at {hour} and could not find the car {c_he} had come in.",
        "{Kin} found {carer} asleep in {room} at {hour} with the cooker on.",
        "The bins had more bottles than anything else in {month}, and {carer} asked {neighbour} not to say.",
        "{Carer} rang the out-of-hours line at {late_hour}, crying, and did not remember it in the morning.",
        "{Carer} drove to {school} on {weekday} and the head took the keys, kindly.",
        "{Kin} took {kids} home for the weekend because nobody came to the door.",
        "{Carer} fell on the stairs in {month} with {kids} in the house.",
    ),
    police=(
        "Stopped in {month}, just over. {Kids} {were} not in the car.",
        "One welfare check, asked for by {kin}. {Carer} opened the door and was civil, and smelt of drink.",
        "Nothing known of the family. That is all we have.",
        "{Often}, for noise. Officers wrote that {kids} {were} up and dressed at {late_hour}.",
        "{Carer} was brought home by a patrol {weather}. Nobody asked who was with {kids}. We should have.",
    ),
    health=(
        "Bloods in {month} that the GP wanted to talk about, and {carer} did not come back for.",
        "{Carer} was with {recovery} for a year and did well. It ended when the worker left.",
        "{Few} visits with nobody in. The health visitor wonders whether {carer} gets the cards.",
        "{Kids} {are} well. Teeth could be better. {Carer} speaks of {them} with great warmth.",
        "A&E once, {weather}, for a cut hand. {C_he} told them the truth about how.",
    ),
    school=(
        "Late on {few} Mondays out of five since {month}, and tired.",
        "We feed {them}. We have not made anything of it, and perhaps we should have.",
        "{Teacher} rang at {hour} and {carer} answered the next day, ashamed. We like {c_him}.",
        "{Kids} know{s} which days are bad. On those {they} ask{s} to stay for homework club.",
        "Nothing at all has been said here, and we had no worry until {weekday}.",
    ),
    worried=(
        "That there are nights with nobody grown-up awake in the house.",
        "That {carer} drinks when {c_he} is lonely, and is loneliest when {kids} {are} there.",
        "+That somebody small is in charge, and is proud of it, and worn out.",
        "That the car is used on the mornings after.",
        "That {carer} is so ashamed that {c_he} hides it from the people who would help.",
    ),
    not_found=(
        "Your {carer_word} had been ill and not drunk. The tablets had made the words slow.",
        "There was a birthday, and one night of it. You were at your {kin_word}'s, asleep.",
        (
            "Somebody was cross with your {carer_word} and told us things. We asked everyone, and they "
            "were not so."
        ),
    ),
    over=(
        "Your {carer_word} drank, and you did the mornings. That has stopped, and {kin} does the Mondays.",
        (
            "There were bad weekends in {month}. Your {carer_word} told us of more than we knew, and "
            "then stopped."
        ),
        "You were on your own one night. It was not like {c_him}, and it has not been so since.",
    ),
    goes_on=(
        "Your {carer_word} drinks to get through the evening, and then there is nobody for you.",
        "There was nobody with you on {weekday}, and it was not the only night.",
        "+You do what a grown-up should do, and do it well. You may stop.",
    ),
    wanted=(
        Wanted(
            what="{Carer} and somebody from {recovery} meet once a week, where {carer} likes",
            kind="alcohol_or_drugs",
            by="recovery",
        ),
        Wanted(what="Somebody sober at the house every night: {kin} on Fridays and Saturdays"),
        Wanted(what="Breakfast club for {kids}, every school day", kind="school", by="school"),
        Wanted(what="{Carer} does not drive before noon on Sundays and Mondays"),
        Wanted(what="Somewhere for {carer} to go on the evenings that are long", kind="talking", by="centre"),
        Wanted(what="{Kids} ring{s} {kin} if nobody is awake, and nobody is cross"),
    ),
    better=(
        "{Carer} has not drunk in the week since {month}.",
        "Somebody grown-up has slept at the house every night that we know of.",
        "Mondays are like other days at {school} now.",
        "{Carer} told the meeting {c_himself} about the one slip, before anybody asked.",
        "{Kin}'s Fridays have become something that everyone looks forward to.",
    ),
    stuck=(
        "{Carer} has gone to {recovery} once, and says that the room was full of people {c_he} knew.",
        "Nobody slept over on {few} of the weekends.",
        "It is better and then it is not, and {kids} can tell by the sound of the key.",
        "The first nurse left, and there has not been another.",
    ),
    said=(
        "I'm not going to sit here and say I don't.",
        "It's the evenings. You try it.",
        "I can stop for them. I don't know if I can stop for you.",
        "When I'm asleep, I'm asleep. I know. I know.",
    ),
)
DRUGS = Matter(
    questions=(
        "Who else comes to the flat when {carer} is using, and {are} {kids} there?",
        "Is there food, sleep and somebody awake for {kids} through a whole week?",
        "What does {carer} take now, and what {do} {kids} see of it?",
        "Can anything within reach of {kids} hurt {them}?",
        "Is {kin} able to say no to having {kids}, and has anybody asked?",
        "Is the money for the week gone by {weekday}, and on what?",
    ),
    seen=(
        "Strangers went up to the flat at all hours in {month}, and {neighbour} counted.",
        "{Carer} was found in {room} at {hour} and could not be woken for some minutes.",
        "There was foil on the side in {room} next to {kids_own} cereal.",
        "{Other} sold the television, and then {pet}'s cage.",
        "{Carer} told {kin} that {c_he} had slipped, and asked for it to go no further.",
        "A tenancy officer found the door off and {kids} asleep in coats.",
    ),
    police=(
        (
            "A warrant in {month}, for {other}. Small amounts. {Kids} {were} there and one officer "
            "made {them} {food}."
        ),
        "Intelligence that the flat is used by others to sell from. {Carer} may not have much say in it.",
        "Nothing since last year. The names at the address have changed.",
        "{Carer} was a witness in {month} and was straightforward with us.",
    ),
    health=(
        "On a script since {month}, picked up every day but {few}.",
        "{Carer} missed {few} appointments, and came to the next with {kids} and was honest.",
        "The GP had a letter from {recovery} that said 'disengaged'. They had moved the clinic across town.",
        "The dentist has not seen {kids} for two years. Everything else is up to date.",
        "Naloxone was given to the family in {month}, and {kin} knows how to use it.",
    ),
    school=(
        "In every day, in clothes that are clean and too small.",
        "{Kids} fell asleep in the book corner on {weekday}. We let it be.",
        "{Carer} has borrowed from the dinner lady, and paid it back.",
        "Other parents talk. We try not to let {kids} hear it.",
        "Asked whether anything was wrong, {kids} said that the door is noisy at night.",
    ),
    worried=(
        "That there is nobody awake and clear in the flat at night.",
        "That people come whom {kids} {do} not know, and that {carer} cannot send them away.",
        "That what is left about could kill a small child.",
        "That the money goes by the middle of the week, and the food with it.",
        (
            "That {carer} says what we would like to hear, because {c_he} is afraid of what happens if "
            "{c_he} does not."
        ),
    ),
    not_found=(
        (
            "The people on the stairs went to another flat. Your door stayed shut, as your "
            "{carer_word} had said."
        ),
        (
            "Your {carer_word} takes a medicine every day that makes {c_him} well. Somebody saw it and "
            "thought the worst."
        ),
    ),
    over=(
        "For some months your {carer_word} was not able to look after you as {c_he} wanted. {C_he} is, now.",
        "{Other} brought it into the house. {O_he} does not live there any more, and the door is new.",
    ),
    goes_on=(
        "Your {carer_word} takes things that make {c_him} sleep when you need {c_him} awake.",
        "Too many people come to your door at night. It is your home, and it should be quiet.",
        (
            "You go without, some weeks. Your {carer_word} is sorry for it, and has said so to us, not "
            "yet to you."
        ),
    ),
    wanted=(
        Wanted(
            what="{Carer} picks up {c_his} script, and is seen by the same worker each time",
            kind="alcohol_or_drugs",
            by="recovery",
        ),
        Wanted(what="A locked box, high up, and the key is {carer}'s", kind="practical", by="recovery"),
        Wanted(what="Nobody comes up after eight but {kin}"),
        Wanted(what="The front door is mended and has a chain", kind="housing", by="Thornmere Homes"),
        Wanted(what="{Kids} {have} {their} tea at {kin}'s on Tuesdays and Thursdays"),
        Wanted(
            what="Food in for the week, ordered on the day the money comes", kind="food_or_fuel", by="centre"
        ),
    ),
    better=(
        "The door has been quiet since {month}, and {neighbour} says so too.",
        "{Carer} has picked up every day, in all weathers.",
        "There was food in on the last day of the week, and on the first.",
        "{Other} has moved out, and has said that it was the right thing.",
    ),
    stuck=(
        "{Carer} missed {few} pick-ups and does not want to say why.",
        "The chain is still in its packet.",
        "{Other} is back on the sofa, for now, it is said.",
        "{Recovery} and we have told {carer} two different things about testing.",
    ),
    said=(
        "I don't use in front of them. I never have. They still know, don't they.",
        "You want me to say I'm clean. I'm cleaner.",
        "They knock and I can't not open. You don't know them.",
        "The chemist is the only one who says good morning.",
    ),
)
