package dev.adjourn.workers.attempts;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.ArgumentMismatchException;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.logs.AttemptLog;
import dev.adjourn.workers.logs.CurrentLog;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs a function on a thread of its own: converts its arguments, calls it, writes its result. */
final class FunctionThread {
  private final DeclaredFunction function;
  private final FunctionContext context;
  private final String arguments;
  private final AttemptLog log;
  private final CompletableFuture<FunctionEnd> end = new CompletableFuture<>();
  private final Thread thread;

  FunctionThread(
      DeclaredFunction function, FunctionContext context, String arguments, AttemptLog log) {
    this.function = function;
    this.context = context;
    this.arguments = arguments;
    this.log = log;
    this.thread =
        FunctionThreads.create(
            function.name() + " " + context.id(), loader(function.origin()), this::run);
  }

  void start() {
    thread.start();
  }

  void interrupt() {
    thread.interrupt();
  }

  CompletableFuture<FunctionEnd> end() {
    return end;
  }

  private void run() {
    CurrentLog.begin(log);
    FunctionEnd how = call();
    CurrentLog.end();
    end.complete(how);
  }

  private FunctionEnd call() {
    try {
      return write(function.body().call(context, function.parameters().read(arguments)));
    } catch (ArgumentMismatchException e) {
      return new FunctionEnd.Threw(e, false);
    } catch (Throwable e) { // errors of users' code too: the worker stays up
      return new FunctionEnd.Threw(e, true);
    }
  }

  private static FunctionEnd write(@Nullable Object result) {
    try {
      return new FunctionEnd.Returned(JsonMappers.values().writeValueAsString(result));
    } catch (JsonProcessingException e) {
      String message = "the result cannot be written as JSON: " + e.getOriginalMessage();
      return new FunctionEnd.Threw(new IllegalArgumentException(message), false);
    }
  }

  private static ClassLoader loader(Class<?> origin) {
    ClassLoader loader = origin.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
