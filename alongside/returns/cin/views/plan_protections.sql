-- Each child in need plan beside every child protection plan of the child.
SELECT t.nr, p.year_end, t.started, t.ended, t.ended_text, c.nr AS cpp_nr, c.started AS cpp_started,
       c.ended AS cpp_ended, c.ended_text AS cpp_ended_text,
       CASE WHEN c.details IS NOT DISTINCT FROM t.details THEN 1 ELSE 0 END AS same_need
FROM plans AS t JOIN cpp AS c ON c.child = t.child CROSS JOIN period AS p
