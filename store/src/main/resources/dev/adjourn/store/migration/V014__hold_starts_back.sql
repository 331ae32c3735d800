-- Of a start whose execution may run at once: its function. Such starts are let out as workers take
-- what was started before of that function: what they cannot take yet waits here.
ALTER TABLE outbox ADD COLUMN function_id TEXT;

CREATE INDEX outbox_starts ON outbox (function_id, next_try_at, id)
  WHERE function_id IS NOT NULL AND parked_at IS NULL;

-- of all others
DROP INDEX outbox_next;
CREATE INDEX outbox_next ON outbox (next_try_at)
  WHERE function_id IS NULL AND parked_at IS NULL;

-- Statements name this condition as it is written here, from which PostgreSQL cannot conclude that another index of what
-- is created would do as well: it took one, and read all that waits for workers.
DROP INDEX executions_to_admit;
CREATE INDEX executions_to_admit ON executions (function_id, due_at, id)
  WHERE COALESCE(state = 'created' AND admitted_at IS NULL, FALSE);

-- the order of a line is in the index above
DROP INDEX executions_line;
CREATE INDEX executions_open ON executions (function_id) WHERE state IN ('created', 'started', 'aborting');
