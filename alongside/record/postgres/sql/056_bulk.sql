-- The bulk door: thousands of entries in one act. Whoever hands them in has worked out everything beforehand (the
-- instants, the chains of corrections, the digests), and is believed in nothing: each of it is worked out here
-- again, for all entries at once, and what differs is refused. `record.append` takes what this door does not: a key
-- that came before, what stands on an entry that is not handed in with it.
--
-- Its refusals are those of `record.append`. A column of texts comes as lines, each ended by a newline.

-- Whoever is at the book, if the bulk door is theirs.
CREATE FUNCTION record.bulk_claim() RETURNS record.claim
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
BEGIN
    IF claim.la_id IS NULL OR claim.reach NOT IN ('wide', 'retention') THEN
        RAISE EXCEPTION 'the bulk door is opened in a wide sitting' USING ERRCODE = 'AL005';
    END IF;
    RETURN claim;
END $$;

-- Before entries are worked out: the moment, the ends of the threads, which nobody else moves until the sitting
-- ends, and which of these keys came before.
CREATE FUNCTION record.bulk_open(whose text[], named uuid[], refs text[],
    OUT opened timestamptz, OUT made_up boolean, OUT subjects text[], OUT seqs bigint[], OUT heads text[],
    OUT lasts timestamptz[], OUT known text[])
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.bulk_claim();
    wanted uuid[] := ARRAY(SELECT split_part(who, ':', 2)::uuid FROM unnest(whose) who);
BEGIN
    PERFORM record.lock_threads(claim.la_id, whose, named);
    SELECT a.synthetic INTO made_up FROM record.authority a WHERE a.la_id = claim.la_id;
    SELECT array_agg(h.kind || ':' || h.subject), array_agg(h.seq), array_agg(coalesce(encode(h.head, 'hex'), '')),
        array_agg(h.recorded_at)
    INTO subjects, seqs, heads, lasts
    FROM record.thread h WHERE h.la_id = claim.la_id AND h.subject = ANY (wanted);
    known := ARRAY(SELECT e.client_ref FROM record.entry e WHERE e.la_id = claim.la_id AND e.client_ref = ANY (refs));
    opened := clock_timestamp();
END $$;

-- What each of these texts hashes to with its salt, one after the other.
CREATE FUNCTION record.bulk_commitments(texts text[], salts bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(string_agg(sha256('\x616c6f6e67736964652d706172742f310a'::bytea
        || substring(salts FROM 32 * t.nr::integer - 31 FOR 32) || convert_to(t.body, 'UTF8')), ''::bytea ORDER BY t.nr), '')
    FROM unnest(texts) WITH ORDINALITY t (body, nr)
$$;

-- Entries, in the order in which they come to be. `targets` and `bases` say by number which of them an entry puts
-- right, and which it builds on; each line of `about_…` is one subject of one entry, in the order of the entries;
-- `about_part` says by number which of the parts is theirs (0: none). Where each stands in its threads is told nowhere: it follows.
CREATE FUNCTION record.append_many(
    ids uuid[], facts text, shapes integer[], ons text, firsts date[], lasts date[], ats timestamptz[], authors text,
    said_by text, on_behalf_of text, origins text, sources text, held_from text, refs text, acts text,
    targets integer[], bases integer[], takes_over boolean[], roots uuid[], leaves bytea,
    commons text, common_salts bytea, parts text, part_salts bytea,
    about_entry integer[], about_subject uuid[], about_kind text, about_stub boolean[], about_part integer[]
) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
DECLARE
    claim record.claim := record.bulk_claim();
    made_up boolean := (SELECT a.synthetic FROM record.authority a WHERE a.la_id = claim.la_id);
    n integer := cardinality(ids);
    m integer := coalesce(octet_length(part_salts), 0) / 32;
    kinds text[] := string_to_array(about_kind, E'\n');
    whole text[] := string_to_array(commons, E'\n');
    own text[] := (string_to_array(parts, E'\n'))[1:m];
    people uuid[] := ARRAY(SELECT DISTINCT s FROM unnest(about_subject) s);
    common_hashes bytea;
    part_hashes bytea;
    same_digests boolean;
    in_order boolean;
    of_one_kind boolean;
    once boolean;
    ended uuid[];
    end_seqs bigint[];
    end_entries integer[];
BEGIN
    IF n = 0 OR cardinality(about_entry) IS DISTINCT FROM cardinality(about_subject)
        OR octet_length(leaves) <> 32 * n OR octet_length(common_salts) <> 32 * n OR octet_length(part_salts) <> 32 * m
        OR cardinality(own) <> m OR cardinality(whole) <> n + 1
        OR concat(facts, authors, said_by, on_behalf_of, sources, refs)
            ~ '[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]' THEN
        RAISE EXCEPTION 'this cannot stand in the record' USING ERRCODE = 'AL006';
    END IF;

    -- Whoever is at the book is the author, and the instant is now: but in a made-up authority.
    IF NOT made_up AND (
        EXISTS (SELECT FROM unnest((string_to_array(authors, E'\n'))[1:n]) one (author) WHERE one.author <> claim.who)
        OR EXISTS (
            SELECT FROM unnest(ats) one (at)
            WHERE one.at < greatest(now(), clock_timestamp() - interval '1 minute') OR one.at > clock_timestamp())) THEN
        RAISE EXCEPTION 'only a wide sitting in a synthetic authority says who wrote, or when it was recorded'
            USING ERRCODE = 'AL005';
    END IF;
    PERFORM record.bulk_chains(ids, targets, bases, takes_over, roots);
    PERFORM record.lock_threads(claim.la_id, ARRAY(
        SELECT DISTINCT a.kind || ':' || a.subject FROM unnest(about_subject, kinds) a (subject, kind)
        WHERE a.subject IS NOT NULL), '{}');

    common_hashes := record.bulk_commitments(whole[1:n], common_salts);
    part_hashes := record.bulk_commitments(own, part_salts);
    WITH places AS MATERIALIZED (
        SELECT a.entry, a.subject, a.kind, a.stub, nullif(a.part, 0) AS part, h.subject IS NOT NULL AS of_one_kind,
            coalesce(h.seq, 0) + row_number() OVER thread AS seq,
            coalesce(lag(substring(leaves FROM 32 * a.entry - 31 FOR 32)) OVER thread, h.head) AS previous,
            coalesce(lag(ats[a.entry]) OVER thread, h.recorded_at) AS before,
            lag(a.entry) OVER thread IS DISTINCT FROM a.entry AS once,
            lead(a.entry) OVER thread IS NULL AS is_end
        FROM unnest(about_entry, about_subject, kinds, about_stub, about_part) a (entry, subject, kind, stub, part)
        LEFT JOIN (SELECT t.* FROM record.thread t WHERE t.la_id = claim.la_id AND t.subject = ANY (people)) h
            ON h.subject = a.subject AND h.kind = a.kind
        WHERE a.subject IS NOT NULL
        WINDOW thread AS (PARTITION BY a.subject ORDER BY a.entry)
    ), around AS MATERIALIZED (
        SELECT p.entry,
            string_agg(concat(E'\nabout ', p.kind, ':', p.subject, ' ', p.seq, ' ', coalesce(encode(p.previous, 'hex'), '-'),
                CASE WHEN p.stub THEN ' stub' END), '' ORDER BY p.kind COLLATE "C", p.subject) AS lines,
            string_agg(concat(E'\npart ', p.kind, ':', p.subject, ' ',
                encode(substring(part_hashes FROM 32 * p.part - 31 FOR 32), 'hex')), ''
                ORDER BY p.kind COLLATE "C", p.subject) FILTER (WHERE p.part > 0) AS part_lines,
            array_agg(p.subject ORDER BY p.kind COLLATE "C", p.subject) AS all_of_them,
            array_agg(p.subject ORDER BY p.kind COLLATE "C", p.subject) FILTER (WHERE NOT p.stub) AS still
        FROM places p GROUP BY p.entry
    ), headers AS MATERIALIZED (
        SELECT t.*, a.all_of_them, a.still, ids[nullif(t.target, 0)] AS corrects, ids[nullif(t.base, 0)] AS builds_on,
            substring(common_hashes FROM 32 * t.nr::integer - 31 FOR 32) AS common, a.lines, a.part_lines
        FROM unnest(ids, string_to_array(facts, E'\n'), shapes, string_to_array(ons, E'\n'), firsts, lasts, ats,
            string_to_array(authors, E'\n'), string_to_array(append_many.said_by, E'\n'),
            string_to_array(append_many.on_behalf_of, E'\n'), string_to_array(origins, E'\n'),
            string_to_array(sources, E'\n'), string_to_array(append_many.held_from, E'\n'), string_to_array(refs, E'\n'),
            string_to_array(acts, E'\n'), targets, bases, append_many.takes_over, roots)
            WITH ORDINALITY t (id, fact, shape, on_text, first, last, at, author, said, behalf, origin, source,
                held, ref, act, target, base, over, root, nr)
        JOIN around a ON a.entry = t.nr
        WHERE t.id IS NOT NULL
    ), hashed AS MATERIALIZED (
        SELECT h.*, sha256('\x00'::bytea || convert_to(concat(
            'alongside-entry/1', E'\nauthority ', claim.la_id, E'\nentry ', h.id, E'\nfact ', h.fact, '/', h.shape,
            E'\non ', h.on_text,
            E'\nrecorded ', to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            E'\nby ', h.author, E'\nsaid-by ', coalesce(nullif(h.said, ''), '-'),
            E'\non-behalf-of ', coalesce(nullif(h.behalf, ''), '-'), E'\norigin ', h.origin,
            E'\nsource ', coalesce(nullif(h.source, ''), '-'), E'\nheld-from ', coalesce(nullif(h.held, ''), '-'),
            E'\nclient-ref ', h.ref, E'\nact ', h.act, E'\ncorrects ', coalesce(h.corrects::text, '-'),
            E'\nbuilds-on ', coalesce(h.builds_on::text, '-'),
            E'\ntakes-over ', CASE WHEN h.over THEN 'yes' ELSE 'no' END, E'\nroot ', h.root, h.lines,
            E'\npart common ', encode(h.common, 'hex'), h.part_lines, E'\n'), 'UTF8')) AS digest
        FROM headers h
    ), entries_put AS (
        INSERT INTO record.entry
        SELECT claim.la_id, h.id, h.fact, h.shape, h.on_text, h.first, h.last, h.at, h.author, h.said, h.behalf,
            h.origin, h.source, h.held, h.ref, h.act, h.corrects, h.builds_on, h.over, h.root, h.common, h.digest,
            h.all_of_them
        FROM hashed h ORDER BY h.nr
    ), places_put AS (
        INSERT INTO record.entry_about
        SELECT claim.la_id, p.subject, p.seq, ids[p.entry], p.kind, p.previous, p.stub,
            substring(part_hashes FROM 32 * p.part - 31 FOR 32)
        FROM places p
    ), commons_put AS (
        INSERT INTO record.payload
        SELECT claim.la_id, ids[a.entry], NULL, substring(common_salts FROM 32 * a.entry - 31 FOR 32), t.body, a.still
        FROM unnest(whole) WITH ORDINALITY t (body, nr) JOIN around a ON a.entry = t.nr
    ), parts_put AS (
        INSERT INTO record.payload
        SELECT claim.la_id, ids[p.entry], p.subject, substring(part_salts FROM 32 * p.part - 31 FOR 32), t.body,
            ARRAY[p.subject]
        FROM unnest(own) WITH ORDINALITY t (body, nr) JOIN places p ON p.part = t.nr
    ), pending_put AS (
        INSERT INTO record.pending SELECT claim.la_id, 'entries', h.id, h.digest FROM hashed h ORDER BY h.nr
    )
    SELECT leaves = (SELECT string_agg(h.digest, ''::bytea ORDER BY h.nr) FROM hashed h),
        bool_and(coalesce(p.before < ats[p.entry], true)), bool_and(p.of_one_kind),
        bool_and(p.once) AND count(p.part) = m AND count(DISTINCT p.part) = m AND count(*) = cardinality(about_entry)
            AND bool_and(p.part IS NULL OR p.part BETWEEN 1 AND m) AND bool_and(p.part IS NULL OR NOT p.stub),
        array_agg(p.subject) FILTER (WHERE p.is_end), array_agg(p.seq) FILTER (WHERE p.is_end),
        array_agg(p.entry) FILTER (WHERE p.is_end)
    INTO same_digests, in_order, of_one_kind, once, ended, end_seqs, end_entries
    FROM places p;
    IF of_one_kind IS NOT TRUE THEN
        RAISE EXCEPTION 'somebody is in the record as another kind of subject' USING ERRCODE = 'AL006';
    ELSIF in_order IS NOT TRUE THEN
        RAISE EXCEPTION 'the clock went back' USING ERRCODE = 'AL004';
    ELSIF once IS NOT TRUE OR same_digests IS NOT TRUE THEN
        RAISE EXCEPTION 'what was handed in is not what its digests say' USING ERRCODE = 'AL006';
    END IF;
    PERFORM record.bulk_stubs(claim.la_id, ids, targets);
    UPDATE record.thread h SET seq = t.seq, head = substring(leaves FROM 32 * t.entry - 31 FOR 32), recorded_at = ats[t.entry]
    FROM unnest(ended, end_seqs, end_entries) t (subject, seq, entry)
    WHERE h.la_id = claim.la_id AND h.subject = t.subject;

    -- As in `record.append`: plans made for empty tables must not be kept for full ones.
    IF n >= 100 AND (SELECT c.reltuples < 100 FROM pg_class c WHERE c.oid = 'record.entry'::regclass) THEN
        ANALYZE (SKIP_LOCKED) record.entry, record.entry_about, record.payload, record.thread;
    END IF;
END $$;

-- Each names what came before it in the same call; an entry is put right once; and what it builds on is still the
-- newest word when it comes, and was taken over by nobody else.
CREATE FUNCTION record.bulk_chains(ids uuid[], targets integer[], bases integer[], takes_over boolean[], roots uuid[])
RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    lost uuid;
    seen uuid;
    newest uuid;
BEGIN
    SELECT coalesce(ids[nullif(c.target, 0)], ids[nullif(c.base, 0)], c.id) INTO lost
    FROM unnest(ids, targets, bases, roots) WITH ORDINALITY c (id, target, base, root, nr)
    WHERE (c.target BETWEEN 0 AND c.nr - 1 AND c.base BETWEEN 0 AND c.nr - 1) IS NOT TRUE;
    IF FOUND THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003', DETAIL = lost::text;
    END IF;
    IF EXISTS (
        SELECT FROM unnest(ids, targets, roots) c (id, target, root)
        WHERE c.root IS DISTINCT FROM CASE WHEN c.target = 0 THEN c.id ELSE roots[c.target] END) THEN
        RAISE EXCEPTION 'a chain begins with its first word' USING ERRCODE = 'AL006';
    END IF;
    WITH c AS MATERIALIZED (
        SELECT c.* FROM unnest(ids, targets, bases, takes_over, roots)
            WITH ORDINALITY c (id, target, base, over, root, nr)
        WHERE c.target > 0 OR c.base > 0
    )
    SELECT ids[one.target], other.id INTO seen, newest
    FROM c one JOIN c other ON other.target = one.target AND other.nr < one.nr WHERE one.target > 0
    UNION ALL
    SELECT ids[one.base], other.id
    FROM c one JOIN c other ON other.target = one.base AND other.nr < one.nr WHERE one.base > 0
    UNION ALL
    SELECT ids[one.base], other.id
    FROM c one JOIN c other ON other.over AND roots[other.base] = roots[one.base] AND other.nr < one.nr
        AND other.root <> one.root
    WHERE one.base > 0 AND other.base > 0;
    IF FOUND THEN
        PERFORM record.moved(seen, newest);
    END IF;
END $$;

-- Those whom an entry leaves keep a stub of it, and nobody else does.
CREATE FUNCTION record.bulk_stubs(la integer, ids uuid[], targets integer[]) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM unnest(ids, targets) c (id, target)
        JOIN record.entry_about before ON before.la_id = la AND before.entry_id = ids[c.target] AND NOT before.stub
        LEFT JOIN record.entry_about a ON a.la_id = la AND a.entry_id = c.id AND a.subject = before.subject
        WHERE c.target > 0 AND a.entry_id IS NULL
    ) OR EXISTS (
        SELECT FROM unnest(ids, targets) c (id, target)
        JOIN record.entry e ON e.la_id = la AND e.id = c.id
        JOIN record.entry_about a ON a.la_id = la AND a.entry_id = c.id AND a.stub
        WHERE NOT EXISTS (
            SELECT FROM record.entry_about before
            WHERE c.target > 0 AND before.la_id = la AND before.entry_id = ids[c.target] AND NOT before.stub
                AND before.subject = a.subject)
    ) THEN
        RAISE EXCEPTION 'whoever an entry leaves keeps a stub of it, and nobody else' USING ERRCODE = 'AL006';
    END IF;
END $$;

-- What waits after so much is put in order in memory.
ALTER FUNCTION record.seal_take(integer, text, bigint, integer) SET work_mem = '128MB';

GRANT EXECUTE ON FUNCTION record.bulk_open(text[], uuid[], text[]),
    record.append_many(uuid[], text, integer[], text, date[], date[], timestamptz[], text, text, text, text, text, text, text,
        text, integer[], integer[], boolean[], uuid[], bytea, text, bytea, text, bytea, integer[], uuid[], text, boolean[],
        integer[])
    TO alongside_wide, alongside_retention;
