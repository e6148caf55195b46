-- Which numbers inside a contract calls are forwarded to: what they belong to can't be removed, and calls are followed there.
CREATE TABLE forwarded_inside (
  contract  text NOT NULL,
  digits    text NOT NULL,
  extension uuid NOT NULL,
  PRIMARY KEY (contract, digits, extension)
);
COMMENT ON TABLE forwarded_inside IS 'who forwards where, of destinations in dial_string; kept by triggers on absence';
CREATE INDEX forwarded_inside_extension ON forwarded_inside (extension);

CREATE FUNCTION extension_forwards_inside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM forwarded_inside f USING gone g WHERE f.extension = g.extension;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO forwarded_inside (contract, digits, extension)
    SELECT DISTINCT e.contract, n.digits, e.id
      FROM written w
      CROSS JOIN LATERAL (VALUES (w.destination), (w.first_number), (w.second_number)) n (digits)
      JOIN extension e ON e.id = w.extension
     WHERE n.digits ~ '^[2-9]';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER extension_forwards_inside_first AFTER INSERT ON absence
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION extension_forwards_inside();
CREATE TRIGGER extension_forwards_inside_then AFTER UPDATE ON absence
  REFERENCING OLD TABLE AS gone NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION extension_forwards_inside();
CREATE TRIGGER extension_forwards_inside_no_more AFTER DELETE ON absence
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION extension_forwards_inside();
