-- Reading many entries, in one pass and by one plan.
--
-- A plan made for the very list that is asked for takes a list of some thousands for a large part of the tables and
-- reads them whole: half a second, where looking each up takes a tenth. Making it also costs more than a usual
-- child's reading. So one plan is made once, for any list (`plan_cache_mode`).

DROP FUNCTION record.lines(integer, uuid[], uuid[]);

-- One line for each entry, in the order asked for: its header, its places, its words, what was erased.
-- `mine` null: nothing is narrowed. Words without a subject are the common part: for those who may see
-- somebody whom the entry is still about. `kinds` null: all of them; else the chains in which one of those kinds
-- stands, as far as they are among the wanted.
CREATE FUNCTION record.lines(la integer, wanted uuid[], mine uuid[], kinds text[]) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT convert_to(concat('[', string_agg(concat(
        '["', e.id, '",', to_json(e.fact), ',', e.shape, ',"', e.on_text, '","', e.recorded_at, '","', e.by, '",',
        to_json(e.said_by), ',', to_json(e.on_behalf_of), ',"', e.origin, '",', to_json(e.source), ',"',
        e.held_from, '",', to_json(e.client_ref), ',"', e.act, '","', e.corrects, '","', e.builds_on, '",',
        e.takes_over::text, ',"', e.root, '","', encode(e.digest, 'hex'), '",[', places.list, '],[', words.list, '],[',
        -- Almost no record has an erasure; where none has, no entry is looked up for one.
        CASE WHEN (SELECT EXISTS (SELECT FROM record.erasure any_at_all WHERE any_at_all.la_id = la)) THEN (
            SELECT string_agg(concat('["', x.subject, '","', x.asked, '"]'), ',' ORDER BY x.subject NULLS FIRST)
            FROM record.erasure x
            WHERE x.la_id = la AND x.entry_id = one.id
                AND CASE WHEN x.subject IS NULL THEN places.open ELSE mine IS NULL OR x.subject = ANY (mine) END
        ) END, ']]'), ',' ORDER BY one.nr), ']'), 'UTF8')
    FROM unnest(wanted) WITH ORDINALITY AS one (id, nr)
    JOIN record.entry e ON e.la_id = la AND e.id = one.id
    CROSS JOIN LATERAL (
        SELECT bool_or(NOT a.stub) AS open, string_agg(concat(
            '["', a.kind, ':', a.subject, '",', a.seq, ',"', encode(a.previous, 'hex'), '",', a.stub::text, ']'), ','
            ORDER BY a.kind COLLATE "C", a.subject) AS list
        FROM record.entry_about a
        WHERE a.la_id = la AND a.entry_id = one.id AND (mine IS NULL OR a.subject = ANY (mine))
    ) places
    CROSS JOIN LATERAL (
        SELECT string_agg(concat('["', p.subject, '",', p.body, ']'), ',' ORDER BY p.subject NULLS FIRST) AS list
        FROM record.payload p
        WHERE p.la_id = la AND p.entry_id = one.id
            AND CASE WHEN p.subject IS NULL THEN places.open ELSE mine IS NULL OR p.subject = ANY (mine) END
    ) words
    WHERE places.list IS NOT NULL
        AND (kinds IS NULL OR e.fact IN (SELECT unnest(kinds)) OR EXISTS (
            SELECT FROM (
                SELECT r.id, r.fact FROM record.entry r WHERE r.la_id = la AND r.id = e.root
                UNION ALL
                SELECT c.id, c.fact FROM record.entry c
                WHERE c.la_id = la AND c.root = e.root AND c.corrects IS NOT NULL
            ) chain
            WHERE chain.fact = ANY (kinds) AND array_position(wanted, chain.id) IS NOT NULL))
$$;
