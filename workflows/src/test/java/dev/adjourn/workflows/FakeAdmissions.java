package dev.adjourn.workflows;

import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.LossReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers as the test told it, in order, and notes what it was asked. Thread-safe. */
final class FakeAdmissions implements AdmissionActivities {

  private final Deque<Supplier<Admission>> answers = new ArrayDeque<>();
  private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
  private volatile Supplier<Admission> whenAskedToCancel = () -> end(ExecutionState.CANCELLED);
  private volatile BooleanSupplier away = () -> false;

  static Admission.Go go(int attempt, int dispatch) {
    return new Admission.Go(attempt, dispatch, 1_800_000, 5_000);
  }

  /** The same, inside the workflow task. */
  static Admission.Go inline(int attempt, int dispatch) {
    return new Admission.Go(attempt, dispatch, 1_800_000, 5_000, null, true);
  }

  static Admission.Final end(ExecutionState state) {
    return new Admission.Final(state, null);
  }

  /** The next answers of {@code admit}; after the last one it is repeated. */
  synchronized FakeAdmissions answer(Admission... next) {
    for (Admission answer : next) {
      answers.add(() -> answer);
    }
    return this;
  }

  /** An answer that is made up, slowly if need be, when it is asked for. */
  synchronized FakeAdmissions answer(Supplier<Admission> next) {
    answers.add(next);
    return this;
  }

  void answerCancelRequest(Supplier<Admission> answer) {
    whenAskedToCancel = answer;
  }

  /** As long as this holds, every question fails, as if PostgreSQL were away. */
  void beAwayWhile(BooleanSupplier condition) {
    away = condition;
  }

  /** What was asked and answered, in order, for example {@code admit}. */
  List<String> questions() {
    synchronized (questions) {
      return List.copyOf(questions);
    }
  }

  @Override
  public Admission admit(ExecutionId id) {
    note("admit");
    return next().get();
  }

  @Override
  public void attemptLost(ExecutionId id, LossReport report) {
    note("lost attempt " + report.attempt() + ", dispatch " + report.dispatch());
  }

  @Override
  public Admission cancelRequested(ExecutionId id) {
    note("cancelRequested");
    return whenAskedToCancel.get();
  }

  private void note(String question) {
    if (away.getAsBoolean()) {
      throw new IllegalStateException("PostgreSQL is away");
    }
    questions.add(question);
  }

  private synchronized Supplier<Admission> next() {
    Supplier<Admission> next = answers.element();
    if (answers.size() > 1) {
      answers.remove();
    }
    return next;
  }
}
