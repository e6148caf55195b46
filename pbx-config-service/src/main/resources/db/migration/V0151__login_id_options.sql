CREATE TABLE login_id_options (
  id               uuid PRIMARY KEY,
  contract         text NOT NULL REFERENCES contract,
  login_id         text COLLATE "C" NOT NULL,
  number           text NOT NULL,
  destination      text,
  unconditional    text NOT NULL CHECK (unconditional IN ('NOTHING', 'FORWARD', 'VOICEMAIL')),
  busy             text NOT NULL CHECK (busy IN ('NOTHING', 'FORWARD', 'VOICEMAIL')),
  unreachable      text NOT NULL CHECK (unreachable IN ('NOTHING', 'FORWARD', 'VOICEMAIL')),
  no_answer        text NOT NULL CHECK (no_answer IN ('NOTHING', 'FORWARD', 'VOICEMAIL')),
  ring_seconds     integer CHECK (ring_seconds BETWEEN 5 AND 30),
  reject_anonymous boolean NOT NULL,
  click_to_dial    boolean NOT NULL,
  version          bigint NOT NULL,
  updated_at       timestamptz NOT NULL,
  UNIQUE (contract, login_id),
  FOREIGN KEY (contract, number) REFERENCES telephone_number ON DELETE CASCADE,
  CHECK ((ring_seconds IS NOT NULL) = (no_answer <> 'NOTHING'))
);
COMMENT ON COLUMN login_id_options.number IS 'the login ID''s number when it was last set: once that is gone, so are the options';
CREATE INDEX login_id_options_number ON login_id_options (contract, number);
CREATE INDEX telephone_number_login_id ON telephone_number (contract, login_id COLLATE "C")
  WHERE login_id IS NOT NULL;
