package dev.adjourn.server.dev;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a program a session of its own where the machine has {@code setsid}. The terminal's Ctrl-C
 * then reaches the launcher only, which stops the others in order, and all that a process started
 * can be ended with it. The program replaces {@code setsid}, so the pid is its own.
 */
final class Session {

  private static final Optional<Path> SETSID = SearchPath.find("setsid");

  private Session() {}

  /** The command that runs this one in a new session. */
  static List<String> of(List<String> command) {
    List<String> inSession = new ArrayList<>(command);
    SETSID.ifPresent(setsid -> inSession.add(0, setsid.toString()));
    return inSession;
  }

  /** Asks one process to do what the signal says. */
  static void signal(String name, long pid) {
    kill(name, Long.toString(pid));
  }

  /** Ends a process at once, and what is left of the session that it leads or led. */
  static void killAll(ProcessHandle leader) {
    leader.destroyForcibly();
    SETSID.ifPresent(setsid -> kill("KILL", "-" + leader.pid()));
  }

  // Java sends no SIGINT, and reaches no process groups; "no such process" is no failure here
  private static void kill(String signal, String target) {
    try {
      new ProcessBuilder("sh", "-c", "kill -s \"$0\" -- \"$1\"", signal, target)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new LauncherException("cannot run sh: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
