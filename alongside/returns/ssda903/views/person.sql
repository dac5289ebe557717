-- One row a child: their line in the header (the first, where there are several), last year’s, and whether they
-- came alone to seek asylum. A single XML file says so itself; for CSV files it is known from the UASC table.
SELECT h.child, h.nr AS head_nr, h.dob AS head_dob, h.dob_text AS head_dob_text, h.sex AS head_sex,
       h.mother AS head_mother, h.mc_dob AS head_mc_dob, h.ethnic AS head_ethnic, h.upn AS head_upn, h.uasc AS head_uasc,
       u.nr AS uasc_nr, u.dob AS uasc_dob, u.sex AS uasc_sex, u.duc AS uasc_duc,
       v.nr AS uasc_last_nr, v.dob AS uasc_last_dob, v.duc AS uasc_last_duc,
       l.nr AS head_last_nr, l.dob AS head_last_dob, l.sex AS head_last_sex, l.mother AS head_last_mother,
       l.mc_dob AS head_last_mc_dob, l.ethnic AS head_last_ethnic, l.upn AS head_last_upn,
       CASE WHEN p.from_xml = 1 OR h.uasc_text IS NOT NULL THEN COALESCE(h.uasc, 0)
            WHEN u.nr IS NOT NULL THEN 1 ELSE 0 END AS uasc_here,
       CASE WHEN p.from_xml = 1 THEN COALESCE(l.uasc, 0)
            WHEN v.nr IS NOT NULL THEN 1 ELSE 0 END AS uasc_before,
       h.mother_text AS head_mother_text
FROM (SELECT h0.*, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick FROM header AS h0) AS h
CROSS JOIN period AS p
LEFT JOIN (SELECT h1.*, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick FROM header_last AS h1) AS l
       ON l.child = h.child AND l.pick = 1
LEFT JOIN (SELECT u0.*, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick FROM uasc AS u0) AS u
       ON u.child = h.child AND u.pick = 1
LEFT JOIN (SELECT u1.*, ROW_NUMBER() OVER (PARTITION BY child ORDER BY nr) AS pick FROM uasc_last AS u1) AS v
       ON v.child = h.child AND v.pick = 1
WHERE h.pick = 1
