-- Each section 47 enquiry, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here, d.closed_text, z.end_less_15,
       COALESCE(a.assessments, 0) AS assessments,
       SUM(CASE WHEN t.icpc_text IS NULL AND t.not_required IS DISTINCT FROM 1 THEN 1 ELSE 0 END)
           OVER (PARTITION BY t.child, t.details) AS open_here,
       MOD(DATE_DIFF('DAY', DATE '1900-01-06', t.icpc), 7) AS icpc_after_saturday,
       MOD(DATE_DIFF('DAY', DATE '1900-01-06', t.target), 7) AS target_after_saturday
FROM s47 AS t CROSS JOIN period AS p CROSS JOIN days AS z
LEFT JOIN (SELECT child, details, COUNT(nr) AS assessments FROM assessments GROUP BY child, details) AS a
       ON a.child = t.child AND a.details IS NOT DISTINCT FROM t.details
LEFT JOIN (
    SELECT child, nr AS child_nr, dob, expected, died, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM child
) AS k ON k.child = t.child AND k.pick = 1
LEFT JOIN (
    SELECT child, details, nr AS details_nr, referred, closed, closed_text, reason, nfa, icpc AS details_icpc,
           ROW_NUMBER() OVER (PARTITION BY child, details ORDER BY nr) AS pick
    FROM details
) AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details AND d.pick = 1
