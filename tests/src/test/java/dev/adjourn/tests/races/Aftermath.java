package dev.adjourn.tests.races;

import static dev.adjourn.tests.Waiting.waitFor;
import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.common.SearchAttributeKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All executions of a race, looked at again when every round is over: a final state is final. */
final class Aftermath {
  private static final SearchAttributeKey<String> STATE =
      SearchAttributeKey.forKeyword("AdjournState");

  /** Those that may end before their workflow was started: it never is then. */
  private static final Set<String> WITHOUT_WORKFLOW = Set.of("cancelled", "discarded");

  private final Arena arena;
  private final String run;

  Aftermath(Arena arena, String run) {
    this.arena = arena;
    this.run = run;
  }

  /** Neither states nor runs have changed, and Temporal has closed every workflow alike. */
  void assertNothingHasChanged(List<Round> rounds) {
    Map<String, String> ends = new HashMap<>();
    rounds.forEach(round -> ends.putAll(round.ends()));
    waitFor("messages to Temporal to be gone").until(() -> openMessages() == 0);
    ends.forEach(this::awaitWorkflowClosed);
    assertThat(states()).isEqualTo(ends);
    ends.forEach(this::assertRuns);
  }

  private void awaitWorkflowClosed(String id, String state) {
    Set<String> wanted = new HashSet<>(Set.of(state));
    if (WITHOUT_WORKFLOW.contains(state)) {
      wanted.add("none");
    }
    waitFor("the workflow of " + id + " to end as one of " + wanted)
        .until(() -> shownByTemporal(id), wanted::contains);
  }

  private String shownByTemporal(String id) {
    try {
      WorkflowExecutionDescription workflow = arena.system().temporal().describe(id);
      boolean open = workflow.getStatus() == WORKFLOW_EXECUTION_STATUS_RUNNING;
      return open ? "open" : String.valueOf(workflow.getTypedSearchAttributes().get(STATE));
    } catch (WorkflowNotFoundException e) {
      return "none";
    }
  }

  private void assertRuns(String id, String state) {
    int expected = Set.of("succeed", "aborted").contains(state) ? 1 : 0;
    assertThat(arena.runs().of(id)).as("runs of %s, %s", id, state).hasSize(expected);
  }

  private Map<String, String> states() {
    return arena
        .system()
        .database()
        .texts("SELECT id || ' ' || state FROM executions WHERE metadata ->> 'run' = ?", run)
        .stream()
        .map(line -> line.split(" ", -1))
        .collect(Collectors.toMap(words -> words[0], words -> words[1]));
  }

  private long openMessages() {
    return arena
        .system()
        .database()
        .number(
            """
            SELECT count(*)
            FROM outbox o
            JOIN executions e ON e.id = o.execution_id
            WHERE e.metadata ->> 'run' = ?
            """,
            run);
  }
}
