"""Worries about young people: harm beyond home, what they do, and how they feel."""

from __future__ import annotations

from alongside.town.words.matter import Matter, Wanted

BEYOND_HOME = Matter(
    questions=(
        "Who is {name} with when nobody knows where {he} {is}, and is {he} being used by somebody?",
        "Where do the phone and the trainers come from?",
        "Is {name} in danger from the people in the car, and what would {he} want us to do?",
        "What can {carer} do, and what is not {carer}'s to do at all?",
    ),
    seen=(
        "{Name} was found {few} towns away at {late_hour} with two phones and no bag.",
        "{Name} was missing from {weekday} until {weekday2}, and came home with new trainers and a limp.",
        "A car waits at the end of the road {weather}. {Carer} has the number, and gave it to us in {month}.",
        "{Teacher} found a bundle of notes in a pencil case, and a knife in the cistern.",
        "Somebody threatened {carer} at the door over what {name} was said to owe.",
        (
            "Older boys meet the younger ones at the back of the bus station. {Name} has been seen "
            "there {few_times}."
        ),
    ),
    police=(
        "The phone is on a line we know. We see {name} as somebody being used, and so does the detective.",
        "Missing {few_times} since {month}. One talk after, by somebody {he} had not met.",
        "The car is known. The owner is forty.",
        "Stopped and searched {often}. Nothing found but a bus ticket.",
    ),
    health=(
        "A stab wound, shallow, said to be a fence.",
        "{Name} came to the clinic by {himself} in {month}, and asked whether it stays private.",
        "Nothing on file since the jabs.",
    ),
    school=(
        "In on {few} days of the last ten. {Name} is here when {teacher} is, and not when not.",
        "Excluded twice in {month}. In the {week} between, {he} {was} seen with the older ones.",
        "{He} {is} bright and says little. {He} look{v} at {his} phone and then {his} face changes.",
    ),
    worried=(
        "That grown men have found {name} useful, and that {he} cannot now say no to them.",
        "That {name} is treated as the trouble, when {he} {is} in it.",
        "That {he} {is} hurt, or hurt{v} somebody, on a train.",
        "That {carer} is threatened for what others have done to {c_his} child.",
    ),
    not_found=(
        "The money was from washing cars. You had said so, with dates.",
        "The people in the car were your cousins. You told us, and it took {week} for somebody to check.",
    ),
    over=(
        (
            "Some people used you, and frightened your family. They are in prison, and you have a "
            "place on Tuesdays that is your own."
        ),
    ),
    goes_on=(
        (
            "Some people are using you and call it looking after. You are in danger from them, and you "
            "are not in trouble with us."
        ),
        (
            "You are away for days, and when you come back you are hurt. What happens is not your "
            "fault, and it is not for your {carer_word} alone to stop."
        ),
    ),
    wanted=(
        Wanted(
            what="One youth worker, {youth}, who {name} chose, and who can be rung at night",
            kind="activities",
            by="youth",
        ),
        Wanted(
            what="Police and the council work on the bus station, and tell us what they did",
            by="Thornmere police",
        ),
        Wanted(
            what="{School} keeps {name}'s place, and no exclusion without ringing {me} first",
            kind="school",
            by="school",
        ),
        Wanted(what="{Carer} rings when {name} is out after ten, and is not asked why {c_he} let {him} go"),
        Wanted(what="Somebody goes with {name} to talk about the debt", kind="talking", by="youth"),
        Wanted(what="A month at {kin}'s, in another town, when {name} says so"),
    ),
    better=(
        "Home every night but {few} since {month}.",
        "{Name} gave the second phone to {youth}, who asked nothing.",
        "The car has not been seen. Its owner has.",
    ),
    stuck=(
        "Missing again {week} ago.",
        "The bus station is as it was.",
        "{Name} says that it is fine, and sleeps with shoes on.",
    ),
    said=(
        "I gave you the number plate in {month}. What did you do with it?",
        "{Name}'s {age}. There's still a night light on up there.",
        "You're asking me where {he} {is}? I'm asking you.",
    ),
)
BEHAVIOUR = Matter(
    questions=(
        "Is anybody hurt when {name} loses {his} temper, and what is {he} trying to say with it?",
        "Can {carer} keep everybody safe in the evenings?",
        "What came first, and what has nobody asked {name}?",
    ),
    seen=(
        "{Name} broke the door of {room} and cut {his} hand on it.",
        "{Carer} locked {c_himself} in {room} with the little ones and rang at {late_hour}.",
        "{Name} hit {carer} on {weekday}, and then sat on the stairs and would not be spoken to.",
        "{Name} was brought home {weather} from the roof of the sports hall.",
    ),
    police=(
        "Called {often}, by {carer}. {C_he} never wanted a charge.",
        "{Name} was civil to officers, and asked to sit in front.",
    ),
    health=(
        "Waiting for an assessment since {month} of last year.",
        "The GP has changed the tablets {few_times}.",
        (
            "{Carer} has bruises that {c_he} does not want written down. They are written down here "
            "with {c_his} leave."
        ),
    ),
    school=(
        "On a timetable of ten hours. {He} come{v} early for all of them.",
        "With {teacher}, no trouble at all.",
        "Excluded in {month}, over a chair.",
    ),
    worried=(
        "That somebody is badly hurt, and that it is an accident.",
        "That everyone talks about {name} and nobody with {him}.",
        "That {carer} is afraid in {c_his} own house.",
    ),
    not_found=(
        (
            "You broke a door. Nobody had hurt you, and you had not hurt anybody. You were waiting for "
            "something that did not come."
        ),
    ),
    over=(
        "It was a hard year, and people got hurt, you among them. You found the words for it before we did.",
    ),
    goes_on=(
        (
            "When it gets too much somebody at home is hurt, and it is often you. You have asked for "
            "help longer than we have given any."
        ),
    ),
    wanted=(
        Wanted(what="The assessment that {name} has waited for, {soon}", kind="health", by="young_minds"),
        Wanted(what="Somewhere to go that is not {room}: {kin}'s, any hour"),
        Wanted(what="A full timetable again by {month}, built round {likes}", kind="school", by="school"),
        Wanted(
            what="Somebody with {carer} from four until seven on school days", kind="parenting", by="centre"
        ),
    ),
    better=(
        "No call since {month}.",
        "{Name} walked to {kin}'s instead, {few_times}.",
        "Eighteen hours of school, and asking for more.",
    ),
    stuck=(
        "The assessment is still a letter.",
        "Ten hours of school, and {carer} has lost the job over it.",
        "The door of {room} is boarded.",
    ),
    said=(
        "I'm scared of my own child and I love my own child.",
        "They tell me to set boundaries. With what?",
        "Ask {him}. Nobody's asked {him}.",
    ),
)
CHILD_MIND = Matter(
    questions=(
        "Is {name} safe with {his} own thoughts, and who is near {him} tonight?",
        "Is something happening to {name} that {he} cannot say?",
        "Who does {name} tell, and will they tell us?",
    ),
    seen=(
        "{Name} took {few} of {carer}'s tablets on {weekday} and told a friend, who told.",
        "{Teacher} saw cuts, old and new, when {name} reached for a book.",
        "{Name} has not come out of the bedroom since {month} but at night.",
        "{Name} wrote a list of who would get what. {Pet} was first.",
    ),
    police=(
        "Nothing known.",
        "Officers found {name} at {late_hour} on the footbridge, and talked about {likes} until {kin} came.",
    ),
    health=(
        "In hospital for {few} nights. Sent home on {weekday} with a leaflet.",
        "On the list since {month}. We have asked for it to be sooner.",
        "{Name} was seen by {young_minds} once, and did not like the room.",
    ),
    school=(
        "{Name} eats with {teacher}, every day, by agreement.",
        "Marks as good as ever. That is what worries us.",
        "A friend is frightened, and we are looking after her too.",
    ),
    worried=(
        "That {name} dies, and meant less than that.",
        "That {carer} sits up every night outside a door.",
        "That something at home or online is behind it, and that {name} is protecting somebody.",
    ),
    not_found=(
        (
            "You were very unhappy, and nobody had hurt you. Being asked such things was hard, and you "
            "answered all of them."
        ),
    ),
    over=(
        (
            "You hurt yourself, because of somebody who was cruel to you. That has stopped, and you "
            "are still here, and we are glad."
        ),
    ),
    goes_on=(
        (
            "You are not safe from your own thoughts yet, and there is something you have not been "
            "able to say. Nobody will make you."
        ),
    ),
    wanted=(
        Wanted(
            what="{Name} sees one person from {young_minds}, {soon}, in a room that {he} chose",
            kind="child_feelings",
            by="young_minds",
        ),
        Wanted(what="Tablets and blades in a locked tin. {Kin} has the key"),
        Wanted(what="{Carer} sleeps, and {kin} sits up on Fridays and Saturdays"),
        Wanted(what="{Teacher} at dinner time, as long as {name} wants", kind="school", by="school"),
    ),
    better=(
        "No new cuts that {name} has told of, and {he} tell{v}.",
        "{He} came out on {weekday}, for {pet}.",
        "{Young_minds} kept the same worker.",
    ),
    stuck=(
        "The list has not moved.",
        "{Name} went once, and the worker had left.",
        "Nights are as they were.",
    ),
    said=(
        "I sit on the landing. That's my treatment plan.",
        "They said come back if {he} {do_he} it again. Again.",
        "{He} talk{v} to {pet}. I listen outside.",
    ),
)
