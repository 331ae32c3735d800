-- What has come due and waits for its admission, of each function in the order of its line; however
-- many are running, or on their way to workers.
CREATE INDEX executions_to_admit ON executions (function_id, due_at, id)
  WHERE state = 'created' AND admitted_at IS NULL;
