CREATE TABLE line_keys (
  extension  uuid PRIMARY KEY REFERENCES extension ON DELETE CASCADE,
  version    bigint NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE line_key (
  extension       uuid NOT NULL REFERENCES line_keys ON DELETE CASCADE,
  position        integer NOT NULL CHECK (position BETWEEN 1 AND 24),
  kind            text NOT NULL CHECK (kind IN ('LINE', 'EXTENSION', 'SPEED_DIAL')),
  external_number uuid REFERENCES external_number,
  monitored       uuid REFERENCES extension,
  digits          text,
  label           text NOT NULL,
  PRIMARY KEY (extension, position),
  CHECK ((external_number IS NOT NULL) = (kind = 'LINE')),
  CHECK ((monitored IS NOT NULL) = (kind = 'EXTENSION')),
  CHECK ((digits IS NOT NULL) = (kind = 'SPEED_DIAL'))
);
COMMENT ON COLUMN line_key.monitored IS 'the extension whose state the key shows and whose calls it picks up';
CREATE INDEX line_key_external_number ON line_key (external_number);
CREATE INDEX line_key_monitored ON line_key (monitored);
