-- A function is archived when the newest build lacks it, also when that shows long after the build came (rule 39).

ALTER TABLE builds
  -- what its workers have registered, all together; NULL: not known
  ADD COLUMN functions TEXT[];

UPDATE builds b
SET functions = (
  SELECT array_agg(DISTINCT offered.name)
  FROM workers w
  CROSS JOIN LATERAL unnest(w.functions) AS offered (name)
  WHERE w.application = b.application
    AND w.build_id = b.id);

ALTER TABLE functions
  -- since then its workers live but take nothing, though they have room (rule 40)
  ADD COLUMN failing_since TIMESTAMPTZ;
