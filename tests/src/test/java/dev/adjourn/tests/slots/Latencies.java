package dev.adjourn.tests.slots;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long calls of the API take that have nothing to do with what else goes on. */
final class Latencies {
  private final List<Long> millis = new ArrayList<>();

  private Latencies() {}

  /** Enqueues for later, looks at it, lists and cancels, again and again for so long. */
  static Latencies measure(Api api, Duration time) {
    Latencies latencies = new Latencies();
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      ObjectNode call = Api.call("nothing").put("schedule_for", "2126-01-01T00:00:00Z");
      String id = latencies.timed(() -> api.put(call)).data().get("id").asText();
      Stream.<Supplier<Answer>>of(
              () -> api.get(id),
              () -> api.list("{}"),
              () -> api.post(id + "/cancellation", "{\"force\":false}"))
          .forEach(latencies::timed);
    }
    return latencies;
  }

  private Answer timed(Supplier<Answer> call) {
    long start = System.nanoTime();
    Answer answer = call.get();
    millis.add((System.nanoTime() - start) / 1_000_000);
    if (answer.status() >= 300) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }

  /** The smallest that so many percent do not exceed. */
  long percentile(int percent) {
    List<Long> sorted = millis.stream().sorted().toList();
    return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
  }

  @Override
  public String toString() {
    return "%d calls, p50 %d ms, p99 %d ms"
        .formatted(millis.size(), percentile(50), percentile(99));
  }
}
