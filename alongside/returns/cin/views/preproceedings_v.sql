-- Each time pre-proceedings began, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here
FROM preproceedings AS t CROSS JOIN period AS p
LEFT JOIN kid AS k ON k.child = t.child
LEFT JOIN work AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details
