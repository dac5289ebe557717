-- Each child protection plan, and whether a first conference was held on the day it began: one of an enquiry of
-- the same stretch of need, or where there is no such enquiry one of the stretch of need itself.
SELECT s.*, MAX(s.held) OVER (PARTITION BY s.child, s.details) AS held_here,
       CASE WHEN s.enquiries = 0 AND MAX(s.held) OVER (PARTITION BY s.child, s.details) = 0
            THEN s.details_nr END AS conference_details_nr
FROM (
    SELECT c.nr, c.child, c.details, c.started, c.year_start, c.year_end, c.details_nr,
           COALESCE(q.enquiries, 0) AS enquiries,
           CASE WHEN q.enquiries > 0 THEN CASE WHEN h.held > 0 THEN 1 ELSE 0 END
                WHEN c.details_icpc = c.started THEN 1 ELSE 0 END AS held
    FROM cpp_v AS c
    LEFT JOIN (
        SELECT child, details, COUNT(nr) AS enquiries FROM s47
        WHERE icpc_text IS NOT NULL OR not_required IS DISTINCT FROM 1 GROUP BY child, details
    ) AS q ON q.child = c.child AND q.details IS NOT DISTINCT FROM c.details
    LEFT JOIN (SELECT child, details, icpc, COUNT(nr) AS held FROM s47 GROUP BY child, details, icpc) AS h
           ON h.child = c.child AND h.details IS NOT DISTINCT FROM c.details AND h.icpc = c.started
) AS s
