package dev.adjourn.server.temporal;

import com.codahale.metrics.health.HealthCheck;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;

/** Whether Temporal answers and has the namespace. */
public final class TemporalHealth extends HealthCheck {

  private final WorkflowServiceStubs stubs;
  private final String namespace;

  /** Makes one that asks this server for this namespace. */
  public TemporalHealth(WorkflowServiceStubs stubs, String namespace) {
    this.stubs = stubs;
    this.namespace = namespace;
  }

  @Override
  protected Result check() {
    try {
      describeNamespace();
      return Result.healthy();
    } catch (StatusRuntimeException e) {
      return Result.unhealthy(e.getStatus().toString());
    }
  }

  private void describeNamespace() {
    DescribeNamespaceResponse unused =
        stubs
            .blockingStub()
            .withDeadlineAfter(2, TimeUnit.SECONDS)
            .describeNamespace(
                DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build());
  }
}
