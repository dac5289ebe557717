-- What the file says of itself, with the census day of the year that is checked.
SELECT t.*, MAKE_DATE(p.year, 3, 31) AS census_day
FROM header AS t CROSS JOIN period AS p
