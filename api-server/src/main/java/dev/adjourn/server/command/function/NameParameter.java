package dev.adjourn.server.command.function;

import picocli.CommandLine.Parameters;

/** Which function is meant. */
final class NameParameter {

  @Parameters(paramLabel = "FUNCTION", description = "its name, or its id")
  private String name;

  /** Picocli makes the parameter and fills it in. */
  @SuppressWarnings("NullAway.Init")
  NameParameter() {}

  String value() {
    return name;
  }
}
