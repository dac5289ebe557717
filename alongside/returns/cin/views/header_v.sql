-- What the file says of itself, and the day that the year it names (else the year asked for) ends on.
SELECT t.*, MAKE_DATE(CASE WHEN REGEXP_MATCHES(t.said_year, '^20[0-9][0-9]$')
                           THEN TRY_CAST(t.said_year AS INTEGER) ELSE p.year END, 3, 31) AS due
FROM header AS t CROSS JOIN period AS p
