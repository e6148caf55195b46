-- Sessions nothing of which may be honoured any more, for those who can't hear of it from Kafka.
create table ended_session (
  session  text primary key,
  account  uuid not null,
  ended_at timestamptz not null
);
create index ended_session_age on ended_session (ended_at);
