package dev.adjourn.workers.connection;

import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import dev.adjourn.workflows.AdmissionActivities;

/**
 * Asks the api-server on behalf of workflows. What fails is repeated by Temporal.
 *
 * @param api the worker protocol
 */
record AdmissionOverHttp(WorkerProtocol api) implements AdmissionActivities {
  @Override
  public Admission admit(ExecutionId id) {
    return api.admit(id);
  }

  @Override
  public void attemptLost(ExecutionId id, LossReport report) {
    api.reportLoss(id, report);
  }

  @Override
  public Admission cancelRequested(ExecutionId id) {
    return api.cancelRequested(id);
  }
}
