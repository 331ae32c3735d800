-- Functions with a concurrency limit count their slots and give them out in order (protocol rule 4).

ALTER TABLE executions
  -- its slot was taken back by a lower limit: it waits on, whatever maxConcurrencyAction says (rule 11)
  ADD COLUMN keeps_place BOOLEAN NOT NULL DEFAULT FALSE,
  -- the last wait for children that its current attempt has begun (rule 24)
  ADD COLUMN wait_serial INTEGER NOT NULL DEFAULT 0;

CREATE INDEX executions_admitted ON executions (function_id) WHERE admitted_at IS NOT NULL;
CREATE INDEX executions_waking ON executions (function_id, waking_since)
  WHERE waking_since IS NOT NULL;
