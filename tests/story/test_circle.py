"""Who loves this child, home by home."""

from alongside.story import circle, drawing
from alongside.story.circle import Circle, State
from tests.life import person
from tests.story.seen import HARTLEYS, view


def told(text: str = HARTLEYS) -> Circle:
    return circle.tell(view(text), person("maya"))


def seat(story: Circle, name: str) -> circle.Seat:
    return next(one for one in story.seats if one.name == name)


def test_people_are_grouped_by_where_they_live_and_the_dead_are_remembered() -> None:
    houses = {house.heading: [one.name for one in house.seats] for house in told().houses}
    assert houses["At 12 Larch Road"] == ["Ava", "Nan"]
    assert houses["Remembered"] == ["Jim"]
    assert houses["An address that is protected"] == ["Mum", "Noah"]
    assert houses["It's their job to help"] == ["Amira Khan"]


def test_a_tie_says_when_they_were_last_together_and_when_next() -> None:
    ava = seat(told(), "Ava")
    assert (ava.in_words, ava.state, ava.last) == (
        "does my plaits right",
        State.TOGETHER,
        "Saturday 7 November",
    )
    assert (ava.next, ava.keeps) == ("Saturday 14 November", "Every second Saturday.")


def test_a_worker_has_the_ring_of_this_month_only_where_they_were_together_this_month() -> None:
    rings = {"2026-11-05": State.TOGETHER, "2026-06-04": State.WAITING, "": State.NOT_KNOWN}
    for day, ring in rings.items():
        met = f"{day} VisitMade each.maya.seen=yes @by=jane" if day else ""
        jane = f"{HARTLEYS}\n2026-05-02 WorkerAllocated worker=jane role=family_support @about=maya\n{met}"
        assert seat(told(jane), "Jane Obi").state is ring


def test_a_day_of_every_week_is_not_denied_beside_itself_nor_said_twice() -> None:
    named = 'person=leanne together="On the phone on Wednesdays at six." @about=maya'
    agreed = 'with_whom=leanne rhythm="every Wednesday at six, on the phone" @about=maya'
    wednesdays = f"2026-05-01 ImportantPersonNamed {named}\n2026-05-02 FamilyTimeAgreed {agreed}"
    mum = seat(told(f"{HARTLEYS}\n{wednesdays}"), "Mum")
    assert (mum.keeps, mum.next) == ("On the phone on Wednesdays at six.", "As it was agreed")
    assert mum.last == "Nothing here says when they were last together"


def test_a_broken_tie_says_what_hurt_it_and_what_is_being_tried() -> None:
    asked = "2026-11-06 ImportantPersonAsked person=keira answer='A sleepover' ask_again=2026-11-27"
    broken = told(f"{HARTLEYS}\n{asked}").broken[0]
    assert broken.what_happened.endswith("What hurt it: a decision of ours.")
    assert (
        broken.tried
        == "Keira was asked on Friday 6 November: “A sleepover” We ask again on Friday 27 November."
    )


def test_somebody_who_is_not_safe_is_left_off_and_the_caption_says_so() -> None:
    unsafe = told(f"{HARTLEYS}\n2026-05-01 ImportantPersonNamed person=craig")
    assert "Craig" not in str(unsafe.houses)
    assert unsafe.caption.endswith("One person is left off the picture, because it is not safe.")


def test_a_worker_kept_from_the_address_is_nobody_left_off_the_picture() -> None:
    wall = "2026-05-01 WhereaboutsProtected from_whom=worker:jane @about=maya"
    assert told(f"{HARTLEYS}\n{wall}").caption == told().caption


def test_a_protected_address_is_nowhere_in_the_circle() -> None:
    assert "Hidden Lane" not in str(told())
    assert "ZZ9" not in str(told())


def test_nobody_asks_a_child_of_two_about_their_bike() -> None:
    story = told("2024-11-01 PersonBorn\n2024-11-02 PersonNamed given=Maya")
    assert "bike" not in str(story.prompts)
    assert "Who makes Maya laugh?" in story.prompts


def test_a_child_nobody_asked_has_empty_seats_and_what_to_ask() -> None:
    story = told("2026-11-02 PersonNamed given=Maya")
    assert story.ask == "Nobody has asked Maya who matters to them"
    assert "Who do you think about at night?" in story.prompts
    assert story.empty_seats


def test_the_circle_can_be_read_instead_of_seen() -> None:
    sentences = circle.in_sentences(told())
    assert "Remembered: Jim (“still in it”), has died, still loved." in sentences


def test_forty_people_stand_beside_each_other_and_never_on_top() -> None:
    many = "\n".join(f"2026-05-01 ImportantPersonNamed person=friend{n}" for n in range(40))
    picture = drawing.draw(told(many))
    places = [(face.at.x, face.at.y) for box in picture.boxes for face in box.faces]
    assert len(set(places)) == len(places) == 40
    assert all(0 < x < picture.width and 0 < y < picture.height for x, y in places)


def test_an_empty_circle_still_has_its_child_in_the_middle() -> None:
    picture = drawing.draw(told("2026-11-02 PersonNamed given=Maya"))
    assert (picture.child.x, picture.boxes) == (drawing.WIDTH // 2, ())
