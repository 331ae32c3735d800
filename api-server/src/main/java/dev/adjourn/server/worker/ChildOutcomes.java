package dev.adjourn.server.worker;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.OutcomesAnswer;
import dev.adjourn.model.protocol.OutcomesRequest;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.orchestration.Children;
import dev.adjourn.store.orchestration.OutcomeDao;

/** Tells an orchestration how the executions that it waits for have ended. */
public final class ChildOutcomes {

  private final Transactions transactions;
  private final Children children;

  /** Makes one that reads from this database. */
  public ChildOutcomes(Transactions transactions, Children children) {
    this.transactions = transactions;
    this.children = children;
  }

  OutcomesAnswer of(ExecutionId parent, int attempt, OutcomesRequest request) {
    children.requireHeld(parent, attempt, request.claimId());
    return new OutcomesAnswer(
        transactions.read(
            OutcomeDao.class,
            dao ->
                dao.outcomes(
                    request.executions().stream().map(ExecutionId::value).toList(),
                    request.limitBytes())));
  }
}
