-- Each child protection plan beside every other of the child that began no later.
SELECT t.nr, p.year_end, t.started, o.nr AS other_cpp_nr, o.started AS other_started, o.ended AS other_ended, o.ended_text AS other_ended_text
FROM cpp AS t JOIN cpp AS o ON o.child = t.child AND o.nr <> t.nr AND o.started <= t.started
CROSS JOIN period AS p
