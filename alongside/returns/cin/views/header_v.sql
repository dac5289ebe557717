-- What the file says of itself, with the census day of the year that it names, else of the year that is checked.
SELECT t.*, MAKE_DATE(CASE WHEN REGEXP_MATCHES(t.said_year, '^20[0-9][0-9]$')
                           THEN TRY_CAST(t.said_year AS INTEGER) ELSE p.year END, 3, 31) AS census_day
FROM header AS t CROSS JOIN period AS p
