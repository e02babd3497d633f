-- Tables that every context has in its own schema. No schema is named: they are made wherever search_path points.

-- Events that must leave once the transaction that wrote them has committed.
CREATE TABLE outbox_event (
  seq bigserial PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  topic text NOT NULL,
  type text NOT NULL,
  version integer NOT NULL,
  key text NOT NULL,
  -- text, not jsonb: the signature covers these very characters.
  envelope text NOT NULL,
  signature text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz
);
CREATE INDEX outbox_event_unpublished ON outbox_event (seq) WHERE published_at IS NULL;
CREATE INDEX outbox_event_published_at ON outbox_event (published_at) WHERE published_at IS NOT NULL;

-- TG_TABLE_SCHEMA rather than current_schema(): a session's search_path may point elsewhere.
CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('iworkz_outbox', TG_TABLE_SCHEMA);
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_event_announced AFTER INSERT ON outbox_event
  FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();

-- Which consumer has handled which event: written in the transaction of the handler, so effects happen once.
CREATE TABLE inbox_event (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  handled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, event_id)
);

-- Events that a consumer could not handle, and those that must wait behind them for the sake of order.
CREATE TABLE parked_event (
  seq bigserial PRIMARY KEY,
  consumer text NOT NULL,
  -- text: a forged event may carry anything.
  event_id text NOT NULL,
  topic text NOT NULL,
  key text NOT NULL,
  envelope text NOT NULL,
  signature text NOT NULL,
  reason text NOT NULL CHECK (reason IN ('failed', 'behind', 'forged', 'invalid')),
  error text NOT NULL,
  attempts integer NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  replayed_at timestamptz,
  UNIQUE (consumer, event_id)
);
CREATE INDEX parked_event_waiting ON parked_event (consumer, topic, key, seq) WHERE replayed_at IS NULL;

-- Answers to requests that carried an Idempotency-Key. status is null while the first request is being handled.
CREATE TABLE idempotent_request (
  actor text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  response text,
  -- A process that died while handling must not block the caller for ever.
  locked_until timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (actor, route, key)
);
CREATE INDEX idempotent_request_expires_at ON idempotent_request (expires_at);

-- Who did or tried what. Every entry carries the hash of the one before it, so that a changed or missing entry shows.
CREATE TABLE audit_entry (
  seq bigserial PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('allowed', 'refused')),
  subject text,
  reason text,
  request_id text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL
);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
