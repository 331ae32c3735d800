package dev.adjourn.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** Where an execution stands (contract section 2). {@code docs/states.md} draws every arrow. */
public enum ExecutionState {
  /** Waits: for its time, for capacity, or for its next attempt. */
  CREATED,
  /** An attempt runs. */
  STARTED,
  /** The function returned. Final. */
  SUCCEED,
  /** The last attempt failed and no further one is due. Final. */
  FAILED,
  /** Cancelled before it started. Final. */
  CANCELLED,
  /** An abort was accepted; the running function is being stopped. */
  ABORTING,
  /** Stopped while it ran. Final. */
  ABORTED,
  /** Its {@code discard_after} passed before it started. Final. */
  DISCARDED;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The word of the contract for this state, for example {@code created}. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** Whether nothing changes any more. */
  public boolean isFinal() {
    return successors().isEmpty();
  }

  /** Whether an event exists that leads from this state to the other one. */
  public boolean canBecome(ExecutionState other) {
    return successors().contains(other);
  }

  private Set<ExecutionState> successors() {
    return switch (this) {
      case CREATED -> Set.of(STARTED, CANCELLED, DISCARDED);
      case STARTED -> Set.of(SUCCEED, FAILED, CREATED, ABORTING);
      case ABORTING -> Set.of(ABORTED);
      case SUCCEED, FAILED, CANCELLED, ABORTED, DISCARDED -> Set.of();
    };
  }

  /**
   * Finds a state by the contract's word.
   *
   * @throws InvalidValueException if there is no such state
   */
  @JsonCreator
  public static ExecutionState of(String wireName) {
    for (ExecutionState state : values()) {
      if (state.wireName.equals(wireName)) {
        return state;
      }
    }
    throw new InvalidValueException("there is no such state");
  }
}
