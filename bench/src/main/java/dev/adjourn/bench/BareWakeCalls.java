package dev.adjourn.bench;

import dev.adjourn.bench.bare.CancelledWorkflow;
import dev.adjourn.bench.bare.SleepWorkflow;
import dev.adjourn.client.http.Repeats;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.time.Instant;

/**
 * What {@link WakeCalls} measures, of bare Temporal. Callers and servers have the same clock.
 *
 * @param side bare Temporal
 */
record BareWakeCalls(BareSide side) {

  /** From the call that cancels a workflow until its activity has stopped and it has ended. */
  Duration abort() {
    WorkflowStub stub = side.start(CancelledWorkflow.class, WakeCalls.LONG_MILLIS);
    awaitStart(stub);
    Instant call = Instant.now();
    stub.cancel();
    awaitCancelled(stub);
    return Duration.between(call, stub.describe().getCloseTime());
  }

  /** From the end of a workflow until the caller has its result who waits for it. */
  Duration answer() {
    WorkflowStub stub = side.start(SleepWorkflow.class, WakeCalls.SHORT_MILLIS);
    var unused = side.await(stub, Long.class);
    Instant answered = Instant.now();
    return Duration.between(stub.describe().getCloseTime(), answered);
  }

  private static void awaitStart(WorkflowStub stub) {
    boolean started = false;
    for (int i = 0; i < WakeCalls.POLLS && !started; i++) {
      Repeats.pause(WakeCalls.PAUSE);
      started =
          stub.describe().getRawDescription().getPendingActivitiesList().stream()
              .anyMatch(
                  activity ->
                      activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_STARTED);
    }
    if (!started) {
      throw new IllegalStateException(stub.getExecution() + " has not started");
    }
  }

  private void awaitCancelled(WorkflowStub stub) {
    try {
      var unused = side.await(stub, Void.class);
      throw new IllegalStateException(stub.getExecution() + " was not cancelled");
    } catch (WorkflowFailedException e) {
      if (!(e.getCause() instanceof CanceledFailure)) {
        throw e;
      }
    }
  }
}
