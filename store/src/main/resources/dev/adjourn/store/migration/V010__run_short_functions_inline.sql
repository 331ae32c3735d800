-- Whether attempts of the function run inside a workflow task: its option, or while that is "auto",
-- whether its last attempts were short.
ALTER TABLE functions ADD COLUMN inline BOOLEAN NOT NULL DEFAULT FALSE;
