package dev.adjourn.tests.races;

import java.util.Map;

/**
 * How a round went.
 *
 * @param outcome who won
 * @param ends the final states of the executions that took part, by id
 */
record Round(String outcome, Map<String, String> ends) {
  Round(String outcome, String id, String end) {
    this(outcome, Map.of(id, end));
  }
}
