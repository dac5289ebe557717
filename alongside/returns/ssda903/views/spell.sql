-- Each episode beside its neighbours. The order is total: by start, by end (open ones last), by place in the file.
-- `n` counts from the first, `n_end` from the last; `care_period` counts the times that care began.
SELECT e.*, p.year, p.year_start, p.year_end, p.authority,
       ROW_NUMBER() OVER w AS n,
       COUNT(e.nr) OVER (PARTITION BY e.child) - ROW_NUMBER() OVER w + 1 AS n_end,
       LAG(e.nr) OVER w AS prev_nr, LEAD(e.nr) OVER w AS next_nr,
       LAG(e.decom) OVER w AS prev_decom, LEAD(e.decom) OVER w AS next_decom,
       LAG(e.dec) OVER w AS prev_dec, LEAD(e.dec) OVER w AS next_dec,
       LAG(e.dec_text) OVER w AS prev_dec_text, LEAD(e.dec_text) OVER w AS next_dec_text,
       LAG(e.rne) OVER w AS prev_rne, LEAD(e.rne) OVER w AS next_rne,
       LAG(e.ls) OVER w AS prev_ls, LEAD(e.ls) OVER w AS next_ls,
       LAG(e.cin) OVER w AS prev_cin, LEAD(e.cin) OVER w AS next_cin,
       LAG(e.rec) OVER w AS prev_rec, LEAD(e.rec) OVER w AS next_rec,
       LAG(e.rec_text) OVER w AS prev_rec_text, LEAD(e.rec_text) OVER w AS next_rec_text,
       LAG(e.place) OVER w AS prev_place, LEAD(e.place) OVER w AS next_place,
       LAG(e.place_provider) OVER w AS prev_place_provider, LEAD(e.place_provider) OVER w AS next_place_provider,
       LAG(e.pl_post) OVER w AS prev_pl_post, LEAD(e.pl_post) OVER w AS next_pl_post,
       LAG(e.home_post) OVER w AS prev_home_post, LEAD(e.home_post) OVER w AS next_home_post,
       LAG(e.urn) OVER w AS prev_urn, LEAD(e.urn) OVER w AS next_urn,
       LAG(e.pl_la) OVER w AS prev_pl_la, LEAD(e.pl_la) OVER w AS next_pl_la,
       LAG(e.pl_location) OVER w AS prev_pl_location, LEAD(e.pl_location) OVER w AS next_pl_location,
       LAG(e.pl_distance) OVER w AS prev_pl_distance, LEAD(e.pl_distance) OVER w AS next_pl_distance,
       LAG(e.reason_place_change) OVER w AS prev_reason_place_change, LEAD(e.reason_place_change) OVER w AS next_reason_place_change,
       SUM(CASE WHEN e.rne = 'S' THEN 1 ELSE 0 END) OVER w AS care_period
FROM episodes AS e CROSS JOIN period AS p
WINDOW w AS (PARTITION BY e.child ORDER BY e.decom NULLS LAST, e.dec NULLS LAST, e.nr)
