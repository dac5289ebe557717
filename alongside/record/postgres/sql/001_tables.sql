-- What happened, in tables. Run as alongside_owner, a role that nobody can sign in as.
-- la_id (the authority) leads every key, so that the same tables can be spread over many machines.
-- The rows of one entry refer to it without a foreign key: one function writes them all at once, nothing can
-- change them, and `verify` checks each against the digest.

CREATE TABLE record.authority (
    la_id integer PRIMARY KEY CHECK (la_id > 0),
    name text NOT NULL,
    synthetic boolean NOT NULL,
    founded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE record.authority IS 'Whose record this is. Synthetic for ever, or never.';

-- Keys that sign a sitting's token, as the two padded blocks of HMAC (RFC 2104). Only the owner reads them.
CREATE TABLE record.token_key (
    la_id integer NOT NULL REFERENCES record.authority,
    key_id text NOT NULL CHECK (key_id ~ '^[A-Za-z0-9_.-]{1,64}$'),
    inside bytea NOT NULL CHECK (octet_length(inside) = 64),
    outside bytea NOT NULL CHECK (octet_length(outside) = 64),
    PRIMARY KEY (la_id, key_id)
);

-- The end of each subject's thread. Locked in the order of subjects by whoever adds to it.
CREATE TABLE record.thread (
    la_id integer NOT NULL,
    subject uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'worker', 'team', 'place', 'group', 'authority')),
    seq bigint NOT NULL DEFAULT 0,
    head bytea,
    recorded_at timestamptz,
    PRIMARY KEY (la_id, subject)
) WITH (fillfactor = 70);

-- One line of the record: everything but the words.
CREATE TABLE record.entry (
    la_id integer NOT NULL,
    id uuid NOT NULL,
    fact text NOT NULL,
    shape integer NOT NULL CHECK (shape > 0),
    on_text text NOT NULL CHECK (on_text ~ '^[0-9TZ:.~/-]{4,60}$'),
    on_first date NOT NULL,
    on_last date NOT NULL,
    recorded_at timestamptz NOT NULL,
    by text NOT NULL,
    said_by text NOT NULL,
    on_behalf_of text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('worker', 'family', 'agency', 'import', 'system')),
    source text NOT NULL,
    held_from text NOT NULL CHECK (held_from ~ '^[0-9TZ:.~/-]{0,60}$'),
    client_ref text NOT NULL CHECK (client_ref <> ''),
    act text NOT NULL CHECK (act IN ('says', 'corrects', 'withdraws')),
    corrects uuid,
    builds_on uuid,
    takes_over boolean NOT NULL,
    root uuid NOT NULL,
    common bytea NOT NULL,
    digest bytea NOT NULL,
    open_to uuid[] NOT NULL,
    PRIMARY KEY (la_id, id),
    UNIQUE (la_id, client_ref),
    CHECK ((act = 'says') = (corrects IS NULL)),
    CHECK (builds_on IS NOT NULL OR NOT takes_over)
);
COMMENT ON COLUMN record.entry.open_to IS 'Every subject of the entry, stubs too: who may see the line.';
CREATE UNIQUE INDEX entry_corrected_once ON record.entry (la_id, corrects) WHERE corrects IS NOT NULL;
CREATE INDEX entry_chain ON record.entry (la_id, root) WHERE corrects IS NOT NULL;
CREATE INDEX entry_taken_over ON record.entry (la_id, builds_on) WHERE takes_over;

-- Each subject's thread: which entry stands where, after which. The wall stands on this table.
CREATE TABLE record.entry_about (
    la_id integer NOT NULL,
    subject uuid NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    previous bytea,
    stub boolean NOT NULL,
    part bytea,
    PRIMARY KEY (la_id, subject, seq),
    UNIQUE (la_id, entry_id, subject),
    CHECK ((seq = 1) = (previous IS NULL)),
    CHECK (part IS NULL OR NOT stub)
);
COMMENT ON COLUMN record.entry_about.part IS 'The commitment of this subject''s own part, if it has one.';

-- The words. A row without a subject is the common part. Lawful erasure deletes rows here and nowhere else.
CREATE TABLE record.payload (
    la_id integer NOT NULL,
    entry_id uuid NOT NULL,
    subject uuid,
    salt bytea NOT NULL CHECK (octet_length(salt) = 32),
    body text NOT NULL CHECK (body::json IS NOT NULL),
    open_to uuid[] NOT NULL,
    UNIQUE NULLS NOT DISTINCT (la_id, entry_id, subject)
);
COMMENT ON COLUMN record.payload.open_to IS
    'Who may read the words: the part''s own subject; for the common part all whom the entry is still about.';

-- What was lawfully erased, and by which two entries.
CREATE TABLE record.erasure (
    la_id integer NOT NULL,
    entry_id uuid NOT NULL,
    subject uuid,
    asked uuid NOT NULL,
    agreed uuid NOT NULL,
    by text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    open_to uuid[] NOT NULL,
    UNIQUE NULLS NOT DISTINCT (la_id, entry_id, subject),
    FOREIGN KEY (la_id, entry_id) REFERENCES record.entry (la_id, id),
    FOREIGN KEY (la_id, asked) REFERENCES record.entry (la_id, id),
    FOREIGN KEY (la_id, agreed) REFERENCES record.entry (la_id, id)
);

-- Who looked, and whom words reached. A log of its own: looking disturbs no thread.
CREATE TABLE record.look (
    la_id integer NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    reader text NOT NULL,
    subject uuid NOT NULL,
    subject_kind text NOT NULL,
    kind text NOT NULL,
    reason text NOT NULL,
    page text NOT NULL,
    entries uuid[] NOT NULL,
    until timestamptz,
    digest bytea NOT NULL,
    PRIMARY KEY (la_id, id)
);
CREATE INDEX look_of_subject ON record.look (la_id, subject, at);
CREATE INDEX look_by_reader ON record.look (la_id, reader, at);

-- What is committed and not yet in a log of the seal. A queue: the sequencer takes rows out.
CREATE TABLE record.pending (
    la_id integer NOT NULL,
    log text NOT NULL CHECK (log IN ('entries', 'looks')),
    id uuid NOT NULL,
    digest bytea NOT NULL,
    PRIMARY KEY (la_id, log, id)
);

-- Who may see whom. Kept by the house in the transaction that changes it; read by the wall.
CREATE TABLE shelf.grants (
    la_id integer NOT NULL,
    subject uuid NOT NULL,
    worker text NOT NULL,
    relation text NOT NULL,
    until timestamptz,
    subject_kind text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (la_id, subject, worker, relation, until)
);
CREATE INDEX grants_of_worker ON shelf.grants (la_id, worker) INCLUDE (subject, relation, until);
