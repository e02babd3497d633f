-- The embedded event bus: one log, read by many groups.
--
-- A publisher takes a transaction-level advisory lock per (topic, partition) before it inserts. Positions are drawn
-- from a sequence at insert but become visible at commit: without the lock a later position could commit first, a
-- reader would move its cursor past it, and the earlier event would never be delivered.
CREATE TABLE log (
  position bigserial PRIMARY KEY,
  topic text NOT NULL,
  partition smallint NOT NULL,
  key text NOT NULL,
  event_id uuid NOT NULL UNIQUE,
  envelope text NOT NULL,
  signature text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX log_partition ON log (topic, partition, position);

-- How far each group has come. The owner of the lease is the only one that reads on; a lease that runs out is free.
CREATE TABLE cursor (
  consumer_group text NOT NULL,
  topic text NOT NULL,
  partition smallint NOT NULL,
  position bigint NOT NULL DEFAULT 0,
  owner uuid,
  lease_until timestamptz,
  PRIMARY KEY (consumer_group, topic, partition)
);

CREATE FUNCTION announce_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('iworkz_bus', topic) FROM (SELECT DISTINCT topic FROM added) AS topics;
  RETURN NULL;
END $$;
CREATE TRIGGER log_announced AFTER INSERT ON log
  REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION announce_log();

-- The embedded cache. UNLOGGED: cheaper to write, and empty after a crash of the server, which a cache may be.
CREATE UNLOGGED TABLE cache_entry (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX cache_entry_expires_at ON cache_entry (expires_at);

CREATE UNLOGGED TABLE cache_counter (
  key text PRIMARY KEY,
  count bigint NOT NULL,
  resets_at timestamptz NOT NULL
);
CREATE INDEX cache_counter_resets_at ON cache_counter (resets_at);

CREATE UNLOGGED TABLE cache_lock (
  name text PRIMARY KEY,
  owner uuid NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Messages too long for NOTIFY, which carries at most 8,000 bytes.
CREATE UNLOGGED TABLE cache_message (
  id uuid PRIMARY KEY,
  message text NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now()
);
