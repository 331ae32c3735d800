package dev.adjourn.server.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.protocol.Admission;
import dev.adjourn.model.protocol.AttemptOutcome;
import org.junit.jupiter.api.Test;

class SafetyNetTest {

  @Test
  void timersOfWorkflowsThatAreWokenComeFiveSecondsLater() {
    SafetyNet net = SafetyNet.of(true);

    assertThat(net.below(new Admission.Until(60_000))).isEqualTo(new Admission.Until(65_000));
    assertThat(net.below(retryIn(60_000))).isEqualTo(retryIn(65_000));
  }

  @Test
  void shortOnesAndOtherAnswersStayAsTheyAre() {
    SafetyNet net = SafetyNet.of(true);

    assertThat(net.below(new Admission.Until(999))).isEqualTo(new Admission.Until(999));
    assertThat(net.below(new Admission.Wait(60_000))).isEqualTo(new Admission.Wait(60_000));
    assertThat(net.below(retryIn(0))).isEqualTo(retryIn(0));
  }

  @Test
  void whereNobodyIsWokenTimersAreExact() {
    assertThat(SafetyNet.of(false).below(new Admission.Until(60_000)))
        .isEqualTo(new Admission.Until(60_000));
  }

  private static AttemptOutcome retryIn(long millis) {
    return new AttemptOutcome(ExecutionState.CREATED, null, millis);
  }
}
