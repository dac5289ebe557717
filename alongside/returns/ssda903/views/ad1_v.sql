-- Each adoption, with the child’s care.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies, o.oc3_nr, COALESCE(o.leaver_said, 0) AS leaver_said,
       c.s_nr, c.s_decom, c.rest_nr, c.rest_decom, c.e1_nr, c.e1_decom, c.d1_nr, c.d1_decom, c.pfa_nr, c.pfa_decom,
       c.ended_nr, c.ended_dec, c.adopted_here, c.open_e1, c.open_d1, c.max_decom
FROM ad1 AS t CROSS JOIN period AS p
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
LEFT JOIN (
    SELECT child, MIN(nr) AS oc3_nr,
           MAX(CASE WHEN in_touch_text IS NOT NULL OR activ_text IS NOT NULL OR accom_text IS NOT NULL
                    THEN 1 ELSE 0 END) AS leaver_said
    FROM oc3
    GROUP BY child
) AS o ON o.child = t.child
