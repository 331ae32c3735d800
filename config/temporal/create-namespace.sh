#!/bin/sh
# Waits until Temporal is in service, and makes the namespace if it is missing. Its retention is how long Temporal shows
# ended workflows; PostgreSQL keeps the executions themselves.
set -eu

: "${TEMPORAL_ADDRESS:?host:port of Temporal}"
: "${TEMPORAL_NAMESPACE:?the namespace of all executions}"
: "${TEMPORAL_RETENTION:?for example 72h}"

tries=0
until temporal operator cluster health --address "$TEMPORAL_ADDRESS" >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "Temporal at $TEMPORAL_ADDRESS is not healthy after 2 minutes" >&2
    exit 1
  fi
  sleep 2
done

if temporal operator namespace describe --address "$TEMPORAL_ADDRESS" -n "$TEMPORAL_NAMESPACE" >/dev/null 2>&1; then
  echo "The namespace $TEMPORAL_NAMESPACE exists"
else
  temporal operator namespace create --address "$TEMPORAL_ADDRESS" -n "$TEMPORAL_NAMESPACE" \
    --retention "$TEMPORAL_RETENTION"
fi
