-- Lists are read newest first, in pages by (created_at, id); each filter that people use alone has an
-- index in that order, so that a page costs the same whether ten or a million executions match.

CREATE INDEX executions_newest ON executions (created_at, id);
CREATE INDEX executions_by_function ON executions (function_id, created_at, id);
CREATE INDEX executions_by_state ON executions (state, created_at, id);
CREATE INDEX executions_by_error ON executions (error_code, created_at, id)
  WHERE error_code IS NOT NULL;
CREATE INDEX executions_by_schedule ON executions (scheduled_at);
CREATE INDEX executions_by_start ON executions (started_at) WHERE started_at IS NOT NULL;
CREATE INDEX executions_by_metadata ON executions USING gin (metadata jsonb_path_ops);
