-- Each section 47 enquiry, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, y.before_start, y.less_45, y.less_15, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.closed_text, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here,
       SUM(CASE WHEN t.icpc_text IS NULL AND COALESCE(t.not_required, 0) = 0 THEN 1 ELSE 0 END)
           OVER (PARTITION BY t.child, t.details) AS open_here
FROM s47 AS t CROSS JOIN period AS p CROSS JOIN days AS y
LEFT JOIN kid AS k ON k.child = t.child
LEFT JOIN work AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details
