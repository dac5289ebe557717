-- Long threads are kept ready to be read. A life of some thousands of entries is looked up key by key, each in three
-- tables: three microseconds a key, an eighth of a second a life. So of every 256 places of a thread, a stretch, the
-- lines are kept together as they would be told to whoever may see everybody in them; the tables stay what is true.
--
-- Entries never change, so a stretch is made once: with the entry that fills it, in the same transaction. Only an
-- erasure takes something out of one, and makes it again. `verify` compares every stretch with the tables.

CREATE FUNCTION record.stretch_length() RETURNS bigint
LANGUAGE sql IMMUTABLE
AS $$ SELECT 256::bigint $$;

CREATE TABLE record.stretch (
    la_id integer NOT NULL,
    subject uuid NOT NULL,
    nr bigint NOT NULL CHECK (nr >= 0),
    people uuid[] NOT NULL,
    ids uuid[] NOT NULL,
    roots uuid[] NOT NULL,
    facts text[] NOT NULL,
    lines bytea NOT NULL,
    PRIMARY KEY (la_id, subject, nr)
);
COMMENT ON TABLE record.stretch IS
    'The lines of 256 places of a thread, kept ready for whoever may see all the people in them.';
-- Read often and at once, and words compress little: not packed.
ALTER TABLE record.stretch ALTER COLUMN lines SET STORAGE EXTERNAL;
ALTER TABLE record.stretch ENABLE ROW LEVEL SECURITY;
ALTER TABLE record.stretch FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON record.stretch TO alongside_owner USING (true) WITH CHECK (true);

-- A stretch as the tables tell it: the same every time.
CREATE FUNCTION record.stretched(la integer, whose uuid, which bigint) RETURNS SETOF record.stretch
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT la, whose, which, around.people, held.ids, held.roots, held.facts, record.lines(la, held.ids, NULL, NULL)
    FROM (
        SELECT array_agg(e.id ORDER BY a.seq) AS ids, array_agg(e.root ORDER BY a.seq) AS roots,
            array_agg(e.fact ORDER BY a.seq) AS facts
        FROM record.entry_about a JOIN record.entry e ON e.la_id = la AND e.id = a.entry_id
        WHERE a.la_id = la AND a.subject = whose
            AND a.seq > which * record.stretch_length() AND a.seq <= (which + 1) * record.stretch_length()
    ) held
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT a.subject ORDER BY a.subject) AS people
        FROM unnest(held.ids) one (id) JOIN record.entry_about a ON a.la_id = la AND a.entry_id = one.id
    ) around
    WHERE cardinality(held.ids) = record.stretch_length()
$$;

CREATE FUNCTION record.keep_stretch(la integer, whose uuid, which bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    DELETE FROM record.stretch s WHERE s.la_id = la AND s.subject = whose AND s.nr = which;
    INSERT INTO record.stretch SELECT * FROM record.stretched(la, whose, which);
$$;

-- The thread has grown by the last entry of one stretch, or of several.
CREATE FUNCTION record.keep_stretches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    FOR which IN OLD.seq / record.stretch_length() .. NEW.seq / record.stretch_length() - 1 LOOP
        PERFORM record.keep_stretch(NEW.la_id, NEW.subject, which);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER stretches_are_kept AFTER UPDATE OF seq ON record.thread
    FOR EACH ROW WHEN (OLD.seq / record.stretch_length() < NEW.seq / record.stretch_length()) EXECUTE FUNCTION record.keep_stretches();
ALTER TABLE record.thread ENABLE ALWAYS TRIGGER stretches_are_kept;

-- What is erased goes from every stretch in which it was, in the same act, whoever deletes it.
CREATE FUNCTION record.erase_from_stretches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM record.keep_stretch(s.la_id, s.subject, s.nr)
    FROM record.entry_about a
    JOIN record.stretch s ON s.la_id = OLD.la_id AND s.subject = a.subject AND s.nr = (a.seq - 1) / record.stretch_length()
    WHERE a.la_id = OLD.la_id AND a.entry_id = OLD.entry_id;
    RETURN NULL;
END $$;
CREATE TRIGGER words_go_from_stretches AFTER DELETE ON record.payload
    FOR EACH ROW EXECUTE FUNCTION record.erase_from_stretches();
ALTER TABLE record.payload ENABLE ALWAYS TRIGGER words_go_from_stretches;

-- The stretches of these threads after the places named in which there is nobody whom this reader may not see.
CREATE FUNCTION record.open_stretches(la integer, subjects uuid[], seqs bigint[], mine uuid[])
RETURNS TABLE (whose uuid, which bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    SELECT s.subject, s.nr
    FROM unnest(subjects, seqs) k (id, seq)
    JOIN record.stretch s ON s.la_id = la AND s.subject = k.id AND s.nr * record.stretch_length() >= k.seq
    WHERE mine IS NULL OR (k.id = ANY (mine) AND s.people <@ mine)
$$;

DROP FUNCTION record.read_on(uuid[], text, bigint[], text[]);

-- The entries about these subjects after the places where each was left; all of them where `whole`. Those that stand in
-- stretches are only named, to be asked for one by one (`read_stretches`): what is told can be read while more comes.
CREATE FUNCTION record.read_on(subjects uuid[], kept_sight text, kept_seqs bigint[], kept_heads text[],
    OUT sight text, OUT seqs bigint[], OUT heads text[], OUT whole boolean, OUT lines bytea,
    OUT whose uuid[], OUT which bigint[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    claim record.claim := record.claims();
    mine uuid[] := record.my_narrowing(claim);
    after bigint[] := kept_seqs;
    rest uuid[];
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
    SELECT array_agg(o.whose), array_agg(o.which) INTO whose, which
    FROM record.open_stretches(claim.la_id, subjects, after, mine) o;
    rest := ARRAY(
        SELECT DISTINCT a.entry_id
        FROM unnest(subjects, after) k (id, seq)
        JOIN record.entry_about a ON a.la_id = claim.la_id AND a.subject = k.id AND a.seq > k.seq
        WHERE (mine IS NULL OR k.id = ANY (mine))
            AND (whose IS NULL OR (a.subject, (a.seq - 1) / record.stretch_length()) NOT IN (
                SELECT w.* FROM unnest(whose, which) w)));
    IF cardinality(rest) > 0 THEN
        lines := record.lines(claim.la_id, rest, mine, NULL);
    END IF;
END $$;

-- The lines of these stretches, as far as they are all there for whoever asks.
CREATE FUNCTION record.read_stretches(whose uuid[], which bigint[]) RETURNS TABLE (lines bytea)
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
$$;

-- The entries about any of these subjects; with kinds, the chains in which one of those kinds stands.
CREATE OR REPLACE FUNCTION record.read(subjects uuid[], kinds text[]) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    claim record.claim := record.claims();
    mine uuid[] := record.my_narrowing(claim);
    asked uuid[] := CASE WHEN mine IS NULL THEN subjects ELSE ARRAY(
        SELECT s FROM unnest(subjects) s WHERE s = ANY (mine)) END;
BEGIN
    IF claim.la_id IS NULL THEN
        RETURN '[]';
    ELSIF kinds IS NOT NULL AND EXISTS (
        SELECT FROM record.stretch s WHERE s.la_id = claim.la_id AND s.subject = ANY (asked)) THEN
        RETURN record.lines(claim.la_id, record.of_kinds(claim.la_id, asked, kinds), mine, NULL);
    END IF;
    RETURN record.lines(claim.la_id, ARRAY(
        SELECT DISTINCT a.entry_id FROM record.entry_about a
        WHERE a.la_id = claim.la_id AND a.subject = ANY (asked)), mine, kinds);
END $$;

CREATE OR REPLACE FUNCTION record.read_one(wanted uuid) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
    claim record.claim := record.claims();
BEGIN
    IF claim.la_id IS NULL THEN
        RETURN '[]';
    END IF;
    RETURN record.lines(claim.la_id, ARRAY[wanted], record.my_narrowing(claim), NULL);
END $$;

-- The entries about these subjects of the chains in which one of these kinds stands. A stretch says of which kind and
-- chain each of its entries is, so that none is looked up in vain.
CREATE FUNCTION record.of_kinds(la integer, subjects uuid[], kinds text[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
    WITH found AS MATERIALIZED (
        SELECT one.id, one.root, one.fact
        FROM record.stretch s CROSS JOIN LATERAL unnest(s.ids, s.roots, s.facts) one (id, root, fact)
        WHERE s.la_id = la AND s.subject = ANY (subjects)
        UNION ALL
        SELECT e.id, e.root, e.fact
        FROM record.entry_about a JOIN record.entry e ON e.la_id = la AND e.id = a.entry_id
        WHERE a.la_id = la AND a.subject = ANY (subjects)
            AND (a.subject, (a.seq - 1) / record.stretch_length()) NOT IN (
                SELECT s.subject, s.nr FROM record.stretch s WHERE s.la_id = la AND s.subject = ANY (subjects))
    )
    SELECT coalesce(array_agg(DISTINCT f.id), '{}') FROM found f
    WHERE f.root IN (SELECT w.root FROM found w WHERE w.fact IN (SELECT unnest(kinds)))
$$;

-- The stretches that are not what the tables say, or are missing: none, in a record that is whole.
CREATE FUNCTION record.stretches_astray(la integer) RETURNS TABLE (subject uuid, nr bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(s.subject, t.subject), coalesce(s.nr, t.nr)
    FROM (
        SELECT h.subject, n.nr FROM record.thread h CROSS JOIN LATERAL generate_series(0, h.seq / record.stretch_length() - 1) n (nr)
        WHERE h.la_id = la
    ) t
    FULL JOIN (SELECT k.* FROM record.stretch k WHERE k.la_id = la) s ON s.subject = t.subject AND s.nr = t.nr
    LEFT JOIN LATERAL record.stretched(la, t.subject, t.nr) told ON true
    WHERE s.subject IS NULL OR told.subject IS NULL
        OR (s.people, s.ids, s.roots, s.facts) IS DISTINCT FROM (told.people, told.ids, told.roots, told.facts)
        OR s.lines IS DISTINCT FROM told.lines
$$;

-- Those of records that were written before.
DO $$
BEGIN
    PERFORM record.keep_stretch(h.la_id, h.subject, n.nr)
    FROM record.thread h CROSS JOIN LATERAL generate_series(0, h.seq / record.stretch_length() - 1) n (nr);
END $$;

GRANT EXECUTE ON FUNCTION record.read_on(uuid[], text, bigint[], text[]), record.read_stretches(uuid[], bigint[])
    TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.stretches_astray(integer) TO alongside_auditor;
