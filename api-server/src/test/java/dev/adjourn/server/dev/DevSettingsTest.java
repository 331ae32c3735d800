package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DevSettingsTest {

  @Test
  void namesTheBusyPortAndTheOptionThatChangesIt() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = busy.getLocalPort();

      assertThatThrownBy(() -> settings(port, 17233, 18233, Map.of()).checkPorts())
          .hasMessage("port " + port + " (the API) is busy; choose another with --port");
      assertThatThrownBy(() -> settings(port - 1, 17233, 18233, Map.of()).checkPorts())
          .hasMessageContaining("port " + port + " (admin, --port plus one) is busy");
      assertThatThrownBy(
              () -> settings(Port.anyFree(), Port.anyFree(), port, Map.of()).checkPorts())
          .hasMessageContaining("--ui-port");
    }
  }

  @Test
  void doesNotCareForPortsOfATemporalThatIsNotStarted() throws IOException {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      DevSettings settings =
          settings(
              Port.anyFree(),
              busy.getLocalPort(),
              busy.getLocalPort(),
              Map.of("TEMPORAL_ADDRESS", "temporal:7233"));

      assertThatCode(settings::checkPorts).doesNotThrowAnyException();
    }
  }

  @Test
  void refusesPortsThatAreTheSameOrDoNotExist() {
    int port = Port.anyFree();

    assertThatThrownBy(() -> settings(port, port, 18233, Map.of()).checkPorts())
        .hasMessage(
            "port %d (Temporal) is also that of the API; choose another with --temporal-port"
                .formatted(port));
    assertThatThrownBy(() -> settings(65_535, 17233, 18233, Map.of()).checkPorts())
        .hasMessageContaining("port 65536 (admin, --port plus one) does not exist");
  }

  @Test
  void takesAnEmptyVariableForNone() {
    DevSettings settings =
        settings(1, 2, 3, Map.of("ADJOURN_TOKEN", "", "DATABASE_URL", "", "TEMPORAL_ADDRESS", " "));

    assertThat(settings.token()).isEqualTo("dev");
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.temporalAddress()).isEmpty();
  }

  private static DevSettings settings(
      int api, int temporal, int ui, Map<String, String> environment) {
    Path nowhere = Path.of("nowhere");
    return new DevSettings(
        nowhere, nowhere, new DevSettings.Ports(api, temporal, ui), true, environment);
  }
}
