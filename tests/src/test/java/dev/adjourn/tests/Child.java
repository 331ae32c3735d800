package dev.adjourn.tests;

/** The processes that the launcher keeps alive. */
public enum Child {
  API_SERVER("api-server"),
  WORKER("worker"),
  TEMPORAL("temporal"),
  POSTGRES("postgres");

  private final String processName;

  Child(String processName) {
    this.processName = processName;
  }

  /** As in {@code run/NAME.pid} and {@code logs/NAME.log}. */
  String processName() {
    return processName;
  }
}
