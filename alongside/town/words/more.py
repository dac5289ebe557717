"""Second sentences: what somebody adds who has a minute more."""

from __future__ import annotations

from alongside.town.words.matter import Words

QUESTION: Words = (
    "And if so, since when?",
    "We mean since {month}; what came before that has been answered.",
    "Who would know: {kin}, {nurse}, or nobody?",
    "+Who would know: {teacher}, {kin}, or only {name}?",
    "And what does {carer} say?",
    "We do not ask whether {carer} is a good {carer_word}.",
    "And is it worse on {weekday}s?",
    "If yes: what could stop it {soon}?",
    "If no: who has to be told so, and how?",
    "+And what would {name} want us to ask?",
    "And has anybody put it to {other}?",
)
ASKED: Words = (
    "And since {month}, has anything changed?",
    "We need it by {hour}, if it can be found.",
    "{Kin} says that you would know.",
    "And is there anything about {weekday}s?",
    "We ask because of what was said on {weekday}.",
    "You told us in {month} that you would look.",
    "And who else ought we to ask: {nurse}, {doctor}?",
    "Please say also what you do not know, by {hour}.",
    "{Carer} knows that we ask, since {weekday}.",
    "Is it written down, or does somebody remember it from {month}?",
    "And has {service_low} ever been in touch?",
    "If nobody knows: who was there in {month2}?",
    "And before {month}, or elsewhere?",
    "It would help to know the day: was it {weekday}?",
    "And how sure are you, of {month}?",
    "And what have you told {carer} of it since {month}?",
)
"""What is asked besides."""
MEANS: Words = (
    "{Kin} says so too.",
    "That was plain on {weekday}, {place}.",
    "It has been so since {month}.",
    "{Carer} would like it to be otherwise by {month_next}.",
    "We come back to it in {week_next}.",
    "{Nurse} would put it more strongly.",
    "{Nurse} would put it more kindly.",
    "Something was better in {month}, and it may be again.",
    "What {carer} does about it, on a good {weekday}, is enough.",
    "It is least so {place}.",
    "{Kin} {kin_did}, and that helps.",
    "That was said {weather}, and it was meant.",
    "For {few} weeks it has been a little easier.",
    "{Mended} would not cure it and would help.",
    "Nobody had put it so before {month}.",
    "The {weekday}s are hardest.",
)
TIMED: Words = (
    "{Nurse} could not have come before {weekday2}.",
    "It was {hour} before the last paper was there.",
    "{Carer} had asked for {weekday2}.",
    "We wait for nobody after {month_next}.",
    "It is said in the minutes, with the {weekday}.",
    "The room was free {soon}, and not before.",
)
HELPED: Words = (
    "{Nurse} is at the house on {weekday2} in any case.",
    "{Kin} {kin_did}, and it was not enough.",
    "{Kin} {kin_did}; that is most of what there is.",
    "{Service} {failed}.",
    "{Carer} has {did_well}, and would say yes to more.",
    "{Carer} {hard_thing}, {because}.",
    "What was offered in {month} was a leaflet.",
    "We ring {carer} before we come, whatever we decide.",
    "Help goes on all the same.",
    "{Mended} would do more than any of this, and is being asked for at once.",
    "We will know more when {carer} has been asked, by somebody {c_he} knows.",
)
BROUGHT: Words = (
    "{Kin} {kin_did}, and nobody had written that down.",
    "{Health_fact}, from the doctor's summary.",
    "From the police: {call}, in {month2}.",
    "What we do not have is anything that {carer} has said about it.",
    "{Service} had asked about the family in {month2}, and was not answered by us.",
    "+{School_fact}, by last year's report.",
    "One entry is about another family of that name, and has been left out.",
    "{Carer} has {did_well}; that is from {nurse}.",
)
DISSENT: Words = (
    "It was heard, and the decision stood.",
    "{Nurse} asked for that to go to {carer} as well.",
    "The one who decided has written why.",
    "{Officer} would have written it more sharply.",
    "It is to be read out again {soon}.",
    "{Kin} would say the same.",
    "That was at {hour}, and we broke for five minutes.",
    "Whoever reads this in {month_next} should know it.",
    "It was {doctor} who asked that it be written.",
    "{Carer} is told of it on {weekday2}.",
    "It was said by {few} of us, in {few} ways.",
    "We come back to it when {service_low} has answered.",
    "In {month} it was the other way round.",
    "The officer, {officer}, agreed with both.",
)
LOOKED: Words = (
    "We look at it again in {week_next}.",
    "{Carer} has been told why.",
    "{I} have told {carer}, and {nurse}.",
    "+{Name} knows.",
    "{Kin} is asked for {weekday2}s.",
    "{Service} is told by us, and not by {carer}.",
    "It holds until {month_next}.",
    "{Mended} is seen to whatever else happens.",
)
OPTIONS: Words = (
    "It was talked through for longer than this line.",
    "{Kin} would have preferred it.",
    "{Carer} would have preferred it.",
    "{Nurse} asked for it to be written.",
    "It would have needed {service_low}, and {service_low} {failed}.",
    "We may come back to it in {month_next}.",
    "+{Name} was asked, and said no.",
)
WHY: Words = (
    "{Kin} thinks so as well.",
    "{Kin} thinks otherwise, and has been heard.",
    "Nobody saw {him} between {weekday} and today.",
    "{Carer} agrees that {he} should be asked after.",
    "{Carer} does not see why, and we have not explained it well yet.",
    "+{Teacher} has known {him} since {month}, and is worried.",
    "+{He} may bring {pet}.",
    "-{Nurse} held {him} on {weekday}, and was not easy in her mind.",
    "-{He} {is} well grown, and that is written here too.",
    "+Ask about {likes} first.",
    "+{He} will talk {place}, and hardly anywhere else.",
    "It is as much because of {month} as because of {weekday}.",
    "We may find nothing. Then we say so to {carer}, the same day.",
)
CHANGE: Words = (
    "Or a week in which {carer} has {did_well}.",
    "Or if {kin} says that we have it wrong; {k_he} would know.",
    "Or {nurse}, who sees {them} on {weekday2}s.",
    "Or finding out that {service_low} {failed}, and nobody told {carer}.",
    "Or if it turns out that {other} was not there in {month} at all.",
    "+Or {teacher} seeing {them} at ease on a {weekday2}.",
    "Or the doctor, who has not been asked.",
    "Or reading what {carer} wrote to us in {month}; it is in nobody's file.",
)
FOUND: Words = (
    "We asked {nurse} and {kin}, and sat with your {carer_word} {place}.",
    "+We asked you {place}, and {teacher}, and your {carer_word}.",
    "It took {few} visits, one of them {weather}.",
    "{Kin} told us things that nobody else could have known.",
    "Your {carer_word} let us in each time, and once gave us {food}.",
    "+You told it once, to one person, and that was enough.",
    "-You were {age_baby} then, and slept through most of it.",
    "-You were {age_baby}, and held on to somebody's finger all through it.",
    "+You were {age}. You were asked what you wanted, and said it.",
    "{Nurse} had known you since {month}, and spoke up for all of you.",
    "It was in {month_now}, and {pet} was in every room we were in.",
    "There were {few} of us in it, and we did not all think alike.",
    "The police, the doctor and we each had a piece of it.",
)
WANT: Words = (
    "First of all: {line}.",
    "What should come first is this. {Line}.",
    "If only one thing came of it, it should be this. {Line}.",
    "{Kin} should be asked for {weekday2}s, and thanked.",
    "And {service_low} should be told by all of us together.",
    "{Carer} wants {mended} before anything else, and is right.",
    "+{Name} wants to be told the same day.",
    "Looked at again in {week_next}, with {carer}, and not before {c_he} has had what was promised.",
    "The visits should have a reason each. {I} will say what it is.",
    "We would begin with {mended}, and with the {weekday2}s.",
)
SURE: Words = (
    "It rests on what {kin} told us, and {k_he} has been right before.",
    "It rests on {few} weeks.",
    "Ask again in {week_next}.",
    "Surer about {carer} than about {other}.",
    "Not sure at all about the {weekday}s.",
    "The doubt is about the nights.",
    "{Nurse} is surer than the rest of us.",
)
EXPECTS: Words = (
    "And that {kin} {kin_will}.",
    "And if not, that somebody rings {me}.",
    "By {month_next} one should be able to tell.",
    "{Carer} expects more of it than we do.",
    "{Carer} expects less of it than we do.",
    "It will not be seen in a number.",
)
CAME: Words = (
    "In {month} {carer} had {did_well}.",
    "{Kin} {kin_did}.",
    "{Service} {failed}, as it had before.",
    "{Carer} {hard_thing}, {because}.",
    "It took until {month}.",
    "We asked {carer}, who had not known that there was a decision.",
    "+{Name} told us, when asked, that it was {colour_of_it}.",
)
AGAIN: Words = (
    "{Kin} is back by then.",
    "By then {service_low} should have answered.",
    "{Carer} asked that it is not a {weekday2}.",
    "It is {week} after the date that {carer} first said.",
    "We would expect that {carer} has {did_well}; if not, we ask ourselves what we did.",
    "So that {mended} is done, or we know whose fault it is.",
    "{Nurse} can come that week.",
    "+{Teacher} can come that week.",
)
POINT_YES: Words = (
    "{I} bring it on {weekday2}.",
    "{I} have told {nurse}.",
    "It stands in the plan from today.",
    "{Kin} rings {me} if it is late.",
    "It comes out of our money and not out of {carer}'s.",
    "Nobody else needs to agree to it.",
    "We ask you in {week_next} whether it was any use.",
    "+{Name} may choose the colour.",
)
POINT_OURS: Words = (
    "{I} have told {nurse}.",
    "It stands in the plan from today.",
    "Nobody else needs to agree to it.",
    "We ask you in {week_next} how it goes.",
    "If {kin} needs anything for it, {k_he} rings {me}.",
    "{Service} will be told by us.",
    "We do not need to check.",
)
POINT_NO: Words = (
    "{I} will say it to {kin} in person on {weekday2}.",
    "If you know another way to it, we are listening.",
    "We look at it again in {week_next}.",
    "We should have had it, and do not.",
    "{Carer}'s lawyer may see what we were told.",
)
TALK: Words = (
    "That's all.",
    "Put that down.",
    "You can write that.",
    "And I mean it.",
    "I said so in {month}.",
    "Not on a {weekday2} though.",
    "If it's before {hour}.",
    "If somebody fetches me.",
    "I've thought about it since {weekday}.",
)
ENDED: Words = (
    "{Carer} has {did_well}, and {and_so}.",
    "{Kin} {kin_did}.",
    "It had run for longer than most of us thought right.",
    "What is left to do is {mended}, and that needs no plan of this kind.",
    "Not everybody in the room was sure.",
    "{Carer} said thank you to {nurse} and not to us, and that was fair.",
    "Somebody looks in, in {month_next}.",
)
