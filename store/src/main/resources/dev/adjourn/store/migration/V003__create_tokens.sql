-- Who may call, beside the token of the configuration. The secrets are random numbers of 256 bits,
-- so that a plain hash keeps them, and a slow one would only slow the server down.

CREATE TABLE tokens (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name       TEXT COLLATE "C" NOT NULL,
  role       TEXT NOT NULL CHECK (role IN ('read', 'write', 'worker', 'admin')),
  -- SHA-256 in hexadecimal
  hash       TEXT COLLATE "C" NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
  expires_at TIMESTAMPTZ,
  -- kept for whoever asks later who could do what
  revoked_at TIMESTAMPTZ
);

CREATE UNIQUE INDEX tokens_in_force ON tokens (name) WHERE revoked_at IS NULL;
