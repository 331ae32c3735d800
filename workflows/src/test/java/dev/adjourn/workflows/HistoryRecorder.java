package dev.adjourn.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Records the histories that {@link ReplayTest} replays, on a Temporal server:
 *
 * <pre>{@code
 * temporal server start-dev --headless --port 7400
 * mvn -pl workflows -am test-compile
 * java -cp <test class path> dev.adjourn.workflows.HistoryRecorder localhost:7400 \
 *     workflows/src/test/resources
 * }</pre>
 *
 * <p>The histories of a released workflow stay as they are; a change that they do not survive needs
 * a new type.
 */
public final class HistoryRecorder {

  private HistoryRecorder() {}

  /**
   * Records all scenes, one after the other.
   *
   * @param args the server's address, and the folder of test resources
   */
  public static void main(String[] args) throws IOException {
    for (Scene scene : Scene.values()) {
      record(scene, args[0], Path.of(args[1]));
    }
    // the server's client leaves threads of its own behind
    System.exit(0);
  }

  private static void record(Scene scene, String target, Path resources) throws IOException {
    try (Stage stage = Stage.onServer(target)) {
      scene.play(stage);
      Files.writeString(resources.resolve(scene.resource()), stage.history().toJson(true) + "\n");
    }
  }
}
