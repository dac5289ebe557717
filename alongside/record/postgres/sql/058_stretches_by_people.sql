-- A stretch is kept apart by whom its entries are about. Before, one grandmother whom a reader may not see, told of once
-- in 256 entries, closed the whole stretch to them, and most readers of a long life are not let in to everybody in it.
-- Now those entries alone are looked up in the tables, and all others of the stretch are told as they are kept.

ALTER TABLE record.stretch DROP CONSTRAINT stretch_pkey;
TRUNCATE record.stretch;
ALTER TABLE record.stretch ADD PRIMARY KEY (la_id, subject, nr, people);
COMMENT ON TABLE record.stretch IS
    'The lines of 256 places of a thread, kept ready: a row for each set of people that its entries are about.';

-- A stretch as the tables tell it, a row for each set of people: the same every time.
CREATE OR REPLACE FUNCTION record.stretched(la integer, whose uuid, which bigint) RETURNS SETOF record.stretch
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT la, whose, which, one.people, one.ids, one.roots, one.facts, record.lines(la, one.ids, NULL, NULL)
    FROM (
        SELECT around.people, array_agg(held.id ORDER BY held.seq) AS ids,
            array_agg(held.root ORDER BY held.seq) AS roots, array_agg(held.fact ORDER BY held.seq) AS facts,
            sum(count(*)) OVER () AS entries
        FROM (
            SELECT a.seq, e.id, e.root, e.fact
            FROM record.entry_about a JOIN record.entry e ON e.la_id = la AND e.id = a.entry_id
            WHERE a.la_id = la AND a.subject = whose
                AND a.seq > which * record.stretch_length() AND a.seq <= (which + 1) * record.stretch_length()
        ) held
        CROSS JOIN LATERAL (
            SELECT array_agg(a.subject ORDER BY a.subject) AS people
            FROM record.entry_about a WHERE a.la_id = la AND a.entry_id = held.id
        ) around
        GROUP BY around.people
    ) one
    WHERE one.entries = record.stretch_length()
$$;

-- What is erased goes from every stretch in which it was, in the same act, whoever deletes it.
CREATE OR REPLACE FUNCTION record.erase_from_stretches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM record.keep_stretch(OLD.la_id, a.subject, (a.seq - 1) / record.stretch_length())
    FROM record.entry_about a
    WHERE a.la_id = OLD.la_id AND a.entry_id = OLD.entry_id AND EXISTS (
        SELECT FROM record.stretch s
        WHERE s.la_id = OLD.la_id AND s.subject = a.subject AND s.nr = (a.seq - 1) / record.stretch_length());
    RETURN NULL;
END $$;

DROP FUNCTION record.open_stretches(integer, uuid[], bigint[], uuid[]);
DROP FUNCTION record.read_on(uuid[], text, bigint[], text[]);
DROP FUNCTION record.read_stretches(uuid[], bigint[]);

-- Of the stretches of these threads after the places named: each set of people, and its entries where somebody of them is
-- closed to this reader.
CREATE FUNCTION record.kept_stretches(la integer, subjects uuid[], seqs bigint[], mine uuid[])
RETURNS TABLE (whose uuid, which bigint, closed uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT s.subject, s.nr, CASE WHEN mine IS NOT NULL AND NOT s.people <@ mine THEN s.ids END
    FROM unnest(subjects, seqs) k (id, seq)
    JOIN record.stretch s ON s.la_id = la AND s.subject = k.id AND s.nr * record.stretch_length() >= k.seq
    WHERE mine IS NULL OR k.id = ANY (mine)
$$;

-- The entries of these threads after the places named, up to where each ends, that stand in none of these stretches. Only
-- the places between stretches are looked through.
CREATE FUNCTION record.beside_stretches(la integer, subjects uuid[], seqs bigint[], ends bigint[], whose uuid[], which bigint[])
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT a.entry_id
    FROM unnest(subjects, seqs, ends) k (id, seq, last)
    CROSS JOIN LATERAL generate_series(k.seq / record.stretch_length(), k.last / record.stretch_length()) n (nr)
    JOIN record.entry_about a ON a.la_id = la AND a.subject = k.id
        AND a.seq > greatest(k.seq, n.nr * record.stretch_length())
        AND a.seq <= least(k.last, (n.nr + 1) * record.stretch_length())
    WHERE (k.id, n.nr) NOT IN (SELECT w.* FROM unnest(whose, which) w)
$$;

-- The entries about these subjects after the places where each was left; all of them where `whole`. Those that stand in
-- stretches are only named (`whose`, `which`), and what must be looked up beside them (`rest`), to be asked for one by one
-- (`read_stretches`): what is told can be read while more comes. Without stretches everything is in `lines`.
CREATE FUNCTION record.read_on(subjects uuid[], kept_sight text, kept_seqs bigint[], kept_heads text[],
    OUT sight text, OUT seqs bigint[], OUT heads text[], OUT whole boolean, OUT lines bytea,
    OUT whose uuid[], OUT which bigint[], OUT rest uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    claim record.claim := record.claims();
    mine uuid[] := record.my_narrowing(claim);
    after bigint[] := kept_seqs;
    closed uuid[];
BEGIN
    whole := true;
    lines := '[]';
    IF claim.la_id IS NULL THEN
        RETURN;
    END IF;
    sight := record.sight(claim, mine);
    SELECT array_agg(coalesce(t.seq, 0) ORDER BY s.nr), array_agg(coalesce(encode(t.head, 'hex'), '') ORDER BY s.nr)
    INTO seqs, heads
    FROM unnest(subjects) WITH ORDINALITY s (id, nr)
    LEFT JOIN record.thread t ON t.la_id = claim.la_id AND t.subject = s.id AND (mine IS NULL OR s.id = ANY (mine));
    whole := kept_sight IS DISTINCT FROM sight OR EXISTS (
        SELECT FROM unnest(subjects, kept_seqs, kept_heads) k (id, seq, head)
        WHERE NOT record.held(claim.la_id, k.id, k.seq, k.head));
    IF whole THEN
        after := array_fill(0::bigint, ARRAY[cardinality(subjects)]);
    END IF;
    SELECT array_agg(s.whose ORDER BY s.whose, s.which), array_agg(s.which ORDER BY s.whose, s.which)
    INTO whose, which
    FROM (SELECT DISTINCT k.whose, k.which FROM record.kept_stretches(claim.la_id, subjects, after, mine) k) s;
    IF whose IS NOT NULL THEN
        closed := ARRAY(
            SELECT unnest(k.closed) FROM record.kept_stretches(claim.la_id, subjects, after, mine) k);
    END IF;
    -- A thread that is closed to this reader ends at its beginning (`seqs`), so nothing of it is looked up.
    rest := ARRAY(
        SELECT b.* FROM record.beside_stretches(claim.la_id, subjects, after, seqs, whose, which) b
        UNION SELECT unnest(closed));
    IF whose IS NULL AND cardinality(rest) > 0 THEN
        lines := record.lines(claim.la_id, rest, mine, NULL);
    END IF;
END $$;

-- The lines of these stretches, one by one, as far as they are there for whoever asks, and then those of the rest.
CREATE FUNCTION record.read_stretches(whose uuid[], which bigint[], rest uuid[]) RETURNS SETOF bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    WITH me AS MATERIALIZED (
        SELECT c.la_id, record.my_narrowing(c) AS mine FROM record.claims() c
    )
    SELECT s.lines
    FROM me
    CROSS JOIN unnest(whose, which) w (subject, nr)
    JOIN record.stretch s ON s.la_id = me.la_id AND s.subject = w.subject AND s.nr = w.nr
    WHERE me.mine IS NULL OR (s.subject = ANY (me.mine) AND s.people <@ me.mine)
    UNION ALL
    SELECT record.lines(me.la_id, rest, me.mine, NULL) FROM me WHERE me.la_id IS NOT NULL AND cardinality(rest) > 0
$$;

-- The stretches that are not what the tables say, or are missing: none, in a record that is whole.
CREATE OR REPLACE FUNCTION record.stretches_astray(la integer) RETURNS TABLE (subject uuid, nr bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT coalesce(s.subject, told.subject), coalesce(s.nr, told.nr)
    FROM (
        SELECT t.*
        FROM record.thread h
        CROSS JOIN LATERAL generate_series(0, h.seq / record.stretch_length() - 1) n (nr)
        CROSS JOIN LATERAL record.stretched(la, h.subject, n.nr) t
        WHERE h.la_id = la
    ) told
    FULL JOIN (SELECT k.* FROM record.stretch k WHERE k.la_id = la) s
        ON s.subject = told.subject AND s.nr = told.nr AND s.people = told.people
    WHERE s.subject IS NULL OR told.subject IS NULL
        OR (s.ids, s.roots, s.facts) IS DISTINCT FROM (told.ids, told.roots, told.facts)
        OR s.lines IS DISTINCT FROM told.lines
$$;

-- Those of records that were written before.
DO $$
BEGIN
    PERFORM record.keep_stretch(h.la_id, h.subject, n.nr)
    FROM record.thread h CROSS JOIN LATERAL generate_series(0, h.seq / record.stretch_length() - 1) n (nr);
END $$;

GRANT EXECUTE ON FUNCTION record.read_on(uuid[], text, bigint[], text[]), record.read_stretches(uuid[], bigint[], uuid[])
    TO alongside_narrow, alongside_wide, alongside_retention;
