-- Each child protection plan, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here,
       CASE WHEN t.started BETWEEN p.year_start AND p.year_end AND q.same_day IS NULL
                 AND (s.counted = 1 OR e.held IS NULL) THEN 1 ELSE 0 END AS conference_missing,
       SUM(CASE WHEN t.ended_text IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY t.child) AS open_here
FROM cpp AS t CROSS JOIN period AS p
LEFT JOIN kid AS k ON k.child = t.child
LEFT JOIN work AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details
LEFT JOIN (
    SELECT child, details, icpc, MIN(nr) AS same_day FROM s47 WHERE icpc IS NOT NULL GROUP BY child, details, icpc
) AS q ON q.child = t.child AND q.details IS NOT DISTINCT FROM t.details AND q.icpc = t.started
LEFT JOIN (
    SELECT child, details, MAX(CASE WHEN COALESCE(not_required, 0) = 0 THEN 1 ELSE 0 END) AS counted
    FROM s47
    GROUP BY child, details
) AS s ON s.child = t.child AND s.details IS NOT DISTINCT FROM t.details
LEFT JOIN (
    SELECT child, details, icpc, MIN(nr) AS held FROM details WHERE icpc IS NOT NULL GROUP BY child, details, icpc
) AS e ON e.child = t.child AND e.details IS NOT DISTINCT FROM t.details AND e.icpc = t.started
