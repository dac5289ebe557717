-- One row: the last working day before the year, and the days that lie 45 and 15 working days before its end when a
-- last day that is worked is counted as the first of them.
SELECT d.day AS before_start, a.day AS less_45, b.day AS less_15
FROM period AS p
JOIN calendar AS e ON e.day = p.year_end
JOIN calendar AS s ON s.day = p.year_start
LEFT JOIN calendar AS a ON a.working_number = e.working_number + e.working - 45 AND a.working = 1
LEFT JOIN calendar AS b ON b.working_number = e.working_number + e.working - 15 AND b.working = 1
LEFT JOIN calendar AS d ON d.working_number = s.working_number - 1 AND d.working = 1
