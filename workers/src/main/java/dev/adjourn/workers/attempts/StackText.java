package dev.adjourn.workers.attempts;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stack trace as text, without the frames below the function's own. */
final class StackText {
  private static final Set<String> OURS =
      Set.of(
          FunctionThread.class.getName(),
          Invocation.class.getName(),
          "dev.adjourn.workers.functions.MethodCode",
          "dev.adjourn.workers.LambdaDeclarations",
          "dev.adjourn.workers.OrchestrationDeclarations",
          "dev.adjourn.workers.orchestration.OrchestrationRun");
  private static final int MOST_CAUSES = 10;

  private StackText() {}

  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    @Nullable Throwable next = thrown;
    while (next != null && seen.add(next) && seen.size() <= MOST_CAUSES) {
      text.append(seen.size() == 1 ? "" : "\nCaused by: ").append(next);
      Arrays.stream(next.getStackTrace(), 0, ownFrames(next.getStackTrace()))
          .forEach(frame -> text.append("\n    at ").append(frame));
      next = next.getCause();
    }
    return text.toString();
  }

  private static int ownFrames(StackTraceElement[] frames) {
    int end = frames.length;
    while (end > 0 && !isMachinery(frames[0]) && isMachinery(frames[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isMachinery(StackTraceElement frame) {
    String type = frame.getClassName();
    return OURS.contains(type.replaceAll("\\$.*", ""))
        || type.startsWith("java.lang.reflect.")
        || type.startsWith("jdk.internal.reflect.")
        || type.startsWith("java.lang.invoke.")
        || type.equals("java.lang.Thread")
        || type.startsWith("java.lang.VirtualThread");
  }
}
