package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** With the real PostgreSQL, in a folder where an earlier start was interrupted half-way. */
final class PostgresTest {

  private Fixture fixture;
  private Supervisor supervisor;
  private Path cluster;

  @SuppressWarnings("NullAway.Init")
  PostgresTest() {}

  @BeforeEach
  void leaveAnInterruptedStart(@TempDir Path folder) throws IOException {
    fixture = Fixture.in(folder);
    supervisor = fixture.supervisor();
    cluster = fixture.data().postgres().resolve("cluster");
    Path torn = Files.createDirectories(cluster.resolveSibling("cluster.unfinished/data/base"));
    Files.writeString(torn.resolve("torn"), "…");
  }

  @AfterEach
  void killAll() throws IOException {
    supervisor.kill();
  }

  @Test
  void findsItsDataAgainAfterAKillThoughAStrangerHasItsPid() throws Exception {
    Map<String, String> connection = start();
    query(connection, "CREATE TABLE kept AS SELECT 'found' AS word");
    assertThat(query(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(cluster.resolve("password"))))
        .isEqualTo("rw-------");

    killAsIfThePidWereReused();
    Map<String, String> again = start();

    assertThat(again).isEqualTo(connection);
    assertThat(query(again, "SELECT word FROM kept")).isEqualTo("found");
    assertThat(query(again, "SELECT lower('ÄÖ')")).isEqualTo("äö");
    supervisor.stop();
    assertThat(cluster.resolve("data/postmaster.pid")).doesNotExist();
    refusesOtherVersionsAndDamage();
  }

  private void refusesOtherVersionsAndDamage() throws IOException {
    Path version = cluster.resolve("data/PG_VERSION");
    Files.writeString(version, "9\n");
    assertThatThrownBy(this::prepare)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("was written by PostgreSQL 9, this is 17");
    Files.delete(version);
    assertThatThrownBy(this::prepare)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("PG_VERSION is missing");
  }

  private Map<String, String> start() throws IOException, InterruptedException {
    Postgres postgres = prepare();
    supervisor.awaitReady(supervisor.start(postgres));
    return postgres.connection();
  }

  private Postgres prepare() throws IOException, InterruptedException {
    return Postgres.prepare(fixture.data(), fixture.said()::add);
  }

  private void killAsIfThePidWereReused() throws IOException {
    Path lock = cluster.resolve("data/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(lock));
    ProcessHandle server = ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow();
    List<ProcessHandle> sessions = server.children().toList();
    supervisor.kill();
    Awaitility.await().until(() -> sessions.stream().noneMatch(ProcessHandle::isAlive));
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(lock, lines);
    supervisor = fixture.supervisor();
  }

  private static String query(Map<String, String> to, String sql) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(to.get("DATABASE_URL"));
    try (Connection connection =
            source.getConnection(to.get("DATABASE_USER"), to.get("DATABASE_PASSWORD"));
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet rows = statement.getResultSet();
      rows.next();
      return rows.getString(1);
    }
  }
}
