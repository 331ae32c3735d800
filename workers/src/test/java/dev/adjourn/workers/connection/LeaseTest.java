package dev.adjourn.workers.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.adjourn.client.http.ApiConnection;
import dev.adjourn.client.worker.WorkerProtocol;
import dev.adjourn.model.Hosting;
import dev.adjourn.model.protocol.LeaseAnswer;
import dev.adjourn.model.protocol.RegistrationRequest;
import dev.adjourn.workers.FakeAdjourn;
import dev.adjourn.workers.attempts.RunningAttempts;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final RegistrationRequest REQUEST =
      new RegistrationRequest("test", "worker-1", "build", 1, List.of(), List.of(), Hosting.WORKER);

  private FakeAdjourn adjourn;

  @BeforeEach
  void start() throws IOException {
    adjourn = new FakeAdjourn("127.0.0.1:1");
  }

  @AfterEach
  void stop() {
    adjourn.close();
  }

  private Lease lease() {
    return new Lease(
        new WorkerProtocol(new ApiConnection(adjourn.endpoint(), "secret")),
        REQUEST,
        adjourn.registration,
        new RunningAttempts());
  }

  @Test
  void rule18_aRenewalNamesTheWorkerAndItsClaims() {
    try (Lease lease = lease()) {
      lease.renew();

      assertThat(adjourn.renewals).hasSize(1);
      assertThat(adjourn.renewals.get(0).workerId()).isEqualTo("worker-1");
    }
  }

  @Test
  void registersAgainWhenTheServerDoesNotKnowTheWorker() {
    adjourn.leaseAnswers.add(new LeaseAnswer(false, List.of(), List.of()));
    try (Lease lease = lease()) {
      lease.renew();

      assertThat(adjourn.registrations).containsExactly(REQUEST);
    }
  }

  @Test
  void isRenewedBeforeItsTimeWhenAsked() {
    try (Lease lease = lease()) {
      lease.renewSoon();
      await().until(() -> adjourn.renewals.size() == 1);

      lease.renewSoon();
      await().until(() -> adjourn.renewals.size() == 2);
    }
  }

  @Test
  void isNotRenewedOnceTheWorkerLeaves() {
    Lease lease = lease();
    lease.close();

    lease.renewSoon();

    assertThat(adjourn.renewals).isEmpty();
  }

  @Test
  void goesOnAfterARenewalThatFailed() {
    adjourn.failNext("leases", 503);
    try (Lease lease = lease()) {
      lease.renew();
      lease.renew();

      assertThat(adjourn.renewals).hasSize(1);
    }
  }
}
