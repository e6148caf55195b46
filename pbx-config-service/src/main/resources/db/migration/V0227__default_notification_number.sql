ALTER TABLE contract_defaults ADD COLUMN notification_number text;
COMMENT ON COLUMN contract_defaults.notification_number IS 'what extensions without a number of their own are known by';
ALTER TABLE contract_defaults ADD FOREIGN KEY (contract, notification_number)
  REFERENCES external_number (contract, digits) ON UPDATE CASCADE;
