package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real server, where one is on the PATH: installing it would take too long here. */
final class TemporalTest {

  private Fixture fixture;
  private Supervisor supervisor;

  @SuppressWarnings("NullAway.Init")
  TemporalTest() {}

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
  void servesTheServerAndTheUiAtTheirPorts() throws Exception {
    assumeTrue(SearchPath.find("temporal").isPresent(), "no temporal on the PATH");
    DevSettings settings = fixture.settings(Map.of());
    Temporal temporal = Temporal.prepare(settings, fixture.data(), fixture.said()::add);

    supervisor.awaitReady(supervisor.start(temporal));

    assertThat(Port.isFree(settings.ports().temporal())).isFalse();
    assertThat(HttpProbe.answersOk(temporal.uiUrl())).isTrue();
    supervisor.stop();
    assertThat(Port.isFree(settings.ports().temporal())).isTrue();
  }
}
