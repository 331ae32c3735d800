package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {

  private Fixture fixture;
  private Supervisor supervisor;

  @SuppressWarnings("NullAway.Init")
  SupervisorTest() {}

  @BeforeEach
  void setup(@TempDir Path folder) {
    fixture = Fixture.in(folder);
    supervisor = fixture.supervisor();
  }

  @AfterEach
  void killAll() throws IOException {
    supervisor.kill();
  }

  @Test
  void writesThePidOfTheProgramItself() throws Exception {
    supervisor.awaitReady(supervisor.start(StandIn.obedient("worker", fixture.journal())));

    // setsid gave way to the program
    await().until(() -> Orphans.isOurs(handle(pid("worker")), List.of("sh", "-c")));
  }

  @Test
  void startsAChildAgainThatDiedAndSaysSo() throws Exception {
    supervisor.start(StandIn.obedient("worker", fixture.journal()));
    long first = pid("worker");

    handle(first).destroyForcibly();

    await().until(() -> fixture.said().contains("worker is started again"));
    assertThat(fixture.said())
        .contains(
            "worker died (exit code 137); starting it again in 0 s, see "
                + fixture.data().log("worker"));
    assertThat(pid("worker")).isNotEqualTo(first);
    assertThat(Files.readAllLines(fixture.journal()))
        .containsExactly("worker prepared", "worker prepared");
  }

  @Test
  void stopsTheLastOneFirst() throws Exception {
    for (String name : List.of("postgres", "temporal", "worker")) {
      supervisor.start(StandIn.obedient(name, fixture.journal()));
      awaitTrap(name);
    }

    supervisor.stop();

    assertThat(Files.readAllLines(fixture.journal()))
        .filteredOn(line -> line.endsWith("stopped"))
        .containsExactly("worker stopped", "temporal stopped", "postgres stopped");
    assertThat(fixture.data().pidFile("worker")).doesNotExist();
  }

  @Test
  void killsAChildThatDoesNotStopInTime() throws Exception {
    supervisor.start(StandIn.stubborn("worker", fixture.journal()));
    awaitTrap("worker");
    ProcessHandle child = handle(pid("worker"));

    supervisor.stop();

    await().until(() -> !child.isAlive());
    assertThat(fixture.said()).contains("worker did not stop within 0 s: killing it");
  }

  @Test
  void endsWhatAChildStartedToo() throws Exception {
    Path grandchild = fixture.data().root().resolve("grandchild");
    supervisor.start(
        StandIn.running("sleep 60 & echo $! > " + grandchild + "; wait", fixture.journal()));
    await().until(() -> Files.exists(grandchild) && !Files.readString(grandchild).isBlank());
    ProcessHandle left = handle(Long.parseLong(Files.readString(grandchild).strip()));

    supervisor.stop();

    await().until(() -> !left.isAlive());
  }

  @Test
  void givesUpOnAChildThatDiesThreeTimesBeforeItIsReady() throws Exception {
    String script = "exit $(echo no such database >&2; echo 5)";
    Supervised child = supervisor.start(StandIn.running(script, fixture.journal()));

    assertThatThrownBy(() -> supervisor.awaitReady(child))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("stand-in died 3 times before it was ready")
        .hasMessageContaining("no such database");
  }

  @Test
  void doesNotRestartWhatItStopped() throws Exception {
    supervisor.start(StandIn.running("sleep 60", fixture.journal()));

    supervisor.stop();

    assertThat(fixture.said()).containsExactly("Starting stand-in", "Stopping stand-in");
  }

  // a shell has its trap before it runs anything
  private void awaitTrap(String name) {
    await().until(() -> handle(pid(name)).children().findAny().isPresent());
  }

  private long pid(String name) throws IOException {
    return Long.parseLong(Files.readString(fixture.data().pidFile(name)).strip());
  }

  private static ProcessHandle handle(long pid) {
    return ProcessHandle.of(pid).orElseThrow();
  }
}
