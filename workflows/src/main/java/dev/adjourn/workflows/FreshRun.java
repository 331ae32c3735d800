package dev.adjourn.workflows;

import io.temporal.workflow.Workflow;

/**
 * Goes on in a new run before signals or history reach Temporal's limits (protocol rule 33).
 * Nothing is carried over but who we are: the new run begins by asking.
 */
final class FreshRun {

  /** Temporal refuses the 10,001st signal of a run. */
  static final int MOST_SIGNALS = 2_000;

  private final ExecutionStart start;
  private final Doorbell doorbell;
  private final CancelRequest cancelRequest;

  FreshRun(ExecutionStart start, Doorbell doorbell, CancelRequest cancelRequest) {
    this.start = start;
    this.doorbell = doorbell;
    this.cancelRequest = cancelRequest;
  }

  /**
   * Ends this run if it has become long. To be called with no activity open: the new run would not
   * know of it. After a cancel request a run cannot be continued, it ends Canceled whatever it
   * does.
   */
  void startIfDue() {
    if (isDue() && !cancelRequest.wasMade()) {
      Workflow.continueAsNew(start.asking());
    }
  }

  private boolean isDue() {
    return doorbell.rings() >= MOST_SIGNALS || Workflow.getInfo().isContinueAsNewSuggested();
  }
}
