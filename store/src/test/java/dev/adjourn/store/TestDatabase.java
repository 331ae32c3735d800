package dev.adjourn.store;

import dev.adjourn.store.outbox.OutboxMessage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One real PostgreSQL for all tests of a JVM, with empty tables before each test. */
public final class TestDatabase implements BeforeEachCallback {

  private static final EmbeddedPostgres POSTGRES = start();
  private static final DataSource DATA_SOURCE = migrated();

  private final List<OutboxMessage> messages = new CopyOnWriteArrayList<>();
  private final Jdbi jdbi = Jdbi.create(DATA_SOURCE).installPlugin(new Mappings());
  private final Transactions transactions = new Transactions(jdbi, messages::addAll);

  private static EmbeddedPostgres start() {
    try {
      // the session's time zone is neither UTC nor the JVM's, so that a wrong conversion shows
      return EmbeddedPostgres.builder().setServerConfig("timezone", "America/Caracas").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataSource migrated() {
    DataSource dataSource = POSTGRES.getPostgresDatabase();
    Schema.migrate(dataSource);
    return dataSource;
  }

  /** Another database in the same PostgreSQL, without any tables. */
  public static DataSource empty(String name) {
    Jdbi.create(DATA_SOURCE)
        .useHandle(handle -> handle.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    Jdbi.create(DATA_SOURCE).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
    return POSTGRES.getDatabase("postgres", name);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    messages.clear();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                TRUNCATE executions, events, event_takes, attempts, payloads, log_lines, outbox,
                         idempotency_keys, schedules, functions, workers, builds, applications,
                         tokens, metadata_terms, folded_counts, state_changes
                """));
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** The messages that were handed over after commits, in order. */
  public List<OutboxMessage> messages() {
    return messages;
  }

  /** Runs a statement with positional arguments, as if time or an operator had done it. */
  public int execute(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.execute(sql, arguments));
  }

  /** The queries of a DAO interface, each on a connection of its own. */
  public <D> D dao(Class<D> type) {
    return jdbi.onDemand(type);
  }

  /** Reads one value. */
  public <T> T value(Class<T> type, String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(type).one());
  }
}
