-- The picture on a company's pages. Its version is the policy's at the time it was set.
create table company_logo (
  company      text primary key references company (id),
  version      bigint not null,
  content_type text not null check (content_type in ('image/png', 'image/jpeg')),
  content      bytea not null check (length(content) <= 1048576)
);
