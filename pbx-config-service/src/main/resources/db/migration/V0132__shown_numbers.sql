ALTER TABLE contract_defaults ADD COLUMN outgoing_number text;
COMMENT ON COLUMN contract_defaults.outgoing_number IS 'what extensions without a number of their own show';
ALTER TABLE contract_defaults ADD FOREIGN KEY (contract, outgoing_number)
  REFERENCES external_number (contract, digits) ON UPDATE CASCADE;

-- Not valid: until now any subscriber's number could be entered. Such a one stays until the
-- extension is changed, and is asked about then.
ALTER TABLE extension ADD FOREIGN KEY (contract, outgoing_number)
  REFERENCES external_number (contract, digits) ON UPDATE CASCADE NOT VALID;
ALTER TABLE extension ADD FOREIGN KEY (contract, notification_number)
  REFERENCES external_number (contract, digits) ON UPDATE CASCADE NOT VALID;
CREATE INDEX extension_outgoing_number ON extension (contract, outgoing_number)
  WHERE outgoing_number IS NOT NULL;
CREATE INDEX extension_notification_number ON extension (contract, notification_number)
  WHERE notification_number IS NOT NULL;
