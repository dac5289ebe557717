-- What Ofsted’s register says of the home of an episode, one row for each episode whose number stands there. A number
-- may stand there more than once: with several premises, or registered again. One that fits is enough.
SELECT e.nr AS episode_nr, COUNT(p.nr) AS listings,
       MAX(CASE WHEN ',' || REPLACE(p.place_codes, ' ', '') || ',' LIKE '%,' || e.place || ',%' THEN 1 ELSE 0 END) AS place_fits,
       MAX(CASE WHEN ',' || REPLACE(p.provider_codes, ' ', '') || ',' LIKE '%,' || e.place_provider || ',%' THEN 1 ELSE 0 END) AS provider_fits,
       MAX(CASE WHEN p.postcode IS NOT NULL THEN 1 ELSE 0 END) AS postcode_listed,
       MAX(CASE WHEN UPPER(REPLACE(p.postcode, ' ', '')) = UPPER(REPLACE(e.pl_post, ' ', '')) THEN 1 ELSE 0 END) AS postcode_fits,
       MAX(CASE WHEN p.authority = y.authority THEN 1 ELSE 0 END) AS own_listed,
       MAX(CASE WHEN p.authority = e.pl_la THEN 1 ELSE 0 END) AS authority_fits,
       MAX(CASE WHEN p.reg_end_text IS NULL THEN 1 ELSE 0 END) AS still_listed,
       MAX(p.reg_end) AS listed_until
FROM episodes AS e
JOIN provider AS p ON p.urn = e.urn
CROSS JOIN period AS y
GROUP BY e.nr
