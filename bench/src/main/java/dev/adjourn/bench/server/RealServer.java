package dev.adjourn.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running production server, with PostgreSQL below it. */
public final class RealServer implements AutoCloseable {
  private final Database database;
  private final Process server;
  private final ServerConfig config;

  private RealServer(Database database, Process server, ServerConfig config) {
    this.database = database;
    this.server = server;
    this.config = config;
  }

  /**
   * Starts one, with the namespace {@code default} and Adjourn's search attributes. The first start
   * on a machine builds the server, which takes minutes.
   *
   * @param folder where its configuration and logs go
   * @throws IOException if it cannot be built or set up
   */
  public static RealServer start(Path folder) throws IOException {
    Files.createDirectories(folder);
    Tool tool = new Tool(folder.resolve("setup.log"));
    TemporalPrograms programs = TemporalPrograms.prepare(tool);
    Database database = Database.start();
    try {
      new TemporalDatabases(database, programs, tool).make();
      return start(folder, programs, database);
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Host and port for clients of Temporal. */
  public String address() {
    return config.address();
  }

  /** What it keeps on disk. */
  public long temporalBytes() throws IOException {
    return database.bytes(TemporalDatabases.NAMES);
  }

  /** The process of Temporal's server. */
  public long temporalPid() {
    return server.pid();
  }

  /** The process that all of PostgreSQL's descend from. */
  public long postgresPid() throws IOException {
    return database.pid();
  }

  @Override
  public void close() throws IOException {
    stop(server);
    database.close();
  }

  private static RealServer start(Path folder, TemporalPrograms programs, Database database)
      throws IOException {
    Path dynamic = folder.resolve("dynamicconfig.yaml").toAbsolutePath();
    OperatorFiles.copyDynamicConfig(dynamic);
    ServerConfig config =
        new ServerConfig(FreePorts.inARow(ServerConfig.PORTS), database.port(), dynamic);
    Path file = folder.resolve("server.yaml");
    config.write(file);
    Process server = launch(programs, file, folder.resolve("temporal.log"));
    try {
      new Namespace(config.address(), OperatorFiles.searchAttributes()).make();
    } catch (IOException | RuntimeException e) {
      stop(server);
      throw e;
    }
    return new RealServer(database, server, config);
  }

  private static Process launch(TemporalPrograms programs, Path config, Path log)
      throws IOException {
    Process server =
        new ProcessBuilder(
                List.of(
                    programs.server().toString(),
                    "--config-file",
                    config.toString(),
                    "--allow-no-auth",
                    "start"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    return server;
  }

  private static void stop(Process server) {
    server.destroy();
    var unused = server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
