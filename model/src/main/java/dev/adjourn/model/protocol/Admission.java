package dev.adjourn.model.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionState;
import org.jspecify.annotations.Nullable;

/** What an execution's workflow is to do next, as PostgreSQL sees it (rule 17). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Admission.Go.class, name = "go"),
  @JsonSubTypes.Type(value = Admission.Wait.class, name = "wait"),
  @JsonSubTypes.Type(value = Admission.Until.class, name = "until"),
  @JsonSubTypes.Type(value = Admission.Running.class, name = "running"),
  @JsonSubTypes.Type(value = Admission.Final.class, name = "final"),
  @JsonSubTypes.Type(value = Admission.Unknown.class, name = "unknown")
})
public sealed interface Admission {

  /**
   * Dispatch an attempt now.
   *
   * @param attempt its number, counted from 1
   * @param dispatch names this dispatch; a later one makes it void (rule 13)
   * @param timeoutMillis longest time from the activity's start to its end
   * @param heartbeatMillis longest silence of the activity's worker
   * @param orchestration where it runs as an orchestration; absent: it is a function, which a
   *     worker runs as an activity
   * @param inline whether it runs as a local activity, inside the workflow task; where workers do
   *     not host the workflow this has no effect
   */
  record Go(
      int attempt,
      int dispatch,
      long timeoutMillis,
      long heartbeatMillis,
      @Nullable OrchestrationHost orchestration,
      boolean inline)
      implements Admission {

    /** An attempt of a function. */
    public Go(int attempt, int dispatch, long timeoutMillis, long heartbeatMillis) {
      this(attempt, dispatch, timeoutMillis, heartbeatMillis, null, false);
    }
  }

  /** Not now, nobody knows when: ask again after so many milliseconds, or when signalled. */
  record Wait(long millis) implements Admission {}

  /** It is due in so many milliseconds. */
  record Until(long millis) implements Admission {}

  /** An attempt runs that this run did not dispatch: ask again after so many milliseconds. */
  record Running(long millis) implements Admission {}

  /**
   * All is over.
   *
   * @param state the final state
   * @param error why it failed; only with state {@code failed}
   */
  record Final(ExecutionState state, @Nullable ExecutionError error) implements Admission {}

  /** There is no such execution (yet): ask again with growing pauses. */
  record Unknown() implements Admission {}
}
