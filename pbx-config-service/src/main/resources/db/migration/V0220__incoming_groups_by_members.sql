-- The list of incoming groups sorted by how many members there are.
ALTER TABLE incoming_group ADD member_count integer NOT NULL DEFAULT 0 CHECK (member_count >= 0);
UPDATE incoming_group g SET member_count = m.members
  FROM (SELECT incoming_group, count(*) AS members FROM incoming_group_member GROUP BY incoming_group) m
 WHERE m.incoming_group = g.id;
COMMENT ON COLUMN incoming_group.member_count IS 'of incoming_group_member, written with it';
CREATE INDEX incoming_group_by_members ON incoming_group (contract, member_count, name);
