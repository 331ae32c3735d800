package dev.adjourn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An execution that has ended.
 *
 * @param id its id
 * @param state its last state
 * @param started the commit that let its function run
 * @param finished the commit that took its result
 */
record Run(String id, String state, Instant started, Instant finished) {
  /** Reads what the API shows of it. */
  static Run of(JsonNode execution) {
    return new Run(
        execution.required("id").textValue(),
        execution.required("state").textValue(),
        Instant.parse(execution.required("started_at").textValue()),
        Instant.parse(execution.required("finished_at").textValue()));
  }

  boolean hasSucceeded() {
    return state.equals("succeed");
  }
}
