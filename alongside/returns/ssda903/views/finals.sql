-- Of each child, the final episode that last year’s return held: the one that began latest, an open one last.
SELECT child, nr AS last_nr,
       decom AS last_decom, dec AS last_dec, dec_text AS last_dec_text, rne AS last_rne, ls AS last_ls, cin AS last_cin, rec AS last_rec, rec_text AS last_rec_text, place AS last_place, place_provider AS last_place_provider, pl_post AS last_pl_post, home_post AS last_home_post, urn AS last_urn, pl_la AS last_pl_la, pl_location AS last_pl_location, pl_distance AS last_pl_distance, reason_place_change AS last_reason_place_change
FROM (
    SELECT e.*, ROW_NUMBER() OVER (
               PARTITION BY child ORDER BY decom DESC NULLS LAST, dec DESC NULLS FIRST, nr DESC) AS pick
    FROM episodes_last AS e
) AS ordered
WHERE pick = 1
