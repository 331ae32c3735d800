package dev.adjourn.model.protocol;

import dev.adjourn.model.LogLine;
import java.util.List;

/**
 * {@code POST /worker/v1/executions/{id}/attempts/{attempt}/logs}: lines of a running attempt. A
 * line that was sent before is ignored, so a batch may be repeated.
 *
 * @param claimId the claim under which the function runs
 * @param lines in the order in which they were logged
 */
public record LogBatch(String claimId, List<LogLine> lines) {

  /** Copies the lines. */
  public LogBatch {
    lines = List.copyOf(lines);
  }
}
