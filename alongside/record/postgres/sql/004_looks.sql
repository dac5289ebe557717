-- Writing down looks, and the words that reached somebody. Append only, like everything here.

CREATE FUNCTION record.look_down(looks jsonb) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    claim record.claim := record.claims();
    free boolean;
    look jsonb;
    seen timestamptz;
    latest timestamptz;
    ends timestamptz;
    shown uuid[];
    lines text;
    leaf bytea;
BEGIN
    IF claim.la_id IS NULL THEN
        RAISE EXCEPTION 'nobody is at the book: no valid token' USING ERRCODE = 'AL005';
    END IF;
    SELECT a.synthetic AND claim.reach IN ('wide', 'retention') INTO free
    FROM record.authority a WHERE a.la_id = claim.la_id;
    FOR look IN SELECT l FROM jsonb_array_elements(looks) l LOOP
        IF look->>'reader' <> claim.who AND look->>'kind' NOT IN ('sent', 'handed_over', 'said')
            AND claim.reach = 'narrow' THEN
            RAISE EXCEPTION 'a look is the look of the person at the book' USING ERRCODE = 'AL005';
        END IF;
        IF look ? 'at' AND NOT free THEN
            RAISE EXCEPTION 'only a wide sitting in a synthetic authority says when somebody looked'
                USING ERRCODE = 'AL005';
        END IF;
        IF concat(look->>'reader', look->>'subject', look->>'page') ~ '[\u0001-\u001f\u007f-\u009f\u2028\u2029]' THEN
            RAISE EXCEPTION 'this cannot stand in the record' USING ERRCODE = 'AL006';
        END IF;
        seen := coalesce((look->>'at')::timestamptz,
                         greatest(clock_timestamp(), latest + interval '1 microsecond'));
        latest := seen;
        ends := (look->>'until')::timestamptz;
        shown := ARRAY(SELECT e::uuid FROM jsonb_array_elements_text(look->'entries') e);
        lines := 'alongside-look/1'
            || E'\nauthority ' || claim.la_id
            || E'\nlook ' || (look->>'id')::uuid
            || E'\nat ' || record.instant_text(seen)
            || E'\nby ' || claim.who
            || E'\nreader ' || (look->>'reader')
            || E'\nsubject ' || (look->>'subject')
            || E'\nkind ' || (look->>'kind')
            || E'\nuntil ' || coalesce(record.instant_text(ends), '-')
            || E'\npage ' || coalesce(nullif(look->>'page', ''), '-')
            || E'\nreason ' || encode(sha256(convert_to(look->>'reason', 'UTF8')), 'hex')
            || coalesce((SELECT string_agg(E'\nentry ' || e.id, '' ORDER BY e.nr)
                         FROM unnest(shown) WITH ORDINALITY e (id, nr)), '')
            || E'\n';
        leaf := sha256('\x00'::bytea || convert_to(lines, 'UTF8'));
        INSERT INTO record.look VALUES (
            claim.la_id, (look->>'id')::uuid, seen, claim.who, look->>'reader',
            split_part(look->>'subject', ':', 2)::uuid, split_part(look->>'subject', ':', 1), look->>'kind',
            look->>'reason', look->>'page', shown, ends, leaf);
        INSERT INTO record.pending VALUES (claim.la_id, 'looks', (look->>'id')::uuid, leaf);
    END LOOP;
END $$;
