-- Each line of the header with last year’s, the line of the UASC table, and the child’s care.
SELECT t.*, p.year, p.year_start, p.year_end, p.authority,
       h.uasc_nr, h.uasc_dob, h.uasc_sex, h.uasc_duc, h.uasc_last_nr, h.uasc_last_dob, h.uasc_last_duc, h.uasc_here, h.uasc_before,
       h.head_last_nr, h.head_last_dob, h.head_last_sex, h.head_last_mother, h.head_last_mc_dob,
       c.first_start, c.first_began, c.latest_began, c.max_dec, c.first_nr, c.latest_nr, c.latest_decom, c.latest_dec, c.latest_dec_text,
       c.latest_rec, c.latest_ls, c.all_respite, c.any_respite, c.adopted_in_year, c.at_year_end, c.twelve_months, c.episodes,
       k.copies, COALESCE(u.upn_copies, 0) AS upn_copies,
       l.last_nr, l.last_dec_text, l.last_dec, l.last_rec,
       COALESCE(t.uasc, h.uasc_here, 0) AS came_alone, COALESCE(h.uasc_before, 0) AS came_alone_before,
       p.from_xml, h.head_last_ethnic, h.head_last_upn,
       o.oc3_nr, COALESCE(o.leaver_said, 0) AS leaver_said, COALESCE(c.in_the_year, 0) AS in_the_year
FROM header AS t CROSS JOIN period AS p
JOIN (SELECT child, COUNT(nr) AS copies FROM header GROUP BY child) AS k ON k.child = t.child
LEFT JOIN (SELECT upn, COUNT(nr) AS upn_copies FROM header WHERE upn IS NOT NULL GROUP BY upn) AS u ON u.upn = t.upn
LEFT JOIN person AS h ON h.child = t.child
LEFT JOIN care AS c ON c.child = t.child
LEFT JOIN finals AS l ON l.child = t.child
LEFT JOIN (
    SELECT child, MIN(nr) AS oc3_nr,
           MAX(CASE WHEN in_touch_text IS NOT NULL OR activ_text IS NOT NULL OR accom_text IS NOT NULL
                    THEN 1 ELSE 0 END) AS leaver_said
    FROM oc3
    GROUP BY child
) AS o ON o.child = t.child
