package dev.adjourn.server.command.execution;

import dev.adjourn.model.ExecutionId;
import picocli.CommandLine.Parameters;

/** Which execution is meant. */
final class IdParameter {

  @Parameters(
      index = "0",
      paramLabel = "ID",
      converter = ReadId.class,
      description = "of the execution, as run and list print it")
  private ExecutionId id;

  /** Picocli makes the parameter and fills it in. */
  @SuppressWarnings("NullAway.Init")
  IdParameter() {}

  ExecutionId value() {
    return id;
  }
}
