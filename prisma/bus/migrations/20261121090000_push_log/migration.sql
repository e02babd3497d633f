-- The embedded push log: what every process passes on to the open pages it holds.
--
-- The one row of push_position is locked by whoever adds until its commit, so positions appear in their order and without
-- gaps; a sequence gives neither, and a reader would pass by what commits late.
CREATE TABLE push_position (
  position bigint NOT NULL
);
INSERT INTO push_position VALUES (0);

CREATE TABLE push_log (
  position bigint PRIMARY KEY,
  id text NOT NULL UNIQUE,
  body text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX push_log_added_at ON push_log (added_at);
-- Bodies are mostly random ids, which compression only costs time for.
ALTER TABLE push_log ALTER COLUMN body SET STORAGE EXTERNAL;
