package dev.adjourn.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionFilter.MetadataFilter;
import dev.adjourn.model.ExecutionFilter.TimeRange;
import dev.adjourn.model.ExecutionFilterBuilder;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.store.Bundle;
import dev.adjourn.store.TestDatabase;
import dev.adjourn.store.transition.NewExecution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListingTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();
  private Bundle bundle;
  private Listing listing;

  @BeforeEach
  void setUp() {
    bundle = new Bundle(database);
    listing = new Listing(database.jdbi());
  }

  private ExecutionId enqueue(Map<String, String> metadata) {
    NewExecution call =
        new NewExecution(Bundle.WORK, "[]", null, null, new Metadata(metadata), null);
    return bundle.enqueue.enqueue(call, null).id();
  }

  private List<ExecutionId> enqueueMany(int count) {
    List<ExecutionId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(bundle.enqueueNow());
    }
    Collections.reverse(ids);
    return ids;
  }

  private static List<ExecutionId> ids(Page<Execution> page) {
    return page.data().stream().map(Execution::id).toList();
  }

  private Page<Execution> after(@Nullable String cursor, int size) {
    return listing.executions(ExecutionFilter.none(), new PageRequest(size, false, cursor));
  }

  private Page<Execution> before(@Nullable String cursor, int size) {
    return listing.executions(ExecutionFilter.none(), new PageRequest(size, true, cursor));
  }

  @Nested
  class Paging {

    @Test
    void goesForwardFromTheNewestToTheOldest() {
      List<ExecutionId> all = enqueueMany(5);

      Page<Execution> first = after(null, 2);
      Page<Execution> second = after(first.pageInfo().endCursor(), 2);
      Page<Execution> third = after(second.pageInfo().endCursor(), 2);

      assertThat(ids(first)).isEqualTo(all.subList(0, 2));
      assertThat(ids(second)).isEqualTo(all.subList(2, 4));
      assertThat(ids(third)).isEqualTo(all.subList(4, 5));
      assertThat(List.of(first, second, third))
          .extracting(page -> page.pageInfo().hasPrevPage() + " " + page.pageInfo().hasNextPage())
          .containsExactly("false true", "true true", "true false");
    }

    @Test
    void goesBackwardWithTheNewestFirstOnEachPage() {
      List<ExecutionId> all = enqueueMany(5);

      Page<Execution> last = before(null, 2);
      Page<Execution> middle = before(last.pageInfo().startCursor(), 2);
      Page<Execution> first = before(middle.pageInfo().startCursor(), 2);

      assertThat(ids(last)).isEqualTo(all.subList(3, 5));
      assertThat(ids(middle)).isEqualTo(all.subList(1, 3));
      assertThat(ids(first)).isEqualTo(all.subList(0, 1));
      assertThat(List.of(last, middle, first))
          .extracting(page -> page.pageInfo().hasPrevPage() + " " + page.pageInfo().hasNextPage())
          .containsExactly("true false", "true true", "false true");
    }

    @Test
    void staysRightWhileNewExecutionsArrive() {
      List<ExecutionId> all = enqueueMany(4);
      Page<Execution> first = after(null, 2);
      enqueueMany(3);

      Page<Execution> second = after(first.pageInfo().endCursor(), 2);

      assertThat(ids(second)).isEqualTo(all.subList(2, 4));
    }

    @Test
    void anEmptyPageHasNoCursorsButKnowsWhatLiesBehind() {
      assertThat(after(null, 2).pageInfo()).isEqualTo(new Page.Info(false, false, null, null));
      enqueueMany(1);
      Page<Execution> beyond = after(after(null, 2).pageInfo().endCursor(), 2);

      assertThat(beyond.pageInfo()).isEqualTo(new Page.Info(false, true, null, null));
    }

    @Test
    void refusesCursorsOfOtherListsAndWhatIsNone() {
      enqueueMany(3);
      String cursor = after(null, 1).pageInfo().endCursor();
      PageRequest page = new PageRequest(1, false, cursor);

      assertThatThrownBy(() -> listing.executions(states(ExecutionState.CREATED), page))
          .isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> after("!", 1)).isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> after("AAAA", 1)).isInstanceOf(InvalidValueException.class);
    }
  }

  @Nested
  class Filters {

    @Test
    void byState() {
      ExecutionId started = bundle.start();
      enqueueMany(1);

      assertThat(list(states(ExecutionState.STARTED))).containsExactly(started);
      assertThat(list(states(ExecutionState.STARTED, ExecutionState.CREATED))).hasSize(2);
      assertThat(list(states(ExecutionState.ABORTED))).isEmpty();
    }

    @Test
    void byErrorCodeAndFunction() {
      ExecutionId failed = bundle.start();
      bundle.fail(failed, 1, "claim-1");
      enqueueMany(1);
      String function = bundle.get(failed).functionId();

      assertThat(list(filter(List.of(function), List.of(ErrorCode.ER0003))))
          .containsExactly(failed);
      assertThat(list(filter(List.of(function), List.of()))).hasSize(2);
      assertThat(list(filter(List.of("other"), List.of()))).isEmpty();
    }

    @Test
    void byTheNameOfTheFunction() {
      List<ExecutionId> all = enqueueMany(2);
      String name = Bundle.WORK.value();

      assertThat(list(ExecutionFilter.builder().functions("other", name).build())).isEqualTo(all);
      assertThat(list(ExecutionFilter.builder().functions("other").build())).isEmpty();
    }

    @Test
    void byTimesBothEndsIncluded() {
      Instant at = Instant.parse("2030-01-01T00:00:00Z");
      ExecutionId id = bundle.enqueueAt(at);
      ExecutionId started = bundle.start();
      Instant startedAt = bundle.get(started).startedAt();

      assertThat(list(times(new TimeRange(at, at), TimeRange.ALL))).containsExactly(id);
      assertThat(list(times(new TimeRange(at.plusSeconds(1), null), TimeRange.ALL))).isEmpty();
      assertThat(list(times(TimeRange.ALL, new TimeRange(startedAt, startedAt))))
          .containsExactly(started);
    }

    @Test
    void byTimesCenturiesAwayTogetherWithAnotherFilter() {
      ExecutionId id = enqueue(Map.of("type", "a"));
      ExecutionFilterBuilder typed = ExecutionFilter.builder().metadata("type", "a");
      for (String far :
          List.of("0001-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
        Instant moment = Instant.parse(far);
        boolean past = moment.isBefore(Instant.EPOCH);
        List<ExecutionId> before = past ? List.of() : List.of(id);
        List<ExecutionId> after = past ? List.of(id) : List.of();

        assertThat(list(typed.scheduledAt(new TimeRange(null, moment)).build())).isEqualTo(before);
        assertThat(list(typed.scheduledAt(new TimeRange(moment, null)).build())).isEqualTo(after);
      }
    }

    @Test
    void byMetadataAnyValueOfOneKeyAndAllKeysTogether() {
      ExecutionId book = enqueue(Map.of("type", "book", "user", "1"));
      ExecutionId film = enqueue(Map.of("type", "film", "user", "1"));
      enqueue(Map.of("type", "book", "user", "2"));
      MetadataFilter types = new MetadataFilter("type", List.of("book", "film", "\"'%"));
      MetadataFilter user = new MetadataFilter("user", List.of("1"));

      assertThat(list(metadata(types, user))).containsExactly(film, book);
      assertThat(list(metadata(new MetadataFilter("type", List.of())))).hasSize(3);
    }

    @Test
    void byTheParent() {
      ExecutionId parent = bundle.start();
      NewExecution.CallingAttempt caller = new NewExecution.CallingAttempt(parent, 1, "claim-1");
      ExecutionId child =
          bundle
              .enqueue
              .enqueue(
                  new NewExecution(Bundle.WORK, "[]", null, null, Metadata.none(), caller), null)
              .id();

      assertThat(list(ExecutionFilter.builder().executedBy(parent).build())).containsExactly(child);
    }
  }

  @Nested
  class Attempts {

    @Test
    void eachHasItsOwnIdStateTimesAndError() {
      bundle.register(FunctionOptions.standard().withRetry(new RetryPolicy(2, 0, 0, 1, 0)));
      ExecutionId id = bundle.start();
      bundle.fail(id, 1, "claim-1");
      bundle.startNext(id, "claim-2");

      Page<Execution> page = listing.attempts(id, ExecutionFilter.none(), PageRequest.first());

      assertThat(page.data())
          .extracting(Execution::attempt, Execution::state, Execution::errorCode)
          .containsExactly(
              tuple(2, ExecutionState.STARTED, null),
              tuple(1, ExecutionState.FAILED, ErrorCode.ER0003));
      assertThat(ids(page)).doesNotHaveDuplicates().doesNotContain(id);
      assertThat(listing.attempts(id, states(ExecutionState.FAILED), PageRequest.first()).data())
          .hasSize(1);
      assertThat(
              listing
                  .attempts(id, ExecutionFilter.none(), new PageRequest(1, false, null))
                  .pageInfo()
                  .hasNextPage())
          .isTrue();
    }
  }

  private List<ExecutionId> list(ExecutionFilter filter) {
    return ids(listing.executions(filter, PageRequest.first()));
  }

  private static ExecutionFilter states(ExecutionState... states) {
    return ExecutionFilter.builder().states(states).build();
  }

  private static ExecutionFilter filter(List<String> functions, List<ErrorCode> errors) {
    return ExecutionFilter.builder()
        .functionIds(functions.toArray(String[]::new))
        .errorCodes(errors.toArray(ErrorCode[]::new))
        .build();
  }

  private static ExecutionFilter times(TimeRange scheduledAt, TimeRange startedAt) {
    return ExecutionFilter.builder().scheduledAt(scheduledAt).startedAt(startedAt).build();
  }

  private static ExecutionFilter metadata(MetadataFilter... filters) {
    var builder = ExecutionFilter.builder();
    for (MetadataFilter filter : filters) {
      builder.metadata(filter.key(), filter.values().toArray(String[]::new));
    }
    return builder.build();
  }
}
