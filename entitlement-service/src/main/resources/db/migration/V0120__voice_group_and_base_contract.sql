-- A group's ID is the operator's, so it belongs to one company once and for all.
create table voice_group (
  id      text primary key check (id ~ '^Y[0-9]{1,9}$'),
  company text not null references company,
  unique (company, id)
);

alter table contract
  add column voice_group    text,
  add column representative boolean not null default false,
  add column base_contract  text,
  add column admin_id       text;

-- What was taken before is a group, or a base, of its own.
insert into voice_group (id, company)
  select 'Y' || substr(number, 2), company from contract where service = 'IP_VOICE';
update contract set voice_group = 'Y' || substr(number, 2), representative = true
 where service = 'IP_VOICE';
update contract set base_contract = number, admin_id = number where service = 'DOTPHONE_OFFICE';

alter table contract
  add foreign key (company, voice_group) references voice_group (company, id),
  -- An order may name a base after what stands under it.
  add foreign key (company, base_contract) references contract (company, number)
      deferrable initially deferred,
  add check ((service = 'IP_VOICE') = (voice_group is not null)),
  add check (not representative or voice_group is not null),
  add check ((service = 'DOTPHONE_OFFICE') = (base_contract is not null)),
  add check ((admin_id is null) = (base_contract is null));

create index contract_by_voice_group on contract (voice_group) where voice_group is not null;
create unique index contract_representative on contract (voice_group)
  where representative and life_cycle <> 'TERMINATED';
create index contract_by_base on contract (base_contract) where base_contract is not null;
create unique index contract_admin_id on contract (admin_id)
  where number = base_contract and life_cycle <> 'TERMINATED';
