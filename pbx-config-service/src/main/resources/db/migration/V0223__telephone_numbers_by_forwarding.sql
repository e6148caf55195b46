-- The list of IP Voice numbers sorted by forwarding, which is a row of its own and goes with its number.
ALTER TABLE telephone_number ADD forwarded_to text;
COMMENT ON COLUMN telephone_number.forwarded_to IS 'target of its voice_forwarding if that is on, kept by triggers';
UPDATE telephone_number n SET forwarded_to = f.target FROM voice_forwarding f
 WHERE f.telephone_number = n.id AND f.enabled;

CREATE FUNCTION telephone_number_tells_forwarding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE telephone_number n SET forwarded_to = w.forwarded_to
    FROM (SELECT telephone_number, CASE WHEN enabled THEN target END AS forwarded_to FROM written) w
   WHERE n.id = w.telephone_number AND n.forwarded_to IS DISTINCT FROM w.forwarded_to;
  RETURN NULL;
END $$;
CREATE TRIGGER telephone_number_tells_new_forwarding AFTER INSERT ON voice_forwarding
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION telephone_number_tells_forwarding();
CREATE TRIGGER telephone_number_tells_changed_forwarding AFTER UPDATE ON voice_forwarding
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION telephone_number_tells_forwarding();

-- In the order of lists over several contracts.
CREATE INDEX telephone_number_by_forwarding
  ON telephone_number ((coalesce(forwarded_to, '') COLLATE "C"), number, contract);
