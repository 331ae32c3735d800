package dev.adjourn.server.command.execution;

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

/** The commands against a real api-server, whose function nobody runs. */
class ExecutionCommandsTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int adjourn(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--url", SERVER.url(), "--token", "secret"));
    return Adjourn.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private String run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("run", "work"));
    all.addAll(List.of(arguments));
    assertThat(adjourn(all.toArray(String[]::new))).as("%s", err).isZero();
    return out.toString().strip();
  }

  private JsonNode printed() throws JsonProcessingException {
    return new ObjectMapper().readTree(out.toString());
  }

  private void assertMisused(int code, String line) {
    assertThat(code).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains(line);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void argumentsReachTheServerAsTyped() {
    String id = run("1.10", "-s", "2", "\"three\"", "-s", "@x", "-4", "{\"a\":[null]}");

    assertThat(SERVER.get("/public/v2/executions/" + id + "/arguments").text())
        .isEqualTo("[1.10,\"2\",\"three\",\"@x\",-4,{\"a\":[null]}]");
  }

  @Test
  void argumentsMayComeAllAtOnce() {
    String id = run("--args", "[\"Ada\", 3]");

    assertThat(SERVER.get("/public/v2/executions/" + id + "/arguments").text())
        .isEqualTo("[\"Ada\",3]");
  }

  @Test
  void argumentsThatCannotBeMeantAreMisuse() {
    assertMisused(adjourn("run", "work", "Ada"), "argument 1 is no JSON: Ada");
    assertMisused(adjourn("run", "work", "1", "--args", "[]"), "--args has all arguments");
    assertMisused(adjourn("run", "work", "--args", "1"), "no JSON array");
    assertMisused(adjourn("run", "work", "-s"), "a TEXT must follow -s");
    assertMisused(adjourn("run"), "FUNCTION");
  }

  @Test
  void optionsOfTheCallReachTheServer() throws Exception {
    Instant before = Instant.now();
    run(
        "--delay",
        "1h",
        "--discard-after",
        "2027-01-01T00:00:00Z",
        "--metadata",
        "a=b=c",
        "--json");

    assertThat(Instant.parse(printed().get("scheduled_at").asText()))
        .isBetween(before.plusSeconds(3_599), before.plusSeconds(3_660));
    assertThat(printed().get("discard_after").asText()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(printed().get("metadata")).hasToString("{\"a\":\"b=c\"}");
  }

  @Test
  void optionsOfTheCallThatCannotBeMeantAreMisuse() {
    assertMisused(adjourn("run", "work", "--delay", "1h", "--at", "2h"), "mutually exclusive");
    assertMisused(
        adjourn("run", "work", "--metadata", "a=1", "--metadata", "a=2"), "one value for each key");
    assertMisused(adjourn("run", "work", "--metadata", "a"), "not like key=value");
    assertMisused(adjourn("run", "work", "--metadata", "a="), "printable ASCII");
    assertMisused(adjourn("run", "work", "--delay", "soon"), "no duration");
  }

  @Test
  void aCallWithAKeyIsMadeOnce() {
    String first = run("--idempotency-key", "order-1");

    assertThat(run("--idempotency-key", "order-1")).isEqualTo(first);
    assertThat(adjourn("run", "work", "1", "--idempotency-key", "order-1")).isEqualTo(1);
  }

  @Test
  void anUnknownFunctionIsRefused() {
    assertThat(adjourn("run", "nope\u001B[2J")).isEqualTo(2);
    assertThat(adjourn("run", "nope")).isEqualTo(1);
    assertThat(err).hasToString("adjourn: cannot find function \"nope\"\n");
  }

  @Test
  void anExecutionIsShownForPeopleAndForPrograms() throws Exception {
    String id = run("--metadata", "user=7", "--delay", "1h");

    assertThat(adjourn("get", id)).isZero();
    assertThat(out.toString().lines())
        .contains("id             " + id, "state          created (scheduled)")
        .contains("metadata       user=7");
    assertThat(adjourn("get", id, "--json")).isZero();
    assertThat(printed()).isEqualTo(SERVER.get("/public/v2/executions/" + id).json().get("data"));
  }

  @Test
  void aListIsFilteredAndLimited() throws Exception {
    String red = run("--metadata", "colour=red", "--metadata", "list=1", "--delay", "1h");
    String blue = run("--metadata", "colour=blue", "--metadata", "list=1", "--delay", "3h");
    run("--metadata", "colour=green", "--metadata", "list=1");
    String[] coloured = {
      "list", "--metadata", "colour=red", "--metadata", "colour=blue", "--metadata", "list=1"
    };

    assertThat(adjourn(coloured)).isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" .*", "")))
        .containsExactly("ID", blue, red);
    assertThat(adjourn("list", "--metadata", "list=1", "--scheduled-from", "+2h", "--json"))
        .isZero();
    assertThat(printed().findValuesAsText("id")).containsExactly(blue);
    assertThat(adjourn("list", "--metadata", "list=1", "--function", "work", "--limit", "2"))
        .isZero();
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(err.toString()).contains("there are more (--limit, --all)");
    assertThat(adjourn("list", "--metadata", "list=1", "--limit", "1", "--all", "--json")).isZero();
    assertThat(printed()).hasSize(3);
  }

  @Test
  void aListMayBeEmpty() throws Exception {
    assertThat(adjourn("list", "--function", "nope")).isZero();
    assertThat(err).hasToString("adjourn: no executions\n");
    assertThat(out.toString()).isEmpty();
    assertThat(adjourn("list", "--function", "nope", "--json")).isZero();
    assertThat(printed()).isEmpty();
  }

  @Test
  void filtersThatCannotBeMeantAreMisuse() {
    assertMisused(adjourn("list", "--state", "failed,lost"), "there is no state 'lost'");
    assertMisused(adjourn("list", "--error-code", "ER9"), "--error-code");
    assertMisused(adjourn("list", "--limit", "0"), "--limit");
    assertMisused(adjourn("list", "--executed-by", "x"), "no id of an execution");
    assertMisused(adjourn("list", "--started-from", "yesterday"), "2027-01-01T00:00:00Z");
  }

  @Test
  void executionsAreCountedForPeopleAndForPrograms() throws Exception {
    assertThat(adjourn("cancel", run("--delay", "1h"))).isZero();

    assertThat(adjourn("counts", "--function", "work")).as("%s", err).isZero();
    assertThat(out.toString().lines().map(line -> line.replaceAll(" +", " ")))
        .contains("FUNCTION STATE EXECUTIONS")
        .anyMatch(line -> line.matches("work cancelled \\d+"));
    assertThat(adjourn("counts", "--json")).isZero();
    assertThat(printed())
        .isEqualTo(SERVER.get("/public/v2/executions/counts").json().get("data"))
        .isNotEmpty();
  }

  @Test
  void countsOfAFunctionThatIsNotThereAreRefused() {
    assertThat(adjourn("counts", "--function", "nope")).isEqualTo(1);
    assertThat(err).hasToString("adjourn: cannot find function \"nope\"\n");
  }

  @Test
  void anExecutionIsMovedAndCancelled() throws Exception {
    String id = run("--delay", "1h");

    assertThat(adjourn("reschedule", id, "--at", "2127-01-01T00:00:00Z")).isZero();
    assertThat(out.toString())
        .startsWith("Execution " + id + " is scheduled for 2127-01-01T00:00:00Z (in ");
    assertThat(adjourn("cancel", id)).isZero();
    assertThat(out).hasToString("Execution " + id + " is cancelled.\n");
    assertThat(adjourn("reschedule", id)).isEqualTo(1);
    assertThat(err).hasToString("adjourn: cannot reschedule execution in cancelled state\n");
    assertThat(adjourn("result", id)).isEqualTo(1);
    assertThat(err.toString()).contains("was cancelled, so there is no result");
    assertThat(adjourn("logs", id, "--follow")).isZero();
    assertThat(adjourn("rerun", id, "--json")).isZero();
    assertThat(printed().get("rerun_of").asText()).isEqualTo(id);
  }

  @Test
  void oneThatRunsIsCancelledByForceOnly() {
    SERVER.store().register("shop", "worker-1"); // or its lease may have ended, and the attempt
    String id = SERVER.store().start().value();

    assertThat(adjourn("cancel", id)).isEqualTo(1);
    assertThat(adjourn("cancel", id, "--force")).isZero();
    assertThat(out).hasToString("Execution " + id + " is being stopped.\n");
    assertThat(adjourn("cancel", id, "--force")).isZero();
    assertThat(out).hasToString("Execution " + id + " is being stopped already.\n");
  }

  @Test
  void waitingEndsWithTheTime() {
    String id = run("--delay", "1h");

    assertThat(adjourn("result", id)).isEqualTo(1);
    assertThat(err.toString()).contains("has not started (--wait waits for its result)");
    assertThat(adjourn("result", id, "--timeout", "10ms")).isEqualTo(1);
    assertThat(err.toString()).contains("did not end within");
  }

  @Test
  void anIdThatIsNoneIsMisuseAndOneOfNobodyIsRefused() {
    assertMisused(adjourn("get", "x\u001B"), "'x\\u001b' is no id of an execution");
    assertThat(adjourn("get", "01ARZ3NDEKTSV4RRFFQ69G5FAV")).isEqualTo(1);
    assertThat(err.toString()).startsWith("adjourn: cannot find execution");
  }

  @Test
  void aReaderMayNotRun() {
    String secret = SERVER.token("reader", "read");

    int code =
        Adjourn.commandLine()
            .setErr(new PrintWriter(err, true))
            .execute("run", "work", "--url", SERVER.url(), "--token", secret);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString()).contains("has the role read, and this needs write");
  }
}
