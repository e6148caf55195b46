CREATE TABLE hold_music (
  id              uuid PRIMARY KEY,
  contract        text NOT NULL REFERENCES contract,
  name            text COLLATE "C" NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('WAV', 'MP3', 'OGG')),
  size            integer NOT NULL CHECK (size > 0),
  duration_millis bigint NOT NULL CHECK (duration_millis > 0),
  sha256          text NOT NULL,
  version         bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  UNIQUE (contract, name)
);

CREATE TABLE hold_music_content (
  music   uuid PRIMARY KEY REFERENCES hold_music ON DELETE CASCADE,
  content bytea NOT NULL
);
-- Uncompressed, so that a part is read without reading all: browsers seek.
ALTER TABLE hold_music_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE contract_defaults (
  contract   text PRIMARY KEY REFERENCES contract,
  id         uuid NOT NULL UNIQUE,
  hold_music uuid REFERENCES hold_music,
  version    bigint NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE contract_defaults IS 'what holds where nothing else is chosen';
COMMENT ON COLUMN contract_defaults.id IS 'its name in change sets';
CREATE INDEX contract_defaults_hold_music ON contract_defaults (hold_music);

ALTER TABLE incoming_group ADD COLUMN hold_music uuid REFERENCES hold_music;
COMMENT ON COLUMN incoming_group.hold_music IS 'none: the contract''s default';
CREATE INDEX incoming_group_hold_music ON incoming_group (hold_music);
