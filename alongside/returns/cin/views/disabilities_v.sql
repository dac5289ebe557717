-- Each disability, with the child.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, k.child_nr, k.dob, k.expected, k.died,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.disability) AS same_here,
       MAX(CASE WHEN t.disability = 'NONE' THEN 1 ELSE 0 END) OVER (PARTITION BY t.child) AS says_none,
       COALESCE(d.going_on, 0) AS going_on
FROM disabilities AS t CROSS JOIN period AS p
LEFT JOIN kid AS k ON k.child = t.child
LEFT JOIN (SELECT child, MAX(CASE WHEN nfa = 0 THEN 1 ELSE 0 END) AS going_on FROM details GROUP BY child) AS d
       ON d.child = t.child
