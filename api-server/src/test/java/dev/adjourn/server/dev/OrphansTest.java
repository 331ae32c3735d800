package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrphansTest {

  private Fixture fixture;
  private StandIn child;

  @SuppressWarnings("NullAway.Init")
  OrphansTest() {}

  @BeforeEach
  void setup(@TempDir Path folder) {
    fixture = Fixture.in(folder);
    child = StandIn.obedient("worker", fixture.journal());
  }

  @Test
  void stopsWhatAKilledLauncherLeftThoughItsPidFileIsLost() throws Exception {
    Process orphan = new ProcessBuilder(child.command()).start();

    new Orphans(fixture.data(), fixture.said()::add).stop(child.trace());

    assertThat(orphan.waitFor()).isNotNegative();
    assertThat(fixture.said())
        .containsExactly(
            "Stopping worker (pid " + orphan.pid() + "), left by a launcher that was killed");
  }

  @Test
  void letsAStrangerAloneThatHasThePidNow() throws Exception {
    Path another = fixture.journal().resolveSibling("another");
    Process stranger = new ProcessBuilder(StandIn.obedient("x", another).command()).start();
    Files.writeString(fixture.data().pidFile("worker"), stranger.pid() + "\n");

    new Orphans(fixture.data(), fixture.said()::add).stop(child.trace());

    assertThat(stranger.isAlive()).isTrue();
    assertThat(fixture.data().pidFile("worker")).doesNotExist();
    assertThat(fixture.said()).isEmpty();
    stranger.destroyForcibly();
  }
}
