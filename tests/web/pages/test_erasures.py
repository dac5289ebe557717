"""Lawful erasure on pages: who asks, what is shown before, who agrees, and what is told afterwards."""

import re
from typing import Any
from uuid import uuid4

from alongside.access.facts import ConflictDeclared, ErasureAsked, LegalHoldPlaced
from alongside.practice.note import NoteWritten
from alongside.practice.person import PersonNamed
from alongside.practice.team import TeamAllocated
from alongside.practice.visit import VisitMade, VisitMadeEach
from alongside.record import Draft, EntryId, Fact, SubjectId, SubjectKind, new_subject
from alongside.record.when import day
from tests.web.pages.town import THURSDAY, TOWN

SECRET = "Her neighbour has debts of his own."
LAW = "UK GDPR Article 17(1)(d)"
WHY = "It is about somebody else."


NEW: dict[str, SubjectId] = {}


def who(name: str) -> SubjectId:
    """Somebody of the town; `new.ava` is a child of the north team whom no other test knows of."""
    if not name.startswith("new."):
        return TOWN.who(name)
    if name not in NEW:
        NEW[name] = new_subject(SubjectKind.PERSON)
        told(PersonNamed(given=name.removeprefix("new.").title(), family="Moss", kind="legal"), NEW[name])
        told(TeamAllocated(team=TOWN.who("aldermere.north")), NEW[name])
    return NEW[name]


def told(fact: Fact, *about: SubjectId, **more: Any) -> EntryId:
    """What is already in the record."""
    draft = Draft(fact=fact, about=about, on=day(THURSDAY), client_ref=f"test/{uuid4()}", **more)
    return TOWN.desk.import_batch(TOWN.desk.reader(who("aldermere.sam")), [draft])[0].id


def note(child: str = "new.ava", words: str = SECRET) -> EntryId:
    """A note, in a record that Colin has opened with a reason."""
    entry = told(NoteWritten(words=words), who(child))
    opened(child)
    return entry


def opened(child: str) -> None:
    colin = TOWN.desk.reader(who("aldermere.colin"))
    TOWN.desk.read(colin, who(child), lambda view: view.life(who(child)), page="test", reason="Her mum asked")


def asks(client: Any, entry: EntryId, *parts: str, **said: str) -> Any:
    """Ask that words go."""
    told = {"part": parts or ("common",), "law": LAW, "reason": WHY, **said}
    return client.post(f"/entry/{entry}/erase/", told)


def request(client: Any, entry: EntryId) -> str:
    """Ask, and the address of the request."""
    before = set(waiting())
    assert asks(client, entry).status_code == 302
    (new,) = set(waiting()) - before
    return f"/erasures/{new}/"


def waiting() -> list[str]:
    with TOWN.desk.book.sitting(who("aldermere.ines"), wide=True) as sitting:
        return [row[1] for row in sitting.rows("erasure")]


def test_asking_is_reached_from_an_entrys_page_by_those_who_may(come_in: Any) -> None:
    entry = note()
    assert f'href="/entry/{entry}/erase/?about=' in come_in("colin").get(f"/entry/{entry}/").text
    assert "/erase/" not in come_in("amira").get(f"/entry/{entry}/").text
    assert come_in("amira").get(f"/entry/{entry}/erase/").status_code == 404
    assert come_in("ines").get(f"/entry/{entry}/erase/").status_code == 404


def test_asking_needs_the_words_the_law_and_a_reason(come_in: Any) -> None:
    entry, colin, before = note(), come_in("colin"), waiting()
    answer = colin.post(f"/entry/{entry}/erase/", {"law": " ", "part": ["nothing"]})
    for words in ("Choose which words should go", "Say by which law", "Say why, without repeating"):
        assert words in answer.text
    assert waiting() == before


def test_what_was_asked_waits_and_is_said_on_the_entry_and_asked_once(come_in: Any) -> None:
    entry, colin = note(), come_in("colin")
    request(colin, entry)
    text = come_in("amira").get(f"/entry/{entry}/").text
    assert "A second person has still to agree" in text
    assert SECRET in text
    before = waiting()
    assert "A second person has still to agree" in asks(colin, entry).text
    assert waiting() == before


def test_the_second_person_sees_exactly_what_goes_and_what_stays(come_in: Any) -> None:
    ava, noah = who("new.ava"), who("new.noah")
    each = {ava: VisitMadeEach(words="I heard them."), noah: VisitMadeEach(words="I like buses.")}
    visit = told(VisitMade(purpose="child_in_need", story="At Nan's."), ava, noah, each=each)
    opened("new.ava")
    colin, before = come_in("colin"), set(waiting())
    asks(colin, visit, ava)
    (new,) = set(waiting()) - before
    text = come_in("ines").get(f"/erasures/{new}/").text
    goes, stays = text.partition("What goes, for ever")[2].split("What stays", 1)
    assert "I heard them." in goes
    assert "I like buses." not in goes
    assert "I like buses." in stays
    assert "At Nan" in stays
    come_in("ines").post(f"/erasures/{new}/", {"answer": "yes", "yes": "Checked"})
    left = come_in("amira").get(f"/entry/{visit}/?about={noah}").text
    assert "I like buses." in left
    assert "I heard them." not in left


def test_a_part_goes_from_every_wording_and_no_history_tells_it_as_taken_out(come_in: Any) -> None:
    ava, noah = who("new.ava"), who("new.noah")
    bed, buses = "I am tired of the folding bed.", VisitMadeEach(words="I like buses.")
    each = {ava: VisitMadeEach(words=bed), noah: buses}
    first = told(VisitMade(purpose="child_in_need", story="At Nan's."), ava, noah, each=each)
    put_right = VisitMade(purpose="child_in_need", story="At Nan's flat.")
    visit = told(put_right, ava, noah, each=each, corrects=first, why="Which place")
    opened("new.ava")
    colin, ines, before = come_in("colin"), come_in("ines"), ines_list(come_in)
    assert "goes from each of these too" in colin.get(f"/entry/{visit}/erase/?about={ava}").text
    asks(colin, visit, ava)
    (where,) = ines_list(come_in) - before
    goes, stays = ines.get(where).text.partition("What goes, for ever")[2].split("What stays", 1)
    assert (goes.count(bed), bed in stays) == (2, False)
    ines.post(where, {"answer": "yes", "yes": "Checked"})
    for page in (first, visit):
        text = come_in("amira").get(f"/entry/{page}/?about={ava}").text
        assert "folding" not in text
        assert "were erased on" in text


def ines_list(come_in: Any) -> set[str]:
    return set(re.findall(r"/erasures/[0-9a-f-]{36}/", come_in("ines").get("/erasures/").text))


def test_words_asked_of_one_wording_alone_are_not_told_as_taken_out_by_its_writer(come_in: Any) -> None:
    first = note()
    second = told(NoteWritten(words="Seen."), who("new.ava"), corrects=first, why="Not ours")
    assert "debts" in come_in("amira").get(f"/entry/{second}/").text
    before = ines_list(come_in)
    colin = come_in("colin")
    colin.post(f"/entry/{first}/erase/", {"part": ["common"], "law": LAW, "reason": WHY, "alone": ["yes"]})
    (where,) = ines_list(come_in) - before
    come_in("ines").post(where, {"answer": "yes", "yes": "Checked"})
    text = come_in("amira").get(f"/entry/{second}/").text
    assert "Seen." in text
    assert "debts" not in text


def test_who_asked_reads_no_words_on_the_list_and_cannot_agree(come_in: Any) -> None:
    colin = come_in("colin")
    where = request(colin, note())
    assert SECRET not in colin.get("/erasures/").text
    text = colin.get(where).text
    assert SECRET not in text
    assert "You asked for this" in text
    assert colin.post(where, {"answer": "yes", "yes": "Fine"}).status_code == 404


def test_the_words_go_and_who_when_and_by_which_law_stays(come_in: Any) -> None:
    entry, ines = note(), come_in("ines")
    where = request(come_in("colin"), entry)
    assert "What did you check?" in ines.get(where).text
    assert "Say what you checked" in ines.post(where, {"answer": "yes", "yes": " "}).text
    assert ines.post(where, {"answer": "yes", "yes": "No claim stands."}).headers["Location"] == where
    assert "The words are gone" in ines.get(where).text
    text = come_in("amira").get(f"/entry/{entry}/").text
    assert "Colin Marsh asked for it and Ines Duarte agreed, by UK GDPR Article 17(1)(d)." in text
    assert "Words that stood here were erased on Thursday 12 November 2026." in text
    assert SECRET not in text + ines.get(where).text
    assert where not in ines.get("/erasures/").text


def test_somebody_who_asked_cannot_agree_though_they_keep_the_record_too(come_in: Any) -> None:
    fact: Fact = asked_by_ines(note())
    entry = told(fact, who("new.ava"), by=who("aldermere.ines"))
    ines = come_in("ines")
    assert "You asked for this" in ines.get(f"/erasures/{entry}/").text
    answer = ines.post(f"/erasures/{entry}/", {"answer": "yes", "yes": "Fine"})
    assert "somebody else than the person who asked must answer" in answer.text


def asked_by_ines(entry: EntryId) -> Fact:

    return ErasureAsked(entry=entry, parts=("common",), law=LAW, reason=WHY)


def test_a_legal_hold_stands_in_the_way_and_is_said_plainly(come_in: Any) -> None:
    entry = note("new.ellie")
    where = request(come_in("colin"), entry)
    told(LegalHoldPlaced(reason="A court has asked for her record."), who("new.ellie"))
    ines = come_in("ines")
    assert (
        "Nothing may be erased while it must be kept: A court has asked for her record."
        in ines.get(where).text
    )
    assert "Erase these words" not in ines.get(where).text
    assert "Nothing was erased" in ines.post(where, {"answer": "yes", "yes": "Fine"}).text
    assert SECRET in come_in("amira").get(f"/entry/{entry}/").text
    another = note("new.ellie", "Another.")
    assert "It can be asked for once that is over" in come_in("colin").get(f"/entry/{another}/erase/").text


def test_what_keeps_somebody_safe_is_never_erased(come_in: Any) -> None:
    entry = told(LegalHoldPlaced(reason="An inquiry"), who("new.sinead"))
    opened("new.sinead")
    text = come_in("colin").get(f"/entry/{entry}/erase/").text
    assert "never erased" in text
    assert "Ask for it" not in text


def test_a_conflict_hides_a_request_from_the_one_who_would_agree(come_in: Any) -> None:
    where = request(come_in("colin"), note("new.iris"))
    ines = come_in("ines")
    assert where in ines.get("/erasures/").text
    told(ConflictDeclared(people=(who("new.iris"),), words="My niece"), who("aldermere.ines"))
    assert where not in ines.get("/erasures/").text
    missing = ines.get(f"/erasures/{uuid4()}/")
    assert (ines.get(where).status_code, ines.get(where).content) == (404, missing.content)
    assert ines.post(where, {"answer": "yes", "yes": "Fine"}).status_code == 404


def test_those_who_keep_the_record_find_the_list_and_nobody_else_does(come_in: Any) -> None:
    assert 'href="/erasures/"' in come_in("ines").get("/").text
    assert 'href="/erasures/"' in come_in("colin").get("/").text
    assert 'href="/erasures/"' not in come_in("tom").get("/").text
    assert come_in("tom").get("/erasures/").status_code == 404


MISTAKEN = "Out until one in the morning"
"""What was written on Tomos's page, and was about Gwen."""


def test_words_that_stood_with_the_wrong_child_go_and_who_asked_never_read_them(come_in: Any) -> None:
    opened("bevan.tomos")
    opened("bevan.gwen")
    with TOWN.desk.book.sitting(who("aldermere.ines"), wide=True) as sitting:
        ((_, asked),) = sitting.rows("erasure", {"subject": [who("bevan.tomos")]})
        wrong = getattr(sitting.entry(asked).fact, "entry")  # noqa: B009  any fact may stand there
    colin, ines = come_in("colin"), come_in("ines")
    stub = colin.get(f"/entry/{wrong}/?about={who('bevan.tomos')}").text
    assert f'href="/entry/{wrong}/erase/?about={who("bevan.tomos")}"' in stub
    asking = colin.get(f"/entry/{wrong}/erase/?about={who('bevan.tomos')}").text
    assert MISTAKEN not in stub + asking
    goes = ines.get(f"/erasures/{asked}/").text.partition("What goes, for ever")[2].partition("What stays")[0]
    assert MISTAKEN in goes
    ines.post(f"/erasures/{asked}/", {"answer": "yes", "yes": "Checked with Non"})
    assert MISTAKEN not in ines.get(f"/erasures/{asked}/").text
    assert MISTAKEN in colin.get(f"/child/{who('bevan.gwen')}/chronology/").text
    assert "were erased on" in colin.get(f"/entry/{wrong}/?about={who('bevan.tomos')}").text


def test_words_that_are_gone_are_not_put_right_by_their_address(come_in: Any) -> None:
    entry = note()
    assert come_in("amira").get(f"/entry/{entry}/correct/").status_code == 200
    asked = EntryId(request(come_in("colin"), entry).rstrip("/").rpartition("/")[2])
    TOWN.desk.erase_agree(TOWN.desk.reader(who("aldermere.ines")), asked, "Read and agreed")
    for sent in (come_in("amira").get, come_in("amira").post):
        assert sent(f"/entry/{entry}/correct/").status_code == 404


NO_WORDS = "His sister's solicitor has asked for it."


def test_who_asked_reads_why_the_second_person_said_no_and_nobody_agrees_any_more(come_in: Any) -> None:
    entry, colin, ines = note(), come_in("colin"), come_in("ines")
    where = request(colin, entry)
    assert "Say why these words must stay" in ines.post(where, {"answer": "no", "no": " "}).text
    assert ines.post(where, {"answer": "no", "no": NO_WORDS}).headers["Location"] == where
    listed = colin.get("/erasures/").text.partition("The words stay")[2]
    for text in (listed, colin.get(where).text, come_in("amira").get(f"/entry/{entry}/").text):
        assert "Ines Duarte said no on Thursday 12 November." in text
        assert "sister&#39;s solicitor" in text
    assert ines.post(where, {"answer": "yes", "yes": "Fine after all"}).headers["Location"] == where
    assert "The words stay" in ines.get(where).text
    assert "Erase these words" not in ines.get(where).text
    assert SECRET in come_in("amira").get(f"/entry/{entry}/").text


def test_who_asked_takes_it_back_and_the_second_person_reads_why(come_in: Any) -> None:
    entry, colin, ines = note(), come_in("colin"), come_in("ines")
    where = request(colin, entry)
    assert "Say why you take it back" in colin.post(where, {"answer": "back", "back": ""}).text
    assert ines.post(where, {"answer": "back", "back": "Not mine"}).status_code == 404
    colin.post(where, {"answer": "back", "back": "It was another note."})
    text = ines.get(where).text
    assert "Colin Marsh took the request back on Thursday 12 November." in text
    assert "It was another note." in text
    assert "Erase these words" not in text
    assert ines.post(where, {"answer": "no", "no": "Too late"}).headers["Location"] == where
    assert "Too late" not in ines.get(where).text


def test_whoever_was_told_no_may_ask_anew(come_in: Any) -> None:
    entry, colin, ines = note(), come_in("colin"), come_in("ines")
    ines.post(request(colin, entry), {"answer": "no", "no": NO_WORDS})
    again = request(colin, entry)
    assert "What goes, for ever" in ines.get(again).text
    assert again in ines.get("/erasures/").text.partition("The words stay")[0]


def test_an_answer_that_is_none_or_not_theirs_is_missing(come_in: Any) -> None:
    where = request(come_in("colin"), note())
    for name, said in (("ines", {"words": "Fine"}), ("colin", {"answer": "no", "no": "x"})):
        assert come_in(name).post(where, said).status_code == 404


def test_no_reason_says_the_words_again_that_were_to_go(come_in: Any) -> None:
    entry, colin, ines = note(), come_in("colin"), come_in("ines")
    assert "This repeats words that were asked to go" in asks(colin, entry, reason=SECRET).text
    where = request(colin, entry)
    answer = ines.post(where, {"answer": "no", "no": f"It says: {SECRET}"})
    assert (answer.status_code, "this repeats words that were asked to go" in answer.text) == (400, True)
    assert "Should these words go?" in ines.get(where).text
