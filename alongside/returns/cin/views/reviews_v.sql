-- Each review, with the plan that was reviewed, and one of the same stretch that ended on the day of the review.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, c.cpp_nr, c.started, c.ended, e.ending_nr
FROM reviews AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, details, plan, nr AS cpp_nr, started, ended,
           ROW_NUMBER() OVER (PARTITION BY child, details, plan ORDER BY nr) AS pick
    FROM cpp
) AS c ON c.child = t.child AND c.details IS NOT DISTINCT FROM t.details
      AND c.plan IS NOT DISTINCT FROM t.plan AND c.pick = 1
LEFT JOIN (
    SELECT child, details, ended, MIN(nr) AS ending_nr FROM cpp WHERE ended IS NOT NULL GROUP BY child, details, ended
) AS e ON e.child = t.child AND e.details IS NOT DISTINCT FROM t.details AND e.ended = t.reviewed
