-- The walls. Nothing is changed or deleted, by anybody: the triggers fire for the owner and the superuser,
-- and in a session that replays. The two changes that must happen are held to their own rule, structurally,
-- not by a flag that somebody could set.

CREATE FUNCTION record.refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the record is never changed: % on % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'AL005';
END $$;

-- A thread's end only moves on, and only to an entry that stands there.
CREATE FUNCTION record.check_thread() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last_entry uuid;
BEGIN
    SELECT a.entry_id INTO last_entry FROM record.entry_about a
    WHERE a.la_id = NEW.la_id AND a.subject = NEW.subject AND a.seq = NEW.seq;
    PERFORM FROM record.entry e
    WHERE e.la_id = NEW.la_id AND e.id = last_entry AND e.digest = NEW.head AND e.recorded_at = NEW.recorded_at;
    IF NOT FOUND OR NEW.seq <= OLD.seq
        OR (NEW.la_id, NEW.subject, NEW.kind) <> (OLD.la_id, OLD.subject, OLD.kind) THEN
        RAISE EXCEPTION 'the record is never changed: this is not the end of the thread' USING ERRCODE = 'AL005';
    END IF;
    RETURN NEW;
END $$;

-- Words go only where a row says by which agreement.
CREATE FUNCTION record.check_words_go() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM record.erasure x
        WHERE x.la_id = OLD.la_id AND x.entry_id = OLD.entry_id AND x.subject IS NOT DISTINCT FROM OLD.subject) THEN
        RAISE EXCEPTION 'the record is never changed: nobody agreed to erase this' USING ERRCODE = 'AL005';
    END IF;
    RETURN OLD;
END $$;

DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['authority', 'entry', 'entry_about', 'erasure', 'look'] LOOP
        EXECUTE format('CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record.%I
                        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse()', held);
    END LOOP;
    CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON record.payload
        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse();
    CREATE TRIGGER words_go_by_agreement BEFORE DELETE ON record.payload
        FOR EACH ROW EXECUTE FUNCTION record.check_words_go();
    CREATE TRIGGER never_changed BEFORE DELETE OR TRUNCATE ON record.thread
        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse();
    CREATE TRIGGER only_moves_on BEFORE UPDATE ON record.thread
        FOR EACH ROW EXECUTE FUNCTION record.check_thread();
    CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON record.pending
        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse();
    CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON record.token_key
        FOR EACH STATEMENT EXECUTE FUNCTION record.refuse();
    FOREACH held IN ARRAY ARRAY['authority', 'entry', 'entry_about', 'erasure', 'look', 'payload', 'thread', 'pending', 'token_key'] LOOP
        EXECUTE format('ALTER TABLE record.%I ENABLE ALWAYS TRIGGER never_changed', held);
    END LOOP;
    ALTER TABLE record.payload ENABLE ALWAYS TRIGGER words_go_by_agreement;
    ALTER TABLE record.thread ENABLE ALWAYS TRIGGER only_moves_on;
END $$;

-- Row security, for whoever reads the tables themselves, in the shape that measured best: an indexed column against one array from one function.
-- The wide and the narrow reader have policies and roles of their own: one OR in a policy costs a thousandfold.
DO $$
DECLARE
    held text;
BEGIN
    FOREACH held IN ARRAY ARRAY['record.authority', 'record.token_key', 'record.thread', 'record.entry', 'record.entry_about',
                                'record.payload', 'record.erasure', 'record.look', 'record.pending', 'shelf.grants'] LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', held);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY owner ON %s TO alongside_owner USING (true) WITH CHECK (true)', held);
    END LOOP;
    FOREACH held IN ARRAY ARRAY['record.thread', 'record.entry', 'record.entry_about', 'record.payload',
                                'record.erasure', 'record.look', 'shelf.grants'] LOOP
        EXECUTE format('CREATE POLICY wide ON %s FOR SELECT TO alongside_wide, alongside_retention
                        USING (la_id = (SELECT record.my_wide_la()))', held);
        EXECUTE format('GRANT SELECT ON %s TO alongside_wide, alongside_retention', held);
    END LOOP;
    -- The auditor checks the seal: every line, and no words (record.commitments recomputes what they hash to).
    FOREACH held IN ARRAY ARRAY['record.authority', 'record.thread', 'record.entry', 'record.entry_about', 'record.erasure',
                                'record.look', 'record.pending'] LOOP
        EXECUTE format('CREATE POLICY auditor ON %s FOR SELECT TO alongside_auditor USING (true)', held);
        EXECUTE format('GRANT SELECT ON %s TO alongside_auditor', held);
    END LOOP;
END $$;

CREATE POLICY narrow ON record.thread FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND subject = ANY ((SELECT record.my_subjects())::uuid[]));
CREATE POLICY narrow ON record.entry_about FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND subject = ANY ((SELECT record.my_subjects())::uuid[]));
CREATE POLICY narrow ON record.entry FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND open_to && (SELECT record.my_subjects())::uuid[]);
CREATE POLICY narrow ON record.payload FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND open_to && (SELECT record.my_subjects())::uuid[]);
CREATE POLICY narrow ON record.erasure FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND open_to && (SELECT record.my_subjects())::uuid[]);
CREATE POLICY narrow ON record.look FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND subject = ANY ((SELECT record.my_subjects())::uuid[]));
CREATE POLICY narrow_own ON record.look FOR SELECT TO alongside_narrow
    USING (la_id = (SELECT record.my_la()) AND reader = (SELECT record.me()));
CREATE POLICY at_the_book ON record.authority FOR SELECT
    TO alongside_narrow, alongside_wide, alongside_retention USING (la_id = (SELECT record.my_la()));

CREATE POLICY sequencer ON record.pending TO alongside_sequencer USING (true);
CREATE POLICY sequencer ON record.authority FOR SELECT TO alongside_sequencer USING (true);
CREATE POLICY wide_keeps ON shelf.grants TO alongside_wide, alongside_retention
    USING (la_id = (SELECT record.my_wide_la())) WITH CHECK (la_id = (SELECT record.my_wide_la()));

GRANT SELECT ON record.thread, record.entry_about, record.entry, record.payload, record.erasure, record.look
    TO alongside_narrow;
GRANT SELECT ON record.authority TO alongside_narrow, alongside_wide, alongside_retention, alongside_sequencer;
GRANT SELECT, DELETE ON record.pending TO alongside_sequencer;
GRANT INSERT, DELETE ON shelf.grants TO alongside_wide, alongside_retention;

-- What the stored texts hash to, for checking without reading them.
CREATE FUNCTION record.commitments(la integer, entries uuid[])
RETURNS TABLE (entry_id uuid, subject uuid, commitment bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.entry_id, p.subject,
           sha256('\x616c6f6e67736964652d706172742f310a'::bytea || p.salt || convert_to(p.body, 'UTF8'))
    FROM record.payload p WHERE p.la_id = la AND p.entry_id = ANY (entries)
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA record FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA record REVOKE ALL ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record.my_la(), record.me(), record.my_subjects(), record.my_subjects_named()
    TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.my_wide_la() TO alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.append(jsonb, text[], bytea[]), record.look_down(jsonb)
    TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.read(uuid[], text[]), record.read_one(uuid)
    TO alongside_narrow, alongside_wide, alongside_retention;
GRANT EXECUTE ON FUNCTION record.erase(uuid, uuid) TO alongside_retention;
GRANT EXECUTE ON FUNCTION record.commitments(integer, uuid[]) TO alongside_auditor;
GRANT USAGE ON SCHEMA record TO alongside_narrow, alongside_wide, alongside_retention, alongside_sequencer, alongside_auditor;
GRANT USAGE ON SCHEMA shelf TO alongside_narrow, alongside_wide, alongside_retention;
