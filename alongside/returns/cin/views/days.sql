-- The days that are counted in working days from the ends of the year, as one row.
SELECT p.year_start, p.year_end,
       MAX(CASE WHEN c.day < p.year_start AND c.working = 1 THEN c.day END) AS before_start,
       MAX(CASE WHEN c.working_number = e.working_number - 15 AND c.working = 1 THEN c.day END) AS end_less_15,
       MAX(CASE WHEN c.working_number = e.working_number - 45 AND c.working = 1 THEN c.day END) AS end_less_45
FROM period AS p CROSS JOIN calendar AS c JOIN calendar AS e ON e.day = p.year_end
GROUP BY p.year_start, p.year_end
