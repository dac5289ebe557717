-- Each episode with what is known of the home: its line in Ofsted’s register, whether it lies outside England, the
-- episode before the one before, and the times away while the usual foster carers had a holiday (T3). A holiday whose
-- day cannot be read is taken as of this year, as all that is returned. `abroad` is 1 outside England.
SELECT e.*,
       w.prev_prev_nr, w.prev_prev_place, w.prev_prev_pl_post,
       UPPER(REPLACE(e.pl_post, ' ', '')) AS pl_post_plain, UPPER(REPLACE(e.home_post, ' ', '')) AS home_post_plain,
       CASE WHEN REGEXP_MATCHES(e.pl_la, '^(CON|NIR|SCO|WAL|NUK)$|^[NSWLM][0-9]') THEN 1 ELSE 0 END AS abroad,
       CASE WHEN e.dec_text IS NULL THEN e.year_end ELSE e.dec END AS goes_until,
       COALESCE(e.decom, e.year_start) AS holiday,
       w.holiday_two_before, w.holiday_before, w.holiday_after, w.holiday_two_after,
       g.listings, g.place_fits, g.provider_fits, g.postcode_listed, g.postcode_fits, g.own_listed,
       g.authority_fits, g.still_listed, g.listed_until,
       COALESCE(a.alone_here, 0) AS alone_here, COALESCE(a.alone_earlier, 0) AS alone_earlier
FROM episode AS e
JOIN (
    SELECT o.nr, LAG(o.prev_nr) OVER w AS prev_prev_nr, LAG(o.prev_place) OVER w AS prev_prev_place,
           LAG(o.prev_pl_post) OVER w AS prev_prev_pl_post,
           LAG(COALESCE(o.decom, o.year_start), 2) OVER h AS holiday_two_before,
           LAG(COALESCE(o.decom, o.year_start), 1) OVER h AS holiday_before,
           LEAD(COALESCE(o.decom, o.year_start), 1) OVER h AS holiday_after,
           LEAD(COALESCE(o.decom, o.year_start), 2) OVER h AS holiday_two_after
    FROM episode AS o
    WINDOW w AS (PARTITION BY o.child ORDER BY o.decom NULLS LAST, o.dec NULLS LAST, o.nr),
           h AS (PARTITION BY o.child, CASE WHEN o.place = 'T3' AND COALESCE(o.rne, '') <> 'L' THEN 1 ELSE 0 END
                 ORDER BY COALESCE(o.decom, o.year_start), o.dec NULLS LAST, o.nr)
) AS w ON w.nr = e.nr
LEFT JOIN listing AS g ON g.episode_nr = e.nr
LEFT JOIN lone AS a ON a.child = e.child
