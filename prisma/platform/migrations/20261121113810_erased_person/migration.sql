-- People whose data were erased from this context. Events about them that arrive late, or again, do nothing here.
CREATE TABLE erased_person (
  person_id uuid PRIMARY KEY,
  -- The request that asked for it first.
  request_id uuid NOT NULL,
  erased_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- What went so far: table and number of rows. A repeat adds what it still finds.
  erased jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX erased_person_erased_at ON erased_person (erased_at);

CREATE FUNCTION announce_erased_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('iworkz_erased', TG_TABLE_SCHEMA || ' ' || NEW.person_id);
  RETURN NULL;
END $$;
CREATE TRIGGER erased_person_announced AFTER INSERT ON erased_person
  FOR EACH ROW EXECUTE FUNCTION announce_erased_person();
