-- Events to be published. A row belongs to the transaction that wrote it.
CREATE TABLE outbox (
    seq          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid        NOT NULL UNIQUE,
    slice        smallint    NOT NULL,
    topic        text        NOT NULL,
    key          text        NOT NULL,
    type         text        NOT NULL,
    subject      text,
    content_type text        NOT NULL,
    data         bytea       NOT NULL,
    extensions   jsonb       NOT NULL DEFAULT '{}',
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at timestamptz
);

-- The relay's question: what is next in my slices.
CREATE INDEX outbox_waiting ON outbox (seq) WHERE published_at IS NULL;
-- How old is what still waits, per topic.
CREATE INDEX outbox_waiting_by_topic ON outbox (topic, created_at) WHERE published_at IS NULL;
-- What may be forgotten.
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

-- Rows are updated once and deleted soon: let vacuum keep up, or the partial indexes swell.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- Events already consumed, each in the transaction of its effect.
CREATE TABLE inbox (
    consumer    text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

CREATE INDEX inbox_received ON inbox (received_at);
