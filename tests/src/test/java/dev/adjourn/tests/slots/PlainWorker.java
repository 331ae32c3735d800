package dev.adjourn.tests.slots;

import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.MaxConcurrencyAction;
import dev.adjourn.model.RetryPolicy;
import dev.adjourn.tests.Api;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Worker;
import dev.adjourn.workers.WorkerBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker in a process of its own. Its functions take a number, sleep for so many milliseconds and
 * give it back; those whose name ends in {@code Down} call themselves with one less, down to 0.
 */
final class PlainWorker implements AutoCloseable {
  // a lost attempt is tried again at once, as often as it takes
  private static final RetryPolicy RETRY = new RetryPolicy(1_000, 0.1, 0, 1, 0.1);

  private final Process process;

  private PlainWorker(Process process) {
    this.process = process;
  }

  /**
   * Starts one.
   *
   * @param api where it registers
   * @param build its build id, begun by the application: {@code shop-1}
   * @param functions {@code name} or {@code name=concurrency}
   */
  static PlainWorker start(Api api, String build, String... functions) {
    List<String> command = new ArrayList<>(command());
    command.add(build);
    command.addAll(List.of(functions));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/plain-worker.log")));
    builder.environment().put("ADJOURN_URL", api.root().toString());
    builder.environment().put("ADJOURN_TOKEN", api.token());
    try {
      PlainWorker worker = new PlainWorker(builder.start());
      // an interrupted build must leave nothing behind
      Runtime.getRuntime().addShutdownHook(new Thread(worker::close));
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx128m",
        "-cp",
        classPath,
        PlainWorker.class.getName());
  }

  /** What it does, in its process. */
  public static void main(String[] arguments) throws InterruptedException {
    String build = arguments[0];
    WorkerBuilder worker =
        Worker.builder().application(build.substring(0, build.indexOf('-'))).buildId(build);
    for (int i = 1; i < arguments.length; i++) {
      add(worker, arguments[i].split("=", -1));
    }
    worker.build().run();
  }

  private static void add(WorkerBuilder worker, String[] nameAndLimit) {
    FunctionOptions options = FunctionOptions.standard().withRetry(RETRY);
    Function1<Integer, Integer> function =
        FunctionDescriptor.of(nameAndLimit[0], Integer.class, Integer.class);
    worker.function(
        function,
        nameAndLimit.length == 1
            ? options
            : options.withConcurrency(Integer.parseInt(nameAndLimit[1]), MaxConcurrencyAction.KEEP),
        (context, number) ->
            nameAndLimit[0].endsWith("Down") ? down(context, function, number) : sleep(number));
  }

  private static int sleep(int number) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(number);
    return number;
  }

  private static int down(
      FunctionContext context, Function1<Integer, Integer> function, int number) {
    return number == 0 ? 0 : 1 + context.await(context.enqueue(function.with(number - 1)));
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
