-- Gaps and islands: an unbroken run under one legal status has one number.
SELECT s.*,
       SUM(CASE WHEN s.ls = s.prev_ls AND s.prev_dec = s.decom THEN 0 ELSE 1 END)
           OVER (PARTITION BY s.child ORDER BY s.decom NULLS LAST, s.dec NULLS LAST, s.nr) AS ls_run
FROM spell AS s
