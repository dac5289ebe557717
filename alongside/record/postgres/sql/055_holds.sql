-- Two things that keep words from going, whoever agrees: that somebody answered the request otherwise (refused
-- it, or took it back), and that a legal hold stands on anybody the entry is, or was, about.
--
-- The record knows the two facts of a hold by name, as it knows the fields of an erasure, so that the rule holds
-- for whoever is at the book, by whatever way they came. Its refusal: AL007.

-- Everybody whom any wording of an entry is or was about.
CREATE FUNCTION record.ever_about(la integer, entry uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT a.subject ORDER BY a.subject), '{}')
    FROM record.entry e
    JOIN record.entry one ON one.la_id = la
        AND (one.id = e.root OR (one.root = e.root AND one.corrects IS NOT NULL))
    JOIN record.entry_about a ON a.la_id = la AND a.entry_id = one.id
    WHERE e.la_id = la AND e.id = entry
$$;

-- Whether a hold stands today on any of these people: it is the newest word of its chain, its day has not
-- passed, and nothing that stands lifts it. A hold whose own words are gone has no day.
CREATE FUNCTION record.must_be_kept(la integer, people uuid[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM record.entry_about a
        JOIN record.entry hold ON hold.la_id = la AND hold.id = a.entry_id
        LEFT JOIN record.payload p ON p.la_id = la AND p.entry_id = hold.id AND p.subject IS NULL
        WHERE a.la_id = la AND a.subject = ANY (people) AND NOT a.stub
            AND hold.fact = 'LegalHoldPlaced' AND hold.act <> 'withdraws' AND record.tip(la, hold.root) = hold.id
            AND coalesce(
                (p.body::jsonb#>>'{fact,until}')::date
                    >= (clock_timestamp() AT TIME ZONE 'Europe/London')::date, true)
            AND NOT EXISTS (
                SELECT FROM record.entry lifted
                JOIN record.entry newest ON newest.la_id = la AND newest.id = record.tip(la, lifted.root)
                WHERE lifted.la_id = la AND lifted.takes_over
                    AND lifted.builds_on IN (
                        SELECT hold.root UNION ALL
                        SELECT e.id FROM record.entry e
                        WHERE e.la_id = la AND e.root = hold.root AND e.corrects IS NOT NULL)
                    AND newest.fact = 'LegalHoldLifted' AND newest.act <> 'withdraws'))
$$;

-- What two entries agree is to go; refuses where they do not, where the request was answered otherwise, and
-- where it must stay. It holds the threads of all concerned until the sitting ends: a hold that comes meanwhile
-- comes before this erasure or after it, and so does an answer.
CREATE OR REPLACE FUNCTION record.agreed_erasure(la integer, asked_id uuid, agreed_id uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked record.entry;
    agreed record.entry;
    named jsonb;
    people uuid[];
BEGIN
    SELECT e.* INTO asked FROM record.entry e WHERE e.la_id = la AND e.id = asked_id;
    SELECT e.* INTO agreed FROM record.entry e WHERE e.la_id = la AND e.id = agreed_id;
    IF asked.id IS NULL OR agreed.id IS NULL THEN
        RAISE EXCEPTION 'there is no such entry' USING ERRCODE = 'AL003',
            DETAIL = CASE WHEN asked.id IS NULL THEN asked_id ELSE agreed_id END::text;
    END IF;
    named := record.erasure_named(la, asked_id);
    IF named->>0 ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN
        people := record.ever_about(la, (named->>0)::uuid);
    END IF;
    PERFORM FROM record.thread t
    WHERE t.la_id = la AND t.subject = ANY (people || asked.open_to) ORDER BY t.subject FOR NO KEY UPDATE;
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
    IF EXISTS (SELECT FROM record.entry t
               WHERE t.la_id = la AND t.takes_over AND t.root <> agreed.root AND t.builds_on IN (
                   SELECT asked.root UNION ALL
                   SELECT e.id FROM record.entry e
                   WHERE e.la_id = la AND e.root = asked.root AND e.corrects IS NOT NULL)) THEN
        RAISE EXCEPTION 'this erasure was refused, or whoever asked for it took it back' USING ERRCODE = 'AL005';
    END IF;
    IF named IS NULL OR named->1 = 'null' OR named IS DISTINCT FROM record.erasure_named(la, agreed_id) THEN
        RAISE EXCEPTION 'both entries must name the same entry and the same parts' USING ERRCODE = 'AL005';
    END IF;
    IF record.must_be_kept(la, people) THEN
        RAISE EXCEPTION 'nothing may be erased about somebody for whom a legal hold stands'
            USING ERRCODE = 'AL007';
    END IF;
    RETURN named;
END $$;

REVOKE ALL ON FUNCTION record.ever_about(integer, uuid), record.must_be_kept(integer, uuid[]) FROM PUBLIC;
