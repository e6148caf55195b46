-- The list of extensions sorted by what they do in absence, which is a row of its own and goes with its extension.
ALTER TABLE extension ADD absence_mode text;
COMMENT ON COLUMN extension.absence_mode IS 'of its absence if that is on, kept by triggers';
UPDATE extension e SET absence_mode = a.mode FROM absence a WHERE a.extension = e.id AND a.mode <> 'OFF';

CREATE FUNCTION extension_tells_absence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE extension e SET absence_mode = nullif(w.mode, 'OFF')
    FROM written w WHERE e.id = w.extension AND e.absence_mode IS DISTINCT FROM nullif(w.mode, 'OFF');
  RETURN NULL;
END $$;
CREATE TRIGGER extension_tells_new_absence AFTER INSERT ON absence
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION extension_tells_absence();
CREATE TRIGGER extension_tells_changed_absence AFTER UPDATE ON absence
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION extension_tells_absence();

CREATE INDEX extension_by_absence ON extension (contract, (coalesce(absence_mode, '') COLLATE "C"), number);
