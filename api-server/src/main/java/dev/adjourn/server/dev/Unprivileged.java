package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * PostgreSQL refuses to run as root, and in containers everybody is root. A user namespace without
 * a mapping makes root a nobody in PostgreSQL's eyes; where containers forbid that, it runs as the
 * user nobody, who then owns its files.
 *
 * @param prefix what goes before each of its commands; replaced by the command, so pids stay right
 * @param owner of its files, or empty for whoever made them
 */
record Unprivileged(List<String> prefix, String owner) {

  private static final String ROOT = "0";
  private static final String NOBODY = "65534";

  /**
   * Finds out what is needed and works here.
   *
   * @throws LauncherException if this is root and neither works
   */
  static Unprivileged find(Tool tool) throws IOException, InterruptedException {
    if (!isRoot()) {
      return new Unprivileged(List.of(), "");
    }
    Unprivileged namespace = new Unprivileged(List.of("unshare", "-U"), ROOT);
    if (namespace.works(tool)) {
      return namespace;
    }
    Unprivileged nobody =
        new Unprivileged(
            List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"), NOBODY);
    if (nobody.works(tool)) {
      return nobody;
    }
    throw new LauncherException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here;"
            + " run adjourn as an ordinary user, or set DATABASE_URL");
  }

  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Gives PostgreSQL the files that it must own. */
  void own(Path folder, Tool tool) throws IOException, InterruptedException {
    if (!owner.isEmpty() && !uid(folder).equals(owner)) {
      tool.run(List.of("chown", "-R", owner, folder.toString()));
    }
  }

  /**
   * Makes sure that a program can be reached by who will run it.
   *
   * @throws LauncherException if not
   */
  void checkReaches(Path program, Tool tool) throws IOException, InterruptedException {
    if (!prefix.isEmpty() && tool.run(command("test", "-x", program.toString())) != 0) {
      throw new LauncherException(
          "PostgreSQL does not run as root, and an ordinary user cannot reach "
              + program
              + "; put --data elsewhere, run adjourn as an ordinary user, or set DATABASE_URL");
    }
  }

  private boolean works(Tool tool) throws InterruptedException {
    try {
      return tool.run(command("true")) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? uid(self).equals(ROOT)
        : System.getProperty("user.name").equals("root");
  }

  private static String uid(Path file) throws IOException {
    return Objects.toString(Files.getAttribute(file, "unix:uid"));
  }
}
