-- Each review of a child protection plan beside every child in need plan of the same stretch of need.
SELECT t.nr, t.year_end, t.reviewed, t.cpp_nr, t.ended AS cpp_ended, o.nr AS plans_nr, o.started AS plan_started,
       o.ended AS plan_ended, o.ended_text AS plan_ended_text
FROM reviews_v AS t JOIN plans AS o ON o.child = t.child AND o.details IS NOT DISTINCT FROM t.details
