-- Each stretch of need once: the first row where its key stands twice.
SELECT d.child, d.details, d.details_nr, d.referred, d.closed, d.closed_text, d.reason, d.nfa, d.details_icpc
FROM (
    SELECT child, details, nr AS details_nr, referred, closed, closed_text, reason, nfa, icpc AS details_icpc,
           ROW_NUMBER() OVER (PARTITION BY child, details ORDER BY nr) AS pick
    FROM details
) AS d
WHERE d.pick = 1
