-- The id of an execution that is accepted at a moment: a ULID whose milliseconds are followed by the
-- microseconds, as the first 10 of its 80 random bits, so that ids sort as created_at does. The first
-- 12 characters hold both, the last 14 are chance.
CREATE FUNCTION execution_id(moment TIMESTAMPTZ, chance TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT string_agg(
             substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((time >> shift) & 31)::INTEGER + 1, 1),
             '' ORDER BY shift DESC) || chance
    FROM (
      SELECT ((micros / 1000) << 10) | (micros % 1000) AS time
      FROM (SELECT (EXTRACT(EPOCH FROM moment) * 1000000)::BIGINT AS micros) AS clock) AS moment,
      generate_series(0, 55, 5) AS shift);
