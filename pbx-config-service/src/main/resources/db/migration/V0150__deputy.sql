ALTER TABLE change_set
  ADD actor_kind        text NOT NULL DEFAULT 'PORTAL_USER' CHECK (actor_kind IN ('PORTAL_USER', 'TERMINAL_USER')),
  ADD on_behalf_of_kind text CHECK (on_behalf_of_kind IN ('EXTENSION', 'LOGIN_ID')),
  ADD CHECK ((on_behalf_of IS NULL) = (on_behalf_of_kind IS NULL));
COMMENT ON COLUMN change_set.actor_kind IS 'where the account is kept';
COMMENT ON COLUMN change_set.on_behalf_of IS 'the terminal user whose deputy the actor was: an extension''s number or a login ID';
CREATE INDEX change_set_on_behalf_of ON change_set (contract, on_behalf_of, contract_version)
  WHERE on_behalf_of IS NOT NULL;
