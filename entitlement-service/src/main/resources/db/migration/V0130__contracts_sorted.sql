-- The list of contracts sorted by something else than their number, each order read from its index. Long texts
-- are sorted by their beginning: a whole one could be too long for an index, and for a cursor.
create index contract_by_service on contract (company, (coalesce(service, '') collate "C"), number);
create index contract_by_site on contract (company, (coalesce(left(site_name, 100), '') collate "C"), number);
create index contract_by_group_number on contract (company, (coalesce(left(group_number, 100), '') collate "C"), number);
create index contract_by_memo on contract (company, (coalesce(left(memo, 100), '') collate "C"), number);
create index contract_by_operating_status on contract (company, (coalesce(operating_status, '') collate "C"), number);
create index contract_by_opening on contract (company, (coalesce(activation_notice_on, desired_opening_date)), number);
