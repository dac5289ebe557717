-- Who came alone to seek asylum, one row a child: in this year’s return, or by last year’s. A single XML file says so
-- in its header, and is believed; CSV files say so by the UASC table. Last year’s line there counts once it says
-- when that ended: until then this year’s return tells.
SELECT o.child, MAX(o.here) AS alone_here, MAX(o.earlier) AS alone_earlier
FROM (
    SELECT child, COALESCE(uasc, 0) AS here, 0 AS earlier FROM header
    UNION ALL
    SELECT u.child, 1 AS here, 0 AS earlier FROM uasc AS u
    LEFT JOIN (SELECT child, MAX(CASE WHEN uasc_text IS NOT NULL THEN 1 ELSE 0 END) AS said FROM header GROUP BY child) AS h
           ON h.child = u.child
    WHERE COALESCE(h.said, 0) = 0
    UNION ALL
    SELECT child, 0 AS here, COALESCE(uasc, 0) AS earlier FROM header_last
    UNION ALL
    SELECT v.child, 0 AS here, CASE WHEN v.duc_text IS NOT NULL THEN 1 ELSE 0 END AS earlier FROM uasc_last AS v
    LEFT JOIN (SELECT child, MAX(CASE WHEN uasc_text IS NOT NULL THEN 1 ELSE 0 END) AS said FROM header_last GROUP BY child) AS l
           ON l.child = v.child
    WHERE COALESCE(l.said, 0) = 0
) AS o
GROUP BY o.child
