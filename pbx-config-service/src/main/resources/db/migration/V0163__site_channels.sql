CREATE TABLE site_channels (
  contract   text PRIMARY KEY REFERENCES contract,
  id         uuid NOT NULL UNIQUE,
  sites      jsonb NOT NULL,
  version    bigint NOT NULL,
  updated_at timestamptz NOT NULL
);
COMMENT ON COLUMN site_channels.id IS 'its name in change sets';
COMMENT ON COLUMN site_channels.sites IS 'site number and channels, by site number: one setting, read and written whole';
