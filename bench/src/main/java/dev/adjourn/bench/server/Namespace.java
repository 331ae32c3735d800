package dev.adjourn.bench.server;

import com.google.protobuf.Duration;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.Map;

/** The namespace {@code default} of a server that has none yet. */
final class Namespace {
  private static final String NAME = "default";
  private static final Duration ONE_DAY = Duration.newBuilder().setSeconds(86_400).build();

  private final String address;
  private final Map<String, IndexedValueType> attributes;

  Namespace(String address, Map<String, IndexedValueType> attributes) {
    this.address = address;
    this.attributes = Map.copyOf(attributes);
  }

  /** Makes it as soon as the server answers, and waits until all of the server knows it. */
  void make() {
    WorkflowServiceStubs service =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(address)
                .validateAndBuildWithDefaults());
    try {
      awaitAnswer(service);
      register(service);
      Patience.untilDone(() -> addAttributes(operator));
      Patience.untilDone(() -> useAttributes(WorkflowClient.newInstance(service)));
    } finally {
      service.shutdownNow();
      operator.shutdownNow();
    }
  }

  private static void awaitAnswer(WorkflowServiceStubs service) {
    Patience.untilDone(
        () -> {
          var unused =
              service.blockingStub().getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
        });
  }

  private static void register(WorkflowServiceStubs service) {
    var unused =
        service
            .blockingStub()
            .registerNamespace(
                RegisterNamespaceRequest.newBuilder()
                    .setNamespace(NAME)
                    .setWorkflowExecutionRetentionPeriod(ONE_DAY)
                    .build());
  }

  private void addAttributes(OperatorServiceStubs operator) {
    var unused =
        operator
            .blockingStub()
            .addSearchAttributes(
                AddSearchAttributesRequest.newBuilder()
                    .setNamespace(NAME)
                    .putAllSearchAttributes(attributes)
                    .build());
  }

  // the server reads namespaces into a cache only now and then
  private void useAttributes(WorkflowClient client) {
    String keyword =
        attributes.entrySet().stream()
            .filter(entry -> entry.getValue() == IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
            .findFirst()
            .orElseThrow()
            .getKey();
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue("bench-probe")
            .setTypedSearchAttributes(
                SearchAttributes.newBuilder()
                    .set(SearchAttributeKey.forKeyword(keyword), "probe")
                    .build())
            .build();
    WorkflowStub stub = client.newUntypedWorkflowStub("Probe", options);
    var unused = stub.start();
    stub.terminate("it was only a probe");
  }
}
