package dev.adjourn.workers.testkit;

/** Leaves an orchestration's code, which is to begin anew. */
final class RestartInMemory extends Error {
  private static final long serialVersionUID = 1L;

  private final String arguments;

  /** With these arguments, a JSON array. */
  RestartInMemory(String arguments) {
    super("restarts with " + arguments);
    this.arguments = arguments;
  }

  String arguments() {
    return arguments;
  }
}
