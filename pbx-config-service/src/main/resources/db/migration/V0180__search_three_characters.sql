-- Neighbours in threes as well: ten digits make only a hundred pairs, so a telephone number's pairs each stand for
-- thousands of extensions.
CREATE OR REPLACE FUNCTION search_grams(line text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT substr(line, i, n)), '{}')
            FROM generate_series(1, length(line)) AS i, (VALUES (1), (2), (3)) AS sizes (n));
-- Computes the column anew, and with it the index.
ALTER TABLE extension ALTER COLUMN search_grams SET EXPRESSION AS (search_grams(search_line));
