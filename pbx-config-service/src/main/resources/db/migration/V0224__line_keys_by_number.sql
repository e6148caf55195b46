-- The list of terminals that have line keys, read in the order of their extensions' numbers however few they are among
-- the extensions.
ALTER TABLE line_keys ADD contract text REFERENCES contract, ADD number text COLLATE "C";
UPDATE line_keys l SET contract = e.contract, number = e.number FROM extension e WHERE e.id = l.extension;
ALTER TABLE line_keys ALTER contract SET NOT NULL, ALTER number SET NOT NULL;
COMMENT ON COLUMN line_keys.number IS 'of its extension, kept by triggers, as is contract';

CREATE FUNCTION line_keys_tell_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT contract, number INTO NEW.contract, NEW.number FROM extension WHERE id = NEW.extension;
  RETURN NEW;
END $$;
CREATE TRIGGER line_keys_tell_extension BEFORE INSERT ON line_keys
  FOR EACH ROW EXECUTE FUNCTION line_keys_tell_extension();

CREATE FUNCTION line_keys_follow_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE line_keys SET number = NEW.number WHERE extension = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER line_keys_follow_extension AFTER UPDATE ON extension
  FOR EACH ROW WHEN (OLD.number IS DISTINCT FROM NEW.number) EXECUTE FUNCTION line_keys_follow_extension();

CREATE INDEX line_keys_by_number ON line_keys (contract, number);
