-- Work that takes longer than an answer may: what was asked for, what it is at, and what came of it. Who asked is in the audit log.
CREATE TABLE background_run (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  about jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  progress jsonb,
  -- Code, kind and parameters of a refusal; its text is made for the reader.
  problem jsonb,
  result jsonb,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX background_run_kind ON background_run (kind, id);
CREATE INDEX background_run_ended_at ON background_run (ended_at) WHERE ended_at IS NOT NULL;
