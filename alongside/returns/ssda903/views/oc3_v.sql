-- Each young person who left care, with their care this year and the final episode of last.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.head_nr, h.head_dob, h.head_dob_text, h.head_sex, h.head_mother, h.head_mc_dob, h.uasc_here, h.uasc_before,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       COUNT(t.nr) OVER (PARTITION BY t.child) AS copies,
       u.uasc_nr, c.in_the_year, g.in_touch AS last_in_touch, v.leaver_days, v.at_sixteen, v.ever_adopted,
       l.last_nr, l.last_decom, l.last_dec, l.last_dec_text, l.last_rec
FROM oc3 AS t CROSS JOIN period AS p
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
LEFT JOIN finals AS l ON l.child = t.child
LEFT JOIN leaver AS v ON v.child = t.child
LEFT JOIN (SELECT child, in_touch, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick FROM oc3_last) AS g
       ON g.child = t.child AND g.pick = 1
LEFT JOIN (SELECT child, MIN(nr) AS uasc_nr FROM uasc GROUP BY child) AS u ON u.child = t.child
