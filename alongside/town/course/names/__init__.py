"""Names: what people are called, true to where their families come from and to the year of their birth.

The lists are written for this town, the commonest first (they are drawn from more often towards the front).
Which names are common is from general knowledge and marked `check` wherever it matters; no list of any
authority or school is in it.
"""
