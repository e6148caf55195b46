CREATE TABLE import_job (
  id               uuid PRIMARY KEY,
  contract         text NOT NULL REFERENCES contract,
  company          text NOT NULL,
  kind             text NOT NULL,
  replaces         boolean NOT NULL,
  file_name        text NOT NULL,
  file_size        integer NOT NULL,
  sha256           text NOT NULL,
  encoding         text NOT NULL,
  account          uuid NOT NULL,
  client           text NOT NULL,
  state            text NOT NULL CHECK (state IN
                     ('VALIDATING', 'INVALID', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'STOPPED')),
  progress         integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  rows             integer NOT NULL DEFAULT 0,
  added            integer NOT NULL DEFAULT 0,
  changed          integer NOT NULL DEFAULT 0,
  removed          integer NOT NULL DEFAULT 0,
  unchanged        integer NOT NULL DEFAULT 0,
  errors           integer NOT NULL DEFAULT 0,
  preview          jsonb NOT NULL DEFAULT '[]',
  warnings         jsonb NOT NULL DEFAULT '[]',
  digest           text,
  renewed          boolean NOT NULL DEFAULT false,
  change_set       uuid REFERENCES change_set,
  reason           text,
  cancel_requested boolean NOT NULL DEFAULT false,
  lease            uuid,
  leased_until     timestamptz,
  version          bigint NOT NULL DEFAULT 1,
  uploaded_at      timestamptz NOT NULL,
  settled_at       timestamptz,
  CHECK ((state IN ('VALIDATING', 'READY', 'APPLYING')) = (settled_at IS NULL))
);
COMMENT ON COLUMN import_job.replaces IS 'whether settings that the file leaves out are removed';
COMMENT ON COLUMN import_job.digest IS 'of what the preview showed: only that is applied';
COMMENT ON COLUMN import_job.renewed IS 'the settings changed after a preview, which was made anew';
COMMENT ON COLUMN import_job.reason IS 'code of what stopped it';
COMMENT ON COLUMN import_job.lease IS 'who works on it, until leased_until';
CREATE INDEX import_job_contract ON import_job (contract, uploaded_at DESC, id);
CREATE INDEX import_job_waiting ON import_job (uploaded_at) WHERE state IN ('VALIDATING', 'APPLYING');
CREATE INDEX import_job_file ON import_job (contract, sha256);

CREATE TABLE import_file (
  job        uuid PRIMARY KEY REFERENCES import_job ON DELETE CASCADE,
  content    bytea NOT NULL,
  sealed_key text NOT NULL
);
COMMENT ON TABLE import_file IS 'sealed: there may be PINs in it; gone with the job''s end';
ALTER TABLE import_file ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE import_error (
  job      uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
  position integer NOT NULL,
  line     integer NOT NULL,
  field    text NOT NULL,
  code     text NOT NULL,
  ja       text NOT NULL,
  en       text NOT NULL,
  value    text NOT NULL,
  PRIMARY KEY (job, position)
);
