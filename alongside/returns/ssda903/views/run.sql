-- Gaps and islands: an unbroken run under one legal status has one number. `break_days` are the days inside the
-- year of one short break (V3).
SELECT s.*,
       w.ls_run,
       CASE WHEN s.ls = 'V3' AND s.decom IS NOT NULL AND s.decom <= s.year_end
                 AND (s.dec_text IS NULL OR (s.dec >= s.decom AND s.dec >= s.year_start))
            THEN DATE_DIFF('DAY', CASE WHEN s.decom < s.year_start THEN s.year_start ELSE s.decom END,
                           CASE WHEN s.dec <= s.year_end THEN s.dec ELSE s.year_end END) END AS break_days
FROM spell AS s
JOIN (
    SELECT o.nr, SUM(CASE WHEN o.ls = o.prev_ls AND o.prev_dec = o.decom THEN 0 ELSE 1 END)
           OVER (PARTITION BY o.child ORDER BY o.decom NULLS LAST, o.dec NULLS LAST, o.nr) AS ls_run
    FROM spell AS o
) AS w ON w.nr = s.nr
