"""A correction changes what somebody saw in a box, and nothing else."""

from alongside.practice.attendance import Attended, PlanLine
from alongside.practice.plan import PlanMade
from alongside.practice.visit import VisitMade
from alongside.record import Box, SubjectId
from alongside.web.fields import Fields
from alongside.web.forming import BoxOf
from alongside.web.forming.boxes import fields
from alongside.web.forming.carried import carried, still_offered

MAYA, NAN = (SubjectId(f"person:01890000-0000-7000-8000-00000000000{n}") for n in (1, 2))


def box(name: str, kind: Box = Box.TEXT, *options: tuple[str, str]) -> BoxOf:
    return BoxOf(
        name=f"f-{name}", field=name, kind=kind, question="", hint="", reads=(), required=False,
        options=options,
    )  # fmt: skip


def boxes_of(fact: type[VisitMade | PlanMade]) -> list[BoxOf]:
    return [box(one.name) for one in fields(fact)]


def test_who_was_there_stays_what_they_are_to_the_family() -> None:
    old = VisitMade(attended=(Attended(person=NAN, role="grandmother"),))
    new = VisitMade(attended=(Attended(person=NAN), Attended(person=MAYA)), story="Toast.")

    told = carried(old, new, boxes_of(VisitMade))

    assert [(one.person, one.role) for one in told.attended] == [(NAN, "grandmother"), (MAYA, "")]
    assert told.story == "Toast."


def test_the_line_of_a_plan_stays_for_whom_it_is() -> None:
    old = PlanMade(lines=(PlanLine(key="bed", what="A bed", for_whom=(MAYA,), help_kind="furniture"),))
    new = PlanMade(lines=(PlanLine(key="bed", what="A bed of her own"),))

    (line,) = carried(old, new, boxes_of(PlanMade)).lines

    assert (line.what, line.for_whom, line.help_kind) == ("A bed of her own", (MAYA,), "furniture")


def test_what_the_form_does_not_ask_stays_as_it_was() -> None:
    old, new = VisitMade(where="Home", story="Toast."), VisitMade(story="Jam.")

    assert carried(old, new, [box("story")]) == VisitMade(where="Home", story="Jam.")


def test_what_stands_in_a_box_can_be_chosen_still() -> None:
    said = Fields([("f-need", "N1"), ("f-attended-absent", NAN)])

    need = still_offered(box("need", Box.CODE, ("N2", "Disability")), said, lambda _: "As it stands now")
    asked = still_offered(box("attended", Box.ATTENDANCE), said, lambda _: "Nan")

    assert need.options == (("N2", "Disability"), ("N1", "As it stands now"))
    assert asked.options == ((NAN, "Nan"),)
