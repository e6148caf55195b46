ALTER TABLE change_set
  ADD actor_name text,
  DROP CONSTRAINT change_set_actor_kind_check,
  ADD CONSTRAINT change_set_actor_kind_check
    CHECK (actor_kind IN ('PORTAL_USER', 'TERMINAL_USER', 'CONTRACT_ADMINISTRATOR')),
  ADD CHECK ((actor_name IS NOT NULL) = (actor_kind = 'CONTRACT_ADMINISTRATOR'));
COMMENT ON COLUMN change_set.actor_name IS 'the admin ID that a contract administrator signed in with';

ALTER TABLE planned_change
  ADD actor_kind text NOT NULL DEFAULT 'PORTAL_USER' CHECK (actor_kind IN ('PORTAL_USER', 'CONTRACT_ADMINISTRATOR')),
  ADD actor_name text,
  ADD prepared   jsonb,
  ADD CHECK ((actor_name IS NOT NULL) = (actor_kind = 'CONTRACT_ADMINISTRATOR')),
  ADD CHECK (prepared IS NULL OR state = 'PLANNED');
COMMENT ON COLUMN planned_change.prepared IS 'by place of the change, what was made of secrets that are in no change: hashes';

-- Change sets name a login ID's options by a digest of contract and login ID; these are its digits before the version.
CREATE INDEX telephone_number_login_id_digest ON telephone_number (substr(md5(contract || '/' || login_id), 1, 12))
  WHERE login_id IS NOT NULL;
