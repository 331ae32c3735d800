package dev.adjourn.store.transition;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.outbox.MessageKind;
import dev.adjourn.store.outbox.OutboxMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** – → created: accepts a call. */
public final class Enqueue {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public Enqueue(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Accepts a call: from the commit on it is never lost. An execution that is due now, of a
   * function that may run, is admitted at once; one whose {@code discard_after} has passed is
   * discarded at once, and one that finds no slot may be cancelled at once.
   *
   * @param key makes a repetition of this call give the same execution; may be absent
   * @throws FunctionNotFoundException if no worker ever registered the function
   * @throws ConflictException if the key was used with another body, or the calling attempt is over
   */
  public Execution enqueue(NewExecution call, @Nullable IdempotencyKey key) {
    if (key == null && call.parent() == null) {
      return transactions.decideSoon(
          decision -> enqueueAtOnce(decision, call, null),
          decision -> enqueueInLine(decision, call, null));
    }
    return transactions.decide(decision -> enqueue(decision, call, key));
  }

  static Execution enqueue(Decision decision, NewExecution call, @Nullable IdempotencyKey key) {
    if (call.parent() != null && !runs(decision, call.parent())) {
      return enqueueInLine(decision, call, key);
    }
    return enqueueAtOnce(decision, call, key).orElseGet(() -> enqueueInLine(decision, call, key));
  }

  /** Nothing if the function has a limit or is unknown, or the key was taken. */
  private static Optional<Execution> enqueueAtOnce(
      Decision decision, NewExecution call, @Nullable IdempotencyKey key) {
    return decision
        .dao(EnqueueAtOnceDao.class)
        .accept(
            NewId.chance(),
            call,
            parentId(call),
            call.isStartedByParent(),
            key == null ? null : key.owner(),
            key == null ? null : key.key(),
            key == null ? null : key.bodyHash(),
            decision.behind())
        .map(accepted -> tell(decision, call, accepted));
  }

  private static Execution tell(Decision decision, NewExecution call, Accepted accepted) {
    Long message = accepted.messageId();
    if (message != null && !accepted.held() && !call.isStartedByParent()) {
      decision.written(
          new OutboxMessage(
              message, accepted.execution().id(), MessageKind.START, accepted.waitsAs()));
    }
    return accepted.execution();
  }

  /**
   * With a limit the function is locked first, and its slots are settled; a key that was taken
   * gives the earlier answer. One reading of the clock makes the id and the time, so that both sort
   * alike.
   */
  private static Execution enqueueInLine(
      Decision decision, NewExecution call, @Nullable IdempotencyKey key) {
    Line line = Line.of(decision, call.function());
    Instant now = decision.dao(EnqueueDao.class).now();
    ExecutionId id = NewId.createdAt(now);
    return earlierAnswer(decision, key, id).orElseGet(() -> accept(decision, line, id, now, call));
  }

  private static Optional<Execution> earlierAnswer(
      Decision decision, @Nullable IdempotencyKey key, ExecutionId id) {
    if (key == null) {
      return Optional.empty();
    }
    EnqueueDao dao = decision.dao(EnqueueDao.class);
    if (dao.reserve(key.owner(), key.key(), key.bodyHash(), id) == 1) {
      return Optional.empty();
    }
    ExecutionId first =
        dao.reservedFor(key.owner(), key.key(), key.bodyHash()).orElseThrow(KeyUsedException::new);
    return decision.dao(ExecutionDao.class).find(first);
  }

  private static Execution accept(
      Decision decision, Line line, ExecutionId id, Instant now, NewExecution call) {
    requireRunning(decision, call.parent());
    EnqueueDao dao = decision.dao(EnqueueDao.class);
    if (dao.insert(id, now, call, parentId(call)) == 0) {
      throw new FunctionNotFoundException(call.function().value());
    }
    dao.insertArguments(id, call.arguments());
    line.settle(id);
    Execution accepted = decision.dao(ExecutionDao.class).find(id).orElseThrow();
    if (accepted.state() == ExecutionState.CREATED) {
      sendStart(decision, id, call);
    }
    return accepted;
  }

  private static void sendStart(Decision decision, ExecutionId id, NewExecution call) {
    if (call.isStartedByParent()) {
      decision.sendLater(id, MessageKind.START);
    } else {
      decision.send(id, MessageKind.START);
    }
  }

  private static @Nullable ExecutionId parentId(NewExecution call) {
    return call.parent() == null ? null : call.parent().id();
  }

  private static void requireRunning(
      Decision decision, NewExecution.@Nullable CallingAttempt parent) {
    if (parent != null && !runs(decision, parent)) {
      throw new ConflictException("the calling attempt of execution " + parent.id() + " is over");
    }
  }

  private static boolean runs(Decision decision, NewExecution.CallingAttempt parent) {
    ExecutionId id = parent.id();
    if (parent.orchestrates()) {
      return decision
          .dao(EnqueueDao.class)
          .lockStarted(id, parent.attempt(), parent.claimId())
          .isPresent();
    }
    return decision.dao(ExecutionDao.class).isHeld(id, parent.attempt(), parent.claimId());
  }
}
