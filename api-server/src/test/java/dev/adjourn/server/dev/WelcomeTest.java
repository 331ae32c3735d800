package dev.adjourn.server.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WelcomeTest {

  private static final DevSettings SETTINGS =
      new DevSettings(
          Path.of("home"),
          Path.of("data"),
          new DevSettings.Ports(8080, 7233, 8233),
          true,
          Map.of("ADJOURN_TOKEN", "it's"));

  @Test
  void endsWithTheLineThatScriptsWaitFor() {
    assertThat(new Welcome(SETTINGS, Optional.empty()).lines()).endsWith("", "Adjourn is ready");
  }

  @Test
  void showsACallThatAShellUnderstandsWhateverTheToken() {
    assertThat(new Welcome(SETTINGS, Optional.of("http://ui")).lines())
        .contains("  Temporal UI  http://ui")
        .contains(
            "curl -X PUT http://127.0.0.1:8080/public/v2/executions"
                + " -H 'Authorization: Bearer it'\\''s' -H 'Content-Type: application/json'"
                + " -d '{\"function_name\":\"helloWorld\",\"function_arguments\":[\"Ada\"]}'");
  }
}
