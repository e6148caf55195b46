ALTER TABLE change_set
  ADD undoes     uuid REFERENCES change_set,
  ADD event      uuid,
  ADD applied_at timestamptz;
COMMENT ON COLUMN change_set.undoes IS 'the change set that this one takes back';
COMMENT ON COLUMN change_set.event IS 'its event; delivered once the outbox has published it';
COMMENT ON COLUMN change_set.applied_at IS 'when the switch said it had it';
CREATE INDEX change_set_undoes ON change_set (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX change_set_unapplied ON change_set (contract, contract_version) WHERE applied_at IS NULL;

ALTER TABLE change_entry ADD kept jsonb;
COMMENT ON COLUMN change_entry.kept IS 'what an undo needs and nobody is shown: sealed secrets and hashes, as their own columns hold them';

CREATE TABLE planned_change (
  id          uuid PRIMARY KEY,
  contract    text NOT NULL REFERENCES contract,
  company     text NOT NULL,
  planned_for timestamptz NOT NULL,
  account     uuid NOT NULL,
  client      text NOT NULL,
  memo        text NOT NULL,
  changes     jsonb NOT NULL,
  state       text NOT NULL CHECK (state IN ('PLANNED', 'APPLIED', 'REFUSED', 'CANCELLED')),
  change_set  uuid REFERENCES change_set,
  refusal     jsonb,
  planned_at  timestamptz NOT NULL,
  settled_at  timestamptz,
  CHECK ((state = 'PLANNED') = (settled_at IS NULL)),
  CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
CREATE INDEX planned_change_due ON planned_change (planned_for) WHERE state = 'PLANNED';
CREATE INDEX planned_change_contract ON planned_change (contract, planned_for DESC, id);
