-- Lists sorted by something else than what they are told apart by, each order read from its index.
CREATE INDEX external_number_by_kind ON external_number (contract, (coalesce(kind, '') COLLATE "C"), digits);
CREATE INDEX external_number_by_memo ON external_number (contract, (coalesce(memo, '') COLLATE "C"), digits);
CREATE INDEX external_number_by_update ON external_number (contract, updated_at, digits);
CREATE INDEX incoming_group_by_kind ON incoming_group (contract, (coalesce(kind, '') COLLATE "C"), name);
CREATE INDEX incoming_group_by_number ON incoming_group (contract, (coalesce(number, '') COLLATE "C"), name);
-- In the order of lists over several contracts.
CREATE INDEX telephone_number_by_site ON telephone_number ((coalesce(site_id, '') COLLATE "C"), number, contract);
-- Two numbers may have the same login ID for a while.
DROP INDEX telephone_number_login_id;
CREATE INDEX telephone_number_login_id ON telephone_number (contract, (login_id COLLATE "C"), number)
  WHERE login_id IS NOT NULL;
