-- What administrators did to groups, one row per grant version that a group caused.
create table grant_change (
  company       text not null references company,
  grant_version bigint not null,
  cause         text not null check (cause in ('PERMISSIONS', 'MEMBERS', 'GROUP')),
  group_id      text not null,
  account       uuid,
  changed_by    text not null,
  changed_at    timestamptz not null,
  -- The group as it stood before and after; null where there was none.
  state_before  jsonb,
  state_after   jsonb,
  joined        boolean,
  effects       jsonb not null,
  gaining       integer not null,
  losing        integer not null,
  undoes        bigint,
  primary key (company, grant_version)
);
create index grant_change_by_group on grant_change (company, group_id, grant_version);
