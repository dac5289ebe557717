-- Each order that takes a child’s liberty, with the one before in the file and the child’s care.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       LAG(t.dolo_start) OVER w AS prev_start, LAG(t.dolo_end) OVER w AS prev_end, LAG(t.dolo_end_text) OVER w AS prev_end_text, LAG(t.nr) OVER w AS prev_dolo_nr, ROW_NUMBER() OVER w AS n
FROM dolo AS t CROSS JOIN period AS p
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
WINDOW w AS (PARTITION BY t.child ORDER BY t.nr)
