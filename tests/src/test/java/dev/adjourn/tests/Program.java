package dev.adjourn.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program {@code adjourn} of this checkout, started as its script starts it. */
public final class Program {
  private Program() {}

  /** What to execute, in the folder {@link #home}, for these words behind {@code adjourn}. */
  public static List<String> command(String... words) {
    Path home = home();
    String version = version();
    requireBuilt(home, "api-server", version);
    requireBuilt(home, "examples", version);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dadjourn.home=" + home,
                "-Dadjourn.cwd=" + home,
                "-Dadjourn.version=" + version,
                "-cp",
                classPath("api-server"),
                "dev.adjourn.server.dev.Adjourn"));
    command.addAll(List.of(words));
    return command;
  }

  /** The class path of a module that is packaged, in the checkout. */
  static String classPath(String module) {
    return jar(module, version()) + ":" + module + "/target/lib/*";
  }

  private static String version() {
    return System.getProperty("adjourn.version", "0.1.0-SNAPSHOT");
  }

  /** The checkout: Maven runs tests in the folder of their module. */
  public static Path home() {
    Path module = Path.of("").toAbsolutePath();
    Path home = module.endsWith("tests") ? module.resolveSibling("") : module;
    return home.normalize();
  }

  private static void requireBuilt(Path home, String module, String version) {
    Path jar = home.resolve(jar(module, version));
    if (!Files.exists(jar) || !Files.isDirectory(home.resolve(module + "/target/lib"))) {
      throw new IllegalStateException(
          jar + " or its target/lib is missing: run \"mvn -DskipTests package\" in " + home);
    }
  }

  private static String jar(String module, String version) {
    return module + "/target/adjourn-" + module + "-" + version + ".jar";
  }
}
