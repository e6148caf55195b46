ALTER TABLE contract
  ADD COLUMN voice_group       text,
  ADD COLUMN options           text[] NOT NULL DEFAULT '{}',
  ADD COLUMN inventory_version bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN contract.inventory_version IS 'version of the last contract event that told the inventory';

CREATE TABLE telephone_number (
  id       uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  contract text NOT NULL REFERENCES contract,
  number   text COLLATE "C" NOT NULL,
  site_id  text,
  login_id text,
  PRIMARY KEY (contract, number)
);
-- In the order of lists over several contracts.
CREATE INDEX telephone_number_by_number ON telephone_number (number, contract);
COMMENT ON COLUMN telephone_number.id IS 'what settings, change sets and paths name the number by; new if it comes back';
