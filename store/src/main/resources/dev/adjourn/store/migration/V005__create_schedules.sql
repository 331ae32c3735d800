-- What is to be in Temporal as Schedules: written with the decision that asks for it, and then made
-- so by a sweep, again and again until Temporal has it.

CREATE TABLE schedules (
  id             TEXT COLLATE "C" PRIMARY KEY,
  -- one for a function, kept when its cron expression goes, so that it is the same if it comes back
  function_id    TEXT NOT NULL UNIQUE REFERENCES functions,
  cron           TEXT NOT NULL,
  time_zone      TEXT NOT NULL,
  overlap        TEXT NOT NULL CHECK (overlap IN ('allow', 'skip')),
  -- seconds
  catch_up       DOUBLE PRECISION NOT NULL CHECK (catch_up >= 10),
  -- by somebody's wish; the pause of the function comes on top
  paused_at      TIMESTAMPTZ,
  removed_at     TIMESTAMPTZ,
  -- counts what Temporal has to be told, and what it has been told
  version        BIGINT NOT NULL DEFAULT 1,
  synced_version BIGINT NOT NULL DEFAULT 0,
  synced_at      TIMESTAMPTZ,
  -- a server is telling it, or waits after a failure, until then
  sync_until     TIMESTAMPTZ,
  sync_error     TEXT,
  created_at     TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  updated_at     TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

-- Each nominal time is enqueued once, whoever asks how often; the latest one is found at once.
CREATE UNIQUE INDEX executions_by_nominal_time ON executions (schedule_id, nominal_time)
  WHERE schedule_id IS NOT NULL;
