-- Each decision that a child should be placed for adoption, with the one before and the child’s care.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies, a.ad1_nr, a.ad1_date_int, COALESCE(a.ad1_said, 0) AS ad1_said,
       g.placed_last_nr, g.placed_on_last, g.ceased_last, g.ceased_last_text, g.why_last_text,
       ROW_NUMBER() OVER w AS n,
       SUM(CASE WHEN t.date_placed_ceased_text IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY t.child) AS standing,
       c.s_nr, c.s_decom, c.rest_nr, c.rest_decom, c.e1_nr, c.e1_decom, c.d1_nr, c.d1_decom, c.pfa_nr, c.pfa_decom,
       c.ended_nr, c.ended_dec, c.adopted_here, c.open_e1, c.open_d1, c.max_decom,
       LAG(t.date_placed) OVER w AS prev_placed, LAG(t.date_placed_ceased) OVER w AS prev_ceased, LAG(t.date_placed_ceased_text) OVER w AS prev_ceased_text, LAG(t.nr) OVER w AS prev_placed_nr
FROM placed AS t CROSS JOIN period AS p
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
LEFT JOIN (
    SELECT child, nr AS ad1_nr, date_int AS ad1_date_int, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick,
           CASE WHEN date_int_text IS NOT NULL OR date_match_text IS NOT NULL OR foster_care_text IS NOT NULL OR nb_adoptr_text IS NOT NULL
                          OR sex_adoptr_text IS NOT NULL OR ls_adoptr_text IS NOT NULL
                THEN 1 ELSE 0 END AS ad1_said
    FROM ad1
) AS a ON a.child = t.child AND a.pick = 1
LEFT JOIN (
    SELECT child, nr AS placed_last_nr, date_placed AS placed_on_last, date_placed_ceased AS ceased_last,
           date_placed_ceased_text AS ceased_last_text, reason_placed_ceased_text AS why_last_text,
           ROW_NUMBER() OVER (PARTITION BY child ORDER BY date_placed DESC NULLS LAST, nr DESC) AS pick
    FROM placed_last
) AS g ON g.child = t.child AND g.pick = 1
WINDOW w AS (PARTITION BY t.child ORDER BY t.date_placed NULLS LAST, t.nr)
