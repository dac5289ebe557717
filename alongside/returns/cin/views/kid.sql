-- Each child once: the first row where a number stands twice.
SELECT k.child, k.child_nr, k.dob, k.expected, k.died
FROM (
    SELECT child, nr AS child_nr, dob, expected, died, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM child
) AS k
WHERE k.pick = 1
