package dev.adjourn.store.transition;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ClaimAnswer;
import dev.adjourn.model.protocol.ClaimRequest;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import java.util.Optional;

/**
 * created → started: a worker starts an attempt now. The one moment that decides whether a function
 * runs: whatever was cancelled, rescheduled, discarded, paused or given to another dispatch before
 * is refused here (protocol rules 9, 13 and 14).
 */
public final class Claim {

  private final Transactions transactions;
  private final Timing timing;

  /** Makes one that decides in these transactions. */
  public Claim(Transactions transactions, Timing timing) {
    this.transactions = transactions;
    this.timing = timing;
  }

  /** Answers a worker; a repetition with the same claim id gets the same answer. */
  public ClaimAnswer claim(ExecutionId id, ClaimRequest request) {
    return transactions.decideSoon(
        decision -> start(decision, id, request, false),
        decision -> claimInLine(decision, id, request));
  }

  private ClaimAnswer claimInLine(Decision decision, ExecutionId id, ClaimRequest request) {
    return startInLine(decision, id, request).orElseGet(() -> refuse(decision, id, request));
  }

  /** With a limit the function is locked first, and its slots are settled (rule 9). */
  private Optional<ClaimAnswer> startInLine(
      Decision decision, ExecutionId id, ClaimRequest request) {
    Line line = Line.of(decision, id);
    line.settle(id);
    Optional<ClaimAnswer> started =
        line.isLimited() ? start(decision, id, request, true) : Optional.empty();
    if (started.isPresent() && request.orchestrationVersion() != null) {
      line.settle(); // it has lent its slot
    }
    return started;
  }

  private Optional<ClaimAnswer> start(
      Decision decision, ExecutionId id, ClaimRequest request, boolean inLine) {
    String attemptId = UlidCreator.getMonotonicUlid().toString();
    return decision
        .dao(ClaimDao.class)
        .start(id, request, inLine, attemptId, timing.grace().toMillis())
        .map(run -> run);
  }

  private static ClaimAnswer refuse(Decision decision, ExecutionId id, ClaimRequest request) {
    ClaimDao dao = decision.dao(ClaimDao.class);
    decision.dao(RowLock.class).state(id);
    Optional<ClaimAnswer.Run> mine = dao.running(id, request.attempt(), request.claimId());
    if (mine.isPresent()) {
      return mine.get();
    }
    return decision
        .dao(EndDao.class)
        .recorded(id, request.attempt(), request.claimId())
        .<ClaimAnswer>map(ClaimAnswer.Recorded::new)
        .orElseGet(() -> refusal(decision, id, request));
  }

  private static ClaimAnswer refusal(Decision decision, ExecutionId id, ClaimRequest request) {
    ClaimDao dao = decision.dao(ClaimDao.class);
    String reason = dao.reason(id, request).orElse("unknown execution");
    if (dao.withdraw(id) > 0) {
      Line.of(decision, id).settle(id);
    }
    return new ClaimAnswer.Refused(reason);
  }
}
