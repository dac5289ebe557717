-- Who is at the book. A worker is believed only from a token that the application signed for this
-- transaction; a role that signs in is only a door. Forged, expired or absent: nobody, and nobody sees nothing.

CREATE FUNCTION record.pad(key bytea, with_byte integer) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    block bytea := substring(key || decode(repeat('00', 64), 'hex') FROM 1 FOR 64);
BEGIN
    IF octet_length(key) NOT BETWEEN 32 AND 64 THEN
        RAISE EXCEPTION 'a token key has 32 to 64 bytes' USING ERRCODE = 'AL005';
    END IF;
    FOR i IN 0..63 LOOP
        block := set_byte(block, i, get_byte(block, i) # with_byte);
    END LOOP;
    RETURN block;
END $$;

CREATE TYPE record.claim AS (la_id integer, who text, reach text);

CREATE FUNCTION record.claims() RETURNS record.claim
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token text := current_setting('alongside.token', true);
    part text[];
    key record.token_key;
    signed bytea;
BEGIN
    IF token IS NULL OR token !~ '^alongside-token/1\|[1-9][0-9]{0,8}\|[A-Za-z0-9_.-]{1,64}\|[a-z]+:[0-9a-f-]{36}\|[a-z]+\|[0-9]{1,11}\|[0-9a-f]{64}$' THEN
        RETURN NULL;
    END IF;
    part := string_to_array(token, '|');
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

CREATE FUNCTION record.me() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT (record.claims()).who $$;

CREATE FUNCTION record.my_la() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT (record.claims()).la_id $$;

CREATE FUNCTION record.my_wide_la() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT c.la_id FROM record.claims() c WHERE c.reach IN ('wide', 'retention') $$;

-- The subjects that unexpired grants open to me. One that is denied is closed, whatever else is granted.
CREATE FUNCTION record.my_subjects() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(mine.subject), '{}')
    FROM (
        SELECT g.subject
        FROM record.claims() c
        JOIN shelf.grants g ON g.la_id = c.la_id AND g.worker = c.who
        WHERE g.until IS NULL OR g.until > now()
        GROUP BY g.subject
        HAVING NOT bool_or(g.relation = 'deny')
    ) mine
$$;

-- The same, as subjects' ids.
CREATE FUNCTION record.my_subjects_named() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT g.subject_kind || ':' || g.subject), '{}')
    FROM record.claims() c
    JOIN shelf.grants g ON g.la_id = c.la_id AND g.worker = c.who
    WHERE g.subject = ANY (record.my_subjects())
$$;
