-- All that later releases need to add without a rewrite of large tables is here from the start.
-- Every stored time is clock_timestamp(), taken after the locks (protocol rule 23).

CREATE TABLE applications (
  name       TEXT PRIMARY KEY,
  -- where ExecutionWorkflow runs for this application; fixed for an execution when it starts
  hosting    TEXT NOT NULL DEFAULT 'worker' CHECK (hosting IN ('worker', 'platform')),
  created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

-- The options of the newest build hold: the one that was registered first most recently (rule 39).
CREATE TABLE builds (
  application   TEXT NOT NULL REFERENCES applications,
  id            TEXT NOT NULL,
  registered_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (application, id)
);

CREATE TABLE workers (
  id             TEXT PRIMARY KEY,
  application    TEXT NOT NULL REFERENCES applications,
  build_id       TEXT NOT NULL,
  capacity       INTEGER NOT NULL CHECK (capacity >= 1),
  workflow_types TEXT[] NOT NULL,
  functions      TEXT[] NOT NULL,
  registered_at  TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  lease_until    TIMESTAMPTZ NOT NULL
);

CREATE INDEX workers_of_application ON workers (application, lease_until);

CREATE TABLE functions (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  application  TEXT NOT NULL REFERENCES applications,
  options      JSONB NOT NULL,
  concurrency  INTEGER CHECK (concurrency >= 1),
  max_duration INTERVAL NOT NULL,
  paused_at    TIMESTAMPTZ,
  archived_at  TIMESTAMPTZ,
  -- a settling of slots was cut short and goes on later (rule 4)
  needs_settle BOOLEAN NOT NULL DEFAULT FALSE,
  created_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  updated_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX functions_of_application ON functions (application);

CREATE TABLE executions (
  id               TEXT COLLATE "C" PRIMARY KEY,
  -- no foreign key: functions are never deleted, and its lock on a busy function's row would cost
  function_id      TEXT NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('created', 'started', 'succeed', 'failed',
                                                  'cancelled', 'aborting', 'aborted', 'discarded')),
  scheduled_at     TIMESTAMPTZ NOT NULL,
  -- scheduled_at, or the time of the next retry (rule 7)
  due_at           TIMESTAMPTZ NOT NULL,
  discard_after    TIMESTAMPTZ,
  metadata         JSONB NOT NULL DEFAULT '{}',
  executed_by      TEXT COLLATE "C",
  rerun_of         TEXT COLLATE "C",
  -- the schedule and nominal time that enqueued it, for recurring functions
  schedule_id      TEXT,
  nominal_time     TIMESTAMPTZ,

  -- the number of the current or last attempt
  attempt          INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  -- how often an attempt was handed to Temporal; a claim must name the latest (rule 13)
  dispatch         INTEGER NOT NULL DEFAULT 1 CHECK (dispatch >= 1),
  -- the right to run; with a concurrency limit it is the slot (rule 3)
  admitted_at      TIMESTAMPTZ,
  claim_id         TEXT,
  worker_id        TEXT,
  started_at       TIMESTAMPTZ,
  finished_at      TIMESTAMPTZ,
  deadline_at      TIMESTAMPTZ,
  error_code       TEXT CHECK (error_code IN ('ER0000', 'ER0001', 'ER0002', 'ER0003')),

  -- since then a "look again" is on its way and no admit has come (rule 32)
  look_again_at    TIMESTAMPTZ,
  -- the function waits for children and holds no slot (rule 24), or wants it back (rule 25)
  waiting_since    TIMESTAMPTZ,
  waking_since     TIMESTAMPTZ,

  created_at       TIMESTAMPTZ NOT NULL,
  updated_at       TIMESTAMPTZ NOT NULL,

  CONSTRAINT claimed_while_running
    CHECK ((state IN ('started', 'aborting')) = (claim_id IS NOT NULL)),
  CONSTRAINT no_slot_after_the_end
    CHECK (admitted_at IS NULL OR state IN ('created', 'started', 'aborting'))
);

CREATE INDEX executions_line ON executions (function_id, due_at, id)
  WHERE state IN ('created', 'started', 'aborting');
CREATE INDEX executions_due ON executions (due_at) WHERE state = 'created';
CREATE INDEX executions_discard ON executions (discard_after)
  WHERE state = 'created' AND discard_after IS NOT NULL;
CREATE INDEX executions_running ON executions (worker_id) WHERE state IN ('started', 'aborting');
CREATE INDEX executions_deadline ON executions (deadline_at)
  WHERE state IN ('started', 'aborting');
CREATE INDEX executions_children ON executions (executed_by, id) WHERE executed_by IS NOT NULL;
CREATE INDEX executions_reruns ON executions (rerun_of) WHERE rerun_of IS NOT NULL;

CREATE TABLE attempts (
  execution_id TEXT COLLATE "C" NOT NULL REFERENCES executions ON DELETE CASCADE,
  attempt      INTEGER NOT NULL CHECK (attempt >= 1),
  -- the id that the attempt has as a resource of its own
  id           TEXT COLLATE "C" NOT NULL UNIQUE,
  state        TEXT NOT NULL CHECK (state IN ('started', 'succeed', 'failed', 'aborted')),
  claim_id     TEXT NOT NULL,
  worker_id    TEXT NOT NULL,
  started_at   TIMESTAMPTZ NOT NULL,
  finished_at  TIMESTAMPTZ,
  error_code   TEXT,
  error        JSON,
  PRIMARY KEY (execution_id, attempt),
  CONSTRAINT finished_when_ended CHECK ((state = 'started') = (finished_at IS NULL))
);

-- Bodies as they were sent, byte by byte: TEXT, since a json column would parse them once more.
CREATE TABLE payloads (
  execution_id TEXT COLLATE "C" NOT NULL REFERENCES executions ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('arguments', 'result')),
  body         TEXT NOT NULL,
  PRIMARY KEY (execution_id, kind)
);

CREATE TABLE log_lines (
  execution_id TEXT COLLATE "C" NOT NULL REFERENCES executions ON DELETE CASCADE,
  attempt      INTEGER NOT NULL,
  sequence     INTEGER NOT NULL CHECK (sequence >= 0),
  logged_at    TIMESTAMPTZ NOT NULL,
  level        TEXT NOT NULL CHECK (level IN ('trace', 'debug', 'info', 'warn', 'error')),
  message      TEXT NOT NULL,
  PRIMARY KEY (execution_id, attempt, sequence)
);

-- Messages to Temporal, written with the decision that they report (rule 28).
CREATE TABLE outbox (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  execution_id TEXT COLLATE "C" NOT NULL,
  kind         TEXT NOT NULL
                 CHECK (kind IN ('start', 'look_again', 'admitted', 'abort', 'cancel', 'move')),
  created_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  -- the sender that wrote it has until then; afterwards the sweeper takes it
  next_try_at  TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp() + INTERVAL '2 seconds',
  tries        INTEGER NOT NULL DEFAULT 0,
  -- Temporal refused it for good: kept for an operator, out of the others' way (rule 30)
  parked_at    TIMESTAMPTZ,
  error        TEXT
);

CREATE INDEX outbox_next ON outbox (next_try_at) WHERE parked_at IS NULL;
CREATE INDEX outbox_of_execution ON outbox (execution_id);

-- Kept as long as the execution that they made (rule 43).
CREATE TABLE idempotency_keys (
  owner        TEXT NOT NULL,
  key          TEXT NOT NULL,
  body_hash    BYTEA NOT NULL,
  execution_id TEXT COLLATE "C" NOT NULL,
  created_at   TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (owner, key)
);

CREATE INDEX idempotency_keys_of_execution ON idempotency_keys (execution_id);
