package dev.adjourn.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.adjourn.model.Role;
import dev.adjourn.server.database.DatabaseConfiguration;
import dev.adjourn.server.http.AccessToken;
import dev.adjourn.server.http.Caller;
import dev.adjourn.server.platform.PlatformConfiguration;
import dev.adjourn.server.temporal.TemporalConfiguration;
import dev.adjourn.server.worker.WorkerConfiguration;
import io.dropwizard.core.Configuration;
import io.dropwizard.util.DataSize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All settings of the api-server; {@code config/} has them with comments. */
public final class ServerConfiguration extends Configuration {

  private static final Caller WORKERS = new Caller("default-worker", Role.WORKER);

  /** JSON text inside a JSON string grows by its escapes. */
  private static final int ESCAPED = 3;

  @JsonProperty @NotEmpty private String token = "";
  @JsonProperty @NotNull private String workerToken = "";
  @JsonProperty @NotNull private DataSize payloadLimit = DataSize.mebibytes(16);
  @JsonProperty private boolean punctual = true;

  @JsonProperty @Valid @NotNull
  private DatabaseConfiguration database = new DatabaseConfiguration();

  @JsonProperty @Valid @NotNull
  private TemporalConfiguration temporal = new TemporalConfiguration();

  @JsonProperty @Valid @NotNull
  private PlatformConfiguration platform = new PlatformConfiguration();

  @JsonProperty @Valid @NotNull private WorkerConfiguration workers = new WorkerConfiguration();

  /**
   * The token that may do everything, and the one of the first workers if there is one; others are
   * in the database.
   */
  public List<AccessToken> tokens() {
    AccessToken everything = new AccessToken(new Caller("default", Role.ADMIN), token);
    return workerToken.isEmpty()
        ? List.of(everything)
        : List.of(everything, new AccessToken(WORKERS, workerToken));
  }

  /** The longest body of a call, and the longest result, in bytes. Default 16 MiB. */
  public int payloadLimitBytes() {
    return Math.toIntExact(payloadLimit.toBytes());
  }

  /** The longest message of a worker, in bytes. */
  public int workerMessageLimitBytes() {
    return Math.toIntExact(payloadLimit.toBytes() * ESCAPED);
  }

  /**
   * Whether the server wakes executions at their due times. Default: yes; else they are as late as
   * Temporal's timers.
   */
  public boolean punctual() {
    return punctual;
  }

  /** Where PostgreSQL is. */
  public DatabaseConfiguration database() {
    return database;
  }

  /** Where Temporal is. */
  public TemporalConfiguration temporal() {
    return temporal;
  }

  /** Which workflows the server hosts itself. */
  public PlatformConfiguration platform() {
    return platform;
  }

  /** How workers are dealt with. */
  public WorkerConfiguration workers() {
    return workers;
  }
}
