-- Each first conference of an enquiry that stands on the stretch of need too: the same child and day.
SELECT t.nr, d.nr AS details_nr, t.icpc
FROM s47 AS t JOIN details AS d ON d.child = t.child AND d.icpc = t.icpc
