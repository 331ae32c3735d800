package dev.adjourn.bench.peers;

import dev.dbos.transact.workflow.Workflow;

/** DBOS makes proxies of interfaces. */
public interface JobWorkflow {
  /** Tells that it has started. */
  void run(int number);

  /** What the proxy calls. */
  final class Impl implements JobWorkflow {
    @Override
    @Workflow(name = "job")
    public void run(int number) {
      Starts.happen(number);
    }
  }
}
