package dev.adjourn.workers.attempts;

import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.logs.AttemptLog;
import dev.adjourn.workers.logs.CurrentLog;
import java.util.concurrent.CompletableFuture;

/** Runs a function on a thread of its own. */
public final class FunctionThread {
  private final DeclaredFunction function;
  private final FunctionContext context;
  private final String arguments;
  private final AttemptLog log;
  private final CompletableFuture<FunctionEnd> end = new CompletableFuture<>();
  private final Thread thread;

  /**
   * Runs nothing yet.
   *
   * @param arguments a JSON array
   * @param log takes what the function logs
   */
  public FunctionThread(
      DeclaredFunction function, FunctionContext context, String arguments, AttemptLog log) {
    this.function = function;
    this.context = context;
    this.arguments = arguments;
    this.log = log;
    this.thread =
        FunctionThreads.create(
            function.name() + " " + context.id(), loader(function.origin()), this::run);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Interrupts the function. */
  public void interrupt() {
    thread.interrupt();
  }

  /** Done when the function has ended. */
  public CompletableFuture<FunctionEnd> end() {
    return end;
  }

  private void run() {
    CurrentLog.begin(log);
    FunctionEnd how = Invocation.call(function, context, arguments);
    CurrentLog.end();
    end.complete(how);
  }

  private static ClassLoader loader(Class<?> origin) {
    ClassLoader loader = origin.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
