package dev.adjourn.workers.orchestration;

import dev.adjourn.model.protocol.ChildCall;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Makes many calls, a bounded number of them at once. */
final class Window {
  /** Few at a time make a long history, many at a time a long wait. */
  private static final int MOST_AT_A_TIME = 100;

  private static final int PARTS = 4;

  private final ChildRuns runs;
  private final int parallelism;
  private final boolean stopAtFailure;
  private final List<OpenChild> begun = new ArrayList<>();

  Window(ChildRuns runs, int parallelism, boolean stopAtFailure) {
    this.runs = runs;
    this.parallelism = parallelism;
    this.stopAtFailure = stopAtFailure;
  }

  /** Makes them, waits for all that were made, and gives those. */
  List<OpenChild> run(List<ChildCall> calls) {
    while (begun.size() < calls.size() && !isToStop()) {
      int rest = calls.size() - begun.size();
      int enough = Math.min(rest, Math.max(1, Math.min(parallelism / PARTS, MOST_AT_A_TIME)));
      Workflow.await(() -> room() >= enough || isToStop());
      if (!isToStop()) {
        int next = begun.size() + Math.min(Math.min(rest, room()), MOST_AT_A_TIME);
        begun.addAll(runs.begin(calls.subList(begun.size(), next)));
      }
    }
    Workflow.await(() -> open() == 0);
    return begun;
  }

  private int room() {
    return Math.min(parallelism - open(), runs.room());
  }

  private int open() {
    return (int) begun.stream().filter(child -> !child.hasEnded()).count();
  }

  private boolean isToStop() {
    return stopAtFailure && begun.stream().anyMatch(OpenChild::hasFailed);
  }
}
