package dev.adjourn.bench.bare;

import io.temporal.activity.ActivityInterface;

/** The activity: does what the example function {@code helloWorld} does. */
@ActivityInterface
public interface Greeting {
  /** Greets and logs it. */
  String greet(String name);

  /** Greets likewise, and says when it was called, in milliseconds since 1970. */
  long greetAndTellTime(String name);
}
