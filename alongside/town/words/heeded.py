# ruff: noqa: E501 - a sentence stands on one line
"""What came of something hard that a child said: it is taken up, mostly the next time we meet."""

from __future__ import annotations

from alongside.town.words.lines import lines

HEEDED = lines(
    (
        "{I} came back to it the next time, with {c} on {his} own. {He} had waited to see whether {i} would.",
        "{I} asked {c} about it again, away from everybody. {He} said a little more, and it stands as {he} said it.",
        "{I} told {p} that {c} had said it and that {i} would not leave it there. We talked about it, the three of us, at the table.",
        "{C} and {i} went back over what {he} said. {He} chose which of it {p} may know.",
        "It was the first thing {i} asked about. {C} said that it was better since, and what {he} does when it is not.",
        "{I} took it to {my} manager the same day, in {cs} words. It is in the plan, and {c} know{s} where.",
        "{I} said to {c} that {i} had thought about what {he} said. {He} said {he} had thought {i} forgot.",
        "{P} heard it from {me}, with {c} there. {She} was quiet for a while and then asked {him} about it.",
        "{I} asked {teacher} to look out for {him}, and told {c} that {i} had. {He} was all right with that.",
        "{C} did not want to say more about it today. {He} know{s} that {i} asked, and that {i} shall ask again.",
        "We drew the evening that {he} meant, room by room. It is clearer now who was where.",
        "{I} rang {p} about it before the next visit, and then asked {c} whether anything was different. A little, {he} said.",
        "{C} was asked what {he} would want to happen. Not much: that somebody is there when it begins. That is written down with names.",
        "{I} read {c} back what {i} had written of it. One word was wrong, and {he} put it right.",
    )
)
