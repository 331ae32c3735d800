package dev.adjourn.store.transition;

import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.UnknownFunctionIdException;
import dev.adjourn.store.Decision;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.function.FunctionDao;
import dev.adjourn.store.schedule.DeclaredSchedules;

/**
 * Pauses and resumes functions. While one is paused no attempt of it starts (protocol rules 6 and
 * 10); what runs goes on, and further executions are accepted. A schedule of it rests as well.
 */
public final class PauseFunction {

  private final Transactions transactions;

  /** Makes one that decides in these transactions. */
  public PauseFunction(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Pauses it: no claim that begins from now on starts an attempt. A paused one stays as it is.
   *
   * @throws UnknownFunctionIdException if there is no such function
   */
  public RegisteredFunction pause(String functionId) {
    return transactions.decide(
        decision -> {
          if (decision.dao(PauseDao.class).pause(functionId) > 0) {
            DeclaredSchedules.followPause(decision, functionId);
          }
          return find(decision, functionId);
        });
  }

  /**
   * Lets its executions start again, in the order of their times: the first ones at once, the rest
   * as workers take them ({@link Settle}).
   *
   * @throws UnknownFunctionIdException if there is no such function
   */
  public RegisteredFunction resume(String functionId) {
    return transactions.decide(
        decision -> {
          decision
              .dao(PauseDao.class)
              .resume(functionId)
              .ifPresent(
                  row -> {
                    DeclaredSchedules.followPause(decision, functionId);
                    Settle.settle(decision, row);
                  });
          return find(decision, functionId);
        });
  }

  private static RegisteredFunction find(Decision decision, String functionId) {
    return decision
        .dao(FunctionDao.class)
        .find(functionId)
        .orElseThrow(() -> new UnknownFunctionIdException(functionId));
  }
}
