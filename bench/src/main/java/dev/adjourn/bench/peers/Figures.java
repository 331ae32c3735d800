package dev.adjourn.bench.peers;

import java.util.List;

/**
 * What was measured of one.
 *
 * @param alone calls a second handed over by one caller
 * @param together calls a second handed over by 16 callers
 * @param jobs functions a second started, from the first to the last of a backlog
 * @param millis from the begin of handing over to the start of the function, at low load
 */
public record Figures(double alone, double together, double jobs, List<Double> millis) {
  public Figures {
    millis = List.copyOf(millis);
  }
}
