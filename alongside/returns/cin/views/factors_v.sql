-- Each thing that an assessment found, with its assessment.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, COALESCE(t.of_row, a.assessments_nr) AS assessments_nr, a.started, a.authorised, d.details_nr, d.reason, COALESCE(b.assessments_here, 0) AS assessments_here,
       MAX(CASE WHEN t.factor = '21' THEN 1 ELSE 0 END) OVER (PARTITION BY t.child, t.details, t.assessment) AS none_found,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment) AS factors_here,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment, t.factor) AS same_here
FROM factors AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, details, assessment, nr AS assessments_nr, started, authorised,
           ROW_NUMBER() OVER (PARTITION BY child, details, assessment ORDER BY nr) AS pick
    FROM assessments
) AS a ON a.child = t.child AND a.details IS NOT DISTINCT FROM t.details
      AND a.assessment IS NOT DISTINCT FROM t.assessment AND a.pick = 1
LEFT JOIN work AS d ON d.child = t.child AND d.details IS NOT DISTINCT FROM t.details
LEFT JOIN (SELECT child, details, COUNT(DISTINCT assessment) + SUM(CASE WHEN assessment IS NULL THEN 1 ELSE 0 END) AS assessments_here
           FROM assessments GROUP BY child, details) AS b
       ON b.child = t.child AND b.details IS NOT DISTINCT FROM t.details
