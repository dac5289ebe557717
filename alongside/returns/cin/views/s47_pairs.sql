-- Each enquiry beside every other of the same stretch of need that began no later.
SELECT t.nr, p.year_end, t.started, o.nr AS other_s47_nr, o.started AS other_started, o.icpc AS other_icpc, o.icpc_text AS other_icpc_text, o.not_required AS other_not_required
FROM s47 AS t JOIN s47 AS o ON o.child = t.child AND o.details IS NOT DISTINCT FROM t.details AND o.nr <> t.nr AND o.started <= t.started
CROSS JOIN period AS p
