package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** PostgreSQL of our own, reachable from this machine only and by password. */
final class Postgres implements Child {

  // what pg_ctl reads, too: line 1 is the pid, line 8 the status
  private static final String LOCK = "postmaster.pid";
  private static final int STATUS_LINE = 7;

  // beyond what any system gives out
  private static final String IMPOSSIBLE_PID = "999999999";

  private final Path programs;
  private final PostgresCluster cluster;
  private final Unprivileged as;
  private final int port;

  private Postgres(Path programs, PostgresCluster cluster, Unprivileged as, int port) {
    this.programs = programs;
    this.cluster = cluster;
    this.as = as;
    this.port = port;
  }

  /** Unpacks the programs and makes the cluster where that was not done yet. */
  static Postgres prepare(DataFolder data, Consumer<String> say)
      throws IOException, InterruptedException {
    PostgresArchive archive = PostgresArchive.ofThisMachine();
    Path programs = unpack(archive, data, say);
    Tool tool = new Tool(data.log("postgres-setup"));
    Unprivileged as = Unprivileged.find(tool);
    as.checkReaches(programs.resolve("postgres"), tool);
    PostgresCluster cluster = cluster(data);
    if (!Files.exists(cluster.folder())) {
      say.accept("Making the database");
    }
    cluster.make(programs, as, tool);
    cluster.check(archive.major());
    return new Postgres(programs, cluster, as, cluster.choosePort());
  }

  private static Path unpack(PostgresArchive archive, DataFolder data, Consumer<String> say)
      throws IOException, InterruptedException {
    Path folder = data.postgres().resolve(archive.version());
    if (!Files.exists(folder)) {
      say.accept("Unpacking PostgreSQL " + archive.version());
    }
    new Unfinished(folder).finishOnce(archive::unpack);
    return folder.resolve("bin");
  }

  private static PostgresCluster cluster(DataFolder data) {
    return new PostgresCluster(data.postgres().resolve("cluster"));
  }

  /** How the api-server reaches it. */
  Map<String, String> connection() throws IOException {
    return Map.of(
        "DATABASE_URL",
        "jdbc:postgresql://" + DevSettings.HOST + ":" + port + "/" + PostgresCluster.DATABASE,
        "DATABASE_USER",
        PostgresCluster.USER,
        "DATABASE_PASSWORD",
        cluster.password());
  }

  @Override
  public List<String> command() {
    return as.command(
        programs.resolve("postgres").toString(),
        "-D",
        cluster.files().toString(),
        "-c",
        "listen_addresses=" + DevSettings.HOST,
        "-c",
        "port=" + port,
        "-c",
        "unix_socket_directories=");
  }

  /** Fast shutdown: sessions are ended, and nothing is left to recover. */
  static Trace trace(DataFolder data) {
    return trace(cluster(data));
  }

  @Override
  public Trace trace() {
    return trace(cluster);
  }

  @Override
  public boolean isReady(long pid) throws IOException {
    Path lock = cluster.files().resolve(LOCK);
    List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
    return lines.size() > STATUS_LINE
        && lines.get(0).equals(Long.toString(pid))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /**
   * A killed PostgreSQL leaves its pid behind, and refuses to start when a stranger has that pid by
   * now. Only the pid is replaced: by the rest of the file PostgreSQL notices sessions of the
   * killed one that still live.
   */
  @Override
  public void beforeStart() throws IOException {
    Path lock = cluster.files().resolve(LOCK);
    if (!Files.exists(lock)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(lock));
    if (!lines.isEmpty() && !belongsToPostgres(lines.get(0).strip())) {
      lines.set(0, IMPOSSIBLE_PID);
      Files.write(lock, lines);
    }
  }

  private boolean belongsToPostgres(String pid) {
    Optional<ProcessHandle> process =
        pid.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    return process.filter(living -> Orphans.isOurs(living, trace().mark())).isPresent();
  }

  private static Trace trace(PostgresCluster cluster) {
    return Trace.of("postgres", List.of("-D", cluster.files().toString())).stoppedBy("INT");
  }
}
