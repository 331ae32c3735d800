package dev.adjourn.workflows;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Runs one attempt of an execution in a worker. */
@ActivityInterface
public interface AttemptActivity {

  /** The type's name in Temporal. */
  String TYPE = "RunAttempt1";

  /**
   * Claims the attempt, runs the function and records its end, or reports that this worker did not
   * run it. Throws only if it could not find out what became of the attempt.
   */
  @ActivityMethod(name = TYPE)
  AttemptReport runAttempt(AttemptTask task);
}
