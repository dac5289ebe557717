-- Reading on from where one stopped. Entries never change: what a process has read of a thread, up to a place, is
-- still what stands there, as long as the same is open to the same reader and nothing has been erased since. So a
-- process may keep what it read, and ask here only for what came after. It is believed in nothing: the answer is
-- everything, unless what is open, what was erased and the digest at that place of each thread are what they were.

-- How things stand for this reader: how they read, how much was erased, what is open to them.
CREATE FUNCTION record.sight(claim record.claim, mine uuid[]) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT concat_ws(' ', claim.reach,
        (SELECT count(*) FROM record.erasure x WHERE x.la_id = claim.la_id),
        encode(sha256(convert_to(array_to_string(ARRAY(SELECT s FROM unnest(mine) s ORDER BY s), ','), 'UTF8')), 'hex'))
$$;

-- Whether a thread held this digest at this place: a digest names everything before it.
CREATE FUNCTION record.held(la integer, whose uuid, place bigint, wanted text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT place = 0 OR EXISTS (
        SELECT FROM record.entry_about a JOIN record.entry e ON e.la_id = la AND e.id = a.entry_id
        WHERE a.la_id = la AND a.subject = whose AND a.seq = place AND encode(e.digest, 'hex') = wanted)
$$;

-- The entries about these subjects after the places where each was left; all of them where `whole`.
CREATE FUNCTION record.read_on(subjects uuid[], kept_sight text, kept_seqs bigint[], kept_heads text[],
    OUT sight text, OUT seqs bigint[], OUT heads text[], OUT whole boolean, OUT lines bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
    mine uuid[] := record.my_narrowing(claim);
    found_ids uuid[];
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
    found_ids := ARRAY(
        SELECT DISTINCT a.entry_id
        FROM unnest(subjects, kept_seqs) k (id, seq)
        JOIN record.entry_about a ON a.la_id = claim.la_id AND a.subject = k.id
            AND a.seq > CASE WHEN whole THEN 0 ELSE k.seq END
        WHERE mine IS NULL OR k.id = ANY (mine));
    IF cardinality(found_ids) > 0 THEN
        lines := record.lines(claim.la_id, found_ids, mine);
    END IF;
END $$;

GRANT EXECUTE ON FUNCTION record.read_on(uuid[], text, bigint[], text[])
    TO alongside_narrow, alongside_wide, alongside_retention;
