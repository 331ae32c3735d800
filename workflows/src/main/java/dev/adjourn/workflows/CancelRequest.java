package dev.adjourn.workflows;

import io.temporal.workflow.CancellationScope;

/**
 * Somebody's request to Temporal to cancel the workflow; PostgreSQL is told of it once (rule 36).
 */
final class CancelRequest {

  private final CancellationScope workflow;
  private boolean told;

  /**
   * Watches for the request.
   *
   * @param workflow the scope that Temporal cancels: that of the workflow's own method
   */
  CancelRequest(CancellationScope workflow) {
    this.workflow = workflow;
  }

  boolean wasMade() {
    return workflow.isCancelRequested();
  }

  /** Made, and PostgreSQL has not been told yet. */
  boolean isNews() {
    return wasMade() && !told;
  }

  void markTold() {
    told = true;
  }
}
