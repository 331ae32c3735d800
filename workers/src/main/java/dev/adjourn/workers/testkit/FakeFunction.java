package dev.adjourn.workers.testkit;

import org.jspecify.annotations.Nullable;

/** What a test puts in place of a function. */
@FunctionalInterface
public interface FakeFunction {
  /** Gives a result, which is written as JSON, or fails by throwing. */
  @Nullable Object call(FakeCall call) throws Exception;
}
