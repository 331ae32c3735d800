package dev.adjourn.workers.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.workers.functions.DeclaredFunction;
import dev.adjourn.workers.logs.CurrentLog;
import dev.adjourn.workers.orchestration.DeclaredOrchestration;
import dev.adjourn.workers.orchestration.OrchestrationRun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of an orchestration, without Temporal. Its code is run twice: the second time it gets
 * the answers of the first, and must do the same.
 */
final class OrchestrationInMemory {
  private static final int MOST_RUNS = 10_000;

  private final DeclaredOrchestration orchestration;
  private final AttemptInMemory attempt;
  private final List<EventsInMemory.Sent> taken = new ArrayList<>();

  private OrchestrationInMemory(DeclaredOrchestration orchestration, AttemptInMemory attempt) {
    this.orchestration = orchestration;
    this.attempt = attempt;
  }

  /** An orchestration as a function of the test. */
  static DeclaredFunction asFunction(DeclaredOrchestration orchestration) {
    return new DeclaredFunction(
        orchestration.declaration("test"),
        orchestration.parameters(),
        (context, unread) ->
            new OrchestrationInMemory(orchestration, ((ContextInMemory) context).inMemory()).run(),
        orchestration.origin(),
        orchestration.notRetried());
  }

  private RawValue run() throws Exception {
    CurrentLog.end(); // only its context's logger writes an orchestration's log
    String arguments = attempt.enqueued().arguments();
    for (int run = 1; run <= MOST_RUNS; run++) {
      try {
        return new RawValue(run(arguments, run));
      } catch (RestartInMemory e) {
        arguments = e.arguments();
      }
    }
    throw new OrchestrationTestError(
        "orchestration \"" + orchestration.name() + "\" has begun anew " + MOST_RUNS + " times");
  }

  private String run(String arguments, int run) throws Exception {
    Journal journal = new Journal(orchestration.name().value(), attempt);
    RunInMemory first = new RunInMemory(attempt, journal, taken, run);
    Ending ending = play(first, arguments);
    journal.end(ending.how());
    journal.rewind();
    boolean unused = Thread.interrupted(); // an abort has come through
    Ending again = play(new RunInMemory(attempt, journal, taken, run), arguments);
    journal.requireSame();
    journal.end(again.how());
    return ending.result();
  }

  private Ending play(RunInMemory context, String arguments) {
    try {
      if (arguments.length() > OrchestrationRun.LONGEST_ARGUMENTS) {
        throw new IllegalArgumentException("the arguments are longer than 1 MiB");
      }
      @Nullable Object[] values = orchestration.parameters().read(arguments);
      return Ending.returned(orchestration.body().run(context, values));
    } catch (OrchestrationTestError e) {
      throw e;
    } catch (Throwable e) { // errors of users' code too
      return Ending.threw(e);
    }
  }

  /** How the code ended: with one of the two. */
  private record Ending(@Nullable String json, @Nullable Throwable thrown) {
    static Ending returned(@Nullable Object value) throws JsonProcessingException {
      return new Ending(JsonMappers.values().writeValueAsString(value), null);
    }

    static Ending threw(Throwable thrown) {
      return new Ending(null, thrown);
    }

    String how() {
      if (thrown == null) {
        return "returns " + json;
      }
      return thrown instanceof RestartInMemory restart
          ? "restartWith " + restart.arguments()
          : "throws " + thrown.getClass().getName();
    }

    String result() throws Exception {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof Exception exception) {
        throw exception;
      }
      return String.valueOf(json);
    }
  }
}
