package dev.adjourn.server.command.execution;

import dev.adjourn.client.EnqueueOptions;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Metadata;
import dev.adjourn.server.command.Moment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a call is to be executed. */
final class CallOptions {

  @ArgGroup(exclusive = true)
  private @Nullable StartOptions start;

  @Option(
      names = "--discard-after",
      paramLabel = "WHEN",
      converter = Moment.class,
      description = "is dropped if it has not started by then: 2h, or 2027-01-01T00:00:00Z")
  private @Nullable Instant discardAfter;

  @Option(
      names = "--metadata",
      paramLabel = "KEY=VALUE",
      converter = KeyValue.Read.class,
      description = "to find it again; can be repeated")
  private List<KeyValue> metadata = List.of();

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "makes one execution, however often the same call is made with it")
  private @Nullable String idempotencyKey;

  /** Picocli makes the options and fills them in. */
  CallOptions() {}

  /**
   * The options of the call.
   *
   * @throws InvalidValueException if the metadata break a rule
   */
  EnqueueOptions read() {
    return new EnqueueOptions(
        start == null ? null : start.time(), discardAfter, pairs(), idempotencyKey);
  }

  private Metadata pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (KeyValue pair : metadata) {
      if (pairs.put(pair.key(), pair.value()) != null) {
        throw new InvalidValueException("metadata has one value for each key: " + pair.key());
      }
    }
    return new Metadata(pairs);
  }
}
