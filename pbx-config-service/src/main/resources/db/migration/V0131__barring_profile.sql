CREATE TABLE barring_profile (
  id         uuid PRIMARY KEY,
  contract   text NOT NULL REFERENCES contract,
  name       text COLLATE "C" NOT NULL,
  categories text[] NOT NULL,
  prefixes   text[] NOT NULL,
  version    bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (contract, name)
);

-- Until now extensions named profiles that nobody had described: these bar nothing.
INSERT INTO barring_profile
SELECT gen_random_uuid(), contract, barring_profile, '{}', '{}', 1, now(), now()
  FROM extension
 WHERE barring_profile IS NOT NULL
 GROUP BY contract, barring_profile;

ALTER TABLE extension ADD FOREIGN KEY (contract, barring_profile)
  REFERENCES barring_profile (contract, name) ON UPDATE CASCADE;
CREATE INDEX extension_barring_profile ON extension (contract, barring_profile)
  WHERE barring_profile IS NOT NULL;
