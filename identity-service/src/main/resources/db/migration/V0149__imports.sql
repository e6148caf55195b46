-- Imports of tables, as the kit keeps them.
create table import_job (
  id               uuid primary key,
  contract         text not null check (contract ~ '^N[0-9]{9}$'),
  company          text not null,
  kind             text not null,
  replaces         boolean not null,
  file_name        text not null,
  file_size        integer not null,
  sha256           text not null,
  encoding         text not null,
  account          uuid not null,
  client           text not null,
  state            text not null check (state in
                     ('VALIDATING', 'INVALID', 'READY', 'APPLYING', 'APPLIED', 'CANCELLED', 'STOPPED')),
  progress         integer not null default 0 check (progress between 0 and 100),
  rows             integer not null default 0,
  added            integer not null default 0,
  changed          integer not null default 0,
  removed          integer not null default 0,
  unchanged        integer not null default 0,
  errors           integer not null default 0,
  preview          jsonb not null default '[]',
  warnings         jsonb not null default '[]',
  -- Of what the preview showed: only that is applied.
  digest           text,
  -- What is set changed after a preview, which was made anew.
  renewed          boolean not null default false,
  change_set       uuid,
  -- Code of what stopped it.
  reason           text,
  cancel_requested boolean not null default false,
  -- Who works on it, until leased_until.
  lease            uuid,
  leased_until     timestamptz,
  version          bigint not null default 1,
  uploaded_at      timestamptz not null,
  settled_at       timestamptz,
  check ((state in ('VALIDATING', 'READY', 'APPLYING')) = (settled_at is null))
);
create index import_job_contract on import_job (contract, uploaded_at desc, id);
create index import_job_waiting on import_job (uploaded_at) where state in ('VALIDATING', 'APPLYING');
create index import_job_file on import_job (contract, sha256);

-- Sealed: there are passwords in it. Gone with the job's end.
create table import_file (
  job        uuid primary key references import_job on delete cascade,
  content    bytea not null,
  sealed_key text not null
);
alter table import_file alter column content set storage external;

create table import_error (
  job      uuid not null references import_job on delete cascade,
  position integer not null,
  line     integer not null,
  field    text not null,
  code     text not null,
  ja       text not null,
  en       text not null,
  value    text not null,
  primary key (job, position)
);
