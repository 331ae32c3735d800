package dev.adjourn.workers.orchestration;

import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records the history that {@link OrchestrationReplayTest} replays, on a Temporal server:
 *
 * <pre>{@code
 * temporal server start-dev --headless --port 7400
 * mvn -pl workers -am test-compile
 * java -cp <test class path> dev.adjourn.workers.orchestration.JourneyRecorder localhost:7400 \
 *     workers/src/test/resources/histories/journey.json
 * }</pre>
 */
public final class JourneyRecorder {
  private JourneyRecorder() {}

  /**
   * Records it.
   *
   * @param args the server's address, and the file
   */
  public static void main(String[] args) throws IOException {
    TestEnvironmentOptions options =
        TestEnvironmentOptions.newBuilder()
            .setUseExternalService(true)
            .setTarget(args[0])
            .setWorkflowClientOptions(
                WorkflowClientOptions.newBuilder().setIdentity("recorder").build())
            .build();
    try (var stage = new OrchestrationStage(options, new Journey(), "journey", 3)) {
      String unused = stage.run();
      Files.writeString(Path.of(args[1]), stage.history().toJson(true) + "\n");
    }
    // the server's client leaves threads of its own behind
    System.exit(0);
  }
}
