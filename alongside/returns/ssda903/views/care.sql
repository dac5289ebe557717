-- One row a child with an episode this year: when care began first and last, whether they are in care at the end
-- of the year, and whether they have been for twelve months (the latest period of care began on or before 1 April,
-- is open, ended on or after 31 March, or goes on (X1), and holds no series of short breaks: V3, V4).
SELECT e.child,
       MIN(e.decom) AS first_start,
       MIN(CASE WHEN e.rne = 'S' THEN e.decom END) AS first_began,
       MAX(CASE WHEN e.rne = 'S' THEN e.decom END) AS latest_began,
       MAX(e.dec) AS max_dec,
       MIN(CASE WHEN e.n = 1 THEN e.nr END) AS first_nr,
       MIN(CASE WHEN e.n_end = 1 THEN e.nr END) AS latest_nr,
       MIN(CASE WHEN e.n_end = 1 THEN e.decom END) AS latest_decom,
       MIN(CASE WHEN e.n_end = 1 THEN e.dec END) AS latest_dec,
       MIN(CASE WHEN e.n_end = 1 THEN e.dec_text END) AS latest_dec_text,
       MIN(CASE WHEN e.n_end = 1 THEN e.rec END) AS latest_rec,
       MIN(CASE WHEN e.n_end = 1 THEN e.ls END) AS latest_ls,
       MIN(CASE WHEN e.n_end = 1 THEN e.place END) AS latest_place,
       MIN(CASE WHEN COALESCE(e.ls, '') IN ('V3', 'V4') THEN 1 ELSE 0 END) AS all_respite,
       MAX(CASE WHEN COALESCE(e.ls, '') IN ('V3', 'V4') THEN 1 ELSE 0 END) AS any_respite,
       MAX(CASE WHEN e.rec IN ('E11', 'E12') THEN 1 ELSE 0 END) AS adopted_in_year,
       MAX(CASE WHEN e.dec_text IS NULL AND COALESCE(e.ls, '') NOT IN ('V3', 'V4') THEN 1 ELSE 0 END) AS at_year_end,
       MAX(CASE WHEN e.n_end = 1 AND e.period_start <= e.year_start
                 AND (e.dec_text IS NULL OR e.dec >= e.year_end OR e.rec = 'X1')
                 AND e.period_respite = 0 THEN 1 ELSE 0 END) AS twelve_months,
       MAX(CASE WHEN COALESCE(e.ls, '') NOT IN ('V3', 'V4') AND e.decom <= e.year_end
                 AND COALESCE(e.dec, e.year_end) >= e.year_start THEN 1 ELSE 0 END) AS in_the_year,
       COUNT(e.nr) AS episodes,
       MIN(x.oc2_nr) AS oc2_nr,
       MIN(CASE WHEN e.s_pick = 1 AND e.is_s = 1 THEN e.nr END) AS s_nr,
       MIN(CASE WHEN e.s_pick = 1 AND e.is_s = 1 THEN e.decom END) AS s_decom,
       MIN(CASE WHEN e.rest_pick = 1 AND e.is_rest = 1 THEN e.nr END) AS rest_nr,
       MIN(CASE WHEN e.rest_pick = 1 AND e.is_rest = 1 THEN e.decom END) AS rest_decom,
       MIN(CASE WHEN e.e1_pick = 1 AND e.is_e1 = 1 THEN e.nr END) AS e1_nr,
       MIN(CASE WHEN e.e1_pick = 1 AND e.is_e1 = 1 THEN e.decom END) AS e1_decom,
       MIN(CASE WHEN e.d1_pick = 1 AND e.is_d1 = 1 THEN e.nr END) AS d1_nr,
       MIN(CASE WHEN e.d1_pick = 1 AND e.is_d1 = 1 THEN e.decom END) AS d1_decom,
       MIN(CASE WHEN e.pfa_pick = 1 AND e.is_pfa = 1 THEN e.nr END) AS pfa_nr,
       MIN(CASE WHEN e.pfa_pick = 1 AND e.is_pfa = 1 THEN e.decom END) AS pfa_decom,
       MIN(CASE WHEN e.ended_pick = 1 AND e.is_ended = 1 THEN e.nr END) AS ended_nr,
       MIN(CASE WHEN e.ended_pick = 1 AND e.is_ended = 1 THEN e.dec END) AS ended_dec,
       MAX(CASE WHEN e.rec IN ('E11', 'E12') AND e.dec BETWEEN e.year_start AND e.year_end THEN 1 ELSE 0 END) AS adopted_here,
       MAX(CASE WHEN e.ls = 'E1' AND e.dec_text IS NULL THEN 1 ELSE 0 END) AS open_e1,
       MAX(CASE WHEN e.ls = 'D1' AND e.dec_text IS NULL THEN 1 ELSE 0 END) AS open_d1,
       MAX(e.decom) AS max_decom
FROM (
    SELECT o.child, o.nr, o.n, o.n_end, o.decom, o.dec, o.dec_text, o.rne, o.rec, o.rec_text, o.ls, o.place, o.year_start, o.year_end,
           o.period_start, k.period_respite,
           k.s_pick, k.rest_pick, k.e1_pick, k.d1_pick, k.pfa_pick, k.ended_pick,
           CASE WHEN o.rne = 'S' THEN 1 ELSE 0 END AS is_s,
           CASE WHEN COALESCE(o.ls, '') NOT IN ('V3', 'V4') THEN 1 ELSE 0 END AS is_rest,
           CASE WHEN o.ls = 'E1' THEN 1 ELSE 0 END AS is_e1,
           CASE WHEN o.ls = 'D1' THEN 1 ELSE 0 END AS is_d1,
           CASE WHEN o.place IN ('A3', 'A4', 'A5', 'A6') THEN 1 ELSE 0 END AS is_pfa,
           CASE WHEN o.dec IS NOT NULL AND o.rec_text IS NOT NULL AND o.rec <> 'X1' THEN 1 ELSE 0 END AS is_ended
    FROM episode AS o
    JOIN (
        SELECT o.nr,
               MAX(CASE WHEN o.ls IN ('V3', 'V4') THEN 1 ELSE 0 END) OVER (PARTITION BY o.child, o.care_period)
                   AS period_respite,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN o.rne = 'S' THEN 0 ELSE 1 END, o.decom NULLS LAST, o.nr)
                   AS s_pick,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN COALESCE(o.ls, '') NOT IN ('V3', 'V4') THEN 0 ELSE 1 END, o.decom NULLS LAST, o.nr)
                   AS rest_pick,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN o.ls = 'E1' THEN 0 ELSE 1 END, o.decom NULLS LAST, o.nr)
                   AS e1_pick,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN o.ls = 'D1' THEN 0 ELSE 1 END, o.decom NULLS LAST, o.nr)
                   AS d1_pick,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN o.place IN ('A3', 'A4', 'A5', 'A6') THEN 0 ELSE 1 END, o.decom NULLS LAST, o.nr)
                   AS pfa_pick,
               ROW_NUMBER() OVER (PARTITION BY o.child ORDER BY CASE WHEN o.dec IS NOT NULL AND o.rec_text IS NOT NULL AND o.rec <> 'X1' THEN 0 ELSE 1 END, o.decom DESC NULLS LAST,
                                  o.nr DESC) AS ended_pick
        FROM episode AS o
    ) AS k ON k.nr = o.nr
) AS e
LEFT JOIN (SELECT child, MIN(nr) AS oc2_nr FROM oc2 GROUP BY child) AS x ON x.child = e.child
GROUP BY e.child
