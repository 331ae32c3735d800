-- Orchestrations: functions written as workflow code. An attempt of one is held by a workflow in
-- Temporal, not by a worker process, so no lease ends it.

ALTER TABLE functions
  -- the version of its code if it is an orchestration: which workers can run what begins now
  ADD COLUMN orchestration_version TEXT;

ALTER TABLE workers
  -- the versions of orchestrations whose runs it takes
  ADD COLUMN orchestration_versions TEXT[] NOT NULL DEFAULT '{}';

ALTER TABLE executions
  -- the version to which its current attempt is pinned; a worker's attempt has none
  ADD COLUMN orchestration_version TEXT,
  -- an abort of the orchestration that called it reaches it
  ADD COLUMN ends_with_parent BOOLEAN NOT NULL DEFAULT FALSE,
  -- it was aborted, and its children are still to be
  ADD COLUMN aborts_children BOOLEAN NOT NULL DEFAULT FALSE,
  -- since then an "event" is on its way to the orchestration and it has not looked
  ADD COLUMN event_signal_at TIMESTAMPTZ,
  -- why its orchestration does not get on, and when somebody last looked
  ADD COLUMN stuck_reason TEXT,
  ADD COLUMN checked_at TIMESTAMPTZ;

ALTER TABLE attempts ALTER COLUMN worker_id DROP NOT NULL;

CREATE INDEX executions_orchestrations ON executions (checked_at)
  WHERE orchestration_version IS NOT NULL AND state IN ('started', 'aborting');
CREATE INDEX executions_aborting_children ON executions (id) WHERE aborts_children;
CREATE INDEX executions_ending_with_parent ON executions (executed_by, id)
  WHERE ends_with_parent AND state IN ('created', 'started');

ALTER TABLE outbox
  DROP CONSTRAINT outbox_kind_check,
  ADD CONSTRAINT outbox_kind_check
    CHECK (kind IN ('start', 'look_again', 'admitted', 'abort', 'cancel', 'move', 'event',
                    'terminate'));

CREATE TABLE events (
  execution_id    TEXT COLLATE "C" NOT NULL REFERENCES executions ON DELETE CASCADE,
  number          INTEGER NOT NULL CHECK (number >= 1),
  name            TEXT COLLATE "C" NOT NULL,
  body            TEXT NOT NULL,
  idempotency_key TEXT COLLATE "C",
  received_at     TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (execution_id, number),
  UNIQUE (execution_id, idempotency_key)
);

-- Each attempt sees all events: one that begins anew asks for them anew.
CREATE TABLE event_takes (
  execution_id TEXT COLLATE "C" NOT NULL,
  attempt      INTEGER NOT NULL,
  -- the orchestration's wait that took it; its repetition gets the same event
  serial       INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  PRIMARY KEY (execution_id, attempt, serial),
  UNIQUE (execution_id, attempt, number),
  FOREIGN KEY (execution_id, number) REFERENCES events ON DELETE CASCADE
);
