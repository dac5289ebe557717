-- One row: the last working day before the year, and the days that lie 45 and 15 working days before its end when the
-- last day is counted as the first of them.
SELECT MAX(CASE WHEN c.working = 1 AND c.day < p.year_start THEN c.day END) AS before_start,
       MAX(CASE WHEN c.working = 1 AND c.working_number <= e.working_number - 44 THEN c.day END) AS less_45,
       MAX(CASE WHEN c.working = 1 AND c.working_number <= e.working_number - 14 THEN c.day END) AS less_15
FROM calendar AS c CROSS JOIN period AS p JOIN calendar AS e ON e.day = p.year_end
