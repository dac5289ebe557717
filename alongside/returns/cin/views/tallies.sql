-- What each assessment found, counted; `copies` and `group_21` count in all rows of the assessment.
SELECT t.assessments_nr, COUNT(t.nr) AS found, SUM(CASE WHEN t.factor_known = 1 THEN 0 ELSE 1 END) AS unknown,
       SUM(CASE WHEN t.factor = '21' THEN 0 ELSE 1 END) AS not_21,
       SUM(CASE WHEN t.factor = '18A' THEN 1 ELSE 0 END) AS old_18a,
       SUM(CASE WHEN t.factor = '19A' THEN 1 ELSE 0 END) AS old_19a,
       MAX(t.copies) AS copies, MAX(t.group_21) AS group_21
FROM (
    SELECT nr, assessments_nr, factor, factor_known, COUNT(nr) OVER (PARTITION BY group_nr, factor) AS copies,
           SUM(CASE WHEN factor = '21' THEN 1 ELSE 0 END) OVER (PARTITION BY group_nr) AS group_21
    FROM factors_v WHERE factor_text IS NOT NULL AND assessments_nr IS NOT NULL
) AS t
GROUP BY t.assessments_nr
