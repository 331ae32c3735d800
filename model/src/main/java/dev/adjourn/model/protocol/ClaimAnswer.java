package dev.adjourn.model.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;

/** The answer to a {@link ClaimRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClaimAnswer.Run.class, name = "run"),
  @JsonSubTypes.Type(value = ClaimAnswer.Recorded.class, name = "recorded"),
  @JsonSubTypes.Type(value = ClaimAnswer.Refused.class, name = "refused")
})
public sealed interface ClaimAnswer {

  /**
   * The attempt is yours: run the function.
   *
   * @param function the function to run
   * @param arguments its arguments, a JSON array exactly as the caller sent it
   * @param metadata the caller's notes
   * @param remainingMillis what is left of {@code maxDuration}
   */
  record Run(FunctionName function, String arguments, Metadata metadata, long remainingMillis)
      implements ClaimAnswer {}

  /** This attempt has ended already; the function must not run again. */
  record Recorded(AttemptOutcome outcome) implements ClaimAnswer {}

  /**
   * You may not start it; end the activity, and let the workflow ask what is next.
   *
   * @param reason for the log, for example {@code not due}
   */
  record Refused(String reason) implements ClaimAnswer {}
}
