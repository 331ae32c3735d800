package dev.adjourn.workers.orchestration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.adjourn.client.ConflictException;
import dev.adjourn.client.NotFoundException;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.workers.CancelledException;
import dev.adjourn.workers.attempts.FunctionEnd;
import dev.adjourn.workers.attempts.Retrying;
import dev.adjourn.workflows.AttemptReport;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.OrchestrationWorkflow;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.worker.NonDeterministicException;
import io.temporal.workflow.Workflow;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attempt of an orchestration: claim it, run the user's code, record its end. */
public final class OrchestrationRun implements OrchestrationWorkflow {
  /** So many characters of arguments, as JSON, at most. */
  public static final int LONGEST_ARGUMENTS = 1024 * 1024;

  private static final Set<String> NOT_OURS =
      Set.of(ConflictException.class.getName(), NotFoundException.class.getName());

  private final OrchestrationTask task;
  private final OrchestrationHosting hosting;
  private final OrchestrationActivities activities = LocalActivities.patient();
  private final Signals signals = new Signals();

  /** Temporal makes one for each run. */
  OrchestrationRun(OrchestrationTask task, OrchestrationHosting hosting) {
    this.task = task;
    this.hosting = hosting;
  }

  @Override
  public void event() {
    signals.ring();
  }

  @Override
  public AttemptReport run(OrchestrationTask sameTask) {
    DeclaredOrchestration orchestration = hosting.orchestrations().get(task.function());
    try {
      ClaimAnswer answer = claim();
      if (answer instanceof ClaimAnswer.Recorded recorded) {
        return AttemptReport.recorded(recorded.outcome(), null);
      }
      if (answer instanceof ClaimAnswer.Refused refused) {
        return AttemptReport.notRun(refused.reason());
      }
      return execute(orchestration, (ClaimAnswer.Run) answer);
    } catch (ActivityFailure e) {
      return notOurs(e);
    }
  }

  private ClaimAnswer claim() {
    return activities.claim(
        task.executionId(),
        ClaimRequest.ofOrchestration(
            task.attempt(), task.dispatch(), task.claimId(), task.version()));
  }

  private AttemptReport execute(DeclaredOrchestration orchestration, ClaimAnswer.Run claimed) {
    RunningContext context = new RunningContext(task, claimed, hosting, activities, signals);
    FunctionEnd end = call(orchestration, context, arguments(claimed));
    return new OrchestrationEnd(task, hosting, activities).report(end);
  }

  private String arguments(ClaimAnswer.Run claimed) {
    OrchestrationTask.Restart restart = task.restart();
    return restart == null ? claimed.arguments() : restart.arguments();
  }

  private static FunctionEnd call(
      DeclaredOrchestration orchestration, RunningContext context, String arguments) {
    try {
      if (arguments.length() > LONGEST_ARGUMENTS) {
        throw new IllegalArgumentException("the arguments are longer than 1 MiB");
      }
      @Nullable Object[] values = orchestration.parameters().read(arguments);
      return returned(orchestration.body().run(context, values));
    } catch (NonDeterministicException e) {
      throw e; // no end: the code is not the one that began
    } catch (CanceledFailure e) {
      return threw(new CancelledException(dev.adjourn.workers.Cancellation.ABORTED), orchestration);
    } catch (Exception | AssertionError | StackOverflowError e) {
      return threw(e, orchestration);
    }
  }

  private static FunctionEnd threw(Throwable thrown, DeclaredOrchestration orchestration) {
    return new FunctionEnd.Threw(thrown, Retrying.after(thrown, orchestration.notRetried()));
  }

  private static FunctionEnd returned(@Nullable Object result) throws JsonProcessingException {
    return new FunctionEnd.Returned(JsonMappers.values().writeValueAsString(result));
  }

  /** The attempt was given up, or is held by another run. */
  private AttemptReport notOurs(ActivityFailure failure) {
    if (failure.getCause() instanceof ApplicationFailure cause
        && NOT_OURS.contains(cause.getType())) {
      Workflow.getLogger(OrchestrationRun.class)
          .info("attempt {} is not this run's: {}", task.attempt(), cause.getOriginalMessage());
      return AttemptReport.notRun("no longer this run's: " + cause.getOriginalMessage());
    }
    throw failure;
  }
}
