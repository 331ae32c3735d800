package dev.adjourn.bench;

import dev.adjourn.bench.list.Asked;
import dev.adjourn.bench.list.Filters;
import dev.adjourn.bench.list.ManyExecutions;
import dev.adjourn.bench.list.OverHttp;
import dev.adjourn.bench.list.Reader;
import dev.adjourn.bench.machine.ServerProcess;
import dev.adjourn.bench.server.Database;
import dev.adjourn.store.Mappings;
import dev.adjourn.store.Schema;
import dev.adjourn.store.listing.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL full of executions, with an api-server and the pages to read. One connection reads
 * past the api-server, in this process: what the database and the store take.
 *
 * @param database the PostgreSQL
 * @param url JDBC URL with user and password
 * @param api the api-server; it has a Temporal of its own, which has nothing to do
 * @param connection for {@link #listing}
 * @param process what serves it
 * @param listing reads without HTTP
 * @param pages all that are read
 */
record ListSystem(
    Database database,
    String url,
    DevSystem api,
    Connection connection,
    ServerProcess process,
    Listing listing,
    List<Asked> pages)
    implements AutoCloseable {
  private static final String NAME = "adjourn";

  /**
   * Makes one.
   *
   * @param scale quick: with a tenth of the pairs only
   */
  static ListSystem make(int rows, Scale scale, Path logs) throws IOException {
    Database database = Database.start();
    try {
      database.create(NAME);
      return fill(database, ManyExecutions.untilNow(rows), scale, logs);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    } catch (SQLException e) {
      database.close();
      throw new IOException(e);
    }
  }

  private static ListSystem fill(
      Database database, ManyExecutions executions, Scale scale, Path logs)
      throws IOException, SQLException {
    String url = database.url(NAME);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    Schema.migrate(source);
    source.setPrepareThreshold(3); // as the api-server has it
    Connection connection = source.getConnection();
    executions.insert(connection);
    Listing listing = new Listing(Jdbi.create(connection).installPlugin(new Mappings()));
    List<Asked> pages = Asked.all(Filters.of(executions, scale.of(1, 10)), listing);
    DevSystem api = DevSystem.onDatabase(url, logs);
    return new ListSystem(
        database, url, api, connection, ServerProcess.of(connection), listing, pages);
  }

  /** Reads by calls of the store. */
  Reader ofStore() {
    return asked -> {
      var unused = listing.executions(asked.filter().filter(), asked.page());
    };
  }

  /** Reads over HTTP. */
  Reader overHttp() throws IOException {
    Target target = api.target();
    return OverHttp.open(target.url(), target.token());
  }

  @Override
  public void close() throws IOException {
    api.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      database.close();
    }
  }
}
