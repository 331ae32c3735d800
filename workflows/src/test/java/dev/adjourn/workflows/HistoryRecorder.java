package dev.adjourn.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Records the histories that {@link ReplayTest} replays, on a Temporal server:
 *
 * <pre>{@code
 * temporal server start-dev --headless --port 7400
 * mvn -pl workflows -am test-compile
 * java -cp <test class path> dev.adjourn.workflows.HistoryRecorder localhost:7400 \
 *     workflows/src/test/resources NEW_SCENE
 * }</pre>
 *
 * <p>The histories of a released workflow stay as they are; a change that they do not survive needs
 * a new type.
 */
public final class HistoryRecorder {

  private HistoryRecorder() {}

  /**
   * Records scenes, one after the other.
   *
   * @param args the server's address, the folder of test resources, and the names of the scenes;
   *     without names: all
   */
  public static void main(String[] args) throws IOException {
    List<String> names = List.of(args).subList(2, args.length);
    for (Scene scene : Scene.values()) {
      if (names.isEmpty() || names.contains(scene.name())) {
        record(scene, args[0], Path.of(args[1]));
      }
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
