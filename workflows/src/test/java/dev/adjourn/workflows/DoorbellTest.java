package dev.adjourn.workflows;

import static dev.adjourn.workflows.FakeAdmissions.go;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What signals leave behind until the workflow looks. */
class DoorbellTest {

  private final Doorbell doorbell = new Doorbell();

  @Test
  void whatTheOnlyRingBringsIsTakenOnce() {
    doorbell.ringWith(go(1, 2));

    assertThat(doorbell.take()).isEqualTo(go(1, 2));
    assertThat(doorbell.take()).isNull();
    assertThat(doorbell.rang()).isFalse();
    assertThat(doorbell.rings()).isOne();
  }

  @Test
  void rule33_whoeverElseRingsMakesItAsk() {
    doorbell.ringWith(go(1, 2));
    doorbell.ring();

    assertThat(doorbell.take()).isNull();
    assertThat(doorbell.rang()).isTrue();
  }

  @Test
  void rule33_whoeverRangBeforeMakesItAsk() {
    doorbell.ring();
    doorbell.ringWith(go(1, 2));

    assertThat(doorbell.take()).isNull();
    assertThat(doorbell.rang()).isTrue();
  }

  @Test
  void rule33_whatWasBroughtBeforeAQuestionIsForgottenWithIt() {
    doorbell.ringWith(go(1, 2));
    doorbell.silence();

    assertThat(doorbell.take()).isNull();
  }
}
