package dev.adjourn.server.worker;

import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildAnswer;
import dev.adjourn.model.protocol.ChildCall;
import dev.adjourn.model.protocol.ChildrenAnswer;
import dev.adjourn.model.protocol.ChildrenRequest;
import dev.adjourn.server.outbox.WorkflowStarts;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.orchestration.CallRefusedException;
import dev.adjourn.store.orchestration.Children;
import dev.adjourn.store.outbox.OutboxDao;
import dev.adjourn.store.outbox.StartFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Accepts the calls of an orchestration, and says how their workflows are to be started: as its
 * children in Temporal, too.
 */
public final class ChildStarts {

  private final Transactions transactions;
  private final Children children;
  private final WorkflowStarts starts;
  private final int copyLimit;

  /**
   * Makes one.
   *
   * @param copyLimit arguments up to so many bytes are copied to Temporal
   */
  public ChildStarts(
      Transactions transactions, Children children, WorkflowStarts starts, int copyLimit) {
    this.transactions = transactions;
    this.children = children;
    this.starts = starts;
    this.copyLimit = copyLimit;
  }

  ChildrenAnswer accept(ExecutionId parent, int attempt, ChildrenRequest request) {
    List<ChildAnswer> answers = new ArrayList<>();
    for (ChildCall call : request.calls()) {
      answers.add(accept(parent, attempt, request.claimId(), call));
    }
    return new ChildrenAnswer(answers, List.copyOf(starts.knownAttributes()));
  }

  private ChildAnswer accept(ExecutionId parent, int attempt, String claimId, ChildCall call) {
    try {
      Execution child = children.accept(parent, attempt, claimId, call);
      if (child.state().isFinal()) {
        return ChildAnswer.ended(child.id());
      }
      StartFacts facts =
          transactions
              .read(OutboxDao.class, dao -> dao.startFacts(child.id(), copyLimit))
              .orElseThrow();
      return starts.byParent(facts);
    } catch (CallRefusedException e) {
      return ChildAnswer.refused(String.valueOf(e.getMessage()));
    }
  }
}
