package dev.adjourn.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.client.ExecutionFailedException;
import dev.adjourn.client.Function1;
import dev.adjourn.client.FunctionCall;
import dev.adjourn.client.FunctionDescriptor;
import dev.adjourn.examples.tour.Mails.Mail;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.testkit.AdjournExtension;
import dev.adjourn.workers.testkit.TestAttempt;
import dev.adjourn.workers.testkit.TestExecution;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How functions are tested in memory. */
class MailsTest {
  private static final Function1<Long, Long> PAY =
      FunctionDescriptor.of("pay", Long.class, Long.class);

  private final Deque<Payments.Answer> answers = new ArrayDeque<>();

  // snippet: test-extension
  @RegisterExtension
  final AdjournExtension adjourn =
      AdjournExtension.builder()
          .functions(new Mails())
          .functions(new Payments(cents -> answers.remove()))
          .build();

  @Test
  void aMailIsSentAndLogged() {
    TestExecution<Integer> sent =
        adjourn.run(Mails.SEND_MAIL.with(new Mail("ada@example.org", List.of("Hello", "Bye"))));

    assertThat(sent.result()).isEqualTo("Hello\n\nBye".length());
    assertThat(sent.logs())
        .extracting(LogLine::message)
        .containsExactly("attempt 1 to mail ada@example.org");
  }

  // end

  // snippet: test-fakes
  @Test
  void allAreMailed() {
    adjourn.fake("sendMail", call -> call.argument(0, Mail.class).address().length());

    assertThat(adjourn.call(FunctionCall.of("sendToAll", List.of("a@b.cd", "e@f.gh"))).asInt())
        .isEqualTo(12);
    assertThat(adjourn.executions("sendMail")).hasSize(2);
  }

  @Test
  void oneThatCannotBeMailedFailsAll() {
    adjourn.fake(
        "sendMail",
        call -> {
          throw new IllegalStateException("mailbox full");
        });

    assertThatThrownBy(() -> adjourn.call(FunctionCall.of("sendToAll", List.of("a@b.cd"))))
        .isInstanceOf(ExecutionFailedException.class)
        .hasMessageContaining("mailbox full");
  }

  // end

  // snippet: test-retries
  @Test
  void aBusyBankIsAskedAgainWhenItSaysSo() {
    answers.add(new Payments.Answer(429, 3_600));
    answers.add(new Payments.Answer(500, 0));
    answers.add(new Payments.Answer(402, 0));

    TestExecution<Long> payment = adjourn.run(PAY.with(12L));

    assertThat(payment.state()).isEqualTo(ExecutionState.FAILED);
    assertThat(payment.attempts())
        .extracting(TestAttempt::pause)
        .containsExactly(Duration.ofHours(1), Duration.ofSeconds(45), null);
    assertThat(payment.error().orElseThrow().message()).isEqualTo("no cover");
  }
  // end
}
