"""Worries that a child was hurt, frightened or harmed by somebody."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

PHYSICAL = Matter(
    questions=(
        "How did {name} come by the mark?",
        "Was {name} hit, by whom, and what came before it?",
        "Do the two accounts of {weekday} fit what the doctor sees?",
        "Is hitting how things are settled at home, or did it happen once?",
        "Could it have been an accident, and does everything else we know fit that?",
    ),
    seen=(
        "{Seen_by} saw a bruise on {name}, the size of a plum, {weather}.",
        "{Carer} told {school} {c_himself} that {c_he} had lost {c_his} temper on {weekday}.",
        "There were two accounts of the same mark, one about a door and one about a cousin.",
        "{Neighbour} heard a slap through the wall and a child go quiet.",
        "A burn the shape of an iron's edge. {Carer} said it, before anybody asked.",
        "{Name} had a mark on one arm that looked like fingers. {Carer} said that there had been a road.",
    ),
    police=(
        "Nothing known of anybody at the address.",
        "A caution for {other} nine years ago, over something else. We would not make much of it.",
        "We would like to speak to {carer} once the doctor has written, and not before.",
        "Happy for social care to do this alone. Ring us if it changes.",
    ),
    health=(
        "The doctor can see {name} at {hour}. Please let whoever {he} trust{v} come in as well.",
        "It could be what {carer} says. It could also not be. The place is unusual for a fall.",
        "A&E twice in {month}, both times brought at once, both times with the same story.",
        "The paediatrician thinks an accident, and says how sure: more likely than not.",
        "No earlier injuries. The GP knows the family well and was surprised.",
    ),
    school=(
        "We asked nothing beyond 'what happened there?' and wrote the answer down as it came.",
        "{Teacher} saw it at PE. {Name} covered it, and then did not.",
        "{Carer} is at the gate every day and speaks softly. We did not expect this.",
        "There was a mark in {month} as well. We talked with {carer} and did not ring. We would now.",
    ),
    worried=(
        "That {name} was hit hard enough to leave a mark, and may be again.",
        "That nobody can say how it happened, in a way that fits.",
        "That {carer} was hit as a child and thinks that it did no harm.",
        "That it happens when {carer} is at the end of the day and alone.",
    ),
    not_found=(
        "The mark came from the corner of the table. The doctor held it against the bruise, and it fitted.",
        (
            "You ran, and your {carer_word} caught you by the arm, because of a van. The driver told "
            "us so as well."
        ),
        "You fell off the shed roof, as you said at the start. Nobody believed you about the shed.",
        "It was a birthmark that came up late. A doctor knew at once. It took us {week}.",
    ),
    over=(
        (
            "You were hit, once. It should not have happened. Your {carer_word} told people before "
            "anybody asked, and it has not come again."
        ),
        "Somebody who was minding you hurt you. They do not mind you any more.",
    ),
    goes_on=(
        "You were hit, and not for the first time. It was not because of anything you did.",
        "We cannot tell who hurt you. Somebody did, and until we know we want others in the house.",
        (
            "Your {carer_word} says that a smack is not hitting. The law and we see it otherwise when "
            "it leaves a mark."
        ),
    ),
    wanted=(
        Wanted(what="Nobody hits. When it is near, {carer} goes to {room} and rings {kin}"),
        Wanted(
            what="{Carer} and a worker look at the worst hour of the day, and change it",
            kind="parenting",
            by="centre",
        ),
        Wanted(what="{Kin} is in the house from five until bedtime"),
        Wanted(
            what="The doctor looks again {soon}, so that nobody has to wonder",
            kind="health",
            by="the community paediatrician",
        ),
        Wanted(
            what="Somebody for {carer} to tell how it was for {c_him}, as a child",
            kind="parent_feelings",
            by="minds",
        ),
    ),
    better=(
        "No mark on anybody since {month}; the health visitor has looked, with leave.",
        "{Carer} has rung {kin} from {room} {few_times}. It worked each time.",
        "Five o'clock is tea and the radio now.",
    ),
    stuck=(
        "{Carer} agrees with all of it, and it is not clear that anything is different.",
        "There was a second mark in {month}. It may be football.",
        "The doctor's letter has not come.",
    ),
    said=(
        "I heard my own mum come out of my mouth.",
        "I never touched that child. I'll say it as many times as you like.",
        "I told school because I was frightened. I'd do it again. I think.",
        "We all got a clip. It's you lot who made it a crime.",
    ),
)
SEXUAL = Matter(
    questions=(
        "Is {name} safe from the person {he} spoke of, today and while we find out?",
        "Can {name} be asked by one person, once, where {he} feel{v} safe?",
        "Who else has that person been near, and do their families know?",
        "Is what {name} told {teacher} something that happened, saw or heard, and who should ask?",
    ),
    seen=(
        (
            "{Name} told {teacher} something on {weekday}. {Teacher} wrote it down word for word and "
            "asked nothing more."
        ),
        "{Carer} found messages on {name}'s tablet from somebody who said that they were twelve.",
        "A man who is not allowed near children has been staying with a friend of the family.",
        (
            "{Carer} rang us at {hour}: something that was done to {c_him} as a child is, {c_he} "
            "fears, being done again."
        ),
    ),
    police=(
        "We know the man. He has conditions, and we will see him today.",
        (
            "An interview with {name} at the suite, with the same officer all through, {soon}. Nobody "
            "else asks {him} anything."
        ),
        "No record of the person named. That tells us nothing.",
        "The device has been taken, with thanks to {carer}. It will be {few} weeks.",
    ),
    health=(
        "The doctor at the centre can see {name}, if {he} want{v} to, with a play worker, and at {his} pace.",
        "Nothing in the notes. We would not expect there to be.",
        "The GP saw {name} {few_times} in {month} with stomach aches, and nobody asked.",
    ),
    school=(
        "{Name} said it while tidying up. {Teacher} thanked {him} and said that it was right to tell.",
        "We had noticed that {name} did not want to change for PE. We thought that it was the cold.",
        "Nobody here has spoken of it but {teacher} and the lead. It stays so.",
    ),
    worried=(
        "That {name} was hurt in a way that is hard to say, by somebody whom {he} know{v}.",
        "That {name} is asked about it again and again until {he} stop{v} telling.",
        "That the person comes near while everybody is being careful.",
    ),
    not_found=(
        (
            "What you said was about something you had seen on a phone. You were right to tell, and "
            "nobody had touched you."
        ),
        "We asked, and what people feared had not happened. Telling was right all the same.",
    ),
    over=(
        "Somebody hurt you. You told, you were believed, and that person cannot come near you.",
        "It happened, before you lived here. Your {carer_word} believed you at once.",
    ),
    goes_on=(
        (
            "Somebody hurt you and is not kept away well enough yet. You told, and that was right, and "
            "now it is our turn."
        ),
        "Some of the grown-ups do not believe it. You do not have to make them.",
    ),
    wanted=(
        Wanted(
            what=(
                "The person does not come to the house, the street or {school}. If {carer} sees them: "
                "999, then {me}"
            )
        ),
        Wanted(
            what="{Name} has one person to talk to, for as long as {he} want{v}",
            kind="child_feelings",
            by="young_minds",
        ),
        Wanted(
            what="{Carer} has somebody too: it is hard to have believed it",
            kind="parent_feelings",
            by="the Lighthouse service",
        ),
        Wanted(what="Nobody asks {name} about it but the officer {he} chose"),
        Wanted(what="The tablet is used in {room}, with {carer} near, and not at night"),
    ),
    better=(
        "{Name} sleeps. {Carer} told us so by text, at six in the morning, with no other words.",
        "The person was charged, and has conditions that hold.",
        "{Name} goes to {young_minds} on {weekday}s, and takes {pet}.",
    ),
    stuck=(
        "The list for somebody to talk to is {few} months.",
        "No decision about a charge since {month}.",
        "Part of the family does not speak to {carer}.",
    ),
    said=(
        "I believed it before the sentence was finished.",
        "He's been at my table. At my table.",
        "Nobody believed me, that time. So don't you dare.",
    ),
)
EMOTIONAL = Matter(
    questions=(
        "What is it like for {kids} in the house between the rows?",
        "{Are} {kids} frightened of {carer}, of {other}, or of the noise?",
        "Is what is said to {kids} doing harm that one could see?",
        "Can {carer} and {other} part without {kids} in the middle?",
    ),
    seen=(
        "{Carer} told {kids}, at the gate, {weather}, that {they} would be sent away.",
        "%Two grown-ups rowed for {week} about who has {kids} at the weekend, mostly through {kids}.",
        "{Seen_by} heard {kids} called a name, quietly, and saw {them} nod.",
        "{Kids} {were} made to sit in {room} until {they} {were} sorry. It was {hour} when {neighbour} rang.",
        "{Carer} has said {few_times}, in front of {kids}, that {c_he} is done.",
    ),
    police=(
        "Called {often} to rows. Nobody hit, nobody charged.",
        "Nothing on record for either of them.",
        "Both rang us about the other in {month}, on the same evening.",
    ),
    health=(
        "Stomach aches, headaches, and nothing to be found. {Few} visits since {month}.",
        "{Carer} spoke of {kids} to the GP as 'hard work', and did not smile.",
        "Well grown, up to date, very polite.",
    ),
    school=(
        "{Kids} apologise{s} for everything. It is the first thing {they} say{s}.",
        "%Two sets of parents' evening, two stories.",
        "%+{Teacher} says that {kids} {are} not the same on the days after the handover.",
        "{Kids} ask{s} whether {they} {are} in trouble when nobody has spoken.",
    ),
    worried=(
        "That {kids} hear{s}, day after day, that {they} {are} the trouble.",
        "That {kids} {carry} messages between grown-ups who will not speak.",
        "That fear has become ordinary in this house, and so nobody there hears it.",
    ),
    not_found=(
        ("+The shouting was at a quiz on the television. You did the voices for us."),
        "Your parents do not like each other. They both like you, and neither has hurt you.",
    ),
    over=(
        (
            "Things were said to you that no child should hear. Your {carer_word} has stopped, with "
            "help, and is sorry."
        ),
    ),
    goes_on=(
        "You are told that things are your fault. They are not. We want that to stop, and it has not yet.",
        "You carry messages for people old enough to speak. You may put them down.",
        "+You told us which part was the worst, and it was not the part that we had asked about.",
    ),
    wanted=(
        Wanted(what="%Handovers at {school}, so that nobody stands at a gate"),
        Wanted(
            what="{Carer} and {other} each have time with somebody who knows about rows, separately",
            kind="parenting",
            by="centre",
        ),
        Wanted(what="{Kids} {have} somebody who is nobody's side", kind="child_feelings", by="young_minds"),
        Wanted(
            what="{Carer} has one good hour with {names}, by {themselves}, on {weekday}s",
            kind="parenting",
            by="centre",
        ),
        Wanted(what="Messages go by text between grown-ups, and not by {kids}"),
    ),
    better=(
        "%Nobody has stood at the gate since {month}.",
        "{Kids} said something cheeky to {carer}, and {c_he} laughed.",
        "%{Other} has a flat, and the house is quiet, and everyone noticed.",
    ),
    stuck=(
        "%The rows have moved to the phone.",
        "{Carer} came to the first two hours, and then did not.",
        "A court date is near and it has got louder.",
    ),
    said=(
        "It's only words.",
        "That's how I was spoken to and I'm still here.",
        "I say things and I see their face and I've said it.",
    ),
)
