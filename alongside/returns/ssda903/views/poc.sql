-- Times in care: episodes that follow one another without a gap are one. `ended` is empty where care
-- goes on, and where the day on which it ended cannot be read.
SELECT b.child, b.block, MIN(b.decom) AS began,
       CASE WHEN MAX(CASE WHEN b.dec IS NULL THEN 1 ELSE 0 END) = 1 THEN NULL ELSE MAX(b.dec) END AS ended,
       MAX(CASE WHEN b.dec_text IS NULL THEN 1 ELSE 0 END) AS goes_on
FROM (
    SELECT s.child, s.decom, s.dec, s.dec_text,
           SUM(CASE WHEN s.prev_dec = s.decom THEN 0 ELSE 1 END)
               OVER (PARTITION BY s.child ORDER BY s.decom NULLS LAST, s.dec NULLS LAST, s.nr) AS block
    FROM spell AS s
) AS b
GROUP BY b.child, b.block
