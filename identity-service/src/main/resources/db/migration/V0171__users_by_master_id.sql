-- Users are sought and sorted by the master ID they kept, too.
update account set search_text = search_text || ' ' || master_id where master_id is not null and status <> 'DELETED';
create index account_by_master_id on account (company, (coalesce(master_id, '') collate "C"), email) where status <> 'DELETED';
