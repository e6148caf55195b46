ALTER TABLE absence
  ADD first_number  text,
  ADD second_number text;
COMMENT ON COLUMN absence.first_number IS 'single number reach: what rings with the telephone';

-- Ring seconds: how long it rings before no answer counts, and before voicemail takes a call that reached nobody.
DO $$
DECLARE rule text;
BEGIN
  FOR rule IN SELECT conname FROM pg_constraint
               WHERE conrelid = 'absence'::regclass AND contype = 'c'
                 AND (pg_get_constraintdef(oid) LIKE '%''OFF''%'
                      OR pg_get_constraintdef(oid) LIKE '%''FORWARDING''%') LOOP
    EXECUTE format('ALTER TABLE absence DROP CONSTRAINT %I', rule);
  END LOOP;
END $$;
ALTER TABLE absence
  ADD CONSTRAINT absence_mode CHECK (mode IN ('OFF', 'FORWARDING', 'SINGLE_NUMBER_REACH')),
  ADD CONSTRAINT absence_destination CHECK (mode = 'FORWARDING' OR destination IS NULL),
  ADD CONSTRAINT absence_reach CHECK ((first_number IS NOT NULL) = (mode = 'SINGLE_NUMBER_REACH')
                                      AND (second_number IS NULL OR first_number IS NOT NULL)),
  ADD CONSTRAINT absence_ring_seconds CHECK (CASE mode
    WHEN 'FORWARDING' THEN (ring_seconds IS NOT NULL) = (no_answer <> 'NOTHING')
    WHEN 'OFF' THEN ring_seconds IS NULL
    ELSE true END);
CREATE INDEX absence_first_number ON absence (first_number) WHERE first_number IS NOT NULL;
CREATE INDEX absence_second_number ON absence (second_number) WHERE second_number IS NOT NULL;
