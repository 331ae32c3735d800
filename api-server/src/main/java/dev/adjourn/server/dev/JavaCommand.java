package dev.adjourn.server.dev;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How our own two processes are started: on the JDK that runs the launcher, with class paths
 * relative to the checkout, where they run.
 *
 * @param child the name of the process
 * @param data its data folder; with the name it marks the process
 */
record JavaCommand(String child, DataFolder data) {

  /**
   * Small and quick to start: a developer's machine runs other things as well. The second compiler
   * would take more time than the rest together for the first thousands of executions, and a
   * developer seldom has more. Without its first sizes the heap would begin with a 64th of the
   * machine's memory, and fill that with garbage before it is cleaned up.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xms32m",
          "-Xmn16m",
          "-Xmx512m");

  List<String> of(String module, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(trace().mark());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", classPath(module), mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  Trace trace() {
    return Trace.of(child, List.of("-Dadjourn.child=" + child + "@" + data.root()));
  }

  private static String classPath(String module) {
    String version = System.getProperty("adjourn.version", "0.1.0-SNAPSHOT");
    String target = module + "/target/";
    return target + "adjourn-" + module + "-" + version + ".jar:" + target + "lib/*";
  }
}
