"""How children speak of those who matter to them: at four, at nine, at fifteen."""

from __future__ import annotations

LISTS: dict[str, tuple[str, ...]] = {
    "when": (
        "on Fridays", "on Saturdays", "every Sunday", (
            "after school "
            "on Tuesdays"
        ), "after school", "in the holidays",
        "most weekends", (
            "every other "
            "weekend"
        ), (
            "on Wednesdays when "
            "Mum is at work"
        ), "at half-term", "on my birthday",
        (
            "when Mum does "
            "nights"
        ), (
            "in the "
            "summer"
        ), "Thursdays", (
            "the day the "
            "bins go out"
        ), (
            "when it's bath "
            "night"
        ),
        (
            "on the way home "
            "from {school}"
        ), "at teatime", (
            "before "
            "school"
        ), (
            "when it "
            "snows"
        ), (
            "at Christmas and "
            "Easter too"
        ),
    ),
    "do_small": (
        "do painting", (
            "feed the "
            "ducks"
        ), (
            "make a "
            "den"
        ), (
            "do the puzzle "
            "with the cows"
        ), (
            "watch the programme "
            "with the dog"
        ),
        (
            "go on the "
            "swings"
        ), (
            "plant the "
            "seeds"
        ), (
            "read the "
            "bear one"
        ), "do cooking", (
            "look out of the "
            "window at buses"
        ),
        "play shops", "do the washing up with bubbles", "have a picnic on the rug", "do snap", "find snails",
        "dance in the kitchen", "put the bins out", "go to the shop for bread", "play doctors", "do stickers",
        (
            "look at the "
            "moon"
        ), (
            "build a "
            "tower"
        ), (
            "do my "
            "hair"
        ), (
            "hide and "
            "I find"
        ), (
            "sing the wheels "
            "one"
        ), (
            "go up the "
            "stairs"
        ),
        (
            "count the "
            "cars"
        ), (
            "make a "
            "card"
        ), (
            "have a bath with "
            "the jug"
        ), (
            "water the "
            "tomatoes"
        ), (
            "play "
            "cars"
        ), (
            "ring Mum "
            "up"
        ),
    ),
    "thing": (
        (
            "a tin with "
            "buttons"
        ), (
            "a fish "
            "tank"
        ), "a budgie", (
            "a big "
            "chair"
        ), "a bell", (
            "a garden with "
            "a gnome"
        ), "a lift",
        (
            "a drawer that's "
            "mine"
        ), (
            "a clock that "
            "goes bong"
        ), (
            "a telly in the "
            "bedroom"
        ), (
            "a box of "
            "old toys"
        ), "a swing",
        (
            "a jar of "
            "sweets"
        ), "a trolley", (
            "slippers like "
            "a bear"
        ), (
            "a stick for "
            "walking"
        ), "a shed", (
            "a photo "
            "of me"
        ),
        (
            "a blanket with "
            "squares"
        ), (
            "a button that opens "
            "the door"
        ), (
            "a cupboard of "
            "biscuits"
        ), (
            "a plant taller "
            "than me"
        ),
    ),
    "smell": ("flowers", "toast", "soap", "mints", "washing", "outside", "cake", "coffee", "oranges"),
    "let": (
        (
            "stay "
            "up"
        ), "stir", (
            "press the "
            "button"
        ), (
            "have "
            "two"
        ), (
            "do the "
            "door"
        ), (
            "hold the "
            "lead"
        ), (
            "wear the "
            "necklace"
        ),
        "choose", (
            "crack the "
            "eggs"
        ), (
            "lick the "
            "spoon"
        ), "go first", (
            "have the "
            "blue cup"
        ), (
            "sit in the front "
            "garden"
        ),
        "use the scissors", (
            "put the money "
            "in"
        ), (
            "sleep in the "
            "middle"
        ), "be the shopkeeper", (
            "do the big "
            "buttons"
        ),
    ),
    "pet_name": (
        "sausage", "chicken", "my darling", "trouble", (
            "little "
            "bird"
        ), "pickle", "sweetheart", "bean", "treacle", "prince",
        "princess", "my star", "duck", "cheeky", "boss", "sunshine", "pet", "poppet", "jaan", "champ",
    ),
    "do": (
        "play cards", "bake", (
            "walk along "
            "the canal"
        ), (
            "watch the "
            "quiz"
        ), (
            "go to the "
            "market"
        ), "play dominoes", "do jigsaws",
        (
            "go for "
            "chips"
        ), "cook together", (
            "sit and "
            "talk"
        ), (
            "watch the "
            "wrestling"
        ), (
            "go to the "
            "library"
        ), "do the crossword",
        "play football on the rec", "fix bikes", "go swimming", "feed the cat", "look through the old photos",
        "do the garden", "go on the bus to nowhere", "make {food}", "play Ludo", "listen to the old songs",
        (
            "do my homework "
            "at the table"
        ), (
            "watch the "
            "match"
        ), (
            "have a film "
            "night"
        ), "go fishing", (
            "paint our "
            "nails"
        ),
        (
            "go to the mosque for "
            "the big prayers"
        ), (
            "go to church and "
            "then eat loads"
        ), (
            "sort the button "
            "tin"
        ), "play chess",
        "talk about {likes}", "look things up about {likes}", "practise my spellings", "go blackberrying",
        "push the trolley round the big shop", "wash the car", "make up songs", "go to the allotment",
    ),
    "trait": (
        "funny", (
            "really "
            "kind"
        ), (
            "a bit deaf so "
            "we shout"
        ), (
            "strict but "
            "nice"
        ), (
            "never in "
            "a mood"
        ), "always singing",
        (
            "the best "
            "at cards"
        ), (
            "good at "
            "maths"
        ), (
            "small but "
            "loud"
        ), (
            "always "
            "cold"
        ), (
            "like a second "
            "mum"
        ), (
            "never "
            "late"
        ),
        (
            "quite old "
            "but fast"
        ), (
            "always on "
            "my side"
        ), "brave", (
            "the one who remembers "
            "things"
        ), "calm", (
            "mad about "
            "bingo"
        ),
        (
            "good at fixing "
            "stuff"
        ), "soft really", (
            "a very good "
            "cook"
        ), (
            "someone who listens "
            "to the end"
        ), "patient",
    ),
    "quirk": (
        "falls asleep in front of the news", "cheats at snakes and ladders", "laughs at the same jokes",
        (
            "keeps sweets in "
            "every coat"
        ), (
            "talks to the "
            "telly"
        ), (
            "always burns the "
            "first one"
        ), (
            "writes everything "
            "down"
        ),
        "whistles when {she} is thinking", "calls everybody love", "won't throw anything away", "snores",
        (
            "does the voices when "
            "{she} reads"
        ), (
            "sends me voice notes "
            "that are too long"
        ), (
            "tells the same story "
            "about the goat"
        ),
        (
            "puts sugar in "
            "everything"
        ), (
            "waves till I can't "
            "see {her} any more"
        ), (
            "has a song for every "
            "single thing"
        ),
        "prays for us by name", "gets my name wrong and then says all of them", "wears a coat indoors",
    ),
    "why": (
        (
            "I can tell {her} "
            "anything"
        ), (
            "{she} doesn't "
            "shout"
        ), (
            "{she} always "
            "picks up"
        ), (
            "{she} came to "
            "my assembly"
        ),
        (
            "{she} asks what "
            "I think"
        ), (
            "{she} knew me when "
            "I was a baby"
        ), (
            "{she} never says I'll see, "
            "{she} says yes or no"
        ),
        (
            "{she} remembers what "
            "I said last time"
        ), (
            "I can be quiet "
            "there"
        ), (
            "nobody argues "
            "there"
        ), (
            "{she} gets "
            "me"
        ),
        (
            "{she} makes me feel "
            "like I'm somebody"
        ), (
            "{she} keeps my drawing "
            "on the fridge"
        ), (
            "I sleep properly "
            "there"
        ),
        (
            "{she} waited for me "
            "when I was late out"
        ), (
            "{she} told me none "
            "of it was my fault"
        ), (
            "{she} believes "
            "me"
        ),
        "{she} knows about {likes} even though {she} doesn't care about it", "{she} taught me to ride a bike",
        "{she} lets me be in a mood", "{she} turns up", "{she} says sorry when {she} is wrong",
    ),
    "teen_do": (
        (
            "sit in the car "
            "and not talk"
        ), "get food", (
            "watch rubbish "
            "on the sofa"
        ), (
            "go for a "
            "drive"
        ), (
            "walk the "
            "dog"
        ),
        "cook {food}", (
            "sort out "
            "my CV"
        ), (
            "argue about "
            "music"
        ), (
            "do nothing, which "
            "is the point"
        ), (
            "go to the "
            "gym"
        ),
        (
            "look after the little "
            "ones together"
        ), (
            "go round the "
            "market"
        ), (
            "text most "
            "days"
        ), (
            "play cards for "
            "pennies"
        ),
        (
            "watch the "
            "match"
        ), (
            "get my hair "
            "done"
        ), (
            "go over my "
            "maths"
        ), (
            "just have "
            "a brew"
        ), (
            "listen to old "
            "records"
        ),
        "talk about {likes} till late", "facetime when I can't sleep", "fix the bike", "make {food} properly",
    ),
    "teen_why": (
        "{she} doesn't make it a big deal", "{she}'s straight with me", "{she} never once judged me",
        "I don't have to explain everything from the start", "{she} kept my stuff when we moved",
        "{she} rang every week even when I didn't answer", "that's the only place I switch off",
        (
            "{she} treats "
            "me my age"
        ), (
            "{she} tells me what "
            "actually happened"
        ), (
            "{she}'d come and get "
            "me, no questions"
        ),
        (
            "{she} was there before "
            "any of this"
        ), (
            "{she} notices when "
            "I've gone quiet"
        ), (
            "{she} knows what Mum "
            "was like before"
        ),
        (
            "{she} expects something "
            "of me"
        ), (
            "I can turn up without "
            "texting"
        ), (
            "{she} doesn't talk about "
            "me behind my back"
        ),
    ),
}  # fmt: skip

ELDER = {
    "small": (
        ((
            "{P} does "
            "{food}."
        ), "{P} has {thing}.", (
            "{P} smells of "
            "{smell}."
        ), (
            "I sleep at {P}'s "
            "{when}."
        ), "{P} sings.",
         (
             "I go {P}'s "
             "{when}."
         ), (
             "{P}'s house has "
             "{thing}."
         ), (
             "{P} makes {food} and "
             "I eat it all."
         ), (
             "{P} comes on "
             "the bus."
         ),
         "My {P} is old and strong.", "{P} tells me about when {she} was little.", "{P} did my plaster."),
        ("We {do_small}.", (
            "{She} lets "
            "me {let}."
        ), (
            "{She} calls me "
            "{pet_name}."
        ), (
            "And we {do_small}. "
            "And {do_small}."
        ),
         "I'm allowed to {let} there.", "{She} gives me {food}.", "And {thing}!", "{She} does the voices.",
         "{She} says I am {his} {pet_name}.", ""),
        ((
            "I love "
            "{her}."
        ), (
            "I want to "
            "go now."
        ), (
            "{She} is "
            "my best."
        ), (
            "Can {she} come "
            "to my party?"
        ), "", "", (
            "That's "
            "all."
        ),
         (
             "Is it {P} day "
             "tomorrow?"
         ), (
             "{She} cuddles me till "
             "I'm squashed."
         ), (
             "I'm going to live there "
             "when I'm big."
         )),
    ),
    "middle": (
        ((
            "I go to {P}'s "
            "{when}."
        ), "{P} is {trait}.", (
            "Me and {P} "
            "{do}."
        ), (
            "{P} lives near us and "
            "I can walk there."
        ),
         (
             "{P} picks me up from "
             "{school} {when}."
         ), "My {P} {quirk}.", (
             "At {P}'s we have "
             "{food}."
         ), (
             "{P} is the one "
             "I ring."
         ),
         "When it's loud at home I think about {P}'s house.", "I've got my own drawer at {P}'s."),
        ((
            "We {do} and "
            "we {do}."
        ), "{She} {quirk}.", (
            "We have {food}, "
            "always."
        ), (
            "{She} makes {food} and "
            "saves me the end bit."
        ),
         "{She} lets me {let}.", "{She} says I'm {his} {pet_name} but not in front of people.",
         "Last time we {did} and I won.", "{She} is {trait}.", ""),
        ((
            "I like it because "
            "{why}."
        ), "{Why}.", (
            "You should meet "
            "{her}."
        ), "", "", (
            "I don't want {her} "
            "to get ill."
        ),
         (
             "{She} loves me, "
             "I know that."
         ), (
             "I wish it was "
             "every week."
         ), (
             "Nobody else "
             "does that."
         ), (
             "Write that {she} "
             "is {trait}."
         )),
    ),
    "teen": (
        ("{P}, obviously.", "My {P}.", (
            "{P}. I'm there {when}, "
            "give or take."
        ), (
            "Probably "
            "{P}."
        ), (
            "{P} raised me half "
            "the time."
        ),
         "If anything happened I'd ring {P}.", "{P} is {trait}.", "{P} {quirk}, drives me mad, but yeah."),
        ("We {teen_do}.", "Mostly we {teen_do}.", "{She} {quirk}.", (
            "{She} does {food} when "
            "I've had a bad week."
        ),
         (
             "There's always "
             "{food}."
         ), (
             "{She} still calls "
             "me {pet_name}."
         ), (
             "I help with the shopping "
             "and we {teen_do}."
         ), ""),
        ("{Teen_why}.", "{Teen_why}, that's why.", "{Teen_why}.", "Don't tell {her} I said that.", "",
         "{She}'s getting on a bit so I keep an eye on {her}.", "That's who I'd want there."),
    ),
}  # fmt: skip

GROWN = {
    "small": (
        ((
            "{P} is "
            "fast."
        ), (
            "{P} does "
            "{food}."
        ), "{P} has {thing}.", (
            "{P} came to "
            "my party."
        ), (
            "{P} carries me "
            "upside down."
        ),
         "I like {P}'s car.", "{P} is funny.", "{P} comes {when}."),
        ("We {do_small}.", (
            "{She} lets "
            "me {let}."
        ), (
            "{She} throws me "
            "on the sofa."
        ), (
            "{She} calls me "
            "{pet_name}."
        ), ""),
        ((
            "Again, "
            "I say!"
        ), (
            "I love "
            "{her}."
        ), "", "", (
            "{She} is "
            "big."
        ), (
            "When is {she} "
            "coming?"
        ), (
            "{She} knows about "
            "{likes}."
        )),
    ),
    "middle": (
        ((
            "{P} takes me "
            "out {when}."
        ), "{P} is {trait}.", (
            "Me and {P} "
            "{do}."
        ), (
            "{P} comes round "
            "{when}."
        ), "{P} {quirk}.",
         "{P} likes {likes} too, or says so.", "{P} was at our old house a lot."),
        ("We {do}.", "Once we {did} all day.", "{She} {quirk}.", "We have {food} from the good place.", "",
         "{She} sends me things about {likes}.", "{She} is {trait} and doesn't treat me like a baby."),
        ("{Why}.", (
            "I like it because "
            "{why}."
        ), "", "", (
            "{She} makes Mum "
            "laugh as well."
        ), (
            "It's not often "
            "enough."
        )),
    ),
    "teen": (
        ("{P}.", "{P}, yeah.", "I talk to {P}.", "{P} is the only one who {teen_gets}.", "{P} is {trait}."),
        ("We {teen_do}.", "We {teen_do} or {teen_do}.", "{She} {quirk}.", ""),
        ("{Teen_why}.", "{Teen_why}.", "", "{She} said I can stay if I need to. Not for ever, but a night.",
         "Mum trusts {her} as well, which helps."),
    ),
}  # fmt: skip

YOUNG = {
    "small": (
        ((
            "{P} is my "
            "friend."
        ), (
            "I play with "
            "{P}."
        ), (
            "{P} sits next "
            "to me."
        ), (
            "{P} has light-up "
            "shoes."
        ), (
            "{P} is my best "
            "friend."
        ),
         "{P} comes to mine."),
        ("We {do_small}.", "We do running.", "{She} shares.", (
            "We have the "
            "same coat."
        ), (
            "{She} likes {likes} "
            "and me too."
        ), ""),
        ("", "", (
            "{She} cried when "
            "I was off."
        ), (
            "I gave {her} "
            "my sticker."
        ), (
            "We're getting "
            "married."
        ), (
            "{She} holds "
            "my hand."
        )),
    ),
    "middle": (
        ("{P} is my best friend.", "Me and {P} have been friends since Reception.", "{P} is in my class.",
         "{P} lives on our street.", "I sit with {P} at lunch.", "{P} saves me a place."),
        ((
            "We talk about "
            "{likes}."
        ), "We {do}.", (
            "{She} is "
            "{trait}."
        ), (
            "We've got a "
            "handshake."
        ), (
            "We have a secret "
            "club."
        ), ""),
        ((
            "{She} knows about home and "
            "doesn't say anything."
        ), "{Why}.", "", "", (
            "We fell out once but it "
            "was fixed by lunch."
        ),
         "If we move I won't see {her}."),
    ),
    "teen": (
        ("{P}.", "{P}, we've been mates for years.", "{P} from {school}.", "{P} gets it."),
        ("We {teen_do}.", (
            "We walk in "
            "together."
        ), (
            "{She} covers for me "
            "with the bus fare."
        ), "", (
            "We {teen_do}, "
            "that's it."
        )),
        ("{Teen_why}.", (
            "{She} knows everything "
            "about it."
        ), "", (
            "I've stayed "
            "at theirs."
        ), (
            "{Her} mum "
            "feeds me."
        )),
    ),
}  # fmt: skip

TEACHER = {
    "small": (
        ("{P} is my teacher.", "{P} does the register.", "{P} has a puppet.", "{P} is nice."),
        ("{She} reads us the bear one.", "{She} let me {let}.", "{She} gave me a sticker for {likes}.", ""),
        ("", "{She} finds my jumper.", "I sit next to {her} on the carpet.", "{She} knows when I'm sad."),
    ),
    "middle": (
        ((
            "{P} at {school} "
            "is {trait}."
        ), (
            "{P} lets me come "
            "in early."
        ), (
            "{P} runs the breakfast "
            "club."
        ), (
            "I like "
            "{P}."
        ),
         "{P} has a worry box and reads mine first."),
        ((
            "{She} doesn't say it "
            "out loud in class."
        ), (
            "We talk at break while "
            "{she} marks."
        ), (
            "{She} noticed "
            "my shoes."
        ),
         "{She} let me do a talk about {likes}.", "{She} {quirk}.", ""),
        ("{Why}.", "", (
            "{She} keeps a cereal "
            "bar for me."
        ), (
            "I want {her} again "
            "next year."
        ), (
            "{She} doesn't "
            "make me talk."
        )),
    ),
    "teen": (
        ((
            "{P}. Don't "
            "laugh."
        ), "{P} from {school}.", (
            "{P}, {she} was "
            "my form tutor."
        ), (
            "There's {P}, "
            "I suppose."
        )),
        ((
            "{She} lets me sit in "
            "there at lunch."
        ), (
            "{She} sorted my "
            "timetable out."
        ), (
            "{She} asked and then "
            "actually waited."
        ), ""),
        ("{Teen_why}.", "I go because of that lesson.", "", "{She} wrote to me when I was off."),
    ),
}  # fmt: skip

COACH = {
    "small": (((
        "{P} does {club} "
        "with me."
    ), (
        "{P} blows the "
        "whistle."
    )), ("We run.", (
        "{She} says "
        "good job."
    ), ""), ("", (
        "I got a "
        "badge."
    ))),
    "middle": (
        ("{P} does {club}.", "I go to {club} with {P} {when}.", "{P} is my coach at {club}."),
        ((
            "{She} shouts but "
            "in a nice way."
        ), (
            "{She} gave me the "
            "captain's band."
        ), (
            "{She} is "
            "{trait}."
        ), (
            "{She} drives "
            "me home."
        ),
         "I'm not the best but {she} picks me.", ""),
        ("{Why}.", "", (
            "When I'm there I don't "
            "think about anything."
        ), (
            "I've not missed "
            "one."
        ), (
            "{She} came to "
            "see my mum."
        )),
    ),
    "teen": (
        ("{P} at {club}.", "{P}, from {club}.", "{club_cap} with {P}."),
        ((
            "{She} gives me jobs to do so "
            "I've got a reason to come."
        ), (
            "{She} paid my subs "
            "and said nothing."
        ), "",
         "{She} says I could teach the little ones.", "{She} texts if I don't show."),
        ("{Teen_why}.", "", "It's the one thing I've stuck at.", "{She} never asks, but {she} knows."),
    ),
}  # fmt: skip

AWAY = {
    "small": (
        ((
            "{P} lives in another "
            "house."
        ), (
            "{P} is my "
            "{P}."
        ), (
            "I see {P} on "
            "the phone."
        ), (
            "{P} has "
            "a van."
        ), (
            "I go in {P}'s "
            "car."
        )),
        ("We {do_small}.", "We have {food}.", "{She} does tickles.", "{She} lets me {let}.", ""),
        ((
            "I miss "
            "{her}."
        ), (
            "When is it "
            "{P}'s day?"
        ), "", (
            "{She} waved at "
            "the window."
        ), (
            "I drew {her} "
            "a picture."
        )),
    ),
    "middle": (
        ((
            "I see {P} "
            "{when}."
        ), (
            "{P} doesn't live with "
            "us any more."
        ), (
            "{P} is my real "
            "{p_word}."
        ), (
            "I want to see "
            "{P} more."
        ),
         "I'm a bit cross with {P}.", "{P} rings {when}."),
        ("We {do}.", "We get {food}.", (
            "{She} talks about "
            "{likes} with me."
        ), "{She} {quirk}.", (
            "Sometimes {she} "
            "is late."
        ),
         "{She} promised and I'm waiting to see.", ""),
        ("I love {her} and I love Mum. Both.", "I don't want to choose.", "", "I miss {her} at bedtime.",
         (
             "Tell {her} "
             "I scored."
         ), (
             "It's better when nobody "
             "argues at the door."
         ), (
             "{She} cried last time "
             "and so did I."
         )),
    ),
    "teen": (
        ("{P}. It's complicated.", (
            "I still see "
            "{P}."
        ), (
            "{P}, on my "
            "terms."
        ), (
            "Me and {P} are "
            "OK now."
        ), "{P} is trying."),
        ("We {teen_do}.", (
            "{She} is different "
            "when {she}'s well."
        ), (
            "We don't talk "
            "about Mum."
        ), (
            "We {teen_do}, "
            "it's enough."
        ), ""),
        ("{Teen_why}.", "", (
            "I'll decide when, "
            "not a plan."
        ), (
            "I'm not a little kid, I know what {she} "
            "did. {She}'s still my {p_word}."
        ),
         "I'd like it without somebody watching us.", "Don't make it bigger than it is."),
    ),
}  # fmt: skip

PET = {
    "small": (
        ("{pet} is my {animal}.", "{pet}!", "{pet} sleeps on me.", "I feed {pet}.", "{pet} licked my ear."),
        ((
            "{pet} is "
            "soft."
        ), (
            "{pet} eats "
            "my crusts."
        ), (
            "We {do_small} and "
            "{pet} watches."
        ), (
            "{pet} is not "
            "scary."
        ), ""),
        ("", "I tell {pet} secrets.", "{pet} loves me the most.", "{pet} is {years}, I think."),
    ),
    "middle": (
        ("{pet} is our {animal}.", "You have to put {pet} on it.", "{pet} is the first one I say hello to.",
         "{pet} waits by the door when I'm at {school}."),
        ((
            "I tell {pet} "
            "things."
        ), (
            "When they shout, {pet} comes "
            "under the bed with me."
        ), (
            "{pet} is scared "
            "of the hoover."
        ),
         "I do {pet}'s water, that's my job.", "{pet} knows my steps.", ""),
        ("", "{pet} never gets cross.", "If we move, {pet} has to come.", "{pet} counts as family.",
         "Nobody else can pick {pet} up properly."),
    ),
    "teen": (
        ("{pet}, honestly.", "The {animal}.", "{pet}. Put {pet} down."),
        ((
            "{pet} sleeps "
            "on my feet."
        ), (
            "I walk {pet} when I "
            "need to get out."
        ), (
            "I got {pet} when "
            "I was {years}."
        ), ""),
        ("Best person in the house.", "", "{pet} doesn't want anything off me.", "I couldn't leave {pet}."),
    ),
}  # fmt: skip

DIED = {
    "small": (
        ("{P} is in the sky.", "{P} died.", "{P} is a star now.", "We've got {P}'s chair."),
        ("{She} had {thing}.", "{She} gave me sweets.", "We put flowers.", ""),
        ("I still love {her}.", "Can {she} see me?", "", "I wave."),
    ),
    "middle": (
        ((
            "{P} died when I "
            "was {years}."
        ), (
            "I want {P} on it even "
            "though {she} died."
        ), (
            "{P} is not here "
            "any more."
        )),
        ("We used to {do}.", "{She} made {food}.", "{She} {quirk_past}.", "I've got {his} {keepsake}.", ""),
        ("I talk to {her} sometimes.", "Mum cries on {his} birthday.", "", "{She} would have sorted it out.",
         "I don't want to forget {his} voice."),
    ),
    "teen": (
        ((
            "{P}. {She} passed when "
            "I was {years}."
        ), "{P}, still.", (
            "It all went wrong after {P} "
            "died, if you ask me."
        )),
        ("We'd {teen_do}.", "I've got {his} {keepsake}.", "{She} was the glue.", ""),
        ((
            "Nobody talks "
            "about {her}."
        ), "", (
            "I'd give anything for one "
            "of {his} tellings-off."
        ), "{Teen_why_past}."),
    ),
}  # fmt: skip

MORE: dict[str, tuple[str, ...]] = {
    "did": (
        (
            "played "
            "cards"
        ), (
            "went to the "
            "seaside"
        ), "made {food}", (
            "built "
            "a den"
        ), (
            "went on three "
            "buses"
        ), (
            "fixed my "
            "bike"
        ),
        (
            "went to the museum "
            "with the bones"
        ), (
            "did a thousand-piece "
            "jigsaw"
        ), "played penalties", (
            "watched four "
            "films"
        ),
        "painted the fence", "went to the big market", "camped in the garden", "baked a cake that sank",
    ),
    "teen_gets": ((
        "gets "
        "it"
    ), "asks me straight", (
        "doesn't "
        "panic"
    ), (
        "makes me laugh "
        "when it's bad"
    ), (
        "tells me the "
        "truth"
    )),
    "quirk_past": (
        "always whistled", "cheated at cards", "called me {pet_name}", "did the voices", "smelled of {smell}",
        "let me {let}", "sang in the car", "kept sweets in {his} coat",
    ),
    "keepsake": ("watch", "scarf", "chain", "cap", "tin", (
        "prayer "
        "beads"
    ), (
        "ring, on "
        "a string"
    ), "radio", (
        "recipe "
        "book"
    ), "jumper"),
    "teen_why_past": ((
        "{She} never gave "
        "up on anybody"
    ), (
        "{She} had time "
        "for me"
    ), (
        "{She} knew how "
        "to talk to Mum"
    )),
    "years": ("four", "five", "six", "seven", "eight"),
}  # fmt: skip
