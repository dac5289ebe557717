-- Each stretch of need beside every other of the child that began no later.
SELECT t.nr, p.year_end, t.referred, o.nr AS other_details_nr, o.referred AS other_referred, o.closed AS other_closed, o.closed_text AS other_closed_text, o.nfa AS other_nfa
FROM details AS t JOIN details AS o ON o.child = t.child AND o.nr <> t.nr AND o.referred <= t.referred
CROSS JOIN period AS p
