-- Reading many entries at once, as one JSON text. Like every search it stands as a function of its own with
-- the grants inside: one look at the token and one at the grants, instead of one for every table of the join.
-- It answers exactly what row security would leave of the tables: a test holds the two equal.

-- One line for each entry, in the order recorded: its header, its places, its words, what was erased.
-- `mine` null: nothing is narrowed. Words without a subject are the common part: for those who may see
-- somebody whom the entry is still about.
CREATE FUNCTION record.lines(la integer, wanted uuid[], mine uuid[]) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT convert_to(concat('[', string_agg(concat(
        '["', e.id, '",', to_json(e.fact), ',', e.shape, ',"', e.on_text, '","', e.recorded_at, '","', e.by, '",',
        to_json(e.said_by), ',', to_json(e.on_behalf_of), ',"', e.origin, '",', to_json(e.source), ',"',
        e.held_from, '",', to_json(e.client_ref), ',"', e.act, '","', e.corrects, '","', e.builds_on, '",',
        e.takes_over::text, ',"', e.root, '","', encode(e.digest, 'hex'), '",[', places.list, '],[', words.list, '],[',
        gone.list, ']]'), ',' ORDER BY e.recorded_at, e.id), ']'), 'UTF8')
    FROM unnest(wanted) AS one (id)
    JOIN record.entry e ON e.la_id = la AND e.id = one.id
    CROSS JOIN LATERAL (
        SELECT bool_or(NOT a.stub) AS open, string_agg(concat(
            '["', a.kind, ':', a.subject, '",', a.seq, ',"', encode(a.previous, 'hex'), '",', a.stub::text, ']'), ','
            ORDER BY a.kind COLLATE "C", a.subject) AS list
        FROM record.entry_about a
        WHERE a.la_id = la AND a.entry_id = one.id AND (mine IS NULL OR a.subject = ANY (mine))
    ) places
    CROSS JOIN LATERAL (
        SELECT string_agg(concat('["', p.subject, '",', p.body, ']'), ',') AS list
        FROM record.payload p
        WHERE p.la_id = la AND p.entry_id = one.id
            AND CASE WHEN p.subject IS NULL THEN places.open ELSE mine IS NULL OR p.subject = ANY (mine) END
    ) words
    CROSS JOIN LATERAL (
        SELECT string_agg(concat('["', x.subject, '","', x.asked, '"]'), ',') AS list
        FROM record.erasure x
        WHERE (SELECT EXISTS (SELECT FROM record.erasure any_at_all WHERE any_at_all.la_id = la))
            AND x.la_id = la AND x.entry_id = one.id
            AND CASE WHEN x.subject IS NULL THEN places.open ELSE mine IS NULL OR x.subject = ANY (mine) END
    ) gone
    WHERE places.list IS NOT NULL
$$;

-- What grants leave of what is asked for: null where nothing is narrowed.
CREATE FUNCTION record.my_narrowing(claim record.claim) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT CASE WHEN claim.reach IN ('wide', 'retention') THEN NULL ELSE record.my_subjects() END $$;

-- The entries about any of these subjects; with kinds, the chains in which one of those kinds stands.
CREATE FUNCTION record.read(subjects uuid[], kinds text[]) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
    mine uuid[] := record.my_narrowing(claim);
    found_ids uuid[];
BEGIN
    IF claim.la_id IS NULL THEN
        RETURN '[]';
    END IF;
    found_ids := ARRAY(
        SELECT DISTINCT a.entry_id FROM record.entry_about a
        WHERE a.la_id = claim.la_id AND a.subject = ANY (CASE WHEN mine IS NULL THEN subjects ELSE ARRAY(
            SELECT s FROM unnest(subjects) s WHERE s = ANY (mine)) END));
    IF kinds IS NOT NULL THEN
        -- Chain by chain, in one pass: a join of two lists would be planned for short ones.
        found_ids := ARRAY(
            SELECT unnest(chain.ids) FROM (
                SELECT array_agg(e.id) AS ids, bool_or(e.fact = ANY (kinds)) AS wanted
                FROM unnest(found_ids) one JOIN record.entry e ON e.la_id = claim.la_id AND e.id = one
                GROUP BY e.root
            ) chain WHERE chain.wanted);
    END IF;
    RETURN record.lines(claim.la_id, found_ids, mine);
END $$;

CREATE FUNCTION record.read_one(wanted uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
BEGIN
    IF claim.la_id IS NULL THEN
        RETURN '[]';
    END IF;
    RETURN record.lines(claim.la_id, ARRAY[wanted], record.my_narrowing(claim));
END $$;
