CREATE TABLE incoming_group (
  id           uuid PRIMARY KEY,
  contract     text NOT NULL REFERENCES contract,
  name         text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('SIMULTANEOUS', 'SEQUENTIAL', 'CYCLIC', 'PICKUP', 'PARK')),
  number       text COLLATE "C",
  version      bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  UNIQUE (contract, name),
  CHECK ((number IS NULL) = (kind IN ('PICKUP', 'PARK')))
);
COMMENT ON COLUMN incoming_group.number IS 'representative number, one of the contract''s dial strings';

CREATE TABLE incoming_group_member (
  incoming_group uuid NOT NULL REFERENCES incoming_group ON DELETE CASCADE,
  position       integer NOT NULL,
  extension      uuid NOT NULL REFERENCES extension,
  PRIMARY KEY (incoming_group, position),
  UNIQUE (incoming_group, extension) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX incoming_group_member_extension ON incoming_group_member (extension);

CREATE TABLE external_number (
  id           uuid PRIMARY KEY,
  contract     text NOT NULL REFERENCES contract,
  digits       text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('REPRESENTATIVE', 'INDIVIDUAL', 'VOIP_GATEWAY')),
  extension    uuid REFERENCES extension,
  incoming_group uuid REFERENCES incoming_group,
  memo         text NOT NULL,
  version      bigint NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  UNIQUE (contract, digits),
  CHECK (extension IS NULL OR incoming_group IS NULL)
);
COMMENT ON COLUMN external_number.digits IS 'unique within the contract only: whose a number is, the operator knows, and a refusal must not tell';
CREATE INDEX external_number_extension ON external_number (extension);
CREATE INDEX external_number_group ON external_number (incoming_group);
CREATE INDEX absence_destination ON absence (destination) WHERE destination IS NOT NULL;
