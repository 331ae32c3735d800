package dev.adjourn.client;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What makes a call recognisable when it is repeated. */
public interface CallIdentity {
  /** The header by which the API recognises a repeated call. */
  String IDEMPOTENCY_KEY = "Idempotency-Key";

  /** The headers of the next call; all its repeats carry the same ones. */
  Map<String, String> nextHeaders();

  /** The headers of the next call, with this key if there is one. */
  default Map<String, String> nextHeaders(@Nullable String key) {
    Map<String, String> headers = new HashMap<>(nextHeaders());
    if (key != null) {
      headers.put(IDEMPOTENCY_KEY, key);
    }
    return headers;
  }

  /** A random key for each call. */
  static CallIdentity random() {
    return () -> Map.of(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
  }
}
