-- Each stretch with one social worker, with the one before and after, and the child’s care.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       LAG(t.sw_decom) OVER w AS prev_start, LAG(t.sw_dec) OVER w AS prev_end, LAG(t.sw_dec_text) OVER w AS prev_end_text, LAG(t.nr) OVER w AS prev_sw_nr,
       LEAD(t.sw_decom) OVER w AS next_start, LEAD(t.nr) OVER w AS next_sw_nr, ROW_NUMBER() OVER w AS n,
       COUNT(t.nr) OVER (PARTITION BY t.child) - ROW_NUMBER() OVER w + 1 AS n_end,
       ROW_NUMBER() OVER (PARTITION BY t.child ORDER BY t.sw_decom DESC NULLS LAST, t.sw_dec DESC NULLS FIRST, t.nr DESC) AS n_latest,
       MAX(t.sw_dec) OVER (PARTITION BY t.child) AS latest_end,
       MAX(CASE WHEN t.sw_decom IS NOT NULL AND t.sw_dec_text IS NULL THEN 1 ELSE 0 END) OVER (PARTITION BY t.child)
           AS open_here
FROM sw AS t CROSS JOIN period AS p
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
WINDOW w AS (PARTITION BY t.child ORDER BY t.sw_decom NULLS LAST, t.sw_dec NULLS LAST, t.nr)
