package dev.adjourn.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerConfigTest {
  @Test
  void saysWhereEverythingIs() {
    ServerConfig config = new ServerConfig(20_100, 5555, Path.of("/here/dynamic.yaml"));

    assertThat(config.address()).isEqualTo("127.0.0.1:20100");
    assertThat(config.text())
        .contains("rpcAddress: \"127.0.0.1:20100\"", "filepath: \"/here/dynamic.yaml\"")
        .contains("    temporal_visibility:\n      sql:\n", "connectAddr: \"127.0.0.1:5555\"")
        .contains("  worker:\n    rpc:\n      grpcPort: 20107\n      membershipPort: 20108\n")
        .doesNotContain("%");
  }

  @Test
  void theProgramsAreKeptInTheCacheOfTheUser() {
    assertThat(TemporalPrograms.cache(Map.of("XDG_CACHE_HOME", "/there")))
        .isEqualTo(Path.of("/there"));
    assertThat(TemporalPrograms.cache(Map.of("XDG_CACHE_HOME", "not/absolute")))
        .isEqualTo(TemporalPrograms.cache(Map.of()))
        .hasFileName(".cache");
  }
}
