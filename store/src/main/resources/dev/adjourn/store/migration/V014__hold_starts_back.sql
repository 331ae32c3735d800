-- The application whose workers a start waits for, if its execution may run at once. Such starts are
-- let out as the workers take what was started before: what they cannot take yet waits here.
ALTER TABLE outbox ADD COLUMN application TEXT;

CREATE INDEX outbox_starts ON outbox (application, next_try_at, id)
  WHERE application IS NOT NULL AND parked_at IS NULL;

-- of all others
DROP INDEX outbox_next;
CREATE INDEX outbox_next ON outbox (next_try_at)
  WHERE application IS NULL AND parked_at IS NULL;
