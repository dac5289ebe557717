"""Who reads an answer, in words that somebody who does not work with returns understands.

A fact names its readers exactly: an element of a census, a measure, a page. That is for `docs/journey.md` and
for whoever derives a return. Beside a question stands who that is.
"""

from __future__ import annotations

from collections.abc import Sequence

GOVERNMENT = {
    "CIN ": "the government's children in need census",
    "903 ": "the government's yearly return about children in care",
    "SSD ": "the standard data that councils gather",
    "API ": "the government's daily list",
    "DfE API": "the government's daily list",
    "Annex A": "Ofsted, when it inspects",
    "measure ": "how well we are doing as a council",
}
"""By how the exact name begins."""
WORDS = {
    "CP-IS": "the hospital, when a child comes there",
    "access": "who may see what",
    "age assessment": "whoever must judge how old they are",
    "alarm when pressure follows a no": "whoever asks if we pressed on after a no",
    "allocation": "whoever finds a worker for them",
    "an entry with its corrections": "whoever reads this entry later",
    "as known then": "whoever looks back at that day",
    "assessment": "the assessment",
    "assessment page": "the assessment",
    "before court page": "the work before court",
    "care plan": "the plan",
    "child death review": "those who review why a child died",
    "child's page": "the child's page",
    "chronology": "the story of what happened",
    "circle of care": "the circle of people who love them",
    "conditions of work": "how well we are doing as a council",
    "conferences": "the conference",
    "copies of records": "whoever is given a copy",
    "copies of the record": "whoever is given a copy",
    "correction list": "whoever was told it, should it be put right",
    "court bundle": "the court",
    "data quality": "whoever checks what came from another system",
    "deadline bunching": "how well we are doing as a council",
    "decision page": "whoever asks why it was decided",
    "erasure list": "the list of what was erased",
    "faces and roles": "who is who",
    "family group page": "the family's own meeting",
    "family's page": "the family's page",
    "front door": "whoever answers when somebody gets in touch",
    "gender history restriction": "who may see what",
    "genogram": "the family tree",
    "the genogram": "the family tree",
    "handover page": "the next worker",
    "have met": "who has met whom",
    "help ledger": "the list of help asked for and given",
    "help that does not exist here": "the list of help that does not exist here",
    "household": "who lives together",
    "imported page": "what came from another system",
    "in touch": "how we keep in touch",
    "information governance": "those who look after people's information",
    "letter": "letters",
    "letter after the enquiry": "the letter after we checked",
    "map": "the map",
    "matching page": "those who look for a family for them",
    "my children": "the worker's own list of children",
    "notification to the council": "the other council",
    "out of hours": "whoever is called at night",
    "out-of-hours page": "whoever is called at night",
    "placement with parents check": "the check before a child goes home",
    "plan": "the plan",
    "promise ledger": "what we promised",
    "question beside the record": "whoever is asked about the record",
    "reply": "the answer to whoever asked",
    "reply to whoever asked": "the answer to whoever asked",
    "returns officer": "whoever sends the government its returns",
    "search": "finding them again",
    "spend on help": "what help costs",
    "story so far": "the story so far",
    "the chronology": "the story of what happened",
    "visits": "the visits",
    "worker story": "who has worked with them",
}
"""The readers whose own name says too little."""


def in_words(reads: Sequence[str]) -> tuple[str, ...]:
    """Who reads it, each once, in the order in which the fact names them."""
    return tuple(dict.fromkeys(map(_words, reads)))


def _words(reader: str) -> str:
    returned = (words for start, words in GOVERNMENT.items() if reader.startswith(start))
    return next(returned, WORDS.get(reader, reader))
