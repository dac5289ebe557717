"""Worries about what goes on at home: violence between grown-ups, and a parent's mind."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

DOMESTIC_ABUSE = Matter(
    questions=(
        "Can {carer} keep {kids} out of the way of the violence, and does {other} let {c_him}?",
        "Where {were} {kids} when {other} hurt {carer}, and will it happen again?",
        "%Is {other} still coming to the house, and what {do} {kids} see when {o_he} does?",
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
            "%{Other} followed {carer} from {school} {weather}. {Carer} ran with {kids} to a shop and "
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
            "Jabs up to date, weights as they should be. {Carer} cancelled {few_times}, always by "
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
            "%{Other} came to the gate in {month} and wanted to collect. The office said no, and {o_he} "
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
        "%{Other} does not come to your home and has not for a year. The report was an old one, sent twice.",
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
        "%{Other} still comes to where you are and frightens you both. Your {carer_word} wants it to stop.",
        (
            "You have seen your {carer_word} hurt, more than once. That must stop, and it is for "
            "grown-ups to stop it."
        ),
        (
            "Your {carer_word} says that it is over and would like it to be. We are not sure yet, and "
            "would rather stay."
        ),
        "+When there is fighting you go to {room} and wait. No child should have to know where to wait.",
    ),
    wanted=(
        Wanted(
            what="Somebody for {carer} to talk to, by {c_himself}, who knows about leaving and about staying",
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
            what="%{Other} sees {kids} at {centre}, on Saturdays, with somebody there",
            kind="family_time",
            by="centre",
        ),
        Wanted(what="A word that {kids} can text to {kin}, and {k_he} comes without asking why"),
        Wanted(what="Police mark the address, and ring us the same morning", by="Thornmere police"),
    ),
    better=(
        "No call to the address since {month}.",
        "{Carer} sleeps in {c_his} own bed again, and says so with some surprise.",
        "%{Other} has kept to the order, and to {o_his} Saturdays.",
        "{Carer} has told {kin} all of it. {K_he} cried, and changed the lock.",
        "The hole in the door is filled and {kids} chose the paint.",
    ),
    stuck=(
        "%{Other} was seen at the shop on the corner, twice, and nobody rang.",
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
        "The GP asked the clinic to see {carer} in {month}. The clinic says that it heard nothing.",
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
        ("Your {carer_word} is ill, and has waited too long for a doctor. Part of that wait was our doing."),
        "+You watch your {carer_word} so as to know what sort of day it is. That is too much watching.",
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
        "{Minds} came when they had said, {few_times} running.",
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
