package dev.adjourn.workers.orchestration;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.ChildAnswer;
import org.jspecify.annotations.Nullable;

/** A call that was made, and whether its workflow has ended. */
final class OpenChild {
  private final ChildAnswer answer;
  private boolean ended;
  private boolean failed;

  OpenChild(ChildAnswer answer) {
    this.answer = answer;
    this.ended = answer.start() == null;
    this.failed = answer.refusal() != null;
  }

  @Nullable ExecutionId id() {
    return answer.id();
  }

  @Nullable String refusal() {
    return answer.refusal();
  }

  /** Who it is, or why it was refused. */
  ChildAnswer summary() {
    ExecutionId id = id();
    return id == null ? answer : ChildAnswer.ended(id);
  }

  void end(boolean badly) {
    ended = true;
    failed = badly;
  }

  boolean hasEnded() {
    return ended;
  }

  /** It was refused, or its workflow failed; what that means PostgreSQL knows. */
  boolean hasFailed() {
    return failed;
  }
}
