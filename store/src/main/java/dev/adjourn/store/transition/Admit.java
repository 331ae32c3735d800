package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import java.time.Duration;

/**
 * Tells an execution's workflow what is next (protocol rule 17): whether to dispatch an attempt, to
 * wait, or to end.
 */
public final class Admit {

  private static final long SHORTEST_WAIT_MILLIS = 20;
  private static final Duration ASK_AGAIN = Duration.ofMinutes(15);
  private static final Duration ASK_AGAIN_WHILE_RUNNING = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final Timing timing;

  /** Makes one that decides in these transactions. */
  public Admit(Transactions transactions, Timing timing) {
    this.transactions = transactions;
    this.timing = timing;
  }

  /** Answers the workflow; may be asked any number of times. */
  public Admission admit(ExecutionId id) {
    return transactions.decide(decision -> admit(decision, id));
  }

  /** The same, as a part of another decision. Nobody gets a slot for asking first (rule 5). */
  Admission admit(Decision decision, ExecutionId id) {
    Line line = Line.of(decision, id);
    line.settle(id);
    Admission answer =
        decision
            .dao(AdmitDao.class)
            .lock(id)
            .map(row -> answer(decision, id, row))
            .orElseGet(Admission.Unknown::new);
    if (!(answer instanceof Admission.Go)) {
      line.settle(id);
    }
    return answer;
  }

  private Admission answer(Decision decision, ExecutionId id, AdmissionRow row) {
    AdmitDao dao = decision.dao(AdmitDao.class);
    return switch (row.state()) {
      case CREATED -> created(decision, id, row);
      case STARTED, ABORTING -> {
        dao.lookedAgain(id);
        yield new Admission.Running(ASK_AGAIN_WHILE_RUNNING.toMillis());
      }
      case FAILED -> new Admission.Final(row.state(), dao.error(id, row.attempt()).orElse(null));
      case SUCCEED, CANCELLED, ABORTED, DISCARDED -> new Admission.Final(row.state(), null);
    };
  }

  private Admission created(Decision decision, ExecutionId id, AdmissionRow row) {
    AdmitDao dao = decision.dao(AdmitDao.class);
    if (row.discardPassed()) {
      decision.dao(DiscardDao.class).discardIfPassed(id);
      return new Admission.Final(ExecutionState.DISCARDED, null);
    }
    if (!row.functionActive()) {
      dao.hold(id);
      return new Admission.Wait(ASK_AGAIN.toMillis());
    }
    if (row.dueInMillis() > 0) {
      dao.hold(id);
      return new Admission.Until(Math.max(SHORTEST_WAIT_MILLIS, row.dueInMillis()));
    }
    if (!row.hasSlot()) {
      dao.hold(id);
      return new Admission.Wait(ASK_AGAIN.toMillis());
    }
    Duration timeout = timing.activityTimeout(Duration.ofMillis(row.maxDurationMillis()));
    return new Admission.Go(
        row.attempt() + 1,
        dao.admit(id),
        timeout.toMillis(),
        timing.heartbeat().toMillis(),
        row.orchestration(),
        row.inline());
  }
}
