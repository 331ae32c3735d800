-- Lists are read newest first, and ids sort as created_at does. What a filter names has its ids in
-- that order here, so that a page costs the same whether ten or a million executions match.
--
-- The indexes name the collation "POSIX", which sorts as "C" does but is another: only they can
-- give the order that the list asks for, so the planner cannot walk the primary key instead and
-- pass millions of rows that do not match. On a large table they can be created before the
-- upgrade, CONCURRENTLY and by these names; then they are not created again.

DROP INDEX IF EXISTS executions_newest;
DROP INDEX IF EXISTS executions_by_function;
DROP INDEX IF EXISTS executions_by_state;
DROP INDEX IF EXISTS executions_by_error;
DROP INDEX IF EXISTS executions_by_metadata;
DROP INDEX IF EXISTS executions_children;

CREATE INDEX IF NOT EXISTS executions_of_state ON executions (state, id COLLATE "POSIX");
CREATE INDEX IF NOT EXISTS executions_of_function
  ON executions (function_id, state, id COLLATE "POSIX");
CREATE INDEX IF NOT EXISTS executions_of_error
  ON executions (error_code, state, id COLLATE "POSIX")
  WHERE error_code IS NOT NULL;
CREATE INDEX IF NOT EXISTS executions_of_parent ON executions (executed_by, id COLLATE "POSIX")
  WHERE executed_by IS NOT NULL;

-- A span of times is a span of ids as well, but for what ran or is to run at another time than it
-- was created: those are here, by classes of how much later (0: earlier, 1: within a minute).
CREATE INDEX IF NOT EXISTS executions_scheduled_late ON executions (
  width_bucket(
    EXTRACT(EPOCH FROM scheduled_at - created_at)::DOUBLE PRECISION,
    '{-60,60,300,1800,10800,86400,604800,2592000,15552000}'::DOUBLE PRECISION[]),
  id COLLATE "POSIX")
  WHERE width_bucket(
    EXTRACT(EPOCH FROM scheduled_at - created_at)::DOUBLE PRECISION,
    '{-60,60,300,1800,10800,86400,604800,2592000,15552000}'::DOUBLE PRECISION[]) <> 1;
CREATE INDEX IF NOT EXISTS executions_started_late ON executions (
  width_bucket(
    EXTRACT(EPOCH FROM started_at - created_at)::DOUBLE PRECISION,
    '{-60,60,300,1800,10800,86400,604800,2592000,15552000}'::DOUBLE PRECISION[]),
  id COLLATE "POSIX")
  WHERE width_bucket(
    EXTRACT(EPOCH FROM started_at - created_at)::DOUBLE PRECISION,
    '{-60,60,300,1800,10800,86400,604800,2592000,15552000}'::DOUBLE PRECISION[]) <> 1;

-- One row for each pair of metadata, which never changes: an index on the executions themselves
-- would be written anew with each of their transitions. A term is a hash, so that it is small;
-- who reads compares the pair itself as well.
CREATE TABLE metadata_terms (
  term BIGINT NOT NULL,
  id   TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (term, id)
);

CREATE FUNCTION metadata_term(key TEXT, value TEXT) RETURNS BIGINT
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN hashtextextended(key || chr(10) || value, 0);

CREATE FUNCTION keep_metadata_terms() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM metadata_terms
    WHERE id = OLD.id
      AND term IN (SELECT metadata_term(key, value) FROM jsonb_each_text(OLD.metadata));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO metadata_terms (term, id)
    SELECT DISTINCT metadata_term(key, value), NEW.id FROM jsonb_each_text(NEW.metadata);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER terms_of_new AFTER INSERT ON executions FOR EACH ROW
  WHEN (NEW.metadata <> '{}') EXECUTE FUNCTION keep_metadata_terms();
CREATE TRIGGER terms_of_changed AFTER UPDATE OF metadata ON executions FOR EACH ROW
  WHEN (OLD.metadata <> NEW.metadata) EXECUTE FUNCTION keep_metadata_terms();
CREATE TRIGGER terms_of_deleted AFTER DELETE ON executions FOR EACH ROW
  WHEN (OLD.metadata <> '{}') EXECUTE FUNCTION keep_metadata_terms();

INSERT INTO metadata_terms (term, id)
SELECT DISTINCT metadata_term(pair.key, pair.value), e.id
FROM executions e
CROSS JOIN LATERAL jsonb_each_text(e.metadata) AS pair;

-- How many executions each function has in each state, without counting them: each transition adds
-- a line to the end of a table, which locks nothing, and a sweep folds the lines into sums. A count
-- is the sum and the lines that are there, in one snapshot: exact at any time.
CREATE TABLE folded_counts (
  function_id TEXT NOT NULL,
  state       TEXT NOT NULL,
  executions  BIGINT NOT NULL,
  PRIMARY KEY (function_id, state)
) WITH (fillfactor = 50);

CREATE TABLE state_changes (
  function_id TEXT NOT NULL,
  -- NULL: a new execution
  from_state  TEXT,
  -- NULL: a deleted one
  to_state    TEXT
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE FUNCTION note_state_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO state_changes VALUES (NEW.function_id, NULL, NEW.state);
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO state_changes VALUES (NEW.function_id, OLD.state, NEW.state);
  ELSE
    INSERT INTO state_changes VALUES (OLD.function_id, OLD.state, NULL);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_new AFTER INSERT ON executions FOR EACH ROW
  EXECUTE FUNCTION note_state_change();
CREATE TRIGGER count_changed AFTER UPDATE OF state ON executions FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION note_state_change();
CREATE TRIGGER count_deleted AFTER DELETE ON executions FOR EACH ROW
  EXECUTE FUNCTION note_state_change();

INSERT INTO folded_counts (function_id, state, executions)
SELECT function_id, state, count(*) FROM executions GROUP BY function_id, state;

CREATE VIEW execution_counts AS
SELECT function_id,
       state,
       sum(executions)::BIGINT AS executions
FROM (
  SELECT function_id, state, executions FROM folded_counts
  UNION ALL
  SELECT c.function_id, change.state, change.executions
  FROM state_changes c
  CROSS JOIN LATERAL (VALUES (c.from_state, -1), (c.to_state, 1)) AS change (state, executions)
  WHERE change.state IS NOT NULL) AS parts
GROUP BY function_id, state;
