-- Keys of contract tokens. The private half is sealed (AES-256-GCM) with a key from the environment.
create table signing_key (
  kid         text primary key,
  private_jwk bytea not null,
  public_jwk  text not null,
  -- Published at once, used from here on: receivers know a key before they see it used.
  active_from timestamptz not null,
  created_at  timestamptz not null
);
