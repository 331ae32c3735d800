package dev.adjourn.workers.orchestration;

import dev.adjourn.model.EventName;
import dev.adjourn.model.protocol.EventRequest;
import dev.adjourn.workflows.Backoff;
import dev.adjourn.workflows.OrchestrationTask;
import dev.adjourn.workflows.Pause;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits for events. A signal only says that one has come; PostgreSQL is asked which. It is asked
 * now and then without a signal too, should one get lost.
 */
final class EventWaits {
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  private final OrchestrationTask task;
  private final OrchestrationActivities activities;
  private final Signals signals;
  private int waits;

  EventWaits(OrchestrationTask task, OrchestrationActivities activities, Signals signals) {
    this.task = task;
    this.activities = activities;
    this.signals = signals;
    OrchestrationTask.Restart restart = task.restart();
    this.waits = restart == null ? 0 : restart.waits();
  }

  int waits() {
    return waits;
  }

  <E> Optional<E> await(EventName name, Class<E> type, Duration timeout) {
    EventRequest request = new EventRequest(task.claimId(), ++waits, name);
    long end = Workflow.currentTimeMillis() + timeout.toMillis();
    Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    while (true) {
      int heard = signals.rings();
      String body = take(request);
      Duration left = Duration.ofMillis(end - Workflow.currentTimeMillis());
      if (body != null || left.isNegative() || left.isZero()) {
        return Optional.ofNullable(body).map(json -> Results.event(name, json, type));
      }
      Pause.of(min(pauses.next(), left), "for event " + name, () -> signals.rings() > heard);
    }
  }

  private @Nullable String take(EventRequest request) {
    return activities.takeEvent(task.executionId(), task.attempt(), request).body();
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
