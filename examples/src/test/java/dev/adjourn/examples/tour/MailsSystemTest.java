package dev.adjourn.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.client.ExecutionHandle;
import dev.adjourn.workers.Worker;
import dev.adjourn.workers.testkit.AdjournSystem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How functions are tested on a real Adjourn, where there is one. */
@EnabledIfEnvironmentVariable(named = "ADJOURN_HOME", matches = ".+")
class MailsSystemTest {

  // snippet: test-system
  @RegisterExtension
  static final AdjournSystem ADJOURN =
      AdjournSystem.builder()
          .worker(Worker.builder().application("mails").functions(new Mails()))
          .build();

  @Test
  void aMailIsSent() {
    ExecutionHandle<Integer> mail =
        ADJOURN.client().enqueue(Mails.SEND_MAIL.with(new Mails.Mail("a@b.cd", List.of("Hello"))));

    assertThat(ADJOURN.client().awaitResult(mail, Duration.ofSeconds(30))).isEqualTo(5);
  }
  // end
}
