CREATE TABLE mail_delivery (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL,
  language        text,
  brand           text,
  recipient       text NOT NULL,
  state           text NOT NULL CHECK (state IN
                    ('QUEUED', 'SENDING', 'SENT', 'EXPIRED', 'FAILED', 'UNCERTAIN', 'UNREADABLE')),
  payload         text,
  request_id      text,
  requested_at    timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  claimed_until   timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  accepted_at     timestamptz,
  reason          text,
  resent_by       text,
  resent_at       timestamptz,
  CHECK (state NOT IN ('SENT', 'EXPIRED') OR payload IS NULL),
  CHECK (state NOT IN ('QUEUED', 'SENDING') OR payload IS NOT NULL),
  CHECK ((state = 'SENDING') = (claimed_until IS NOT NULL)),
  CHECK ((state = 'SENT') = (accepted_at IS NOT NULL))
);
COMMENT ON COLUMN mail_delivery.id IS 'ID of the mail-requested event';
COMMENT ON COLUMN mail_delivery.recipient IS 'masked';
COMMENT ON COLUMN mail_delivery.payload IS 'compact JWE as received; NULL once sent or expired';

CREATE INDEX mail_delivery_due ON mail_delivery (next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX mail_delivery_claimed ON mail_delivery (claimed_until) WHERE state = 'SENDING';
CREATE INDEX mail_delivery_payload_expiry ON mail_delivery (expires_at) WHERE payload IS NOT NULL;
CREATE INDEX mail_delivery_list ON mail_delivery (requested_at DESC, id DESC);
CREATE INDEX mail_delivery_list_by_state ON mail_delivery (state, requested_at DESC, id DESC);
