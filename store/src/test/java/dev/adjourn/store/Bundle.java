package dev.adjourn.store;

import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.model.protocol.FunctionDeclaration;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.execution.Outcome;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxMessage;
import dev.adjourn.store.sweep.SweepDao;
import dev.adjourn.store.transition.Admit;
import dev.adjourn.store.transition.Cancel;
import dev.adjourn.store.transition.Claim;
import dev.adjourn.store.transition.Complete;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.store.transition.NewExecution;
import dev.adjourn.store.transition.Settle;
import dev.adjourn.store.transition.Timing;
import dev.adjourn.store.worker.Leases;
import dev.adjourn.store.worker.Registrations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All transitions on a database that has one worker with the function {@code work}. */
public final class Bundle {

  public static final FunctionName WORK = new FunctionName("work");
  public static final FunctionName PLAN = new FunctionName("plan");
  public static final String WORKER = "worker-1";

  public final Timing timing = Timing.standard();
  public final TestDatabase database;
  public final Enqueue enqueue;
  public final Admit admit;
  public final Claim claim;
  public final Complete complete;
  public final LoseAttempt loseAttempt;
  public final Cancel cancel;
  public final Registrations registrations;
  public final Leases leases;

  public Bundle(TestDatabase database) {
    Transactions transactions = database.transactions();
    this.database = database;
    this.enqueue = new Enqueue(transactions);
    this.admit = new Admit(transactions, timing);
    this.claim = new Claim(transactions, timing);
    this.complete = new Complete(transactions, (function, time) -> {});
    this.loseAttempt = new LoseAttempt(transactions, (function, time) -> {});
    this.cancel = new Cancel(transactions);
    this.registrations = new Registrations(transactions, timing.lease());
    this.leases = new Leases(transactions, loseAttempt, timing.lease());
    register(FunctionOptions.standard());
  }

  /** Registers the function {@code work} with these options, as a build that is new each time. */
  public Bundle register(FunctionOptions options) {
    String build = "build-" + System.nanoTime();
    registrations.register(
        new RegistrationRequest(
            "shop",
            WORKER,
            build,
            10,
            List.of("W1"),
            List.of(new FunctionDeclaration(WORK, options)),
            Hosting.WORKER));
    return this;
  }

  /** Registers {@code plan} as an orchestration of version {@code v1}, beside {@code work}. */
  public Bundle registerOrchestration(FunctionOptions options) {
    registrations.register(
        new RegistrationRequest(
            "shop",
            "worker-2",
            "build-" + System.nanoTime(),
            10,
            List.of("W1"),
            List.of(
                new FunctionDeclaration(WORK, FunctionOptions.standard()),
                new FunctionDeclaration(PLAN, options, "v1")),
            List.of("v1"),
            Hosting.WORKER));
    return this;
  }

  /** Enqueues an orchestration and claims its first attempt. */
  public ExecutionId startPlan(String claimId) {
    ExecutionId id = enqueuePlan();
    claimPlan(id, claimId);
    return id;
  }

  public ExecutionId enqueuePlan() {
    return enqueue
        .enqueue(new NewExecution(PLAN, "[]", null, null, Metadata.none(), null), null)
        .id();
  }

  public ClaimAnswer claimPlan(ExecutionId id, String claimId) {
    return claim.claim(id, ClaimRequest.ofOrchestration(1, 1, claimId, "v1"));
  }

  /** Lets start what may, as the sweep of lines does. */
  public void settle() {
    Settle settle = new Settle(database.transactions());
    database.dao(SweepDao.class).openLines().forEach(settle::settle);
  }

  public ExecutionId enqueueNow() {
    return enqueue.enqueue(call("[]", null, null), null).id();
  }

  public ExecutionId enqueueAt(Instant scheduleFor) {
    return enqueue.enqueue(call("[]", scheduleFor, null), null).id();
  }

  public static NewExecution call(
      String arguments, @Nullable Instant scheduleFor, @Nullable Instant discardAfter) {
    return new NewExecution(WORK, arguments, scheduleFor, discardAfter, Metadata.none(), null);
  }

  public ClaimAnswer claim(ExecutionId id, int attempt, int dispatch, String claimId) {
    return claim.claim(id, new ClaimRequest(attempt, dispatch, claimId, WORKER));
  }

  /** Enqueues an execution and claims its first attempt as {@code claim-1}. */
  public ExecutionId start() {
    ExecutionId id = enqueueNow();
    claim(id, 1, 1, "claim-1");
    return id;
  }

  /** Asks what is next and claims what is to be dispatched. */
  public ClaimAnswer startNext(ExecutionId id, String claimId) {
    Admission.Go go = (Admission.Go) admit.admit(id);
    return claim(id, go.attempt(), go.dispatch(), claimId);
  }

  public ExecutionState fail(ExecutionId id, int attempt, String claimId) {
    return complete
        .complete(id, attempt, CompletionRequest.failure(claimId, error("broken")))
        .state();
  }

  public static ExecutionError error(String message) {
    return new ExecutionError(ErrorCode.ER0003, "IllegalStateException", message, "at work");
  }

  public Execution get(ExecutionId id) {
    return read(dao -> dao.find(id));
  }

  public String arguments(ExecutionId id) {
    return read(dao -> dao.arguments(id));
  }

  public Outcome outcome(ExecutionId id) {
    return read(dao -> dao.outcome(id));
  }

  private <T> T read(Function<ExecutionDao, Optional<T>> query) {
    return database.transactions().read(ExecutionDao.class, query).orElseThrow();
  }

  public ExecutionState state(ExecutionId id) {
    return get(id).state();
  }

  /** The kinds of the messages about an execution that were handed over. */
  public List<MessageKind> messages(ExecutionId id) {
    return database.messages().stream()
        .filter(message -> message.executionId().equals(id))
        .map(OutboxMessage::kind)
        .toList();
  }
}
