-- Each stretch of need, with its child and how much stands inside it.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, y.before_start, y.less_45, y.less_15, k.child_nr, k.dob, k.expected, k.died,
       COALESCE(a.count_here, 0) AS assessments, COALESCE(a.open_here, 0) AS open_assessments,
       COALESCE(s.count_here, 0) AS enquiries, COALESCE(b.count_here, 0) AS plans, COALESCE(c.count_here, 0) AS protections,
       MAX(t.referred) OVER (PARTITION BY t.child) AS latest_referred, l.latest_details_nr,
       SUM(CASE WHEN t.closed_text IS NULL AND t.nfa = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY t.child) AS open_here
FROM details AS t CROSS JOIN period AS p CROSS JOIN days AS y
LEFT JOIN kid AS k ON k.child = t.child
LEFT JOIN (
    SELECT child, details, COUNT(nr) AS count_here, SUM(CASE WHEN authorised_text IS NULL THEN 1 ELSE 0 END) AS open_here
    FROM assessments GROUP BY child, details
) AS a ON a.child = t.child AND a.details IS NOT DISTINCT FROM t.details
LEFT JOIN (SELECT child, details, COUNT(nr) AS count_here FROM s47 GROUP BY child, details) AS s
       ON s.child = t.child AND s.details IS NOT DISTINCT FROM t.details
LEFT JOIN (SELECT child, details, COUNT(nr) AS count_here FROM plans GROUP BY child, details) AS b
       ON b.child = t.child AND b.details IS NOT DISTINCT FROM t.details
LEFT JOIN (SELECT child, details, COUNT(nr) AS count_here FROM cpp GROUP BY child, details) AS c
       ON c.child = t.child AND c.details IS NOT DISTINCT FROM t.details
LEFT JOIN (
    SELECT child, nr AS latest_details_nr, ROW_NUMBER() OVER (PARTITION BY child ORDER BY referred DESC NULLS LAST, nr) AS pick
    FROM details
) AS l ON l.child = t.child AND l.pick = 1
