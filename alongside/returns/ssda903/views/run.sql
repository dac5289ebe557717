-- Gaps and islands: an unbroken run under one legal status has one number. `break_days` are the days inside the
-- year of one short break (V3).
SELECT s.*,
       SUM(CASE WHEN s.ls = s.prev_ls AND s.prev_dec = s.decom THEN 0 ELSE 1 END)
           OVER (PARTITION BY s.child ORDER BY s.decom NULLS LAST, s.dec NULLS LAST, s.nr) AS ls_run,
       CASE WHEN s.ls = 'V3' AND s.decom IS NOT NULL AND s.decom <= s.year_end
                 AND (s.dec_text IS NULL OR (s.dec >= s.decom AND s.dec >= s.year_start))
            THEN DATE_DIFF('DAY', CASE WHEN s.decom < s.year_start THEN s.year_start ELSE s.decom END,
                           CASE WHEN s.dec <= s.year_end THEN s.dec ELSE s.year_end END) END AS break_days
FROM spell AS s
