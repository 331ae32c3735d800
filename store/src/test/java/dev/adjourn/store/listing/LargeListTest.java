package dev.adjourn.store.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionFilter;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.Page;
import dev.adjourn.model.PageRequest;
import dev.adjourn.store.Mappings;
import dev.adjourn.store.Schema;
import dev.adjourn.store.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Lists of a table with skew, by each filter and each pair, rare and common, both ways. */
class LargeListTest {

  private static final int ROWS = 100_000;
  private static final int FEW_ROWS = 5_000;
  private static final Duration GAP = Duration.ofMinutes(1);

  @Test
  void readsAFewThousandRowsByIndexWhateverMatches() throws SQLException {
    SampleFilters samples = new SampleFilters(ROWS);
    DataSource data = filled("large_list", ROWS, GAP);
    try (Connection reading = data.getConnection();
        Connection explaining = data.getConnection()) {
      explaining.createStatement().execute(Listing.BY_INDEX.replace("LOCAL", "SESSION"));
      Plans plans = new Plans(explaining);
      Listing listing = listing(Jdbi.create(reading).setSqlLogger(plans));
      List<String> bad = new ArrayList<>();
      long scans = sequentialScans(reading);
      eachPage(
          samples,
          (filter, page) -> {
            plans.clear();
            listing.executions(filter, page);
            if (plans.isBad()) {
              bad.add(filter + " " + page + ": " + plans);
            }
          });

      assertThat(bad).isEmpty();
      assertThat(sequentialScans(reading) - scans)
          .as("by generic plans, as in production")
          .isZero();
    }
  }

  /** Of whole tables, by statements that were run and not explained. */
  private static long sequentialScans(Connection reading) throws SQLException {
    try (Statement statement = reading.createStatement()) {
      statement.execute("SELECT pg_stat_force_next_flush()");
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT sum(seq_scan)
              FROM pg_stat_user_tables
              WHERE relname IN ('executions', 'metadata_terms')
              """)) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void findsExactlyWhatMatchesInOrder() throws SQLException {
    isExact(filled("exact_list", FEW_ROWS, GAP), new SampleFilters(FEW_ROWS));
  }

  @Test
  void findsExactlyWhatMatchesAmongThoseOfTheSameMoment() throws SQLException {
    isExact(filled("same_moment", FEW_ROWS, Duration.ZERO), new SampleFilters(FEW_ROWS));
  }

  private static void isExact(DataSource data, SampleFilters samples) throws SQLException {
    try (Connection connection = data.getConnection()) {
      Jdbi jdbi = Jdbi.create(connection);
      Listing listing = listing(jdbi);
      eachPage(
          samples,
          (filter, page) ->
              assertThat(ids(listing.executions(filter, page)))
                  .as(filter + " " + page)
                  .isEqualTo(expected(matching(jdbi, filter), page, samples.middle().id())));
    }
  }

  @Test
  void hasEachMatchOnceWhenAllPagesAreRead() throws SQLException {
    SampleFilters samples = new SampleFilters(FEW_ROWS);
    try (Connection connection = filled("all_pages", FEW_ROWS, GAP).getConnection()) {
      Jdbi jdbi = Jdbi.create(connection);
      Listing listing = listing(jdbi);
      samples
          .several()
          .forEach(
              (name, filter) -> {
                List<String> all = matching(jdbi, filter);
                assertThat(allPages(listing, filter, false)).as(name).isEqualTo(all);
                assertThat(allPages(listing, filter, true)).as(name).isEqualTo(all);
              });
    }
  }

  /** Page by page from one end to the other; newest first. */
  private static List<String> allPages(Listing listing, ExecutionFilter filter, boolean backward) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more) {
      Page<Execution> page = listing.executions(filter, new PageRequest(100, backward, cursor));
      ids.addAll(backward ? 0 : ids.size(), ids(page));
      Page.Info info = page.pageInfo();
      cursor = backward ? info.startCursor() : info.endCursor();
      more = backward ? info.hasPrevPage() : info.hasNextPage();
    }
    return ids;
  }

  private static void eachPage(
      SampleFilters samples, BiConsumer<ExecutionFilter, PageRequest> check) {
    List<ExecutionFilter> filters = new ArrayList<>(List.of(ExecutionFilter.none()));
    filters.addAll(samples.alone().values());
    filters.addAll(samples.pairs().values());
    filters.addAll(samples.several().values());
    for (ExecutionFilter filter : filters) {
      String middle = samples.middle().toCursor(Fingerprint.of("executions", filter));
      check.accept(filter, new PageRequest(20, false, null));
      check.accept(filter, new PageRequest(20, true, null));
      check.accept(filter, new PageRequest(20, false, middle));
      check.accept(filter, new PageRequest(20, true, middle));
    }
  }

  private static DataSource filled(String name, int rows, Duration gap) {
    DataSource data = TestDatabase.empty(name);
    Schema.migrate(data);
    Jdbi.create(data).useHandle(handle -> ManyExecutions.insert(handle, rows, gap));
    return data;
  }

  private static Listing listing(Jdbi jdbi) {
    return new Listing(jdbi.installPlugin(new Mappings()));
  }

  private static List<String> matching(Jdbi jdbi, ExecutionFilter filter) {
    Conditions conditions = Conditions.of(filter);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT e.id FROM executions e WHERE "
                        + conditions.sql()
                        + " ORDER BY e.created_at DESC, e.id DESC")
                .bindMap(conditions.values())
                .mapTo(String.class)
                .list());
  }

  private static List<String> expected(List<String> newestFirst, PageRequest page, String middle) {
    List<String> wanted = new ArrayList<>(newestFirst);
    if (page.backward()) {
      Collections.reverse(wanted);
    }
    List<String> ids =
        wanted.stream()
            .filter(id -> page.cursor() == null || (id.compareTo(middle) > 0) == page.backward())
            .limit(page.size())
            .toList();
    List<String> shown = new ArrayList<>(ids);
    if (page.backward()) {
      Collections.reverse(shown);
    }
    return shown;
  }

  private static List<String> ids(Page<Execution> page) {
    return page.data().stream().map(Execution::id).map(ExecutionId::value).toList();
  }
}
