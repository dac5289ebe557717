-- Erasing an entry that carries an attachment destroys the attachment's key in the same act: the two people
-- name it among the parts, as `key:` and its id. What it sealed stays where it is, and nobody can read it.

CREATE OR REPLACE FUNCTION record.erase(asked_id uuid, agreed_id uuid) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
    named jsonb;
    target uuid;
    going text;
    whose uuid;
    may_read uuid[];
    gone integer := 0;
BEGIN
    IF claim.la_id IS NULL OR claim.reach <> 'retention' THEN
        RAISE EXCEPTION 'erasing is done in a sitting opened for retention' USING ERRCODE = 'AL005';
    END IF;
    named := record.agreed_erasure(claim.la_id, asked_id, agreed_id);
    IF named->>0 !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003', DETAIL = named->>0;
    END IF;
    target := (named->>0)::uuid;
    -- Two erasures of one entry take turns.
    PERFORM FROM record.entry e WHERE e.la_id = claim.la_id AND e.id = target FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003', DETAIL = target::text;
    END IF;
    FOR going IN SELECT x FROM jsonb_array_elements_text(named->1) x LOOP
        whose := NULL;
        IF going ~ '^key:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
            IF EXISTS (SELECT FROM record.envelope v
                       WHERE v.la_id = claim.la_id AND v.key = substr(going, 5)::uuid) THEN
                PERFORM record.envelope_destroy(claim.la_id, substr(going, 5)::uuid, asked_id, agreed_id);
            END IF;
            CONTINUE;
        END IF;
        IF going <> 'common' THEN
            SELECT a.subject INTO whose FROM record.entry_about a
            WHERE a.la_id = claim.la_id AND a.entry_id = target AND a.part IS NOT NULL
                AND a.kind || ':' || a.subject = going;
            IF whose IS NULL THEN
                RAISE EXCEPTION 'the entry has no part of %', going USING ERRCODE = 'AL005';
            END IF;
        END IF;
        SELECT p.open_to INTO may_read FROM record.payload p
        WHERE p.la_id = claim.la_id AND p.entry_id = target AND p.subject IS NOT DISTINCT FROM whose;
        IF FOUND THEN
            INSERT INTO record.erasure (la_id, entry_id, subject, asked, agreed, by, open_to)
            VALUES (claim.la_id, target, whose, asked_id, agreed_id, claim.who, may_read);
            DELETE FROM record.payload p
            WHERE p.la_id = claim.la_id AND p.entry_id = target AND p.subject IS NOT DISTINCT FROM whose;
            gone := gone + 1;
        END IF;
    END LOOP;
    RETURN gone;
END $$;
