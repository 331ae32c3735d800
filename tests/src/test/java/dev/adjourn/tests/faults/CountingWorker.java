package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;

import dev.adjourn.tests.Api;
import dev.adjourn.workers.BackgroundFunction;
import dev.adjourn.workers.FunctionContext;
import dev.adjourn.workers.Retry;
import dev.adjourn.workers.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A worker of an application of its own, in a process of its own, whose function notes in a file
 * each time it begins and ends: what really ran, whatever the database says.
 */
public final class CountingWorker implements AutoCloseable {
  private final Api api;
  private final Path journal;
  private final WorkerProcess process;

  private CountingWorker(Api api, Path journal) {
    this.api = api;
    this.journal = journal;
    this.process = new WorkerProcess(api, 256, CountingWorker.class, journal.toString());
  }

  /** Starts it and waits until its function is known. */
  static CountingWorker start(Api api) throws IOException {
    Path journal = Files.createTempFile(Path.of("target"), "journal", ".txt");
    CountingWorker worker = new CountingWorker(api, journal);
    worker.awaitRegistered();
    return worker;
  }

  /** What its function does, in this process. */
  public static void main(String[] arguments) throws InterruptedException {
    Path journal = Path.of(arguments[0]);
    Worker.builder().application("counting").functions(new Counting(journal)).build().run();
  }

  Journal journal() {
    return new Journal(journal);
  }

  /** SIGKILL. */
  void kill() {
    process.kill();
  }

  void startAgain() {
    process.startAgain();
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitRegistered() {
    waitFor("the counting worker").until(() -> api.put(Api.call("counted", 1)).status() == 201);
  }

  /** The functions of this worker. */
  public static final class Counting {
    private final Path journal;

    Counting(Path journal) {
      this.journal = journal;
    }

    /** Takes its time, and may be tried again. */
    @BackgroundFunction(
        retry =
            @Retry(maxAttempts = 5, initialInterval = 1, randomizationFactor = 0, multiplier = 1))
    public int counted(long ms, FunctionContext context) throws InterruptedException, IOException {
      note(context, "begin");
      TimeUnit.MILLISECONDS.sleep(ms);
      note(context, "end");
      return context.attempt();
    }

    private void note(FunctionContext context, String what) throws IOException {
      // one short append is one write: lines of several threads do not mix
      Files.write(
          journal,
          List.of(context.id() + " " + context.attempt() + " " + what),
          StandardOpenOption.APPEND);
    }
  }
}
