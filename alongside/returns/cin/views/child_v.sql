-- Each child, with the year and how often their numbers stand in the return.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       CASE WHEN t.upn IS NULL THEN 0 ELSE COUNT(t.nr) OVER (PARTITION BY t.upn) END AS upn_copies
FROM child AS t CROSS JOIN period AS p
