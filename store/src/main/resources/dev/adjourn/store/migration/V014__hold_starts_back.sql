-- The application whose workers a start waits for, if its execution may run at once. Such starts are
-- let out as the workers take what was started before: what they cannot take yet waits here.
ALTER TABLE outbox ADD COLUMN application TEXT;

CREATE INDEX outbox_starts ON outbox (application, next_try_at, id)
  WHERE application IS NOT NULL AND parked_at IS NULL;

-- of all others
DROP INDEX outbox_next;
CREATE INDEX outbox_next ON outbox (next_try_at)
  WHERE application IS NULL AND parked_at IS NULL;

-- Statements name this condition as it is written here, from which PostgreSQL cannot conclude that another index of what
-- is created would do as well: it took one, and read all that waits for workers.
DROP INDEX executions_to_admit;
CREATE INDEX executions_to_admit ON executions (function_id, due_at, id)
  WHERE COALESCE(state = 'created' AND admitted_at IS NULL, FALSE);

-- the order of a line is in the index above
DROP INDEX executions_line;
CREATE INDEX executions_open ON executions (function_id) WHERE state IN ('created', 'started', 'aborting');
