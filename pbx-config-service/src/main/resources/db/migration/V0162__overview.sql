-- Extensions are counted from this alone.
CREATE INDEX extension_overview ON extension (contract, site_number, terminal_kind) INCLUDE (id);
CREATE INDEX absence_active ON absence (extension) INCLUDE (mode) WHERE mode <> 'OFF';
