-- Days in care from the fourteenth birthday on, in this year's and last year's episodes taken together, whether any of
-- them lay after the sixteenth, and whether the young person was adopted. An episode that stands in both years counts
-- once, with the end that either has, this year's first; series of short breaks (V3, V4) do not count.
SELECT o.child,
       SUM(GREATEST(DATE_DIFF('DAY', GREATEST(o.decom, o.fourteen), o.ended), 0)) AS leaver_days,
       MAX(CASE WHEN o.ended > o.sixteen THEN 1 ELSE 0 END) AS at_sixteen,
       MAX(o.adopted) AS ever_adopted
FROM (
    SELECT b.child, b.decom, COALESCE(b.dec, p.year_end) AS ended,
           CAST(h.head_dob + INTERVAL '14' YEAR AS DATE) AS fourteen,
           CAST(h.head_dob + INTERVAL '16' YEAR AS DATE) AS sixteen,
           CASE WHEN b.rec IN ('E11', 'E12') THEN 1 ELSE 0 END AS adopted,
           ROW_NUMBER() OVER (PARTITION BY b.child, b.decom ORDER BY CASE WHEN b.dec IS NULL THEN 1 ELSE 0 END, b.this_year DESC, b.nr) AS pick
    FROM (
        SELECT child, nr, decom, dec, ls, rec, 1 AS this_year FROM episodes
        UNION ALL
        SELECT child, nr, decom, dec, ls, rec, 0 AS this_year FROM episodes_last
    ) AS b
    CROSS JOIN period AS p
    JOIN person AS h ON h.child = b.child
    WHERE COALESCE(b.ls, '') NOT IN ('V3', 'V4') AND b.decom IS NOT NULL
) AS o
WHERE o.pick = 1
GROUP BY o.child
