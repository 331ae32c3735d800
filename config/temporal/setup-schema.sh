#!/bin/sh
# Brings the schema of Temporal's two databases up to date. Runs to its end at every start, before the server: both
# steps leave alone what is there already. The databases exist: config/postgres/init-databases.sh makes them.
set -eu

: "${POSTGRES_SEEDS:?host of PostgreSQL}"
: "${POSTGRES_USER:?owner of the databases}"
: "${SQL_PASSWORD:?its password; temporal-sql-tool reads this variable}"

schema=/etc/temporal/schema/postgresql/v12

update() {
  database=$1
  folder=$2
  sql() {
    temporal-sql-tool --plugin postgres12 --ep "$POSTGRES_SEEDS" -p "${DB_PORT:-5432}" -u "$POSTGRES_USER" \
      --db "$database" "$@"
  }
  sql setup-schema -v 0.0
  sql update-schema -d "$schema/$folder/versioned"
}

update temporal temporal
update temporal_visibility visibility
echo "Temporal's schema is up to date"
