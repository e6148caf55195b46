-- The list of external numbers sorted by whether they ring nothing, an extension or a group.
CREATE INDEX external_number_by_rings ON external_number (
  contract,
  (CASE WHEN extension IS NOT NULL THEN 'EXTENSION' WHEN incoming_group IS NOT NULL THEN 'GROUP' ELSE '' END COLLATE "C"),
  digits);
