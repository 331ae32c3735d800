package dev.adjourn.store.transition;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.store.Decision;
import dev.adjourn.store.outbox.MessageKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The executions of a function with a concurrency limit, in order of {@code (due_at, id)}. A slot
 * is the column {@code admitted_at}; it is given and taken back here alone, under the lock of the
 * function's row (protocol rules 1 to 5). Of a function without a limit this does nothing.
 */
final class Line {

  /** So many rows change in one transaction; a rest is marked, and somebody goes on later. */
  static final int MOST = 200;

  private final Decision decision;
  private final LineDao dao;
  private final Optional<LineRow> limited;
  private boolean more;

  private Line(Decision decision, Optional<LineRow> limited) {
    this.decision = decision;
    this.dao = decision.dao(LineDao.class);
    this.limited = limited;
  }

  /** Locks the line that the execution stands in; before its own row is locked (rule 2). */
  static Line of(Decision decision, ExecutionId id) {
    return new Line(decision, decision.dao(LineDao.class).lockOf(id));
  }

  /** Locks the function's line. */
  static Line of(Decision decision, FunctionName function) {
    return new Line(decision, decision.dao(LineDao.class).lock(function));
  }

  /** A line that the caller has locked. */
  static Line locked(Decision decision, LineRow row) {
    return new Line(decision, Optional.of(row));
  }

  boolean isLimited() {
    return limited.isPresent();
  }

  /** Gives the free slots to those whose turn it is, and tells them. */
  void settle() {
    settle(null);
  }

  /**
   * The same.
   *
   * @param present an execution whose workflow needs no message, since this decision answers it
   * @return whether more than one transaction should hold is left to do
   */
  boolean settle(@Nullable ExecutionId present) {
    limited.ifPresent(row -> settle(row, present));
    return more;
  }

  private void settle(LineRow row, @Nullable ExecutionId present) {
    int free = limit(row) - dao.inUse(row.functionId());
    if (free < 0) {
      dao.takeBack(row.functionId(), -free);
    } else if (free > 0) {
      give(row, free, present);
    }
    if (row.active() && row.cancelsWhoMustWait()) {
      tell(dao.cancelDue(row.functionId(), MOST), MessageKind.CANCEL, present);
    }
    if (more) {
      dao.markUnsettled(row.functionId(), true);
    }
  }

  /** Those who waited for children come first, also while the function is paused (rule 10). */
  private void give(LineRow row, int free, @Nullable ExecutionId present) {
    int rest = free - dao.wake(row.functionId(), free);
    if (rest > 0 && row.active()) {
      tell(
          dao.admitDue(row.functionId(), Math.min(rest, MOST), present),
          MessageKind.ADMITTED,
          present);
    }
  }

  private void tell(List<ExecutionId> ids, MessageKind kind, @Nullable ExecutionId present) {
    more |= ids.size() == MOST;
    decision.send(ids.stream().filter(id -> !id.equals(present)).toList(), kind);
  }

  private static int limit(LineRow row) {
    Integer limit = row.limit();
    return limit == null ? Integer.MAX_VALUE : limit;
  }
}
