package dev.adjourn.examples.conformance;

import dev.adjourn.workers.BackgroundFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Functions that give or say much. */
public final class Output {
  private static final Logger LOG = LoggerFactory.getLogger(Output.class);
  private static final int KIB = 1_024;

  /** Gives a string of so many Ki characters. */
  @BackgroundFunction
  public String bigResult(int kib) {
    return "x".repeat(kib * KIB);
  }

  /** Logs {@code line 1}, {@code line 2} and so on. */
  @BackgroundFunction
  public void chatter(int lines) {
    for (int i = 1; i <= lines; i++) {
      LOG.info("line {}", i);
    }
  }
}
