package dev.adjourn.server.temporal;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.DataSize;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Section {@code temporal} of the configuration. */
public final class TemporalConfiguration {

  @JsonProperty @NotEmpty private String address = "127.0.0.1:7233";
  @JsonProperty private @Nullable String workerAddress;
  @JsonProperty @NotEmpty private String namespace = "default";
  @JsonProperty @NotNull private DataSize copyLimit = DataSize.kibibytes(4);

  /** The namespace of all executions. Default: {@code default}. */
  public String namespace() {
    return namespace;
  }

  /** Where workers find Temporal. Default: where the server itself finds it. */
  public String workerAddress() {
    return workerAddress == null || workerAddress.isEmpty() ? address : workerAddress;
  }

  /**
   * Arguments and results up to so many bytes are copied to Temporal, for its UI. Default 4 KiB; 0:
   * none of the users' data is in Temporal.
   */
  public int copyLimitBytes() {
    return Math.toIntExact(copyLimit.toBytes());
  }

  /**
   * A connection that is made when it is first used, and made anew soon after Temporal is back.
   * Calls fail within seconds; whoever makes them tries again later.
   */
  public WorkflowServiceStubs buildStubs() {
    RpcRetryOptions retries =
        RpcRetryOptions.newBuilder()
            .setInitialInterval(Duration.ofMillis(100))
            .setExpiration(Duration.ofSeconds(3))
            .validateBuildWithDefaults();
    return WorkflowServiceStubs.newServiceStubs(
        target().setRpcTimeout(Duration.ofSeconds(5)).setRpcRetryOptions(retries).build());
  }

  /** A connection for a worker in this server, which is patient where callers are not. */
  public WorkflowServiceStubs buildWorkerStubs() {
    return WorkflowServiceStubs.newServiceStubs(target().build());
  }

  private WorkflowServiceStubsOptions.Builder target() {
    return WorkflowServiceStubsOptions.newBuilder()
        .setTarget(address)
        .setConnectionBackoffResetFrequency(Duration.ofSeconds(2));
  }
}
