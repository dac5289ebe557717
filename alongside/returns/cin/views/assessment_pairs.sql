-- Each assessment beside every other of the same stretch of need that began no later.
SELECT t.nr, p.year_end, t.started, o.nr AS other_assessments_nr, o.started AS other_started, o.authorised AS other_authorised, o.authorised_text AS other_authorised_text
FROM assessments AS t JOIN assessments AS o ON o.child = t.child AND o.details IS NOT DISTINCT FROM t.details
     AND (o.assessment IS NULL OR o.assessment IS DISTINCT FROM t.assessment) AND o.nr <> t.nr AND o.started <= t.started
CROSS JOIN period AS p
