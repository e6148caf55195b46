CREATE EXTENSION IF NOT EXISTS btree_gin;

-- All single characters and pairs of neighbours: Japanese words often have two characters, too few
-- for trigrams.
CREATE FUNCTION search_grams(line text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT substr(line, i, n)), '{}')
            FROM generate_series(1, length(line)) AS i, (VALUES (1), (2)) AS sizes (n));

CREATE TABLE extension (
  id                  uuid PRIMARY KEY,
  contract            text NOT NULL REFERENCES contract,
  site_number         text NOT NULL,
  terminal_number     text NOT NULL,
  number              text COLLATE "C" NOT NULL GENERATED ALWAYS AS (site_number || terminal_number) STORED,
  office_link_number  text,
  memo                text NOT NULL,
  terminal_kind       text,
  multiple_devices    boolean NOT NULL,
  outgoing_number     text,
  notification_number text,
  directed_pickup     boolean NOT NULL,
  barring_profile     text,
  delivery_address    text,
  terminal_item       text,
  terminal_memo       text,
  sip_user_id         text NOT NULL UNIQUE,
  sip_secret          bytea NOT NULL,
  sip_secret_key      text NOT NULL,
  search_line         text NOT NULL,
  search_grams        text[] NOT NULL GENERATED ALWAYS AS (search_grams(search_line)) STORED,
  version             bigint NOT NULL,
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  UNIQUE (contract, number)
);
COMMENT ON COLUMN extension.sip_secret IS 'AES-256-GCM, key outside the database';
COMMENT ON COLUMN extension.sip_secret_key IS 'which key';
COMMENT ON COLUMN extension.search_line IS 'numbers and memo, NFKC, lower case';
CREATE INDEX extension_search ON extension USING gin (contract, search_grams);

CREATE TABLE absence (
  extension     uuid PRIMARY KEY REFERENCES extension ON DELETE CASCADE,
  mode          text NOT NULL CHECK (mode IN ('OFF', 'FORWARDING')),
  destination   text,
  unconditional text,
  busy          text,
  unreachable   text,
  no_answer     text,
  ring_seconds  integer CHECK (ring_seconds BETWEEN 5 AND 30),
  voicemail_pin text,
  version       bigint NOT NULL,
  updated_at    timestamptz NOT NULL,
  CHECK (mode = 'FORWARDING' OR (destination IS NULL AND ring_seconds IS NULL)),
  CHECK ((ring_seconds IS NOT NULL) = (mode = 'FORWARDING' AND no_answer <> 'NOTHING'))
);
COMMENT ON COLUMN absence.voicemail_pin IS 'hashed';
