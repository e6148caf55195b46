CREATE TABLE contract (
  number           text PRIMARY KEY,
  company          text NOT NULL,
  service          text NOT NULL,
  life_cycle       text,
  site_name        text,
  source_version   bigint NOT NULL DEFAULT 0,
  contract_version bigint NOT NULL DEFAULT 0,
  extension_count  integer NOT NULL DEFAULT 0 CHECK (extension_count >= 0)
);
COMMENT ON COLUMN contract.source_version IS 'version of the last contract event applied';
COMMENT ON COLUMN contract.contract_version IS 'counts change sets without gaps';
COMMENT ON COLUMN contract.extension_count IS 'kept under the row lock, so that lists need not count';

CREATE TABLE change_set (
  id               uuid PRIMARY KEY,
  contract         text NOT NULL REFERENCES contract,
  contract_version bigint NOT NULL,
  account          uuid NOT NULL,
  client           text NOT NULL,
  on_behalf_of     text,
  request_id       text,
  changed_at       timestamptz NOT NULL,
  UNIQUE (contract, contract_version)
);

CREATE TABLE change_entry (
  change_set  uuid NOT NULL REFERENCES change_set,
  position    integer NOT NULL,
  resource    text NOT NULL,
  resource_id uuid NOT NULL,
  action      text NOT NULL CHECK (action IN ('CREATED', 'UPDATED', 'DELETED')),
  fields      text[] NOT NULL,
  before      jsonb,
  after       jsonb,
  PRIMARY KEY (change_set, position)
);
CREATE INDEX change_entry_resource ON change_entry (resource_id, resource);

-- One namespace per contract for everything that can be dialled inside it.
CREATE TABLE dial_string (
  contract text NOT NULL REFERENCES contract,
  digits   text NOT NULL,
  used_as  text NOT NULL,
  owner    uuid NOT NULL,
  PRIMARY KEY (contract, digits)
);
CREATE INDEX dial_string_owner ON dial_string (owner);
