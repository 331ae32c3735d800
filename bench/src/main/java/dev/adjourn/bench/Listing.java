package dev.adjourn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.ApiRequest;
import dev.adjourn.client.http.Repeats;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads executions by pages: a hundredth of the calls that asking for each would be.
 *
 * @param side where
 * @param from the earliest {@code scheduled_at}
 * @param to the latest
 */
record Listing(AdjournSide side, Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final List<String> OPEN = List.of("created", "started", "aborting");

  /**
   * Waits until none is open any more.
   *
   * @throws IllegalStateException if that takes far too long
   */
  void awaitEnd() {
    Instant limit = Instant.now().plus(LONGEST);
    while (!page(Map.of("first", 1), Map.of("states", OPEN)).required("data").isEmpty()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("executions are still open after " + LONGEST);
      }
      Repeats.pause(PAUSE);
    }
  }

  /**
   * These, in this order; they have ended.
   *
   * @throws IllegalStateException if one did not succeed, or is not in the list
   */
  List<Run> succeeded(List<String> ids) {
    Map<String, Run> runs = all();
    return ids.stream()
        .map(id -> Optional.ofNullable(runs.get(id)).filter(Run::hasSucceeded))
        .map(run -> run.orElseThrow(() -> new IllegalStateException("some did not succeed")))
        .toList();
  }

  /** How many there are; they have ended. */
  long countSucceeded() {
    return all().values().stream().filter(Run::hasSucceeded).count();
  }

  private Map<String, Run> all() {
    Map<String, Run> runs = new HashMap<>();
    Map<String, Object> wanted = Map.of("first", 100);
    JsonNode page;
    do {
      page = page(wanted, Map.of());
      for (JsonNode execution : page.required("data")) {
        Run run = Run.of(execution);
        runs.put(run.id(), run);
      }
      wanted = Map.of("first", 100, "after", page.at("/page_info/end_cursor").asText());
    } while (page.at("/page_info/has_next_page").booleanValue());
    return runs;
  }

  private JsonNode page(Map<String, Object> page, Map<String, Object> filters) {
    Map<String, Object> all = new HashMap<>(filters);
    all.put("scheduled_at", Map.of("from", from.toString(), "to", to.toString()));
    return side.send(
            ApiRequest.of("POST", "/public/v2/executions", Map.of("page", page, "filters", all)))
        .body();
  }
}
