-- The seal: what was committed becomes leaves of two logs (entries, looks), whose size and root are signed.
-- The tree itself is RFC 6962's; the sequencer computes it (alongside/record/seal) and keeps it here.

CREATE TABLE record.log_leaf (
    la_id integer NOT NULL,
    log text NOT NULL CHECK (log IN ('entries', 'looks')),
    place bigint NOT NULL CHECK (place >= 0),
    item uuid,
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (la_id, log, place)
);
COMMENT ON COLUMN record.log_leaf.item IS 'The entry or look; absent where the log speaks of its own keys.';
CREATE UNIQUE INDEX leaf_of_item ON record.log_leaf (la_id, log, item) WHERE item IS NOT NULL;

-- What the log says of its keys: a leaf like any other, with its text.
CREATE TABLE record.log_statement (
    la_id integer NOT NULL,
    log text NOT NULL,
    place bigint NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (la_id, log, place),
    FOREIGN KEY (la_id, log, place) REFERENCES record.log_leaf (la_id, log, place)
);

-- Roots over 256 leaves, over 256 of those, and so on: proofs read hundreds of hashes, not millions.
CREATE TABLE record.log_tile (
    la_id integer NOT NULL,
    log text NOT NULL,
    tier integer NOT NULL CHECK (tier > 0),
    place bigint NOT NULL CHECK (place >= 0),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (la_id, log, tier, place)
);

CREATE TABLE record.checkpoint (
    la_id integer NOT NULL,
    log text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    at timestamptz NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (la_id, log, size)
);

-- What witnesses outside said of a checkpoint: one signature line each.
CREATE TABLE record.cosignature (
    la_id integer NOT NULL,
    log text NOT NULL,
    size bigint NOT NULL,
    witness text NOT NULL,
    at timestamptz NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (la_id, log, size, witness, at),
    FOREIGN KEY (la_id, log, size) REFERENCES record.checkpoint (la_id, log, size)
);

-- Which entry a receipt was given for, and whose receipt it is.
CREATE TABLE record.receipt (
    la_id integer NOT NULL,
    code bytea NOT NULL CHECK (octet_length(code) = 10),
    entry_id uuid NOT NULL,
    holder text NOT NULL,
    PRIMARY KEY (la_id, code),
    FOREIGN KEY (la_id, entry_id) REFERENCES record.entry (la_id, id)
);

-- Data keys of attachments and sealed records, wrapped under the authority's master key.
CREATE TABLE record.envelope (
    la_id integer NOT NULL,
    key uuid NOT NULL,
    master text NOT NULL,
    wrapped bytea NOT NULL,
    PRIMARY KEY (la_id, key)
);

-- Keys that were destroyed, and by which two entries.
CREATE TABLE record.envelope_gone (
    la_id integer NOT NULL,
    key uuid NOT NULL,
    asked uuid NOT NULL,
    agreed uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (la_id, key),
    FOREIGN KEY (la_id, asked) REFERENCES record.entry (la_id, id),
    FOREIGN KEY (la_id, agreed) REFERENCES record.entry (la_id, id)
);

-- Make leaves of what waits, in the order recorded (in which every thread is in its own order).
CREATE FUNCTION record.seal_take(la integer, which text, size bigint, most integer) RETURNS SETOF bytea
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF size <> (SELECT coalesce(max(l.place) + 1, 0) FROM record.log_leaf l WHERE l.la_id = la AND l.log = which) THEN
        RAISE EXCEPTION 'the log has grown meanwhile' USING ERRCODE = 'AL001';
    END IF;
    RETURN QUERY
    WITH waiting AS (
        SELECT w.id, w.digest, size - 1 + row_number() OVER (ORDER BY w.at, w.id) AS place
        FROM (
            SELECT p.id, e.digest, e.recorded_at AS at
            FROM record.pending p JOIN record.entry e ON e.la_id = p.la_id AND e.id = p.id
            WHERE which = 'entries' AND p.la_id = la AND p.log = 'entries'
            UNION ALL
            SELECT p.id, k.digest, k.at
            FROM record.pending p JOIN record.look k ON k.la_id = p.la_id AND k.id = p.id
            WHERE which = 'looks' AND p.la_id = la AND p.log = 'looks'
            ORDER BY at, id LIMIT most
        ) w
    ), gone AS (
        -- By an array, not a join: what waits is never counted by the planner, and joined it row by row.
        DELETE FROM record.pending p
        WHERE p.la_id = la AND p.log = which AND p.id = ANY (ARRAY(SELECT w.id FROM waiting w))
    ), made AS (
        INSERT INTO record.log_leaf SELECT la, which, w.place, w.id, w.digest FROM waiting w
        RETURNING place, hash
    )
    SELECT m.hash FROM made m ORDER BY m.place;
END $$;

CREATE FUNCTION record.seal_say(la integer, which text, at_place bigint, words text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO record.log_leaf
    VALUES (la, which, at_place, NULL, sha256('\x00'::bytea || convert_to(words, 'UTF8')));
    INSERT INTO record.log_statement VALUES (la, which, at_place, words);
END $$;

CREATE FUNCTION record.seal_keep(
    la integer, which text, tiers integer[], places bigint[], hashes bytea[],
    size bigint, signed_at timestamptz, note text
) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO record.log_tile
    SELECT la, which, t.tier, t.place, t.hash FROM unnest(tiers, places, hashes) AS t (tier, place, hash);
    INSERT INTO record.checkpoint VALUES (la, which, size, signed_at, note);
$$;

CREATE FUNCTION record.seal_cosign(la integer, which text, at_size bigint, who text, said_at timestamptz, words text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    INSERT INTO record.cosignature VALUES (la, which, at_size, who, said_at, words) ON CONFLICT DO NOTHING;
$$;

-- What the stored words hash to, and who may read them: for checking without reading.
CREATE FUNCTION record.words_found(la integer, entries uuid[])
RETURNS TABLE (entry_id uuid, subject uuid, commitment bytea, open_to uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.entry_id, p.subject,
           sha256('\x616c6f6e67736964652d706172742f310a'::bytea || p.salt || convert_to(p.body, 'UTF8')), p.open_to
    FROM record.payload p WHERE p.la_id = la AND p.entry_id = ANY (entries)
$$;

-- Who writes here sits at this authority's book.
CREATE FUNCTION record.only_mine(la integer) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF la IS DISTINCT FROM record.my_la() THEN
        RAISE EXCEPTION 'nobody is at the book: no valid token' USING ERRCODE = 'AL005';
    END IF;
END $$;

-- Receipts. Asking one needs no sitting: whoever holds the eight words may ask, and learns one word.
CREATE FUNCTION record.receipt_keep(la integer, code bytea, entry uuid, holder text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT record.only_mine(la);
    INSERT INTO record.receipt VALUES (la, code, entry, holder) ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION record.receipt_asked(la integer, asked bytea) RETURNS TABLE (entry_id uuid, holder text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT r.entry_id, r.holder FROM record.receipt r WHERE r.la_id = la AND r.code = asked
$$;

CREATE FUNCTION record.receipt_standing(la integer, entry uuid)
RETURNS TABLE (whose text, committed bytea, now bytea, erased boolean, sealed boolean, corrected boolean, withdrawn boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH parts AS (
        SELECT NULL::uuid AS subject, 'common' AS whose, e.common AS committed
        FROM record.entry e WHERE e.la_id = la AND e.id = entry
        UNION ALL
        SELECT a.subject, a.kind || ':' || a.subject, a.part
        FROM record.entry_about a WHERE a.la_id = la AND a.entry_id = entry AND a.part IS NOT NULL
    )
    SELECT p.whose, p.committed,
        (SELECT f.commitment FROM record.words_found(la, ARRAY[entry]) f WHERE f.subject IS NOT DISTINCT FROM p.subject),
        EXISTS (SELECT FROM record.erasure x
                WHERE x.la_id = la AND x.entry_id = entry AND x.subject IS NOT DISTINCT FROM p.subject),
        coalesce((SELECT l.hash = e.digest FROM record.entry e JOIN record.log_leaf l
                  ON l.la_id = la AND l.log = 'entries' AND l.item = e.id
                  WHERE e.la_id = la AND e.id = entry),
                 EXISTS (SELECT FROM record.pending w WHERE w.la_id = la AND w.log = 'entries' AND w.id = entry)),
        EXISTS (SELECT FROM record.entry n WHERE n.la_id = la AND n.corrects = entry),
        EXISTS (SELECT FROM record.entry e JOIN record.entry n ON n.la_id = la AND n.id = record.tip(la, e.root)
                WHERE e.la_id = la AND e.id = entry AND n.id <> e.id AND n.act = 'withdraws')
    FROM parts p
$$;

-- Keys. To destroy one, two entries by two people name it, as for words.
CREATE FUNCTION record.envelope_keep(la integer, new_key uuid, under text, bytes bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT record.only_mine(la);
    INSERT INTO record.envelope VALUES (la, new_key, under, bytes);
$$;

CREATE FUNCTION record.envelope_rewrap(la integer, old_key uuid, under text, bytes bytea) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT record.only_mine(la);
    UPDATE record.envelope SET master = under, wrapped = bytes WHERE la_id = la AND key = old_key;
$$;

CREATE FUNCTION record.envelope_destroy(la integer, old_key uuid, asked_id uuid, agreed_id uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    named jsonb := record.agreed_erasure(la, asked_id, agreed_id);
BEGIN
    PERFORM record.only_mine(la);
    IF NOT named->1 ? ('key:' || old_key) THEN
        RAISE EXCEPTION 'nobody agreed to destroy this key' USING ERRCODE = 'AL005';
    END IF;
    INSERT INTO record.envelope_gone (la_id, key, asked, agreed) VALUES (la, old_key, asked_id, agreed_id);
    DELETE FROM record.envelope e WHERE e.la_id = la AND e.key = old_key;
END $$;

CREATE FUNCTION record.check_key_goes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM record.envelope_gone g WHERE g.la_id = OLD.la_id AND g.key = OLD.key) THEN
        RAISE EXCEPTION 'the record is never changed: nobody agreed to destroy this key' USING ERRCODE = 'AL005';
    END IF;
    RETURN OLD;
END $$;

DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['log_leaf', 'log_statement', 'log_tile', 'checkpoint', 'cosignature', 'receipt', 'envelope_gone'] LOOP
        EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse()', held);
    END LOOP;
    CREATE TRIGGER never_changed BEFORE TRUNCATE ON record.envelope
        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse();
    CREATE TRIGGER keys_go_by_agreement BEFORE DELETE ON record.envelope
        FOR EACH ROW EXECUTE FUNCTION record.check_key_goes();
    ALTER TABLE record.envelope ENABLE ALWAYS TRIGGER keys_go_by_agreement;
    FOREACH held IN ARRAY ARRAY['log_leaf', 'log_statement', 'log_tile', 'checkpoint', 'cosignature', 'receipt', 'envelope', 'envelope_gone'] LOOP
        EXECUTE format('ALTER TABLE record.%I ENABLE ALWAYS TRIGGER never_changed', held);
        EXECUTE format('ALTER TABLE record.%I ENABLE ROW LEVEL SECURITY', held);
        EXECUTE format('ALTER TABLE record.%I FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY owner ON record.%I TO alongside_owner USING (true) WITH CHECK (true)', held);
    END LOOP;
    -- Hashes, sizes and signatures say nothing of anybody: those who seal, check and hand them out may read them.
    FOREACH held IN ARRAY ARRAY['log_leaf', 'log_statement', 'log_tile', 'checkpoint', 'cosignature'] LOOP
        EXECUTE format('CREATE POLICY seal ON record.%I FOR SELECT
                        TO alongside_sequencer, alongside_auditor, alongside_wide, alongside_retention USING (true)', held);
        EXECUTE format('GRANT SELECT ON record.%I
                        TO alongside_sequencer, alongside_auditor, alongside_wide, alongside_retention', held);
    END LOOP;
    FOREACH held IN ARRAY ARRAY['receipt', 'envelope_gone'] LOOP
        EXECUTE format('CREATE POLICY auditor ON record.%I FOR SELECT TO alongside_auditor USING (true)', held);
        EXECUTE format('GRANT SELECT ON record.%I TO alongside_auditor', held);
    END LOOP;
END $$;

CREATE POLICY keys ON record.envelope FOR SELECT
    TO alongside_narrow, alongside_wide, alongside_retention USING (la_id = (SELECT record.my_la()));
GRANT SELECT ON record.envelope TO alongside_narrow, alongside_wide, alongside_retention;
CREATE POLICY auditor ON record.envelope FOR SELECT TO alongside_auditor USING (true);
GRANT SELECT (la_id, key, master) ON record.envelope TO alongside_auditor;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.seal_take(integer, text, bigint, integer),
    record.seal_say(integer, text, bigint, text),
    record.seal_keep(integer, text, integer[], bigint[], bytea[], bigint, timestamptz, text),
    record.seal_cosign(integer, text, bigint, text, timestamptz, text) TO alongside_sequencer;
GRANT EXECUTE ON FUNCTION record.words_found(integer, uuid[]), record.erasure_named(integer, uuid)
    TO alongside_auditor;
GRANT EXECUTE ON FUNCTION record.receipt_keep(integer, bytea, uuid, text), record.receipt_asked(integer, bytea),
    record.receipt_standing(integer, uuid) TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.envelope_keep(integer, uuid, text, bytea)
    TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.envelope_rewrap(integer, uuid, text, bytea),
    record.envelope_destroy(integer, uuid, uuid, uuid) TO alongside_retention;
