package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.end;
import static dev.adjourn.workflows.FakeAdmissions.go;
import static dev.adjourn.workflows.FakeAdmissions.inline;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import io.temporal.api.enums.v1.EventType;
import java.util.Locale;

/**
 * The scenes whose histories are kept: a later release must be able to go on with what an earlier
 * one began. {@link HistoryRecorder} plays and records them.
 */
enum Scene {
  IMMEDIATE_SUCCESS {
    @Override
    void play(Stage stage) {
      stage.attempts.report(FakeAttempts.succeeded());
      stage.startAdmitted().result();
    }
  },

  INLINE_SUCCESS {
    @Override
    void play(Stage stage) {
      stage.attempts.report(FakeAttempts.succeeded());
      stage.start(inline(1, 1)).result();
    }
  },

  INLINE_WITHOUT_ROOM {
    @Override
    void play(Stage stage) {
      stage.attempts.report(AttemptReport.notRun("no room"), FakeAttempts.succeeded());
      stage.admissions.answer(inline(1, 2));
      stage.start(inline(1, 1)).result();
    }
  },

  DELAYED_WITH_RESCHEDULE {
    @Override
    void play(Stage stage) {
      stage.admissions.answer(
          new Admission.Until(86_400_000), new Admission.Until(1_000), go(1, 2));
      stage.attempts.report(FakeAttempts.succeeded());
      stage.startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);
      stage.signal(ExecutionWorkflow.LOOK_AGAIN);
      stage.result();
    }
  },

  WOKEN_WITH_DISPATCH {
    @Override
    void play(Stage stage) {
      stage.admissions.answer(new Admission.Until(86_400_000));
      stage.attempts.report(FakeAttempts.succeeded());
      stage.startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);
      stage.signal(ExecutionWorkflow.ADMITTED, inline(1, 2));
      stage.result();
    }
  },

  RETRY_THEN_SUCCESS {
    @Override
    void play(Stage stage) {
      stage.attempts.report(FakeAttempts.retryIn(1_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));
      stage.startAdmitted().result();
    }
  },

  LOST_WORKER {
    @Override
    void play(Stage stage) {
      HeldAttempt attempt = HeldAttempt.dead();
      stage.attempts.behave(attempt).report(FakeAttempts.succeeded());
      stage.admissions.answer(new Admission.Until(1_000), go(2, 3));
      stage.start(new Admission.Go(1, 1, 60_000, 1_000)).result();
      attempt.end(FakeAttempts.succeeded());
    }
  },

  PLATFORM_HOSTED {
    @Override
    void play(Stage stage) {
      stage.attempts.report(FakeAttempts.retryIn(1_000), FakeAttempts.succeeded());
      stage.admissions.answer(go(2, 2));
      stage.hostedByPlatform().startAdmitted().result();
    }
  },

  ORCHESTRATED {
    @Override
    void play(Stage stage) {
      stage.admissions.answer(FakeOrchestrations.go(2, FakeOrchestrations.V1));
      stage.hosting(FakeOrchestrations.V1, FakeOrchestrations.Prompt.class).startAsking().result();
    }
  },

  ABORT {
    @Override
    void play(Stage stage) {
      HeldAttempt attempt =
          HeldAttempt.reportingWhenAborted(FakeAttempts.ended(ExecutionState.ABORTED));
      stage.attempts.behave(attempt);
      stage.startAdmitted();
      attempt.awaitRunning();
      stage.signal(ExecutionWorkflow.ABORT);
      stage.result();
    }
  },

  CANCEL {
    @Override
    void play(Stage stage) {
      stage.admissions.answer(new Admission.Until(86_400_000));
      stage.admissions.answerCancelRequest(() -> end(ExecutionState.CANCELLED));
      stage.startAsking();
      stage.awaitEvent(EventType.EVENT_TYPE_TIMER_STARTED);
      stage.requestCancel();
      stage.endsCanceled();
    }
  };

  abstract void play(Stage stage);

  /** The file of its history under the test resources; the number is the workflow type's. */
  String resource() {
    return "histories/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-1.json";
  }
}
