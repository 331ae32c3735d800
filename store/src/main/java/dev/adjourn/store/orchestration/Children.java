package dev.adjourn.store.orchestration;

import dev.adjourn.model.ConflictException;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionNotFoundException;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.transition.Enqueue;
import dev.adjourn.store.transition.IdempotencyKey;
import dev.adjourn.store.transition.KeyUsedException;
import dev.adjourn.store.transition.NewExecution;
import dev.adjourn.store.transition.NewExecution.CallingAttempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The calls of an orchestration, each an execution. The same call of the same attempt gives the
 * same one, so that a workflow may make it any number of times (protocol rule 27).
 */
public final class Children {

  /** No token has such a name. */
  private static final String OWNER = "adjourn:orchestrations";

  private final Transactions transactions;
  private final Enqueue enqueue;

  /** Makes one that accepts calls by this transition. */
  public Children(Transactions transactions, Enqueue enqueue) {
    this.transactions = transactions;
    this.enqueue = enqueue;
  }

  /**
   * Accepts one call.
   *
   * @throws CallRefusedException if the function is unknown, or an earlier call of the same serial
   *     was another one
   * @throws ConflictException if the attempt is over, being aborted, or not the claim's
   */
  public Execution accept(ExecutionId parent, int attempt, String claimId, ChildCall call) {
    CallingAttempt caller =
        new CallingAttempt(parent, attempt, claimId, true, call.endsWithParent());
    try {
      return enqueue.enqueue(execution(call, caller), key(parent, attempt, call));
    } catch (FunctionNotFoundException e) {
      throw new CallRefusedException(String.valueOf(e.getMessage()));
    } catch (KeyUsedException e) {
      throw new CallRefusedException(
          "call " + call.serial() + " of this attempt was another one: has the code changed?");
    }
  }

  private static NewExecution execution(ChildCall call, CallingAttempt caller) {
    return new NewExecution(
        call.function(),
        call.arguments(),
        call.scheduleFor(),
        call.discardAfter(),
        call.metadata(),
        caller);
  }

  /**
   * Refuses whoever does not hold the attempt.
   *
   * @throws ConflictException if the attempt is over, or not the claim's
   */
  public void requireHeld(ExecutionId id, int attempt, String claimId) {
    if (!transactions.read(ExecutionDao.class, dao -> dao.isHeld(id, attempt, claimId))) {
      throw new ConflictException(
          "attempt " + attempt + " of execution " + id + " is not held by this claim");
    }
  }

  private static IdempotencyKey key(ExecutionId parent, int attempt, ChildCall call) {
    String key = parent + "/" + attempt + "/" + call.serial();
    return new IdempotencyKey(OWNER, key, hash(call));
  }

  /** Times are left out: a repetition may compute them anew from another clock. */
  private static byte[] hash(ChildCall call) {
    String text = call.function() + "\n" + call.metadata().pairs() + "\n" + call.arguments();
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
