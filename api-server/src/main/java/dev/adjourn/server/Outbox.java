package dev.adjourn.server;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.server.line.Calls;
import dev.adjourn.server.line.HeldAnswers;
import dev.adjourn.server.line.NextInLine;
import dev.adjourn.server.outbox.Acknowledgements;
import dev.adjourn.server.outbox.Delivery;
import dev.adjourn.server.outbox.HeldStarts;
import dev.adjourn.server.outbox.OutboxSender;
import dev.adjourn.server.outbox.OutboxSweep;
import dev.adjourn.server.outbox.StartWindow;
import dev.adjourn.server.outbox.TemporalMessages;
import dev.adjourn.server.outbox.WorkflowStarts;
import dev.adjourn.store.Daos;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.transition.NextInLineDao;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.workflows.AdmissionActivities;
import io.dropwizard.core.setup.Environment;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The outbox wired together: who sends at once, who sends what was left, who clears up. */
final class Outbox {

  private final WorkflowStarts starts;
  private final OutboxSender sender;
  private final OutboxSweep sweep;
  private final StartWindow window = new StartWindow();
  private final HeldAnswers answers = new HeldAnswers();
  private final NextInLineDao lines;
  private final HeldStarts held;

  Outbox(Jdbi jdbi, TemporalLink temporal, Timing timing, Environment environment) {
    OutboxDao dao = new Daos(jdbi).of(OutboxDao.class);
    this.starts =
        new WorkflowStarts(
            temporal.client(), temporal.attributes(), timing, environment.getObjectMapper());
    this.lines = new Daos(jdbi).of(NextInLineDao.class);
    TemporalMessages messages =
        new TemporalMessages(
            temporal.client(),
            starts,
            dao,
            answers,
            new Calls(temporal.client(), lines, answers),
            temporal.copyLimitBytes());
    Acknowledgements acknowledgements = new Acknowledgements(dao);
    Delivery delivery = new Delivery(messages, acknowledgements, dao, environment.metrics());
    ExecutorService sweepThreads =
        environment
            .lifecycle()
            .executorService("outbox-sweep-%d")
            .minThreads(OutboxSender.THREADS)
            .maxThreads(OutboxSender.THREADS)
            .build();
    this.sender = new OutboxSender(delivery, window);
    this.held = new HeldStarts(dao, window, sender);
    this.sweep = new OutboxSweep(dao, delivery, sweepThreads);
    environment.lifecycle().manage(acknowledgements);
    environment.lifecycle().manage(sender);
    measure(environment.metrics(), dao);
  }

  /** How workflows are started. */
  WorkflowStarts starts() {
    return starts;
  }

  /** Answers workflows, those who are next in line as soon as it is their turn. */
  NextInLine nextInLine(AdmissionActivities admissions) {
    return new NextInLine(admissions, lines, answers);
  }

  /** Sends messages right after their commit. */
  OutboxSender sender() {
    return sender;
  }

  /** Sends what was left behind. */
  Runnable sweep() {
    return () -> {
      held.look();
      sweep.run();
    };
  }

  /** Sends what waits for workers to have room. */
  Runnable held() {
    return held;
  }

  /** Hears which executions workers have claimed. */
  Consumer<ExecutionId> claimed() {
    return window::left;
  }

  private void measure(MetricRegistry metrics, OutboxDao dao) {
    metrics.register("adjourn.outbox.queued", (Gauge<Integer>) sender::queued);
    metrics.register("adjourn.outbox.under-way", (Gauge<Integer>) window::underWay);
    metrics.register("adjourn.outbox.waiting", (Gauge<Long>) dao::countWaiting);
    metrics.register("adjourn.outbox.set-aside", (Gauge<Long>) dao::countParked);
  }
}
