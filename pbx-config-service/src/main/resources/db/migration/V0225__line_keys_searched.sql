-- The list of terminals that have line keys, searched by what terminals and keys are called and narrowed to a kind:
-- kept with the terminal, as extensions keep what they are searched by.
ALTER TABLE line_keys
  ADD search_line text NOT NULL DEFAULT '',
  ADD kinds text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN line_keys.search_line IS 'numbers, memo and labels, NFKC, lower case, kept by triggers';
COMMENT ON COLUMN line_keys.kinds IS 'of its keys, kept by triggers; empty without keys';

CREATE FUNCTION line_keys_tell_search(terminals uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE line_keys l SET search_line = t.line, kinds = t.kinds
    FROM (SELECT e.id,
                 lower(normalize(concat_ws(E'\n', e.number, e.memo,
                   string_agg(concat_ws(E'\n', k.label, k.digits, n.digits, m.number), E'\n' ORDER BY k.position)),
                   NFKC)) AS line,
                 coalesce(array_agg(DISTINCT k.kind) FILTER (WHERE k.kind IS NOT NULL), '{}') AS kinds
            FROM extension e
            LEFT JOIN line_key k ON k.extension = e.id
            LEFT JOIN external_number n ON n.id = k.external_number
            LEFT JOIN extension m ON m.id = k.monitored
           WHERE e.id = ANY (terminals) GROUP BY e.id) t
   WHERE l.extension = t.id AND (l.search_line, l.kinds) IS DISTINCT FROM (t.line, t.kinds)
$$;

CREATE FUNCTION line_key_tells_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM line_keys_tell_search(ARRAY(SELECT DISTINCT extension FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER line_key_tells_search_what_came AFTER INSERT ON line_key
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION line_key_tells_search();
CREATE TRIGGER line_key_tells_search_what_went AFTER DELETE ON line_key
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION line_key_tells_search();

-- Row by row: of statements that change many, few change these.
CREATE FUNCTION extension_tells_search_of_line_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM line_keys_tell_search(ARRAY(SELECT NEW.id UNION SELECT extension FROM line_key WHERE monitored = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER search_of_line_keys_follows_extension AFTER UPDATE ON extension
  FOR EACH ROW WHEN (OLD.number IS DISTINCT FROM NEW.number OR OLD.memo IS DISTINCT FROM NEW.memo)
  EXECUTE FUNCTION extension_tells_search_of_line_keys();

CREATE FUNCTION external_number_tells_search_of_line_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM line_keys_tell_search(ARRAY(SELECT DISTINCT extension FROM line_key WHERE external_number = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER search_of_line_keys_follows_external_number AFTER UPDATE ON external_number
  FOR EACH ROW WHEN (OLD.digits IS DISTINCT FROM NEW.digits)
  EXECUTE FUNCTION external_number_tells_search_of_line_keys();

SELECT line_keys_tell_search(ARRAY(SELECT extension FROM line_keys));

ALTER TABLE line_keys ADD search_grams text[] NOT NULL GENERATED ALWAYS AS (search_grams(search_line)) STORED;
CREATE INDEX line_keys_search ON line_keys USING gin (contract, search_grams, kinds);
DROP INDEX line_keys_by_number;
CREATE INDEX line_keys_by_number ON line_keys (contract, number) WHERE kinds <> '{}';
