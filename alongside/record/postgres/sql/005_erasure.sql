-- Lawful erasure: two entries by two people name the same entry and the same parts; then those words go, and
-- a row here says that they went. The rule stands in a trigger: no row without it, whoever writes the row.

CREATE FUNCTION record.erasure_named(la integer, entry uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT jsonb_build_array(
        p.body::jsonb#>>'{fact,entry}',
        (SELECT jsonb_agg(DISTINCT x ORDER BY x) FROM jsonb_array_elements_text(p.body::jsonb#>'{fact,parts}') x))
    FROM record.payload p
    WHERE p.la_id = la AND p.entry_id = entry AND p.subject IS NULL
        AND jsonb_typeof(p.body::jsonb#>'{fact,parts}') = 'array'
        AND jsonb_typeof(p.body::jsonb#>'{fact,entry}') = 'string'
$$;

-- What two entries agree is to go; refuses where they do not.
CREATE FUNCTION record.agreed_erasure(la integer, asked_id uuid, agreed_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked record.entry;
    agreed record.entry;
    named jsonb;
BEGIN
    SELECT e.* INTO asked FROM record.entry e WHERE e.la_id = la AND e.id = asked_id;
    SELECT e.* INTO agreed FROM record.entry e WHERE e.la_id = la AND e.id = agreed_id;
    IF asked.id IS NULL OR agreed.id IS NULL THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003',
            DETAIL = CASE WHEN asked.id IS NULL THEN asked_id ELSE agreed_id END::text;
    END IF;
    named := record.erasure_named(la, asked_id);
    IF 'withdraws' IN (asked.act, agreed.act)
        OR record.tip(la, asked.root) <> asked.id OR record.tip(la, agreed.root) <> agreed.id
        OR EXISTS (SELECT FROM record.erasure x
                   WHERE x.la_id = la AND x.entry_id IN (asked_id, agreed_id) AND x.subject IS NULL) THEN
        RAISE EXCEPTION 'both entries that ask for an erasure must stand' USING ERRCODE = 'AL005';
    END IF;
    IF agreed.builds_on IS DISTINCT FROM asked.id OR agreed."by" = asked."by" THEN
        RAISE EXCEPTION 'an erasure is asked by one person and agreed, on that entry, by another'
            USING ERRCODE = 'AL005';
    END IF;
    IF named IS NULL OR named->1 = 'null' OR named IS DISTINCT FROM record.erasure_named(la, agreed_id) THEN
        RAISE EXCEPTION 'both entries must name the same entry and the same parts' USING ERRCODE = 'AL005';
    END IF;
    RETURN named;
END $$;

CREATE FUNCTION record.check_erasure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    named jsonb := record.agreed_erasure(NEW.la_id, NEW.asked, NEW.agreed);
    part text := 'common';
BEGIN
    IF NEW.subject IS NOT NULL THEN
        SELECT a.kind || ':' || a.subject INTO part FROM record.entry_about a
        WHERE a.la_id = NEW.la_id AND a.entry_id = NEW.entry_id AND a.subject = NEW.subject AND a.part IS NOT NULL;
    END IF;
    IF part IS NULL OR named->>0 <> NEW.entry_id::text OR NOT named->1 ? part THEN
        RAISE EXCEPTION 'nobody agreed to erase this' USING ERRCODE = 'AL005';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER erasure_was_agreed BEFORE INSERT ON record.erasure
    FOR EACH ROW EXECUTE FUNCTION record.check_erasure();
ALTER TABLE record.erasure ENABLE ALWAYS TRIGGER erasure_was_agreed;

CREATE FUNCTION record.erase(asked_id uuid, agreed_id uuid) RETURNS integer
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
