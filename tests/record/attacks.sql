-- What a superuser could do to the record with its guards switched off. Each attack begins with a line that
-- names it and, after the arrow, the finding by which verify must name it. Entries stand as %(key)s.

--- the words rewritten -> words-changed
UPDATE record.payload SET body = %(lie)s WHERE entry_id = %(visit1)s AND subject IS NULL;

--- one sister's part rewritten -> words-changed
UPDATE record.payload SET body = '{}' WHERE entry_id = %(visit1)s AND subject IS NOT NULL;

--- the salt changed -> words-changed
UPDATE record.payload SET salt = sha256(salt) WHERE entry_id = %(visit1)s;

--- the words of two entries swapped -> words-changed
UPDATE record.payload a SET body = b.body, salt = b.salt FROM record.payload b
WHERE a.entry_id = %(visit1)s AND b.entry_id = %(visit2)s AND a.subject IS NOT DISTINCT FROM b.subject;

--- the author changed -> line-changed
UPDATE record.entry SET by = %(stranger)s WHERE id = %(visit1)s;

--- who said it changed -> line-changed
UPDATE record.entry SET said_by = 'nobody' WHERE id = %(visit1)s;

--- on whose behalf changed -> line-changed
UPDATE record.entry SET on_behalf_of = 'nobody' WHERE id = %(visit1)s;

--- where it came from changed -> line-changed
UPDATE record.entry SET origin = 'family' WHERE id = %(visit1)s;

--- how long its source had held it changed -> line-changed
UPDATE record.entry SET held_from = '2019' WHERE id = %(visit1)s;

--- the kind of fact changed -> line-changed
UPDATE record.entry SET fact = 'WordsToGo' WHERE id = %(visit1)s;

--- the date of the visit moved -> line-changed
UPDATE record.entry SET on_text = '2026-11-01', on_first = '2026-11-01', on_last = '2026-11-01'
WHERE id = %(visit1)s;

--- the date it is sorted by moved -> days-differ
UPDATE record.entry SET on_first = '2026-11-01' WHERE id = %(visit1)s;

--- when it was written down moved -> line-changed
UPDATE record.entry SET recorded_at = recorded_at + interval '1 microsecond' WHERE id = %(visit2)s;

--- when it was written down moved before the last -> clock-went-back
UPDATE record.entry SET recorded_at = recorded_at - interval '3 days' WHERE id = %(visit2)s;

--- a line slipped into a value -> line-changed
UPDATE record.entry SET source = E'x\nheld-from 2020' WHERE id = %(visit1)s;

--- an entry deleted -> leaf-differs
DELETE FROM record.payload WHERE entry_id = %(visit1)s;
DELETE FROM record.entry_about WHERE entry_id = %(visit1)s;
DELETE FROM record.entry WHERE id = %(visit1)s;

--- an entry deleted and its places left -> entry-gone
DELETE FROM record.entry WHERE id = %(visit1)s;

--- an entry taken out of every life -> entry-about-nobody
DELETE FROM record.entry_about WHERE entry_id = %(visit1)s;

--- an entry deleted with its leaf -> thread-gap
DELETE FROM record.log_leaf WHERE item = %(visit1)s;
DELETE FROM record.payload WHERE entry_id = %(visit1)s;
DELETE FROM record.entry_about WHERE entry_id = %(visit1)s;
DELETE FROM record.entry WHERE id = %(visit1)s;

--- the last entry of a life deleted with its leaf and the life's end moved back -> log-cut
DELETE FROM record.log_leaf WHERE item = %(agree_visit3)s;
DELETE FROM record.erasure WHERE agreed = %(agree_visit3)s;
DELETE FROM record.payload WHERE entry_id = %(agree_visit3)s;
DELETE FROM record.entry_about WHERE entry_id = %(agree_visit3)s;
DELETE FROM record.entry WHERE id = %(agree_visit3)s;
UPDATE record.thread t SET seq = a.seq, head = e.digest, recorded_at = e.recorded_at
FROM record.entry e JOIN record.entry_about a ON a.entry_id = e.id
WHERE e.id = %(ask_visit3)s AND t.subject = a.subject;

--- the last entry of a life deleted and the life's end moved back -> leaf-differs
DELETE FROM record.payload WHERE entry_id = %(day259)s;
DELETE FROM record.entry_about WHERE entry_id = %(day259)s;
DELETE FROM record.entry WHERE id = %(day259)s;
UPDATE record.thread t SET seq = 259, head = e.digest, recorded_at = e.recorded_at
FROM record.entry e WHERE e.id = %(day258)s AND t.kind = 'place';

--- a waiting entry deleted without a trace -> thread-cut
DELETE FROM record.pending WHERE id = %(waiting)s;
DELETE FROM record.payload WHERE entry_id = %(waiting)s;
DELETE FROM record.entry_about WHERE entry_id = %(waiting)s;
DELETE FROM record.entry WHERE id = %(waiting)s;

--- a whole life deleted -> line-changed
DELETE FROM record.entry_about WHERE subject = %(ben)s;
DELETE FROM record.thread WHERE subject = %(ben)s;

--- a life's entries deleted with their leaves -> log-gap
DELETE FROM record.log_leaf WHERE item IN (%(letter)s, %(gone)s, %(not_so)s);
DELETE FROM record.entry_about WHERE entry_id IN (%(letter)s, %(gone)s, %(not_so)s);
DELETE FROM record.entry WHERE id IN (%(letter)s, %(gone)s, %(not_so)s);

--- two entries swapped in a life -> thread-broken
UPDATE record.entry_about SET seq = CASE entry_id WHEN %(visit1)s THEN 1003 ELSE 1002 END
WHERE entry_id IN (%(visit1)s, %(visit2)s);
UPDATE record.entry_about SET seq = seq - 1000 WHERE seq > 1000;

--- an entry moved to another child -> thread-gap
UPDATE record.entry_about SET subject = %(ben)s, seq = 99 WHERE entry_id = %(call)s;

--- a child turned into a team -> subject-changed
UPDATE record.thread SET kind = 'team' WHERE subject = %(ben)s;

--- the note that an entry left a child removed -> left-without-stub
DELETE FROM record.entry_about WHERE entry_id = %(put_right)s AND stub;

--- words destroyed -> words-gone
DELETE FROM record.payload WHERE entry_id = %(visit1)s;

--- words moved to another entry -> words-added
UPDATE record.payload SET entry_id = %(day1)s WHERE entry_id = %(visit1)s AND subject IS NOT NULL;

--- an erasure forged by one person -> erasure-forged
INSERT INTO record.erasure
SELECT la_id, %(visit1)s, NULL, %(ask_visit3)s, %(ask_visit3)s, by, now(), open_to FROM record.erasure LIMIT 1;
DELETE FROM record.payload WHERE entry_id = %(visit1)s AND subject IS NULL;

--- an erasure forged on the word of another erasure -> erasure-forged
INSERT INTO record.erasure
SELECT la_id, %(visit1)s, NULL, asked, agreed, by, now(), open_to
FROM record.erasure WHERE entry_id = %(visit3)s LIMIT 1;
DELETE FROM record.payload WHERE entry_id = %(visit1)s AND subject IS NULL;

--- the note of an erasure removed -> words-gone
DELETE FROM record.erasure;

--- erased words put back -> words-back
INSERT INTO record.payload
SELECT la_id, %(visit3)s, NULL, salt, body, open_to
FROM record.payload WHERE entry_id = %(visit1)s AND subject IS NULL;

--- a correction's pointer faked -> pointer-broken
UPDATE record.entry SET corrects = %(letter)s WHERE id = %(call_again)s;

--- a withdrawal turned into a correction -> line-changed
UPDATE record.entry SET act = 'corrects' WHERE id = %(not_so)s;

--- what an entry builds on changed -> base-gone
UPDATE record.entry SET builds_on = %(new)s WHERE id = %(step)s;

--- an entry opened to another child's reader -> wall-moved
UPDATE record.entry SET open_to = open_to || %(ben)s::uuid WHERE id = %(visit1)s;

--- words opened to another child's reader -> wall-moved
UPDATE record.payload SET open_to = open_to || %(ben)s::uuid WHERE entry_id = %(visit1)s;

--- one bit of a digest turned -> line-changed
UPDATE record.entry SET digest = set_bit(digest, 7, 1 - get_bit(digest, 7)) WHERE id = %(visit1)s;

--- one bit of a leaf turned -> log-rewritten
UPDATE record.log_leaf SET hash = set_bit(hash, 7, 1 - get_bit(hash, 7)) WHERE place = 3 AND log = 'entries';

--- an inner node changed -> tile-changed
UPDATE record.log_tile SET hash = sha256('x');

--- two leaves swapped -> log-order
UPDATE record.log_leaf SET place = place + 10000 WHERE place IN (1, 2) AND log = 'entries';
UPDATE record.log_leaf SET place = 10003 - place WHERE place > 10000;

--- the log cut short -> log-cut
DELETE FROM record.log_leaf WHERE place > 270 AND log = 'entries';

--- a leaf of nothing put into the log -> leaf-of-nothing
INSERT INTO record.log_leaf SELECT la_id, log, max(place) + 1, NULL, sha256('x')
FROM record.log_leaf GROUP BY la_id, log;

--- an entry put in the place of another in the log -> not-in-log
UPDATE record.log_leaf SET item = NULL WHERE item = %(visit1)s;

--- a checkpoint altered -> checkpoint-changed
UPDATE record.checkpoint SET note = replace(note, E'\n150\n', E'\n151\n');

--- a checkpoint's signature altered -> not-our-key
UPDATE record.checkpoint SET note = overlay(note placing 'AAAA' from length(note) - 20) WHERE log = 'entries';

--- the newest checkpoint deleted -> not-signed
DELETE FROM record.checkpoint c WHERE size = (SELECT max(size) FROM record.checkpoint WHERE log = c.log);

--- a checkpoint deleted that a witness signed -> checkpoint-missing
INSERT INTO record.cosignature SELECT la_id, log, size, 'police.example/w1', now(), '' FROM record.checkpoint;
DELETE FROM record.checkpoint WHERE size = 150;

--- what the log said of its keys removed -> leaf-of-nothing
DELETE FROM record.log_statement;

--- a waiting entry taken out of the queue -> not-in-log
DELETE FROM record.pending;

--- a waiting entry's digest changed -> pending-wrong
UPDATE record.pending SET digest = sha256('x');

--- an entry kept waiting while a later one was sealed -> sealed-too-early
INSERT INTO record.pending SELECT la_id, log, item, hash FROM record.log_leaf WHERE item = %(call)s;

--- a life's end moved -> thread-cut
UPDATE record.thread SET seq = seq - 1 WHERE seq > 3;

--- a look deleted -> look-gone
DELETE FROM record.look WHERE id = (SELECT id FROM record.look LIMIT 1);

--- a look's reader altered -> look-changed
UPDATE record.look SET reader = %(stranger)s;

--- the reason of a look altered -> look-changed
UPDATE record.look SET reason = 'none' WHERE reason <> '';

--- what a look showed altered -> look-changed
UPDATE record.look SET entries = '{}' WHERE entries <> '{}';

--- a look altered and sealed anew -> look-gone
UPDATE record.look SET reader = %(stranger)s, digest = sha256('x');

--- a look slipped in -> look-not-in-log
INSERT INTO record.look
SELECT la_id, %(new)s, at, by, reader, subject, subject_kind, kind, reason, page, entries, until, digest
FROM record.look LIMIT 1;

--- a receipt moved to another entry -> receipt-changed
UPDATE record.receipt SET entry_id = %(visit1)s;

--- the record said to be a real one -> no-key
UPDATE record.authority SET synthetic = false;

--- the authority deleted -> authority-gone
DELETE FROM record.authority;

--- a trigger dropped -> trigger-changed
DROP TRIGGER never_changed ON record.entry;

--- a function's body replaced -> function-changed
CREATE OR REPLACE FUNCTION record.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';

--- a function that runs as its caller -> function-changed
ALTER FUNCTION record.check_words_go() SECURITY INVOKER;

--- a wall of row security taken down -> table-changed
ALTER TABLE record.payload DISABLE ROW LEVEL SECURITY;

--- a wall of row security that its owner passes -> table-changed
ALTER TABLE record.payload NO FORCE ROW LEVEL SECURITY;

--- a wall of row security replaced -> wall-changed
ALTER POLICY narrow ON record.payload USING (true);

--- a right given -> right-changed
GRANT UPDATE ON record.entry TO alongside_web;

--- a right given to everybody -> right-changed
GRANT EXECUTE ON FUNCTION record.erase(uuid, uuid) TO PUBLIC;

--- a table given to another owner -> table-changed
ALTER TABLE record.entry OWNER TO alongside_web;

--- a rule that swallows what is written -> trigger-changed
CREATE RULE swallow AS ON INSERT TO record.look DO INSTEAD NOTHING;
