package dev.adjourn.client;

import java.util.Map;
import java.util.UUID;

/** What makes a call recognisable when it is repeated. */
public interface CallIdentity {
  /** The header by which the API recognises a repeated call. */
  String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** The headers of the next call; all its repeats carry the same ones. */
  Map<String, String> nextHeaders();

  /** A random key for each call. */
  static CallIdentity random() {
    return () -> Map.of(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
  }
}
