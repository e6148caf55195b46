-- No row: never set, which forwards nothing.
CREATE TABLE voice_forwarding (
  telephone_number uuid PRIMARY KEY REFERENCES telephone_number (id) ON DELETE CASCADE,
  enabled          boolean NOT NULL,
  unconditional    boolean NOT NULL,
  busy             boolean NOT NULL,
  no_answer        boolean NOT NULL,
  unreachable      boolean NOT NULL,
  ring_seconds     integer NOT NULL CHECK (ring_seconds BETWEEN 5 AND 30),
  target           text NOT NULL CHECK (target IN ('FORWARD', 'VOICEMAIL')),
  destinations     text[] NOT NULL CHECK (cardinality(destinations) <= 5),
  effective        integer CHECK (effective BETWEEN 1 AND 5),
  version          bigint NOT NULL,
  updated_at       timestamptz NOT NULL
);
COMMENT ON COLUMN voice_forwarding.destinations IS 'in their places, an empty place as an empty text';
COMMENT ON COLUMN voice_forwarding.effective IS 'the place of the destination that calls go to, from 1';

-- What was entered once is offered the next time.
CREATE TABLE entered_destination (
  contract text NOT NULL REFERENCES contract,
  digits   text NOT NULL,
  used_at  timestamptz NOT NULL,
  PRIMARY KEY (contract, digits)
);
CREATE INDEX entered_destination_newest ON entered_destination (contract, used_at DESC);
