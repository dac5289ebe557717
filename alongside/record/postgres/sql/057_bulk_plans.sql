-- After a run of the bulk door: plans made for a thousand entries must not be kept where there are a hundred
-- thousand. Whoever checks a record right after it was filled waited twenty times as long for it. What a
-- table holds is counted again each time it has grown fourfold; nobody who counts or cleans already is waited for.
CREATE FUNCTION record.bulk_settle() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM record.bulk_claim();
    IF (SELECT pg_relation_size(c.oid) > 4 * current_setting('block_size')::bigint * greatest(c.relpages, 8)
        FROM pg_class c WHERE c.oid = 'record.entry'::regclass) THEN
        ANALYZE (SKIP_LOCKED) record.entry, record.entry_about, record.payload, record.thread;
    END IF;
END $$;

GRANT EXECUTE ON FUNCTION record.bulk_settle() TO alongside_wide, alongside_retention;
