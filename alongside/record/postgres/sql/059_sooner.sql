-- Two things that every reading does, done sooner.

-- Who is at the book is asked by every statement. The token was looked over by one expression that counted to 36 and 64,
-- which took a hundred times as long as its signature; what must have a length is measured by itself now. It is believed
-- as before: signed with a key that is known, for this door, until an instant that has not passed.
CREATE OR REPLACE FUNCTION record.claims() RETURNS record.claim
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token text := current_setting('alongside.token', true);
    part text[];
    key record.token_key;
    signed bytea;
BEGIN
    IF token IS NULL OR token !~ '^alongside-token/1[|][1-9][0-9]*[|][A-Za-z0-9_.-]+[|][a-z]+:[0-9a-f-]+[|][a-z]+[|][0-9]+[|][0-9a-f]+$' THEN
        RETURN NULL;
    END IF;
    part := string_to_array(token, '|');
    IF length(part[2]) > 9 OR length(part[3]) > 64 OR length(split_part(part[4], ':', 2)) <> 36
        OR length(part[6]) > 11 OR length(part[7]) <> 64 THEN
        RETURN NULL;
    END IF;
    SELECT k.* INTO key FROM record.token_key k WHERE k.la_id = part[2]::integer AND k.key_id = part[3];
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    signed := sha256(key.outside || sha256(key.inside || convert_to(left(token, -65), 'UTF8')));
    -- Compared through a hash, so that how long the comparison takes tells nothing.
    IF sha256(signed) <> sha256(decode(part[7], 'hex'))
        OR to_timestamp(part[6]::bigint) <= now()
        OR 'alongside_' || part[5] <> session_user THEN
        RETURN NULL;
    END IF;
    RETURN (part[2]::integer, part[4], part[5])::record.claim;
END $$;

-- The lines of entries, as in `053_lines.sql`. Of most entries, which begin their chain and are of no kind that was asked
-- for, the beginning was looked up once more, and was found to be they themselves.
CREATE OR REPLACE FUNCTION record.lines(la integer, wanted uuid[], mine uuid[], kinds text[]) RETURNS bytea
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
                SELECT r.id, r.fact FROM record.entry r WHERE r.la_id = la AND r.id = e.root AND e.root <> e.id
                UNION ALL
                SELECT c.id, c.fact FROM record.entry c
                WHERE c.la_id = la AND c.root = e.root AND c.corrects IS NOT NULL
            ) chain
            WHERE chain.fact = ANY (kinds) AND array_position(wanted, chain.id) IS NOT NULL))
$$;
