-- Each assessment, with its child and its stretch of need.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       d.details_nr, d.referred, d.closed, d.reason, d.nfa, d.details_icpc,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details) AS here, d.closed_text,
       SUM(CASE WHEN t.authorised_text IS NULL AND g.first_nr = t.nr THEN 1 ELSE 0 END)
           OVER (PARTITION BY t.child, t.details) AS open_here,
       SUM(CASE WHEN g.first_nr = t.nr THEN 1 ELSE 0 END) OVER (PARTITION BY t.child, t.details) AS different_here,
       z.end_less_45, COALESCE(f.found, 0) AS found, COALESCE(f.unknown, 0) AS unknown,
       COALESCE(f.not_21, 0) AS not_21, COALESCE(f.group_21, 0) AS group_21, COALESCE(f.copies, 0) AS copies,
       COALESCE(f.old_18a, 0) AS old_18a, COALESCE(f.old_19a, 0) AS old_19a
FROM assessments AS t CROSS JOIN period AS p CROSS JOIN days AS z
JOIN (
    SELECT nr, CASE WHEN assessment IS NULL THEN nr ELSE MIN(nr) OVER (PARTITION BY child, details, assessment) END AS first_nr
    FROM assessments
) AS g ON g.nr = t.nr
LEFT JOIN tallies AS f ON f.assessments_nr = t.nr
LEFT JOIN (
    SELECT child, nr AS child_nr, dob, expected, died, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM child
) AS k ON k.child = t.child AND k.pick = 1
LEFT JOIN (
    SELECT child, details, nr AS details_nr, referred, closed, closed_text, reason, nfa, icpc AS details_icpc,
           ROW_NUMBER() OVER (PARTITION BY child, details ORDER BY nr) AS pick
    FROM details
) AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details AND d.pick = 1
