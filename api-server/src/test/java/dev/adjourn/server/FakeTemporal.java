package dev.adjourn.server;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A Temporal that answers starts as a test wants it, over the real protocol. */
public final class FakeTemporal implements AutoCloseable {

  /** Every start that was asked for. */
  public final List<StartWorkflowExecutionRequest> starts = new CopyOnWriteArrayList<>();

  /** What the namespace has. */
  public final Map<String, IndexedValueType> attributes = new ConcurrentHashMap<>();

  /** How a start is answered. */
  public volatile Function<StartWorkflowExecutionRequest, Status> answer = start -> Status.OK;

  /** How an administrator's request is answered. */
  public volatile Status administration = Status.OK;

  private final Server server;
  private final ManagedChannel channel;

  public FakeTemporal() {
    String name = UUID.randomUUID().toString();
    try {
      this.server =
          InProcessServerBuilder.forName(name)
              .directExecutor()
              .addService(new Workflows())
              .addService(new Operator())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.channel = InProcessChannelBuilder.forName(name).build();
  }

  public WorkflowClient client() {
    return WorkflowClient.newInstance(
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setChannel(channel)
                .setRpcRetryOptions(
                    RpcRetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(10))
                        .setExpiration(Duration.ofMillis(200))
                        .validateBuildWithDefaults())
                .build()));
  }

  public OperatorServiceStubs operator() {
    return OperatorServiceStubs.newServiceStubs(
        OperatorServiceStubsOptions.newBuilder()
            .setChannel(channel)
            .validateAndBuildWithDefaults());
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private static <T> void answer(StreamObserver<T> observer, Status status, T value) {
    if (status.isOk()) {
      observer.onNext(value);
      observer.onCompleted();
    } else {
      observer.onError(status.asRuntimeException());
    }
  }

  private final class Workflows extends WorkflowServiceGrpc.WorkflowServiceImplBase {

    @Override
    public void getSystemInfo(
        GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> observer) {
      answer(observer, Status.OK, GetSystemInfoResponse.getDefaultInstance());
    }

    @Override
    public void startWorkflowExecution(
        StartWorkflowExecutionRequest request,
        StreamObserver<StartWorkflowExecutionResponse> observer) {
      starts.add(request);
      answer(
          observer,
          answer.apply(request),
          StartWorkflowExecutionResponse.newBuilder().setRunId("run").setStarted(true).build());
    }
  }

  private final class Operator extends OperatorServiceGrpc.OperatorServiceImplBase {

    @Override
    public void listSearchAttributes(
        ListSearchAttributesRequest request,
        StreamObserver<ListSearchAttributesResponse> observer) {
      answer(
          observer,
          Status.OK,
          ListSearchAttributesResponse.newBuilder().putAllCustomAttributes(attributes).build());
    }

    @Override
    public void addSearchAttributes(
        AddSearchAttributesRequest request, StreamObserver<AddSearchAttributesResponse> observer) {
      if (administration.isOk()) {
        attributes.putAll(request.getSearchAttributesMap());
      }
      answer(observer, administration, AddSearchAttributesResponse.getDefaultInstance());
    }
  }
}
