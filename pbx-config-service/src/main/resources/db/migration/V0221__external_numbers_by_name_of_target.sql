-- The list of external numbers sorted by which extension or group they ring. What that is called changes with it, so
-- the database keeps it beside the number, whoever writes: one row or thousands.
ALTER TABLE external_number ADD target_name text COLLATE "C";
COMMENT ON COLUMN external_number.target_name IS 'number of the extension or name of the group, kept by triggers';
UPDATE external_number n SET target_name = e.number FROM extension e WHERE e.id = n.extension;
UPDATE external_number n SET target_name = g.name FROM incoming_group g WHERE g.id = n.incoming_group;

CREATE FUNCTION external_number_names_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.target_name := CASE
    WHEN NEW.extension IS NOT NULL THEN (SELECT number FROM extension WHERE id = NEW.extension)
    WHEN NEW.incoming_group IS NOT NULL THEN (SELECT name FROM incoming_group WHERE id = NEW.incoming_group)
  END;
  RETURN NEW;
END $$;
CREATE TRIGGER external_number_names_target BEFORE INSERT ON external_number
  FOR EACH ROW EXECUTE FUNCTION external_number_names_target();
CREATE TRIGGER external_number_names_other_target BEFORE UPDATE ON external_number
  FOR EACH ROW WHEN ((OLD.extension, OLD.incoming_group, OLD.target_name)
                     IS DISTINCT FROM (NEW.extension, NEW.incoming_group, NEW.target_name))
  EXECUTE FUNCTION external_number_names_target();

-- Emptied, it is named anew by the trigger above.
CREATE FUNCTION external_number_follows_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE external_number SET target_name = NULL WHERE extension = NEW.id OR incoming_group = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER external_number_follows_extension AFTER UPDATE ON extension
  FOR EACH ROW WHEN (OLD.number IS DISTINCT FROM NEW.number) EXECUTE FUNCTION external_number_follows_target();
CREATE TRIGGER external_number_follows_group AFTER UPDATE ON incoming_group
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION external_number_follows_target();

DROP INDEX external_number_by_rings;
CREATE INDEX external_number_by_rings ON external_number (
  contract,
  (CASE WHEN extension IS NOT NULL THEN 'EXTENSION' WHEN incoming_group IS NOT NULL THEN 'GROUP' ELSE '' END COLLATE "C"),
  (coalesce(target_name, '') COLLATE "C"),
  digits);
