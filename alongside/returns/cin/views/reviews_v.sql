-- Each review, with the plan that was reviewed.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, c.cpp_nr, c.started, c.ended
FROM reviews AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, details, plan, nr AS cpp_nr, started, ended,
           ROW_NUMBER() OVER (PARTITION BY child, details, plan ORDER BY nr) AS pick
    FROM cpp
) AS c ON c.child = t.child AND c.details IS NOT DISTINCT FROM t.details
      AND c.plan IS NOT DISTINCT FROM t.plan AND c.pick = 1
