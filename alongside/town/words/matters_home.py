"""Worries about what goes on between grown-ups at home: violence, drink, drugs, a parent's mind."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

DOMESTIC_ABUSE = Matter(
    questions=(
        "Can {carer} keep {kids} out of the way of the violence, and does {other} let {c_him}?",
        "Where {were} {kids} when {other} hurt {carer}, and will it happen again?",
        "Is {other} still coming to the house, and what {do} {kids} see when {o_he} does?",
        "{Are} {kids} safe at home tonight, and next week, with {other} out on bail?",
        "Has {carer} somebody to ring before it gets that far, and would {c_he} ring them?",
        "{Do} {kids} hear or see it, and does anybody get between {them} and it?",
        "What does {carer} need to be safe, and is there anything {other} could do to stop?",
    ),
    seen=(
        "{Carer} rang 999 at {late_hour} and put the phone down when {other} came into {room}.",
        "{Neighbour} heard {other} shouting on {weekday}, then something break, then nothing.",
        "{Carer} came to the door on {weekday} with a split lip and said it was the cupboard.",
        "{Other} had taken {carer}'s phone and bank card, and {kin} could not reach {c_him} for {week}.",
        "A window in {room} was put through from inside, and {kids} {were} in the house.",
        (
            "{Other} followed {carer} from {school} {weather}. {Carer} ran with {kids} to a shop and "
            "asked them to ring."
        ),
        "{Carer} told the health visitor, when {other} went out to smoke, that {c_he} sleeps in {room}.",
        (
            "{Other} was arrested at {late_hour} and let go on the {weekday}; nobody told {carer} that "
            "{o_he} was out."
        ),
        "There was a hole in the door of {room} at the height of somebody's head.",
    ),
    police=(
        (
            "We have been called {often}. No charge: {carer} did not want to say more with {other} in "
            "the next room."
        ),
        (
            "{Other} is on bail until the end of the month, not to come within a hundred metres. "
            "{O_he} has kept to it so far."
        ),
        "{Often}, all to this address. Body-worn film shows {kids} on the stairs at the last one.",
        (
            "Two calls, one of them silent. {Other} has a caution from another county that we did not "
            "know of then."
        ),
        (
            "The hearing about the protection notice is on {weekday}. Until then there is nothing to "
            "hold {o_him} to."
        ),
        "Only the one. {Carer} gave a full statement and asked who would be told.",
    ),
    health=(
        (
            "{Carer} was asked on {c_his} own in {month} and said that {c_he} felt safe. We would not "
            "lean on that now."
        ),
        "A&E in {month}: a wrist, said to be a fall. Nobody asked how.",
        (
            "Jabs up to date, weights as they should be. {Carer} cancelled {few} times, always by "
            "text, always the same words."
        ),
        (
            "The midwife wrote 'partner answers for her' and it went no further than our own system. "
            "It should have."
        ),
        "The GP prescribed for sleep in {month}. {Carer} said that the nights were loud.",
        "Nothing that worries us about {kids}. {Carer} has lost a stone since {month}.",
    ),
    school=(
        "{Kids} {have} come in early since {month}, before the gate opens. We let {them} sit in the office.",
        "Nothing said to us. {Carer} used to stay and talk, and now leaves before the bell.",
        "We had a police notice on {weekday} morning and kept an eye. Quiet, and hungry by ten.",
        (
            "{Other} came to the gate in {month} and wanted to collect. The office said no, and {o_he} "
            "kicked the bin."
        ),
        "Attendance is good. {Teacher} says it is almost too good: there is nowhere else to be.",
        "Asked about the weekend, {kids} talked about {pet} and nothing else.",
    ),
    worried=(
        (
            "That {other} comes back before anybody can stop {o_him}, and that {kids} {are} in the "
            "house when {o_he} does."
        ),
        "That {carer} is asked to keep everyone safe from somebody {c_he} never chose to be afraid of.",
        "That {kids} listen{s} for it at night even when there is nothing to hear.",
        "That each time it happens nearer to where {kids} sleep{s}.",
        "That {other} uses {kids} to find out where {carer} goes and whom {c_he} sees.",
        "That somebody is badly hurt, and that it is {carer}, in front of {kids}.",
    ),
    not_found=(
        (
            "The shouting that people heard was about {pet}, and the police had the wrong door. Nobody "
            "at yours was hurt."
        ),
        (
            "We asked you and your {carer_word} apart, and {school} too. There was one bad row in "
            "{month}, and no more."
        ),
        (
            "What was broken in {room} broke by itself. It took us {week} to believe it, and that was "
            "long for you."
        ),
        "{Other} does not come to your home and has not for a year. The report was an old one, sent twice.",
    ),
    over=(
        (
            "{Other} hurt your {carer_word}. {O_he} has gone, there is an order that says so, and you "
            "sleep at home."
        ),
        (
            "It was bad for a while and you heard it. Your {carer_word} rang, and went on ringing, "
            "until it stopped."
        ),
        "You were in the house when it happened. {Other} lives in another town now and sees you at {centre}.",
        "Your {carer_word} got away with you and {pet}, and has kept you both safe since.",
    ),
    goes_on=(
        "{Other} still comes to where you are and frightens you both. Your {carer_word} wants it to stop.",
        (
            "You have seen your {carer_word} hurt, more than once. That must stop, and it is for "
            "grown-ups to stop it."
        ),
        (
            "Your {carer_word} says that it is over and would like it to be. We are not sure yet, and "
            "would rather stay."
        ),
        "When there is fighting you go to {room} and wait. No child should have to know where to wait.",
    ),
    wanted=(
        Wanted(
            what="Somebody for {carer} alone to talk to who knows about leaving and about staying",
            kind="domestic_abuse",
            by="womens",
        ),
        Wanted(
            what="New locks, and a light over the door, before the weekend",
            kind="housing",
            by="Thornmere Homes",
        ),
        Wanted(
            what="{Other} goes to the course about stopping, and pays for {o_his} own bus",
            kind="domestic_abuse",
            by="the Turning Point course",
        ),
        Wanted(what="{School} gives {kids} to {carer} or {kin} and to nobody else"),
        Wanted(
            what="{Other} sees {kids} at {centre}, on Saturdays, with somebody there",
            kind="family_time",
            by="centre",
        ),
        Wanted(what="A word that {kids} can text to {kin}, and {k_he} comes without asking why"),
        Wanted(what="Police mark the address, and ring us the same morning", by="Thornmere police"),
    ),
    better=(
        "No call to the address since {month}.",
        "{Carer} sleeps in {c_his} own bed again, and says so with some surprise.",
        "{Other} has kept to the order, and to {o_his} Saturdays.",
        "{Carer} has told {kin} all of it. {K_he} cried, and changed the lock.",
        "The hole in the door is filled and {kids} chose the paint.",
    ),
    stuck=(
        "{Other} was seen at the shop on the corner, twice, and nobody rang.",
        "{Carer} has not been able to go to the appointments: {other} looks after {kids} when {c_he} would.",
        "The course has a waiting list of four months.",
        "There was another call at {late_hour}, and {kids} {were} awake.",
        "{Carer} says that it is fine, in the same words each time.",
    ),
    said=(
        "I know what you think. I've thought it longer than you have.",
        "It's not like that when it's just us. I know how that sounds.",
        "If I ring you lot, you come. If I don't, you come. So I might as well ring.",
        "I stood in front of the door. That's what I did. Write that down.",
        "I don't need telling that it's bad for them. I need a lock.",
    ),
)
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
        "The health visitor has missed {carer} {few} times, and asks if the letters go to the right flat.",
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
        "That somebody small is in charge, and is proud of it, and worn out.",
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
        "You were on your own when you should not have been, and it was not the first time.",
        "You do things that a grown-up should do, and do them well. We want you to be able to stop.",
    ),
    wanted=(
        Wanted(
            what="{Carer} sees the alcohol nurse, if {c_he} still wants to, at {c_his} own pace",
            kind="alcohol_or_drugs",
            by="recovery",
        ),
        Wanted(what="A grown-up sleeps at the house every night: {kin} on Fridays and Saturdays"),
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
        "{Carer} missed {few} appointments, and came to the fourth with {kids} and was honest.",
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
PARENT_MIND = Matter(
    questions=(
        "{Are} {kids} safe at home while {carer} is this ill?",
        "Who notices first when {carer} is getting worse, and whom do they tell?",
        "Does what {carer} believes at {c_his} worst take in {kids}?",
        "Is somebody else in the house at night, and for how long can they be?",
        "What did {carer} mean by what {c_he} said on {weekday}, and has {c_he} meant it before?",
    ),
    seen=(
        "{Carer} rang {school} at {hour} to say that {kids} {were} being swapped, and asked for proof.",
        "{Carer} has not been out of {room} since {month}, and {kin} leaves food at the door.",
        "{Carer} told the GP that {kids} would be better without {c_him}. {C_he} meant it as a kindness.",
        "{Carer} had covered the windows, {weather}, and asked {kids} to whisper.",
        "The crisis team came at {late_hour} and found {kids} sitting up with {carer}.",
        "{Carer} stopped the tablets in {month} because they took {c_his} mornings away.",
    ),
    police=(
        "One call, from {kin}, at {late_hour}. Officers sat with {carer} until the crisis team came.",
        (
            "We found {carer} on the bridge road {weather} with {kids} in pyjamas. {C_he} thought they "
            "were late for school."
        ),
        "Nothing at all before this {week}.",
    ),
    health=(
        "The GP saw {carer} ten weeks ago, and the letter to the clinic was never sent.",
        "Known to {minds} since {month}. Two different workers in that time, and a third to come.",
        "{Carer} is asking for help and is on a list. We cannot say how long the list is.",
        "In hospital last spring. {C_he} came home well, and nobody rang after the first {week}.",
        (
            "{Kids} {are} growing and up to date. The health visitor is more worried about {carer} "
            "than she has been before."
        ),
    ),
    school=(
        "{Kids} ring{s} home at dinner time to see. We let {them} use the office.",
        "{Carer} came to the assembly in {month} and was lovely. In {week} {c_he} was somebody else.",
        "No worry about {kids} here. {They} {are} looked after by more people than you would think.",
        "{Teacher} was told, by {kids}, the name of the tablets and when they are due.",
    ),
    worried=(
        "That {carer} is very ill, and that the one who sees it first is a child.",
        "That at {c_his} worst {carer} thinks {kids} part of it.",
        "That {carer} may hurt {c_himself} while {kids} {are} in the house.",
        "That we have each waited for another of us to write the letter.",
        "That {kin} is doing the nights, and is tired.",
    ),
    not_found=(
        "Your {carer_word} was very sad and told a doctor so. That is not the same as you being unsafe.",
        "Somebody heard half a sentence and rang us. Your {carer_word} told us the other half.",
    ),
    over=(
        (
            "Your {carer_word} was ill for some weeks and could not look after you. {C_he} is well, "
            "and has a plan for next time."
        ),
        (
            "It was frightening when your {carer_word} saw things that were not there. The tablets "
            "work, and {c_he} takes them."
        ),
    ),
    goes_on=(
        (
            "Your {carer_word} is ill, and it has gone on longer than it should have. A letter of ours "
            "was not sent."
        ),
        "You watch your {carer_word} so as to know what sort of day it is. That is too much watching.",
        (
            "Your {carer_word} loves you, and at the worst times cannot tell what is real. Somebody "
            "else must be there then."
        ),
    ),
    wanted=(
        Wanted(
            what="{Carer} is seen {soon}, at home, by somebody who stays the same",
            kind="parent_feelings",
            by="minds",
        ),
        Wanted(what="{Kin} has the nights until {carer} sleeps"),
        Wanted(
            what="One card on the fridge: what it looks like when it comes, and who to ring",
            kind="health",
            by="minds",
        ),
        Wanted(
            what="{Kids} {have} somebody of {their} own to ask about it",
            kind="child_feelings",
            by="young_minds",
        ),
        Wanted(what="{School} lets {kids} ring home at dinner time"),
        Wanted(what="Shopping on {weekday}s for as long as going out is hard", kind="practical", by="centre"),
    ),
    better=(
        "{Carer} sleeps, and the windows are open.",
        "{Minds} came when they had said, {few} times running.",
        "{Kids} {have} stopped ringing home at dinner time.",
        "{Carer} wrote the card on the fridge {c_himself}, and it is funnier than ours was.",
    ),
    stuck=(
        "{Minds} have offered a group on the other side of town.",
        "{Carer} has had three workers since {month}, and told it three times.",
        "{Kin} has not had a whole night since {month}.",
        "{Carer} is better in the mornings, when we come, and worse when we do not.",
    ),
    said=(
        "I can hear myself and I can't stop it.",
        "Don't write that I'm a risk. Write that I'm ill.",
        "I'd never. But I did think it, so I told someone. I thought that's what you do.",
        "Ask me in the morning. I'm a person in the morning.",
    ),
)
