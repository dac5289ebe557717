"""By whose hand an answer stands: said with every answer, so that no signature is taken on trust."""

from __future__ import annotations

from alongside.practice.agreement import AgreementAnswered, Hand
from alongside.record import Entry
from alongside.story.telling import Telling

HANDS = {
    Hand.OWN: "By their own hand, signed in as themselves",
    Hand.PAPER: "On paper, with {witness} beside them",
    Hand.SAID: "{writer} wrote down what they said",
    Hand.UNPROVEN: "Written down as signed by {writer}. Nothing shows which words were signed",
}


def in_hand(telling: Telling, answered: Entry[AgreementAnswered] | None, hand: Hand) -> str:
    """By whose hand an answer stands; nothing where there is none."""
    if answered is None:
        return ""
    words = HANDS.get(hand, "")
    return words.format(witness=answered.fact.witness, writer=telling.names(answered.by))
