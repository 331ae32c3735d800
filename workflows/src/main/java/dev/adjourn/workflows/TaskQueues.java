package dev.adjourn.workflows;

/** The names of Temporal's task queues. */
public final class TaskQueues {

  private TaskQueues() {}

  /** The queue that the workers of an application poll for workflows and activities. */
  public static String of(String application) {
    return "adjourn-" + application;
  }
}
