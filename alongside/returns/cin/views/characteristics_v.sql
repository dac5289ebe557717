-- What belongs to each child, with who they are.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died
FROM characteristics AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, nr AS child_nr, dob, expected, died, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM child
) AS k ON k.child = t.child AND k.pick = 1
