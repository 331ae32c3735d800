package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.server.TestServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who shows too many wrong tokens has to wait, and nobody else. */
class FailedAuthenticationTest {

  private static final String EXECUTIONS = "/public/v2/executions";

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private static Answer wrong() {
    return SERVER.send(SERVER.as("wrong", EXECUTIONS));
  }

  @Test
  void tooManyWrongTokensAreRefusedAndRightOnesNever() {
    Answer answer = wrong();
    for (int i = 0; i < 200 && answer.status() == 401; i++) {
      answer = wrong();
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.json().fieldNames()).toIterable().containsExactly("error", "message");
    assertThat(answer.json().get("error").asText()).isEqualTo("unauthorized");
    assertThat(SERVER.get(EXECUTIONS).status()).isEqualTo(200);
  }

  @Test
  void whoShowsNoTokenIsToldSoHoweverOften() {
    for (int i = 0; i < 50; i++) {
      assertThat(SERVER.send(SERVER.anonymous(EXECUTIONS)).status()).isEqualTo(401);
    }
  }
}
