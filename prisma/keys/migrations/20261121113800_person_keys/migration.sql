-- One data key for each person whose content travels in events. Whoever destroys the key erases that content wherever
-- it was copied to: outboxes, the log, topics, backups of them. So this schema is never backed up together with them.
CREATE TABLE person_key (
  person_id uuid PRIMARY KEY,
  -- The key under a key from the configuration, AES-256-GCM: nonce, tag, ciphertext. null once destroyed.
  wrapped bytea,
  -- Which of the configured keys that was.
  wrapped_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
  CHECK ((wrapped IS NULL) = (wrapped_by IS NULL))
);
CREATE INDEX person_key_wrapped_by ON person_key (wrapped_by) WHERE wrapped_by IS NOT NULL;

-- Gone is gone: a row of a destroyed key stays, so that nobody is given a new one.
CREATE FUNCTION refuse_key_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a destroyed key does not come back';
END $$;
CREATE TRIGGER person_key_stays_destroyed BEFORE UPDATE OR DELETE ON person_key
  FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION refuse_key_return();

CREATE FUNCTION announce_destroyed_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('iworkz_person_key', NEW.person_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER person_key_destroyed AFTER INSERT OR UPDATE OF destroyed_at ON person_key
  FOR EACH ROW WHEN (NEW.destroyed_at IS NOT NULL) EXECUTE FUNCTION announce_destroyed_key();
