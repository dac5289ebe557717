-- Each child, with the year and how often their numbers stand in the return.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref,
       k.copies, COALESCE(u.upn_copies, 0) AS upn_copies,
       COALESCE(d.details_here, 0) AS details_here, COALESCE(d.going_on, 0) AS going_on,
       COALESCE(b.disabilities_here, 0) AS disabilities_here, COALESCE(d.not_idle, 0) AS not_idle,
       CASE WHEN REGEXP_MATCHES(t.upn, '^.[0-9][0-9][0-9]')
            THEN TRY_CAST(SUBSTRING(t.upn, 2, 3) AS INTEGER) END AS upn_authority
FROM child AS t CROSS JOIN period AS p
JOIN (SELECT child, COUNT(nr) AS copies FROM child GROUP BY child) AS k ON k.child = t.child
LEFT JOIN (SELECT upn, COUNT(nr) AS upn_copies FROM child WHERE upn IS NOT NULL GROUP BY upn) AS u ON u.upn = t.upn
LEFT JOIN (
    SELECT child, COUNT(nr) AS details_here, MAX(CASE WHEN nfa = 0 THEN 1 ELSE 0 END) AS going_on,
           MAX(CASE WHEN nfa = 1 THEN 0 ELSE 1 END) AS not_idle
    FROM details
    GROUP BY child
) AS d ON d.child = t.child
LEFT JOIN (SELECT child, COUNT(nr) AS disabilities_here FROM disabilities GROUP BY child) AS b ON b.child = t.child
