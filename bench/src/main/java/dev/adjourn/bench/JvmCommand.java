package dev.adjourn.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the JVMs of the yardsticks are started. */
public final class JvmCommand {
  private JvmCommand() {}

  /** With the flags that {@code adjourn dev} gives to the worker of the examples. */
  public static List<String> of(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xms32m",
                "-Xmn16m",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
