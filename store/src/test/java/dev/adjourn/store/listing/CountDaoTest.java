package dev.adjourn.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountDaoTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private CountDao counts;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    counts = database.dao(CountDao.class);
  }

  @Test
  void countsAreExactBeforeAndAfterTheyAreFolded() {
    ExecutionId failed = bundle.start();
    bundle.fail(failed, 1, "claim-1");
    bundle.enqueueNow();
    bundle.start();

    List<ExecutionCount> noted = counts.all();
    counts.fold();
    bundle.enqueueNow();

    assertThat(noted)
        .extracting(ExecutionCount::state, ExecutionCount::executions)
        .containsExactly(
            tuple(ExecutionState.CREATED, 1L),
            tuple(ExecutionState.FAILED, 1L),
            tuple(ExecutionState.STARTED, 1L));
    assertThat(counts.all())
        .extracting(ExecutionCount::state, ExecutionCount::executions)
        .contains(tuple(ExecutionState.CREATED, 2L), tuple(ExecutionState.FAILED, 1L));
    assertThat(database.value(Long.class, "SELECT count(*) FROM state_changes")).isOne();
  }

  @Test
  void deletedExecutionsCountNoMore() {
    ExecutionId id = bundle.enqueueNow();
    counts.fold();

    database.execute("DELETE FROM executions WHERE id = ?", id.value());

    assertThat(counts.all()).isEmpty();
    counts.fold();
    assertThat(counts.all()).isEmpty();
  }

  @Test
  void executionsAreNotReadToCountThem() {
    List<String> plan =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle.createQuery("EXPLAIN " + CountDao.COUNTS).mapTo(String.class).list());

    assertThat(plan)
        .anyMatch(line -> line.contains(" on folded_counts"))
        .noneMatch(line -> line.contains(" on executions"));
  }

  @Test
  void canBeAskedOfSomeFunctionsOnly() {
    ExecutionId id = bundle.enqueueNow();
    String function = bundle.get(id).functionId();

    assertThat(counts.ofFunctions(List.of(function)))
        .containsExactly(new ExecutionCount(function, Bundle.WORK, ExecutionState.CREATED, 1));
    assertThat(counts.ofFunctions(List.of("other"))).isEmpty();
  }
}
