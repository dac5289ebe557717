-- Each thing that an assessment found, with its assessment: by the row it was read from, else by its keys.
-- `group_nr` is the first row of that assessment, where a table has a row for each thing found.
SELECT t.*, p.year, p.year_start, p.year_end, p.ref, COALESCE(r.assessments_nr, a.assessments_nr) AS assessments_nr,
       COALESCE(r.started, a.started) AS started, COALESCE(r.authorised, a.authorised) AS authorised,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment) AS factors_here,
       COUNT(t.nr) OVER (PARTITION BY t.child, t.details, t.assessment, t.factor) AS same_here,
       COALESCE(r.group_nr, a.assessments_nr) AS group_nr
FROM factors AS t CROSS JOIN period AS p
LEFT JOIN (
    SELECT nr AS assessments_nr, started, authorised,
           CASE WHEN assessment IS NULL THEN nr ELSE MIN(nr) OVER (PARTITION BY child, details, assessment) END AS group_nr
    FROM assessments
) AS r ON r.assessments_nr = t.from_row
LEFT JOIN (
    SELECT child, details, assessment, nr AS assessments_nr, started, authorised,
           ROW_NUMBER() OVER (PARTITION BY child, details, assessment ORDER BY nr) AS pick
    FROM assessments
) AS a ON a.child = t.child AND a.details IS NOT DISTINCT FROM t.details
      AND a.assessment IS NOT DISTINCT FROM t.assessment AND a.pick = 1
