package dev.adjourn.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SchemaTest {

  @Test
  void anEmptyDatabaseGetsAllTablesAndAFurtherStartChangesNothing() {
    DataSource empty = TestDatabase.empty("schema_test");

    Schema.migrate(empty);
    List<String> migrations = migrations(empty);
    Schema.migrate(empty);

    assertThat(tables(empty)).contains("executions", "attempts", "outbox", "functions");
    assertThat(migrations).contains("001").doesNotHaveDuplicates();
    assertThat(migrations(empty)).isEqualTo(migrations);
  }

  @Test
  void severalServersMayStartAtOnce() throws Exception {
    DataSource empty = TestDatabase.empty("schema_race");

    try (Race race = new Race()) {
      race.run(() -> migrate(empty), () -> migrate(empty));
    }

    assertThat(tables(empty)).contains("executions");
  }

  private static boolean migrate(DataSource dataSource) {
    Schema.migrate(dataSource);
    return true;
  }

  private static List<String> tables(DataSource dataSource) {
    return strings(
        dataSource, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()");
  }

  private static List<String> migrations(DataSource dataSource) {
    return strings(dataSource, "SELECT version FROM flyway_schema_history WHERE success");
  }

  private static List<String> strings(DataSource dataSource, String sql) {
    return Jdbi.create(dataSource)
        .withHandle(handle -> handle.select(sql).mapTo(String.class).list());
  }
}
