package dev.adjourn.tests.paging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Api;

/**
 * An execution that was accepted.
 *
 * @param id its id
 * @param number counts all executions of a test
 */
record Member(String id, int number) {
  static final String FAR = "2126-01-01T00:00:00Z";

  private static final int MIX = 100;

  /** What most of them are, so that Temporal has no part in them. */
  boolean isDiscarded() {
    return !waits(number) && !runs(number);
  }

  boolean waits() {
    return waits(number);
  }

  /** One of four, as the metadata tell. */
  String colour() {
    return colour(number);
  }

  /** How the execution of a number is called. */
  static ObjectNode call(String run, int number) {
    ObjectNode call = waits(number) ? Api.call("helloWorld", "Ada") : Api.call("nothing");
    if (waits(number)) {
      call.put("schedule_for", FAR);
    } else if (!runs(number)) {
      call.put("discard_after", "2020-01-01T00:00:00Z");
    }
    call.putObject("metadata").put("run", run).put("colour", colour(number));
    return call;
  }

  private static boolean waits(int number) {
    return number % MIX == 0;
  }

  private static boolean runs(int number) {
    return number % MIX == 1;
  }

  private static String colour(int number) {
    return "c" + number % 4;
  }
}
