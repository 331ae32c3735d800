package dev.adjourn.server;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.Registration;
import dev.adjourn.server.due.SafetyNet;
import dev.adjourn.server.line.NextInLine;
import dev.adjourn.server.outbox.WorkflowStarts;
import dev.adjourn.server.temporal.TemporalConfiguration;
import dev.adjourn.server.worker.AdmissionResource;
import dev.adjourn.server.worker.Admissions;
import dev.adjourn.server.worker.AppendLog;
import dev.adjourn.server.worker.AttemptResource;
import dev.adjourn.server.worker.ChildOutcomes;
import dev.adjourn.server.worker.ChildStarts;
import dev.adjourn.server.worker.CompleteAttempt;
import dev.adjourn.server.worker.EndWaits;
import dev.adjourn.server.worker.EndsResource;
import dev.adjourn.server.worker.LineCheck;
import dev.adjourn.server.worker.OrchestrationResource;
import dev.adjourn.server.worker.RegistrationResource;
import dev.adjourn.server.worker.TemporalCopies;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.orchestration.Children;
import dev.adjourn.store.orchestration.Events;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.CancelFromTemporal;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Complete;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.transition.RunTimes;
import dev.adjourn.store.transition.SlotLoan;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.store.worker.Leases;
import dev.adjourn.store.worker.Registrations;
import dev.adjourn.workflows.TaskQueues;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.util.function.Consumer;

/** What workers use: registration, leases, and the life of an attempt, below {@code /worker/v1}. */
final class WorkerApi {

  private WorkerApi() {}

  /** What workflows are told, whoever hosts them. */
  static Admissions admissions(
      ServerConfiguration configuration, Transactions transactions, RunTimes runTimes) {
    Admit admit = new Admit(transactions, configuration.workers().buildTiming());
    return new Admissions(
        admit,
        new LoseAttempt(transactions, runTimes),
        new CancelFromTemporal(transactions, new Cancel(transactions), admit),
        copies(configuration),
        safetyNet(configuration));
  }

  private static TemporalCopies copies(ServerConfiguration configuration) {
    return new TemporalCopies(configuration.temporal().copyLimitBytes());
  }

  private static SafetyNet safetyNet(ServerConfiguration configuration) {
    return SafetyNet.of(configuration.punctual());
  }

  static void offer(
      Environment environment,
      ServerConfiguration configuration,
      Transactions transactions,
      RunTimes runTimes,
      Consumer<ExecutionId> claimed,
      Consumer<ExecutionId> ended,
      Admissions admissions,
      NextInLine line,
      WorkflowStarts starts) {
    JerseyEnvironment jersey = environment.jersey();
    EndWaits waits = new EndWaits(transactions);
    environment.lifecycle().manage(waits);
    environment.lifecycle().manage(line);
    Timing timing = configuration.workers().buildTiming();
    LoseAttempt loseAttempt = new LoseAttempt(transactions, runTimes);
    LineCheck lines = new LineCheck(configuration.workers().buildLogLimits());
    jersey.register(
        new RegistrationResource(
            new Registrations(transactions, timing.lease()),
            new Leases(transactions, loseAttempt, timing.lease()),
            application -> settings(configuration, application)));
    jersey.register(new AdmissionResource(admissions, line));
    jersey.register(
        new AttemptResource(
            new Claim(transactions, timing),
            claimed,
            new SlotLoan(transactions),
            new CompleteAttempt(
                new Complete(transactions, runTimes),
                safetyNet(configuration),
                configuration.payloadLimitBytes(),
                lines,
                ended),
            new AppendLog(transactions, lines),
            copies(configuration)));
    jersey.register(
        orchestrations(transactions, starts, configuration.temporal().copyLimitBytes()));
    jersey.register(new EndsResource(waits));
  }

  private static OrchestrationResource orchestrations(
      Transactions transactions, WorkflowStarts starts, int copyLimit) {
    Children children = new Children(transactions, new Enqueue(transactions));
    return new OrchestrationResource(
        new ChildStarts(transactions, children, starts, copyLimit),
        new ChildOutcomes(transactions, children),
        new Events(transactions));
  }

  private static Registration settings(ServerConfiguration configuration, String application) {
    TemporalConfiguration temporal = configuration.temporal();
    Timing timing = configuration.workers().buildTiming();
    return new Registration(
        temporal.workerAddress(),
        temporal.namespace(),
        TaskQueues.of(application),
        timing.lease().toMillis(),
        timing.renewal().toMillis(),
        timing.grace().toMillis(),
        temporal.copyLimitBytes(),
        configuration.workers().buildLogLimits(),
        true);
  }
}
