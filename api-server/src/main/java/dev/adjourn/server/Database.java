package dev.adjourn.server;

import dev.adjourn.server.database.DatabaseConfiguration;
import dev.adjourn.store.Mappings;
import dev.adjourn.store.Schema;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.db.ManagedDataSource;
import io.dropwizard.jdbi3.JdbiFactory;
import org.jdbi.v3.core.Jdbi;

/**
 * PostgreSQL, with its tables up to date and under the health check {@code postgresql}.
 *
 * @param jdbi the way to it
 */
record Database(Jdbi jdbi) {

  static Database open(DatabaseConfiguration configuration, Environment environment) {
    DataSourceFactory factory = configuration.buildDataSourceFactory();
    ManagedDataSource pool = factory.build(environment.metrics(), "postgresql");
    migrate(configuration.buildMigrationFactory(), environment);
    Jdbi jdbi = new JdbiFactory().build(environment, factory, pool, "postgresql");
    return new Database(jdbi.installPlugin(new Mappings()));
  }

  private static void migrate(DataSourceFactory factory, Environment environment) {
    ManagedDataSource connection = factory.build(environment.metrics(), "migrations");
    try {
      connection.start();
      Schema.migrate(connection);
      connection.stop();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the connection for migrations", e);
    }
  }
}
