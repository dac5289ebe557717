-- Each time pre-proceedings began, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here
FROM preproceedings AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, nr AS child_nr, dob, expected, died, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM child
) AS k ON k.child = t.child AND k.pick = 1
LEFT JOIN (
    SELECT child, details, nr AS details_nr, referred, closed, reason, nfa, icpc AS details_icpc,
           ROW_NUMBER() OVER (PARTITION BY child, details ORDER BY nr) AS pick
    FROM details
) AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details AND d.pick = 1
