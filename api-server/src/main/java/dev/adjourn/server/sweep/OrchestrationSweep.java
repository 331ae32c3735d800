package dev.adjourn.server.sweep;

import dev.adjourn.server.temporal.OrchestrationRuns;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.orchestration.OrchestrationDao;
import dev.adjourn.store.orchestration.RunningOrchestration;
import dev.adjourn.store.transition.LoseAttempt;
import dev.adjourn.workflows.OrchestrationTask;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after running orchestrations, which have no worker that renews a lease for them: one whose
 * workflow has ended without a word is lost, and one that does not get on is shown as such. Each is
 * looked at every ten seconds; with more than 100 of them, accordingly later.
 */
public final class OrchestrationSweep implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(OrchestrationSweep.class);
  private static final int BATCH = 50;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Transactions transactions;
  private final LoseAttempt loseAttempt;
  private final OrchestrationRuns runs;

  /** Makes one that asks this Temporal. */
  public OrchestrationSweep(
      Transactions transactions, LoseAttempt loseAttempt, OrchestrationRuns runs) {
    this.transactions = transactions;
    this.loseAttempt = loseAttempt;
    this.runs = runs;
  }

  @Override
  public void run() {
    transactions
        .decide(decision -> decision.dao(OrchestrationDao.class).takeUnchecked(BATCH, millis()))
        .forEach(this::lookAfter);
  }

  private static long millis() {
    return PAUSE.toMillis();
  }

  private void lookAfter(RunningOrchestration orchestration) {
    if (runs.isClosed(workflow(orchestration))) {
      lose(orchestration);
      return;
    }
    String reason = reason(orchestration);
    if (!Objects.equals(reason, orchestration.stuckReason())) {
      LOG.info("Orchestration {}: {}", orchestration.id(), reason == null ? "gets on" : reason);
      transactions.decide(
          decision -> {
            decision
                .dao(OrchestrationDao.class)
                .setStuckReason(orchestration.id(), orchestration.attempt(), reason);
            return null;
          });
    }
  }

  private @Nullable String reason(RunningOrchestration orchestration) {
    return orchestration.hosted()
        ? runs.failure(workflow(orchestration)).orElse(null)
        : "no living worker has version " + orchestration.version() + " of its code";
  }

  private static String workflow(RunningOrchestration orchestration) {
    return OrchestrationTask.workflowId(
        orchestration.id(), orchestration.attempt(), orchestration.dispatch());
  }

  private void lose(RunningOrchestration orchestration) {
    if (loseAttempt.holderGone(
        orchestration.id(), orchestration.attempt(), orchestration.claimId())) {
      LOG.warn("Orchestration {} is lost: its workflow has ended", orchestration.id());
    }
  }
}
