#!/bin/bash
# Run by the image of PostgreSQL once, when its volume is empty: one PostgreSQL, separate databases and roles for
# Adjourn and for Temporal, so that neither can read the other's and each can be backed up, restored and moved alone.
set -eu

: "${ADJOURN_DB_PASSWORD:?password of the role adjourn}"
: "${TEMPORAL_DB_PASSWORD:?password of the role temporal}"

# by variables of psql, which quotes them; never put together as text
psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc -v ON_ERROR_STOP=1 \
  -v adjourn_password="$ADJOURN_DB_PASSWORD" -v temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE adjourn LOGIN PASSWORD :'adjourn_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';

CREATE DATABASE adjourn OWNER adjourn;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;

REVOKE CONNECT ON DATABASE adjourn, temporal, temporal_visibility FROM PUBLIC;
SQL
