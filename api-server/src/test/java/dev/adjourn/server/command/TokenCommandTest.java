package dev.adjourn.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.server.TestServer;
import dev.adjourn.server.dev.Adjourn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int token(String... arguments) {
    List<String> all = new ArrayList<>(List.of("token"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--url", SERVER.url() + "/", "--token", "secret"));
    return adjourn(all.toArray(String[]::new));
  }

  private int adjourn(String... arguments) {
    return Adjourn.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private JsonNode printed() throws JsonProcessingException {
    return new ObjectMapper().readTree(out.toString());
  }

  private void assertFailed(int code, String line) {
    assertSaid(1, code, line);
  }

  private void assertMisused(int code, String line) {
    assertSaid(2, code, line);
  }

  private void assertSaid(int expected, int code, String line) {
    assertThat(code).isEqualTo(expected);
    assertThat(err.toString().lines()).singleElement().asString().contains(line);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aTokenThatWasMadeLetsInUntilItIsRevoked() {
    assertThat(token("create", "ci", "--role", "read")).isZero();
    String secret = out.toString().strip();
    assertThat(secret).matches("adj_[A-Za-z0-9_-]{43}");
    assertThat(err.toString()).contains("not shown again");
    assertThat(SERVER.send(SERVER.as(secret, "/public/v2/executions")).status()).isEqualTo(200);

    assertThat(token("list")).isZero();
    assertThat(out.toString()).containsPattern("NAME +ROLE").containsPattern("ci +read .* never");

    assertThat(token("revoke", "ci")).isZero();
    assertThat(SERVER.send(SERVER.as(secret, "/public/v2/executions")).status()).isEqualTo(401);
  }

  @Test
  void createAnswersInJson() throws Exception {
    Instant before = Instant.now();

    assertThat(token("create", "soon", "--role", "worker", "--expires", "90d", "--json")).isZero();

    assertThat(printed().get("name").asText()).isEqualTo("soon");
    assertThat(printed().get("secret").asText()).startsWith("adj_");
    assertThat(Instant.parse(printed().get("expires_at").asText()))
        .isBetween(before.plusSeconds(90 * 86_400 - 1), before.plusSeconds(90 * 86_400 + 60));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void listAndRevokeAnswerInJson() throws Exception {
    SERVER.token("gone", "write");

    assertThat(token("list", "--json")).isZero();
    assertThat(printed().findValuesAsText("name")).contains("gone");
    out.getBuffer().setLength(0);
    assertThat(token("revoke", "gone", "--json")).isZero();
    assertThat(printed().get("revoked").asText()).isEqualTo("gone");
  }

  @Test
  void theServersRefusalIsALine() {
    assertFailed(token("revoke", "nobody"), "adjourn: cannot find token \"nobody\"");
  }

  @Test
  void aWrongRoleIsALine() {
    assertFailed(
        token("create", "x", "--role", "owner"), "role must be read, write, worker or admin");
  }

  @Test
  void aMissingRoleIsALine() {
    assertMisused(token("create", "x"), "--role");
  }

  @Test
  void aBadExpiryIsALine() {
    assertMisused(token("create", "x", "--role", "read", "--expires", "soon"), "90d");
  }

  @Test
  void aWrongTokenIsALine() {
    assertFailed(
        adjourn("token", "list", "--url", SERVER.url(), "--token", "wrong"),
        "missing or wrong token");
  }

  @Test
  void aServerThatIsNotThereIsALine() {
    assertFailed(adjourn("token", "list", "--url", "http://127.0.0.1:1"), "cannot reach");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "ftp://host", "http:// host", ""})
  void aUrlThatIsNoneIsALine(String url) {
    assertFailed(adjourn("token", "list", "--url", url), "is no URL of an api-server");
  }

  @Test
  void withoutASubcommandItShowsWhatThereIs() {
    assertThat(adjourn("token")).isZero();
    assertThat(out.toString()).contains("create", "list", "revoke");
  }
}
