-- The list of extensions sorted by something else than their number, each order read from its index.
CREATE INDEX extension_by_memo ON extension (contract, (coalesce(memo, '') COLLATE "C"), number);
CREATE INDEX extension_by_office_link ON extension (contract, (coalesce(office_link_number, '') COLLATE "C"), number);
CREATE INDEX extension_by_terminal_kind ON extension (contract, (coalesce(terminal_kind, '') COLLATE "C"), number);
