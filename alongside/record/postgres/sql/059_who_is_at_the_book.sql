-- Who is at the book is asked by every statement. The token was looked over by one expression that counted to 36 and 64,
-- which took a hundred times as long as its signature; what must have a length is measured by itself now. It is believed
-- as before: signed with a key that is known, for this door, until an instant that has not passed.
CREATE OR REPLACE FUNCTION record.claims() RETURNS record.claim
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token text := current_setting('alongside.token', true);
    part text[];
    key record.token_key;
    signed bytea;
BEGIN
    IF token IS NULL OR token !~ '^alongside-token/1[|][1-9][0-9]*[|][A-Za-z0-9_.-]+[|][a-z]+:[0-9a-f-]+[|][a-z]+[|][0-9]+[|][0-9a-f]+$' THEN
        RETURN NULL;
    END IF;
    part := string_to_array(token, '|');
    IF length(part[2]) > 9 OR length(part[3]) > 64 OR length(split_part(part[4], ':', 2)) <> 36
        OR length(part[6]) > 11 OR length(part[7]) <> 64 THEN
        RETURN NULL;
    END IF;
    SELECT k.* INTO key FROM record.token_key k WHERE k.la_id = part[2]::integer AND k.key_id = part[3];
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    signed := sha256(key.outside || sha256(key.inside || convert_to(left(token, -65), 'UTF8')));
    -- Compared through a hash, so that how long the comparison takes tells nothing.
    IF sha256(signed) <> sha256(decode(part[7], 'hex'))
        OR to_timestamp(part[6]::bigint) <= now()
        OR 'alongside_' || part[5] <> session_user THEN
        RETURN NULL;
    END IF;
    RETURN (part[2]::integer, part[4], part[5])::record.claim;
END $$;
