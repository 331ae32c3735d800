package dev.adjourn.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;

/** What is known of an execution's result. */
public sealed interface ExecutionResult {
  /** The function returned this; a null node if it returned nothing. */
  record Value(JsonNode value) implements ExecutionResult {}

  /** The last attempt failed. */
  record Failure(ExecutionError error) implements ExecutionResult {}

  /** It was cancelled, aborted or discarded: there never will be a result. */
  record Never(ExecutionState state) implements ExecutionResult {}

  /** It has not ended. */
  record NotYet(ExecutionState state) implements ExecutionResult {}
}
