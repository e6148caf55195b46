CREATE TABLE feature_codes (
  contract       text PRIMARY KEY REFERENCES contract,
  id             uuid NOT NULL UNIQUE,
  pickup         text,
  park           text,
  retrieve       text,
  voicemail      text,
  forwarding_on  text,
  forwarding_off text,
  version        bigint NOT NULL,
  updated_at     timestamptz NOT NULL
);
COMMENT ON TABLE feature_codes IS 'a contract without a row has the usual codes, which collide with no number';
COMMENT ON COLUMN feature_codes.id IS 'its name in change sets, and the owner of its dial strings';
