-- Each thing that an assessment found, with its assessment.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, a.assessments_nr, a.started, a.authorised,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment) AS factors_here,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment, t.factor) AS same_here
FROM factors AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT child, details, assessment, nr AS assessments_nr, started, authorised,
           ROW_NUMBER() OVER (PARTITION BY child, details, assessment ORDER BY nr) AS pick
    FROM assessments
) AS a ON a.child = t.child AND a.details IS NOT DISTINCT FROM t.details
      AND a.assessment IS NOT DISTINCT FROM t.assessment AND a.pick = 1
