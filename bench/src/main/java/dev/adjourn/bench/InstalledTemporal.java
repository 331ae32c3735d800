package dev.adjourn.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The program {@code temporal} that a system had to install: later ones need not do so again. */
final class InstalledTemporal {
  private static final Path FOLDER = Path.of("bench", "target", "programs").toAbsolutePath();
  private static final String NAME = "temporal";

  private InstalledTemporal() {}

  /** Takes it over from a system that is ready, if that has one of its own. */
  static void keep(Path installed) throws IOException {
    if (Files.exists(installed) && !Files.exists(FOLDER.resolve(NAME))) {
      Files.createDirectories(FOLDER);
      Path copy = Files.createTempFile(FOLDER, NAME, ".copy");
      Files.copy(
          installed, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(copy, FOLDER.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Lets a process find it, unless there is another one on the PATH. */
  static void offer(Map<String, String> environment) {
    environment.merge("PATH", FOLDER.toString(), (path, own) -> path + File.pathSeparator + own);
  }
}
