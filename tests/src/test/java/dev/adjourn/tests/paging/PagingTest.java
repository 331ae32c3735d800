package dev.adjourn.tests.paging;

import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SecondServer;
import dev.adjourn.tests.SystemTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** No page repeats or skips what was there when paging began, whatever arrives and changes. */
@SystemTest
class PagingTest {
  /** How many arrive; 100,000 where there is time. */
  private static final int COUNT = Integer.getInteger("adjourn.tests.paging", 2_000);

  private static final int CALLERS = 12;

  private final RunningSystem system = RunningSystem.shared();
  private final String run = UUID.randomUUID().toString();
  private final Population population = new Population(COUNT);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void whatWasThereIsReadOnceWhileExecutionsArriveAndChange() throws Exception {
    try (SecondServer second = system.startSecondServer()) {
      List<Api> servers = List.of(system.api(), second.api());
      Arrivals arrivals = new Arrivals(servers, population, run, COUNT);
      Instant begin = Instant.now();
      List<Future<Void>> callers = new ArrayList<>();
      Collections.nCopies(CALLERS, arrivals).forEach(a -> callers.add(threads.submit(a)));
      List<Future<Reading>> readers = new ArrayList<>();
      for (View view : views()) {
        readers.add(threads.submit(() -> readAgainAndAgain(servers, view)));
      }
      for (Future<Void> caller : callers) {
        caller.get();
      }
      report("arrivals | " + COUNT + " | 4 readers at the same time", begin);
      for (Future<Reading> reader : readers) {
        report(reader.get().toString(), begin);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<View> views() {
    String hello = system.api().accept("helloWorld", "Ada");
    String functionId = system.api().execution(hello).required("function_id").asText();
    return List.of(
        View.everything(), View.discarded(run), View.coloured(run), View.waiting(run, functionId));
  }

  /** Until all have arrived, and then once more. */
  private Reading readAgainAndAgain(List<Api> servers, View view) throws InterruptedException {
    Reading reading = new Reading(view.name(), 0, 0, 0);
    while (!population.isFull()) {
      reading = reading.plus(traverse(servers, view));
    }
    return reading.plus(traverse(servers, view));
  }

  private Traversal traverse(List<Api> servers, View view) throws InterruptedException {
    Traversal traversal = new Traversal(servers, view, population);
    traversal.check();
    return traversal;
  }

  private static void report(String what, Instant begin) throws IOException {
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    Files.writeString(
        Path.of("target", "races.txt"),
        what + " | " + seconds + " s\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private record Reading(String view, int traversals, int pages, int executions) {
    Reading plus(Traversal traversal) {
      return new Reading(
          view, traversals + 1, pages + traversal.pages(), executions + traversal.size());
    }

    @Override
    public String toString() {
      return "paging, "
          + view
          + " | "
          + traversals
          + " times | "
          + pages
          + " pages, "
          + executions
          + " executions";
    }
  }
}
