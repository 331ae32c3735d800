package dev.adjourn.bench;

import dev.adjourn.bench.server.RealServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Temporal's production server with its PostgreSQL. Adjourn has a PostgreSQL of its own beside it.
 *
 * @param server the server
 */
record ProductionServer(RealServer server) implements TemporalServer {
  static ProductionServer start(Path folder) throws IOException {
    return new ProductionServer(RealServer.start(folder));
  }

  @Override
  public String address() {
    return server.address();
  }

  @Override
  public List<Long> pids() {
    try {
      return List.of(server.temporalPid(), server.postgresPid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long bytes() {
    try {
      return server.temporalBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
