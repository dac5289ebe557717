-- Each episode with its neighbours, its period of care, its run under one legal status, its child, and the final
-- episode of last year. What looks at other episodes is worked out beside it (w), over few columns: an engine that
-- sorts rows for it sorts all that they hold.
SELECT r.*,
       w.period_start, w.period_end, w.run_start, w.run_end,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       h.uasc_nr, h.uasc_duc, h.uasc_last_nr, h.uasc_last_duc,
       l.last_nr, l.last_decom, l.last_dec, l.last_dec_text, l.last_rne, l.last_ls, l.last_cin, l.last_rec, l.last_rec_text, l.last_place, l.last_place_provider, l.last_pl_post, l.last_home_post, l.last_urn, l.last_pl_la, l.last_pl_location, l.last_pl_distance, l.last_reason_place_change,
       a.ad1_nr, a.ad1_date_int, a.ad1_date_match, d.placed_nr, d.placed_on, d.placed_ceased,
       h.head_upn, h.head_mother_text,
       w.break_days_in_year, w.run_days, w.period_cin, w.adoptions_before,
       b.last_adopted_decom, a.ad1_foster_care, COALESCE(a.ad1_blank, 0) AS ad1_blank,
       d.placed_on_text, d.placed_ceased_text, d.placed_why_text, COALESCE(d.placed_standing, 0) AS placed_standing
FROM run AS r
JOIN (
    SELECT o.nr,
           MIN(o.decom) OVER (PARTITION BY o.child, o.care_period) AS period_start,
           MAX(COALESCE(o.dec, o.year_end)) OVER (PARTITION BY o.child, o.care_period) AS period_end,
           MIN(o.decom) OVER (PARTITION BY o.child, o.ls_run) AS run_start,
           MAX(COALESCE(o.dec, o.year_end)) OVER (PARTITION BY o.child, o.ls_run) AS run_end,
           SUM(o.break_days) OVER (PARTITION BY o.child) AS break_days_in_year,
           DATE_DIFF('DAY', MIN(o.decom) OVER (PARTITION BY o.child, o.ls_run),
                     MAX(CASE WHEN o.dec_text IS NULL THEN o.year_end ELSE o.dec END)
                         OVER (PARTITION BY o.child, o.ls_run)) AS run_days,
           FIRST_VALUE(o.cin) OVER (PARTITION BY o.child, o.care_period
                                    ORDER BY o.decom NULLS LAST, o.dec NULLS LAST, o.nr) AS period_cin,
           SUM(CASE WHEN o.rec IN ('E11', 'E12') THEN 1 ELSE 0 END)
               OVER (PARTITION BY o.child ORDER BY o.decom NULLS LAST, o.dec NULLS LAST, o.nr)
               - CASE WHEN o.rec IN ('E11', 'E12') THEN 1 ELSE 0 END AS adoptions_before
    FROM run AS o
) AS w ON w.nr = r.nr
LEFT JOIN person AS h ON h.child = r.child
LEFT JOIN finals AS l ON l.child = r.child
LEFT JOIN (
    SELECT child, nr AS ad1_nr, date_int AS ad1_date_int, date_match AS ad1_date_match, foster_care AS ad1_foster_care,
           CASE WHEN date_int_text IS NULL OR date_match_text IS NULL OR foster_care_text IS NULL OR nb_adoptr_text IS NULL
                     OR sex_adoptr_text IS NULL OR ls_adoptr_text IS NULL THEN 1 ELSE 0 END AS ad1_blank,
           ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick
    FROM ad1
) AS a ON a.child = r.child AND a.pick = 1
LEFT JOIN (
    SELECT child, nr AS placed_nr, date_placed AS placed_on, date_placed_ceased AS placed_ceased, date_placed_text AS placed_on_text,
           date_placed_ceased_text AS placed_ceased_text, reason_placed_ceased_text AS placed_why_text,
           SUM(CASE WHEN date_placed_ceased_text IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY child) AS placed_standing,
           ROW_NUMBER() OVER (PARTITION BY child ORDER BY date_placed DESC NULLS LAST, nr DESC) AS pick
    FROM placed
) AS d ON d.child = r.child AND d.pick = 1
LEFT JOIN (
    SELECT child, MIN(decom) AS last_adopted_decom FROM episodes_last WHERE rec IN ('E11', 'E12') GROUP BY child
) AS b ON b.child = r.child
