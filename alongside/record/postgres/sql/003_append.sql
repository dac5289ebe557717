-- The only way in. It takes the metadata of a batch as JSON, the texts and their salts as arrays (for each
-- entry its common text and then its parts'), and does the rest: author, instant, threads, digests.
--
-- Everything a header holds is written here in the canonical lines of format v1 (alongside/record/canonical.py):
-- the digests of both books are the same bytes.
--
-- Its refusals: AL001 moved, AL002 key used, AL003 not in the book, AL004 clock went back, AL005 not allowed,
-- AL006 not a draft.

CREATE FUNCTION record.instant_text(at timestamptz) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp
AS $$ SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- The newest word of a chain: each correction is recorded after what it corrects.
CREATE FUNCTION record.tip(la integer, chain uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce((
        SELECT e.id FROM record.entry e
        WHERE e.la_id = la AND e.root = chain AND e.corrects IS NOT NULL
        ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1
    ), chain)
$$;

-- The entry that a correction or a further step names, if the one at the book may read its words.
CREATE FUNCTION record.readable(la integer, reach text, wanted uuid) RETURNS record.entry
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_entry record.entry;
BEGIN
    SELECT e.* INTO found_entry FROM record.entry e WHERE e.la_id = la AND e.id = wanted;
    IF found_entry.id IS NULL OR (reach = 'narrow' AND NOT EXISTS (
        SELECT FROM record.entry_about a
        WHERE a.la_id = la AND a.entry_id = wanted AND NOT a.stub AND a.subject = ANY (record.my_subjects())
    )) THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003', DETAIL = wanted::text;
    END IF;
    RETURN found_entry;
END $$;

-- The newest word of a standing chain, other than one's own, that takes this chain over.
CREATE FUNCTION record.taker(la integer, base uuid, own uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT record.tip(la, t.root)
    FROM record.entry t
    JOIN record.entry newest ON newest.la_id = la AND newest.id = record.tip(la, t.root)
    WHERE t.la_id = la AND t.takes_over AND t.root IS DISTINCT FROM own AND newest.act <> 'withdraws'
        AND t.builds_on IN (
            SELECT base UNION ALL
            SELECT e.id FROM record.entry e
            WHERE e.la_id = la AND e.root = base AND e.corrects IS NOT NULL)
    ORDER BY t.id LIMIT 1
$$;

CREATE FUNCTION record.moved(seen uuid, newest uuid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what this builds on has moved'
        USING ERRCODE = 'AL001', DETAIL = seen || ' ' || newest;
END $$;

-- Whether a second submission says what the first said, as far as its words are still here.
CREATE FUNCTION record.says_the_same(first record.entry, draft jsonb, author text, texts text[])
RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT (first.fact, first.shape, first.on_text, first.by, first.said_by, first.on_behalf_of, first.origin,
            first.source, first.held_from, first.act, first.takes_over)
        = (draft->>'fact', (draft->>'shape')::integer, draft->>'on', author, draft->>'said_by',
           draft->>'on_behalf_of', draft->>'origin', draft->>'source', draft->>'held_from',
           draft->>'act', (draft->>'takes_over')::boolean)
        AND first.corrects IS NOT DISTINCT FROM (draft->>'corrects')::uuid
        AND first.builds_on IS NOT DISTINCT FROM (draft->>'builds_on')::uuid
        AND (SELECT array_agg(a.kind || ':' || a.subject ORDER BY a.kind COLLATE "C", a.subject)
             FROM record.entry_about a
             WHERE a.la_id = first.la_id AND a.entry_id = first.id AND NOT a.stub)
            = ARRAY(SELECT jsonb_array_elements_text(draft->'about'))
        AND coalesce((SELECT array_agg(a.kind || ':' || a.subject ORDER BY a.kind COLLATE "C", a.subject)
             FROM record.entry_about a
             WHERE a.la_id = first.la_id AND a.entry_id = first.id AND a.part IS NOT NULL), '{}')
            = ARRAY(SELECT jsonb_array_elements_text(draft->'parts'))
        AND NOT EXISTS (
            SELECT FROM record.payload p
            WHERE p.la_id = first.la_id AND p.entry_id = first.id AND p.body <> texts[
                CASE WHEN p.subject IS NULL THEN 1 ELSE 1 + (
                    SELECT n.nr FROM jsonb_array_elements_text(draft->'parts') WITH ORDINALITY n (whose, nr)
                    WHERE split_part(n.whose, ':', 2)::uuid = p.subject) END])
$$;

-- Make the threads that are new, and lock all that the batch adds to or builds on, in one order for everybody.
CREATE FUNCTION record.lock_threads(la integer, whose text[], named uuid[]) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    INSERT INTO record.thread AS kept (la_id, subject, kind)
    SELECT la, needed.subject, min(needed.kind)
    FROM (
        SELECT split_part(who, ':', 2)::uuid AS subject, split_part(who, ':', 1) AS kind FROM unnest(whose) who
        UNION ALL
        SELECT a.subject, a.kind FROM record.entry_about a WHERE a.la_id = la AND a.entry_id = ANY (named)
    ) needed
    GROUP BY needed.subject
    ORDER BY needed.subject
    ON CONFLICT (la_id, subject) DO UPDATE SET kind = kept.kind WHERE false
$$;

CREATE FUNCTION record.append(drafts jsonb, texts text[], salts bytea[])
RETURNS TABLE (entry_id uuid, at timestamptz, leaf bytea, duplicate boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
    made_up boolean;
    repeats boolean;
    place jsonb;              -- where each subject of the batch stands in the four arrays below
    whose text[];
    corrected uuid[];
    built_on uuid[];
    refs text[];
    words text[] := texts;    -- held open: an element of a parameter is found by walking to it
    salt bytea[] := salts;
    seqs bigint[];
    heads bytea[];
    lasts timestamptz[];
    draft jsonb;
    next_text integer := 1;   -- the texts of this draft: from here
    texts_here integer;
    author text;
    first record.entry;
    target record.entry;
    base record.entry;
    newest uuid;
    about text[];
    parts text[];
    stubs text[];
    p integer;
    part_at integer;
    latest timestamptz;
    lines text;
    commitments bytea[];
    part_lines text;
    about_subjects uuid[];
    about_seqs bigint[];
    about_kinds text[];
    about_previous bytea[];
    about_stubs boolean[];
    about_parts bytea[];
    part_subjects uuid[];
    still uuid[];
BEGIN
    IF claim.la_id IS NULL OR claim.reach NOT IN ('narrow', 'wide', 'retention') THEN
        RAISE EXCEPTION 'nobody is at the book: no valid token' USING ERRCODE = 'AL005';
    END IF;
    SELECT a.synthetic INTO made_up FROM record.authority a WHERE a.la_id = claim.la_id;
    IF jsonb_typeof(drafts) <> 'array' OR coalesce(array_length(texts, 1), 0) <> coalesce(array_length(salts, 1), 0) THEN
        RAISE EXCEPTION 'not a batch' USING ERRCODE = 'AL006';
    END IF;

    whose := ARRAY(
        SELECT DISTINCT who FROM jsonb_array_elements(drafts) d, jsonb_array_elements_text(d->'about') who);
    corrected := ARRAY(
        SELECT (d->>'corrects')::uuid FROM jsonb_array_elements(drafts) d WHERE d ? 'corrects');
    built_on := ARRAY(
        SELECT (d->>'builds_on')::uuid FROM jsonb_array_elements(drafts) d WHERE d ? 'builds_on');
    refs := ARRAY(SELECT DISTINCT d->>'client_ref' FROM jsonb_array_elements(drafts) d);
    PERFORM record.lock_threads(claim.la_id, whose, corrected || built_on);

    -- Arrays, not joins: these plans are kept, and must use the keys however few rows there once were.
    about_subjects := ARRAY(SELECT split_part(who, ':', 2)::uuid FROM unnest(whose) who)
        || ARRAY(SELECT a.subject FROM record.entry_about a
                 WHERE a.la_id = claim.la_id AND a.entry_id = ANY (corrected));
    SELECT jsonb_object_agg(t.who, t.nr), array_agg(t.who ORDER BY t.nr), array_agg(t.seq ORDER BY t.nr),
           array_agg(t.head ORDER BY t.nr), array_agg(t.recorded_at ORDER BY t.nr)
    INTO place, whose, seqs, heads, lasts
    FROM (
        SELECT h.kind || ':' || h.subject AS who, h.seq, h.head, h.recorded_at, row_number() OVER () AS nr
        FROM record.thread h
        WHERE h.la_id = claim.la_id AND h.subject = ANY (about_subjects)
    ) t;
    repeats := cardinality(refs) < jsonb_array_length(drafts) OR EXISTS (
        SELECT FROM record.entry e WHERE e.la_id = claim.la_id AND e.client_ref = ANY (refs));

    FOR draft IN SELECT d FROM jsonb_array_elements(drafts) d LOOP
        about := ARRAY(SELECT jsonb_array_elements_text(draft->'about'));
        parts := ARRAY(SELECT jsonb_array_elements_text(draft->'parts'));
        texts_here := 1 + cardinality(parts);
        author := coalesce(draft->>'by', claim.who);
        IF (author <> claim.who OR draft ? 'at') AND NOT (made_up AND claim.reach IN ('wide', 'retention')) THEN
            RAISE EXCEPTION 'only a wide sitting in a synthetic authority says who wrote, or when it was recorded'
                USING ERRCODE = 'AL005';
        END IF;

        -- The same submission again gets the first answer.
        IF repeats THEN
            SELECT e.* INTO first FROM record.entry e
            WHERE e.la_id = claim.la_id AND e.client_ref = draft->>'client_ref';
            IF FOUND THEN
                IF record.says_the_same(first, draft, author, words[next_text:next_text + texts_here - 1]) THEN
                    next_text := next_text + texts_here;
                    entry_id := first.id; at := first.recorded_at; leaf := first.digest; duplicate := true;
                    RETURN NEXT;
                    CONTINUE;
                END IF;
                RAISE EXCEPTION 'this key came before with other words'
                    USING ERRCODE = 'AL002', DETAIL = draft->>'client_ref';
            END IF;
        END IF;

        -- What it corrects is still the newest word; those it was about and is no longer keep a stub.
        target := NULL;
        stubs := '{}';
        IF draft ? 'corrects' THEN
            target := record.readable(claim.la_id, claim.reach, (draft->>'corrects')::uuid);
            newest := record.tip(claim.la_id, target.root);
            IF newest <> target.id THEN
                PERFORM record.moved(target.id, newest);
            END IF;
            stubs := ARRAY(
                SELECT a.kind || ':' || a.subject FROM record.entry_about a
                WHERE a.la_id = claim.la_id AND a.entry_id = target.id AND NOT a.stub
                    AND NOT a.kind || ':' || a.subject = ANY (about));
            about := ARRAY(SELECT who FROM unnest(about || stubs) who ORDER BY who COLLATE "C");
        END IF;

        -- What it builds on still stands as it was seen, and nothing that stands has taken it over.
        IF draft ? 'builds_on' THEN
            base := record.readable(claim.la_id, claim.reach, (draft->>'builds_on')::uuid);
            newest := coalesce(record.taker(claim.la_id, base.root, target.root), record.tip(claim.la_id, base.root));
            IF newest <> base.id THEN
                PERFORM record.moved(base.id, newest);
            END IF;
        END IF;

        IF cardinality(about) = 0 OR cardinality(about) <> (SELECT count(DISTINCT who) FROM unnest(about) who)
            OR NOT parts <@ about OR parts && stubs
            OR concat(draft->>'fact', draft->>'client_ref', draft->>'said_by', draft->>'on_behalf_of',
                      draft->>'source', author) ~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]' THEN
            RAISE EXCEPTION 'this cannot stand in the record' USING ERRCODE = 'AL006';
        END IF;

        -- One instant for the entry, after every entry of its threads.
        at := coalesce((draft->>'at')::timestamptz, clock_timestamp());
        latest := NULL;
        FOR i IN 1..cardinality(about) LOOP
            p := (place->>about[i])::integer;
            IF p IS NULL THEN
                RAISE EXCEPTION '% is in the record as another kind of subject', about[i] USING ERRCODE = 'AL006';
            END IF;
            latest := greatest(latest, lasts[p]);
        END LOOP;
        IF at < latest - interval '2 seconds' THEN
            RAISE EXCEPTION 'the clock went back' USING ERRCODE = 'AL004';
        END IF;
        at := greatest(at, latest + interval '1 microsecond');

        -- Commitments of the texts, threads, and the header's canonical lines.
        commitments := '{}';
        FOR i IN 0..texts_here - 1 LOOP
            commitments[i + 1] := sha256('\x616c6f6e67736964652d706172742f310a'::bytea || salt[next_text + i]
                                         || convert_to(words[next_text + i], 'UTF8'));
        END LOOP;
        part_lines := E'\npart common ' || encode(commitments[1], 'hex');
        lines := '';
        part_at := 1;
        about_subjects := '{}'; about_seqs := '{}'; about_kinds := '{}'; about_previous := '{}';
        about_stubs := '{}'; about_parts := '{}'; part_subjects := '{}'; still := '{}';
        FOR i IN 1..cardinality(about) LOOP
            p := (place->>about[i])::integer;
            seqs[p] := seqs[p] + 1;
            about_subjects[i] := split_part(about[i], ':', 2)::uuid;
            about_kinds[i] := split_part(about[i], ':', 1);
            about_seqs[i] := seqs[p];
            about_previous[i] := heads[p];
            about_stubs[i] := about[i] = ANY (stubs);
            about_parts[i] := NULL;
            IF NOT about_stubs[i] THEN
                still := still || about_subjects[i];
            END IF;
            IF part_at < texts_here AND parts[part_at] = about[i] THEN
                part_at := part_at + 1;
                about_parts[i] := commitments[part_at];
                part_subjects := part_subjects || about_subjects[i];
                part_lines := part_lines || E'\npart ' || about[i] || ' ' || encode(commitments[part_at], 'hex');
            END IF;
            lines := lines || E'\nabout ' || about[i] || ' ' || seqs[p] || ' '
                || coalesce(encode(heads[p], 'hex'), '-') || CASE WHEN about_stubs[i] THEN ' stub' ELSE '' END;
        END LOOP;
        IF part_at <> texts_here OR about_kinds IS NULL THEN
            RAISE EXCEPTION 'parts come in the order of their subjects' USING ERRCODE = 'AL006';
        END IF;
        entry_id := (draft->>'id')::uuid;
        lines := 'alongside-entry/1'
            || E'\nauthority ' || claim.la_id
            || E'\nentry ' || entry_id
            || E'\nfact ' || (draft->>'fact') || '/' || (draft->>'shape')
            || E'\non ' || (draft->>'on')
            || E'\nrecorded ' || record.instant_text(at)
            || E'\nby ' || author
            || E'\nsaid-by ' || coalesce(nullif(draft->>'said_by', ''), '-')
            || E'\non-behalf-of ' || coalesce(nullif(draft->>'on_behalf_of', ''), '-')
            || E'\norigin ' || (draft->>'origin')
            || E'\nsource ' || coalesce(nullif(draft->>'source', ''), '-')
            || E'\nheld-from ' || coalesce(nullif(draft->>'held_from', ''), '-')
            || E'\nclient-ref ' || (draft->>'client_ref')
            || E'\nact ' || (draft->>'act')
            || E'\ncorrects ' || coalesce(target.id::text, '-')
            || E'\nbuilds-on ' || coalesce(draft->>'builds_on', '-')
            || E'\ntakes-over ' || CASE WHEN (draft->>'takes_over')::boolean THEN 'yes' ELSE 'no' END
            || E'\nroot ' || coalesce(target.root, entry_id)
            || lines || part_lines || E'\n';
        leaf := sha256('\x00'::bytea || convert_to(lines, 'UTF8'));

        INSERT INTO record.entry VALUES (
            claim.la_id, entry_id, draft->>'fact', (draft->>'shape')::integer, draft->>'on',
            (draft->>'first')::date, (draft->>'last')::date, at, author, draft->>'said_by', draft->>'on_behalf_of',
            draft->>'origin', draft->>'source', draft->>'held_from', draft->>'client_ref', draft->>'act',
            target.id, (draft->>'builds_on')::uuid, (draft->>'takes_over')::boolean,
            coalesce(target.root, entry_id), commitments[1], leaf, about_subjects);
        INSERT INTO record.entry_about
        SELECT claim.la_id, u.subject, u.seq, append.entry_id, u.kind, u.previous, u.stub, u.part
        FROM unnest(about_subjects, about_seqs, about_kinds, about_previous, about_stubs, about_parts)
            AS u (subject, seq, kind, previous, stub, part);
        INSERT INTO record.payload
        VALUES (claim.la_id, append.entry_id, NULL, salt[next_text], words[next_text], still);
        IF texts_here > 1 THEN
            INSERT INTO record.payload
            SELECT claim.la_id, append.entry_id, u.subject, salt[next_text + u.nr], words[next_text + u.nr], ARRAY[u.subject]
            FROM unnest(part_subjects) WITH ORDINALITY AS u (subject, nr);
        END IF;
        INSERT INTO record.pending VALUES (claim.la_id, 'entries', entry_id, leaf);

        FOR i IN 1..cardinality(about) LOOP
            p := (place->>about[i])::integer;
            heads[p] := leaf;
            lasts[p] := at;
        END LOOP;
        next_text := next_text + texts_here;
        duplicate := false;
        RETURN NEXT;
    END LOOP;

    IF next_text <> 1 + coalesce(array_length(texts, 1), 0) THEN
        RAISE EXCEPTION 'more texts than the drafts have' USING ERRCODE = 'AL006';
    END IF;
    FOR i IN 1..coalesce(cardinality(whose), 0) LOOP
        UPDATE record.thread h SET seq = seqs[i], head = heads[i], recorded_at = lasts[i]
        WHERE h.la_id = claim.la_id AND h.subject = split_part(whose[i], ':', 2)::uuid AND h.seq < seqs[i];
    END LOOP;

    -- The first great batch of a new database: plans made for empty tables must not be kept for full ones.
    IF cardinality(refs) >= 100
        AND (SELECT c.reltuples < 100 FROM pg_class c WHERE c.oid = 'record.entry'::regclass) THEN
        ANALYZE (SKIP_LOCKED) record.entry, record.entry_about, record.payload, record.thread;
    END IF;
END $$;
