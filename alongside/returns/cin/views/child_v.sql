-- Each child, with the year, how often their numbers stand in the return, and how much belongs to them.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       CASE WHEN t.upn IS NULL THEN 0 ELSE COUNT(t.nr) OVER (PARTITION BY t.upn) END AS upn_copies,
       CASE WHEN REGEXP_MATCHES(t.upn, '^.[0-9][0-9][0-9]')
            THEN TRY_CAST(SUBSTRING(t.upn, 2, 3) AS INTEGER) END AS upn_authority,
       CASE WHEN REGEXP_MATCHES(t.upn, '^.[0-9]{12}$') THEN SUBSTRING('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + MOD(
              2 * TRY_CAST(SUBSTRING(t.upn, 2, 1) AS INTEGER)
            + 3 * TRY_CAST(SUBSTRING(t.upn, 3, 1) AS INTEGER)
            + 4 * TRY_CAST(SUBSTRING(t.upn, 4, 1) AS INTEGER)
            + 5 * TRY_CAST(SUBSTRING(t.upn, 5, 1) AS INTEGER)
            + 6 * TRY_CAST(SUBSTRING(t.upn, 6, 1) AS INTEGER)
            + 7 * TRY_CAST(SUBSTRING(t.upn, 7, 1) AS INTEGER)
            + 8 * TRY_CAST(SUBSTRING(t.upn, 8, 1) AS INTEGER)
            + 9 * TRY_CAST(SUBSTRING(t.upn, 9, 1) AS INTEGER)
            + 10 * TRY_CAST(SUBSTRING(t.upn, 10, 1) AS INTEGER)
            + 11 * TRY_CAST(SUBSTRING(t.upn, 11, 1) AS INTEGER)
            + 12 * TRY_CAST(SUBSTRING(t.upn, 12, 1) AS INTEGER)
            + 13 * TRY_CAST(SUBSTRING(t.upn, 13, 1) AS INTEGER), 23), 1) END AS upn_check,
       COALESCE(d.stretches, 0) AS stretches, COALESCE(d.going_on, 0) AS going_on,
       COALESCE(b.disabilities, 0) AS disabilities
FROM child AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, COUNT(nr) AS stretches, SUM(CASE WHEN nfa = 0 THEN 1 ELSE 0 END) AS going_on
    FROM details GROUP BY child
) AS d ON d.child = t.child
LEFT JOIN (SELECT child, COUNT(nr) AS disabilities FROM disabilities GROUP BY child) AS b ON b.child = t.child
