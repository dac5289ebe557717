-- What belongs to each child, with who they are.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died
FROM characteristics AS t CROSS JOIN period AS p
LEFT JOIN kid AS k ON k.child = t.child
