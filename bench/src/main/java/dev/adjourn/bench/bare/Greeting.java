package dev.adjourn.bench.bare;

import io.temporal.activity.ActivityInterface;

/**
 * The activities: they do what the example functions {@code helloWorld} and {@code sleepFor} do.
 */
@ActivityInterface
public interface Greeting {
  /** Greets and logs it. */
  String greet(String name);

  /** Greets likewise, and says when it was called, in milliseconds since 1970. */
  long greetAndTellTime(String name);

  /** Gives the milliseconds, after sleeping. */
  long sleepFor(long millis);

  /**
   * Sleeps as {@link #sleepFor}, but heartbeats, and stops as soon as it hears that it is
   * cancelled.
   */
  void sleepUnlessCancelled(long millis);

  /** Says for how long it was on its way, in milliseconds. */
  long tellDispatch();
}
