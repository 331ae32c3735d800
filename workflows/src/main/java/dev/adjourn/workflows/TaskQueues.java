package dev.adjourn.workflows;

import dev.adjourn.model.protocol.OrchestrationHost;

/** The names of Temporal's task queues. */
public final class TaskQueues {

  /**
   * The queue that api-servers poll for the workflows that they host. No application's is called
   * so: those have a dash in the place of the dot.
   */
  public static final String PLATFORM = "adjourn.platform";

  private TaskQueues() {}

  /** The queue that the workers of an application poll for workflows and activities. */
  public static String of(String application) {
    return "adjourn-" + application;
  }

  /** The queue of the orchestrations of a version, which only workers that have its code poll. */
  public static String ofOrchestrations(OrchestrationHost host) {
    return of(host.application()) + "/orchestrations/" + host.version();
  }
}
