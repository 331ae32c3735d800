package dev.adjourn.store.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.PageRequest;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.listing.Listing;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewIdTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void sortsByTheMicrosecond() {
    Instant moment = Instant.parse("2026-11-24T08:00:00.123456Z");

    ExecutionId id = NewId.createdAt(moment);

    assertThat(id).isGreaterThan(NewId.createdAt(moment.minusNanos(1_000)));
    assertThat(id).isLessThan(NewId.createdAt(moment.plusNanos(1_000)));
    assertThat(id).isNotEqualTo(NewId.createdAt(moment));
    assertThat(id.value()).startsWith(NewId.createdAt(moment).value().substring(0, 12));
  }

  @Test
  void sortsTheLastMicrosecondOfAMillisecondBeforeTheNextMillisecond() {
    Instant last = Instant.parse("2026-11-24T08:00:00.123999Z");

    assertThat(NewId.createdAt(last)).isLessThan(NewId.createdAt(last.plusNanos(1_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T08:00:00.123456Z",
        "1970-01-01T00:00:00Z",
        "2199-12-31T23:59:59.999999Z"
      })
  void postgresMakesTheSameIds(String moment) {
    String chance = NewId.chance();

    String id =
        database.value(String.class, "SELECT execution_id(?::timestamptz, ?)", moment, chance);

    assertThat(id)
        .isEqualTo(NewId.createdAt(Instant.parse(moment)).value().substring(0, 12) + chance);
  }

  @Test
  void sortsAsTheListDoesThoughManyAreMadeAtOnce() throws Exception {
    Bundle bundle = new Bundle(database);
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      Callable<ExecutionId> enqueue = bundle::enqueueNow;
      callers.invokeAll(Collections.nCopies(100, enqueue));
    } finally {
      callers.shutdownNow();
    }

    List<ExecutionId> newestFirst =
        new Listing(database.jdbi())
            .executions(ExecutionFilter.none(), new PageRequest(100, false, null)).data().stream()
                .map(Execution::id)
                .toList();

    assertThat(newestFirst).hasSize(100).isSortedAccordingTo(Comparator.reverseOrder());
  }
}
