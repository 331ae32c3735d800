package dev.adjourn.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The story of an execution: ask PostgreSQL what is next, do it, ask again, until all is over.
 * {@code docs/states.md} draws it.
 */
public final class ExecutionWorkflowImpl implements ExecutionWorkflow {

  private static final Logger log = Workflow.getLogger(ExecutionWorkflowImpl.class);

  /** An answer below it would let the workflow ask in a circle (rule 21). */
  private static final long SHORTEST_PAUSE_MILLIS = 20;

  /** How long the api-server may take to ask Temporal for the end of a cancelled execution. */
  private static final Duration OWN_REQUEST = Duration.ofSeconds(30);

  private final ExecutionStart start;
  private final Doorbell doorbell = new Doorbell();
  private final CancelRequest cancelRequest = new CancelRequest(CancellationScope.current());
  private final PatientAdmissions admissions;

  private final VainDispatches vainDispatches = new VainDispatches();
  private final Backoff unknownPauses = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
  private int lastDispatch;
  private @Nullable JsonNode result;

  /** Temporal makes one for each run, before it delivers the run's first signal. */
  @WorkflowInit
  public ExecutionWorkflowImpl(ExecutionStart start) {
    this.start = start;
    this.admissions =
        new PatientAdmissions(
            start.executionId(),
            doorbell,
            cancelRequest,
            new FreshRun(start, doorbell, cancelRequest));
  }

  @Override
  public @Nullable JsonNode run(ExecutionStart sameStart) {
    // detached: a cancel request must reach PostgreSQL, not break off what is under way (rule 36)
    Workflow.newDetachedCancellationScope(this::drive).run();
    return result;
  }

  @Override
  public void lookAgain() {
    doorbell.ring();
  }

  @Override
  public void admitted(Admission.@Nullable Go go) {
    doorbell.ringWith(go);
  }

  @Override
  public void abort() {
    doorbell.ringForAbort();
  }

  private void drive() {
    Admission answer = firstAnswer();
    while (!(answer instanceof Admission.Final)) {
      answer = follow(answer);
    }
    Admission.Final end = (Admission.Final) answer;
    awaitOwnCancelRequest(end);
    Ending.of(end);
  }

  /** It follows the row's end at once; a run that does not wait for it would show as Completed. */
  private void awaitOwnCancelRequest(Admission.Final end) {
    if (end.state() == ExecutionState.CANCELLED) {
      Pause.of(OWN_REQUEST, "until Temporal has the cancel request", cancelRequest::wasMade);
    }
  }

  private Admission firstAnswer() {
    if (start.go() != null) {
      return start.go();
    }
    return admissions.whatIsNext();
  }

  private Admission follow(Admission answer) {
    if (answer instanceof Admission.Go go) {
      lastDispatch = go.dispatch();
      return dispatch(go);
    }
    waitAsTold(answer);
    return afterPause();
  }

  /** What woke it may bring the answer. One that was brought late is no longer of use. */
  private Admission afterPause() {
    Admission.Go brought = cancelRequest.isNews() ? null : doorbell.take();
    return brought != null && brought.dispatch() > lastDispatch ? brought : admissions.whatIsNext();
  }

  private void waitAsTold(Admission answer) {
    if (!(answer instanceof Admission.Unknown)) {
      unknownPauses.reset();
    }
    if (answer instanceof Admission.Until until) {
      pause(until.millis(), "until it is due");
    } else if (answer instanceof Admission.Wait wait) {
      pause(wait.millis(), "paused, archived or no place");
    } else if (answer instanceof Admission.Running running) {
      pause(running.millis(), "an earlier attempt runs");
    } else {
      pause(unknownPauses.next().toMillis(), "Adjourn does not know it yet");
    }
  }

  private Admission dispatch(Admission.Go go) {
    if (cancelRequest.isNews()) {
      return admissions.whatIsNext();
    }
    if (go.orchestration() != null) {
      return orchestrate(go, AttemptRun.start(start, go, false));
    }
    AttemptRun attempt = AttemptRun.start(start, go, vainDispatches.hasAny(go.attempt()));
    Workflow.await(() -> attempt.hasEnded() || doorbell.rangForAbort() || cancelRequest.isNews());
    if (!attempt.hasEnded()) {
      return stop(go, attempt);
    }
    return afterEnd(go, attempt);
  }

  private Admission stop(Admission.Go go, AttemptRun attempt) {
    if (!cancelRequest.isNews()) {
      attempt.stop();
      return afterEnd(go, attempt);
    }
    // PostgreSQL first: from its answer on, a worker that has not claimed the attempt is refused
    Admission answer = admissions.whatIsNext();
    attempt.stop();
    if (answer instanceof Admission.Final) {
      return answer;
    }
    return afterEnd(go, attempt);
  }

  /**
   * An orchestration may run for months, or wait for somebody who has its code: whenever this run
   * is told to look again, PostgreSQL says whether it is still to run. One that cannot follow is
   * ended by PostgreSQL alone, which then has it terminated.
   */
  private Admission orchestrate(Admission.Go go, AttemptRun attempt) {
    while (true) {
      attempt.awaitEndUnless(() -> doorbell.rang() || cancelRequest.isNews());
      if (attempt.hasEnded()) {
        return afterEnd(go, attempt);
      }
      boolean stops = doorbell.rangForAbort() || cancelRequest.isNews();
      Admission answer = admissions.whatIsNext();
      if (!(answer instanceof Admission.Running)) {
        attempt.cancel();
        return answer;
      }
      if (stops) {
        attempt.cancel();
      }
    }
  }

  private Admission afterEnd(Admission.Go go, AttemptRun attempt) {
    if (attempt.wasStopped()) {
      return admissions.whatIsNext();
    }
    if (attempt.isUnderWay()) {
      return afterVainDispatch(go);
    }
    if (attempt.failure() != null) {
      log.warn("attempt {} is lost", go.attempt(), attempt.failure());
      admissions.attemptLost(go);
      return afterVainDispatch(go);
    }
    AttemptReport report = attempt.report();
    if (report.outcome() == null) {
      log.info("attempt {} was not run there: {}", go.attempt(), report.notRun());
      return afterVainDispatch(go);
    }
    return afterOutcome(report.outcome(), report.result());
  }

  private Admission afterVainDispatch(Admission.Go go) {
    Pause.of(vainDispatches.pauseAfter(go.attempt()), "nobody ran it", this::isWoken);
    return admissions.whatIsNext();
  }

  private Admission afterOutcome(AttemptOutcome outcome, @Nullable JsonNode resultCopy) {
    if (outcome.state().isFinal()) {
      result = resultCopy;
      return new Admission.Final(outcome.state(), outcome.error());
    }
    pause(outcome.retryMillis(), "until its retry");
    return afterPause();
  }

  private void pause(long millis, String reason) {
    Pause.of(Duration.ofMillis(Math.max(millis, SHORTEST_PAUSE_MILLIS)), reason, this::isWoken);
  }

  private boolean isWoken() {
    return doorbell.rang() || cancelRequest.isNews();
  }
}
