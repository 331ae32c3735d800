package dev.adjourn.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, brought up to date by numbered migrations. */
public final class Schema {

  private static final int CONNECT_RETRIES = 20;

  private Schema() {}

  /**
   * Applies the migrations that the database lacks. Waits some minutes for a database that cannot
   * be reached yet; several servers may call this at once. A database that a newer server has
   * migrated is left as it is: migrations only add, so that servers can be replaced one by one.
   *
   * @throws org.flywaydb.core.api.FlywayException if the database cannot be reached
   */
  public static void migrate(DataSource dataSource) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:dev/adjourn/store/migration")
        .connectRetries(CONNECT_RETRIES)
        .connectRetriesInterval(5)
        .load()
        .migrate();
  }
}
