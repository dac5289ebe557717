-- Each child in need plan beside every other of the child that began no later.
SELECT t.nr, p.year_end, t.started, o.nr AS other_plans_nr, o.started AS other_started, o.ended AS other_ended, o.ended_text AS other_ended_text
FROM plans AS t JOIN plans AS o ON o.child = t.child AND o.nr <> t.nr AND o.started <= t.started
CROSS JOIN period AS p
