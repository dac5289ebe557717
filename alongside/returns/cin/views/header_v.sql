-- What the file says of itself, with the census day of the year that is checked and of the year that the file names.
SELECT t.*, MAKE_DATE(p.year, 3, 31) AS census_day,
       CASE WHEN REGEXP_MATCHES(t.said_year, '^20[0-9][0-9]$')
            THEN MAKE_DATE(TRY_CAST(t.said_year AS INTEGER), 3, 31) END AS named_day
FROM header AS t CROSS JOIN period AS p
