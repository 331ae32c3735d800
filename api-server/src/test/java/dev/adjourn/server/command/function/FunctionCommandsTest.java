package dev.adjourn.server.command.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.server.TestServer;
import dev.adjourn.server.dev.Adjourn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands against a real api-server, whose function nobody runs. */
class FunctionCommandsTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int function(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("function"));
    all.addAll(List.of(arguments));
    all.addAll(2, List.of("--url", SERVER.url(), "--token", "secret"));
    return Adjourn.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private JsonNode printed() throws JsonProcessingException {
    return new ObjectMapper().readTree(out.toString());
  }

  @AfterEach
  void resume() {
    assertThat(function("resume", "work")).isZero();
  }

  @Test
  void theListIsATable() {
    assertThat(function("list")).as("%s", err).isZero();

    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .first()
        .isEqualTo("FUNCTION STATE WAITING RUNNING AT ONCE WORKERS APPLICATION");
    assertThat(out.toString().lines().skip(1)).singleElement().asString().startsWith("work  ");
  }

  @Test
  void asJsonItIsWhatTheApiHas() throws Exception {
    assertThat(function("list", "--json")).isZero();
    assertThat(printed().get(0).get("name").asText()).isEqualTo("work");

    assertThat(function("get", "work", "--json")).isZero();
    JsonNode byName = printed();
    assertThat(function("get", byName.get("id").asText(), "--json")).isZero();
    assertThat(printed()).isEqualTo(byName);
    assertThat(byName.get("options").get("retry").get("max_attempts").asInt()).isZero();
  }

  @Test
  void oneIsACard() {
    SERVER.store().enqueue();

    assertThat(function("get", "work")).isZero();

    assertThat(out.toString().lines())
        .contains(
            "name           work",
            "application    shop",
            "state          active",
            "attempts       up to 1",
            "max duration   30 min")
        .anyMatch(line -> line.matches("executions     \\d+ created, 0 started, 0 aborting"));
  }

  @Test
  void itIsPausedAndResumed() throws Exception {
    assertThat(function("pause", "work")).isZero();
    assertThat(out.toString()).matches("Function work is paused; \\d+ wait, 0 run\\.\\n");

    assertThat(function("get", "work")).isZero();
    assertThat(out.toString()).contains("state          paused", "paused         ");

    assertThat(function("resume", "work", "--json")).isZero();
    assertThat(printed().get("state").asText()).isEqualTo("active");
    assertThat(printed().get("paused_at").isNull()).isTrue();
  }

  @Test
  void oneThatIsNotThereIsALine() {
    assertThat(function("pause", "nobody\u001B")).isEqualTo(1);

    assertThat(err).hasToString("adjourn: cannot find function \"nobody\\u001b\"\n");
  }

  @Test
  void withoutASubcommandItShowsWhatThereIs() {
    assertThat(Adjourn.commandLine().setOut(new PrintWriter(out, true)).execute("function"))
        .isZero();

    assertThat(out.toString()).contains("list", "get", "pause", "resume");
  }
}
