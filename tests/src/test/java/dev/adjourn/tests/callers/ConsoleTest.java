package dev.adjourn.tests.callers;

import static dev.adjourn.tests.Waiting.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Child;
import dev.adjourn.tests.Console;
import dev.adjourn.tests.Console.Said;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The commands for executions and functions, typed at a terminal, for people and as JSON. */
@SystemTest
class ConsoleTest {
  private static final String FAR = "2126-01-01T00:00:00Z";

  private final RunningSystem system = RunningSystem.shared();
  private final Api api = system.api();
  private final Console console = system.console();

  private static void assertDone(Said said, String out) {
    assertThat(said).isEqualTo(new Said(0, out, ""));
  }

  private static void assertFailed(Said said, String line) {
    assertThat(said).isEqualTo(new Said(1, "", "adjourn: " + line + "\n"));
  }

  private static JsonNode document(Said said) {
    assertThat(said.exitCode()).as("%s", said).isZero();
    assertThat(said.err()).isEmpty();
    return said.json();
  }

  @Test
  void runPrintsTheId() {
    Said said = console.adjourn("run", "helloWorld", "\"Zoë\"", "--metadata", "user=7");

    assertThat(said.exitCode()).as("%s", said).isZero();
    assertThat(api.awaitResult(said.out().strip()).asText()).isEqualTo("Hello, Zoë!");
    JsonNode execution = document(console.adjourn("run", "echo", "--delay", "1h", "--json"));
    assertThat(execution.get("waiting_reason").asText()).isEqualTo("scheduled");
  }

  @Test
  void runWaitsForTheResult() {
    assertDone(console.adjourn("run", "helloWorld", "-s", "Ada", "--wait"), "\"Hello, Ada!\"\n");
    assertDone(
        console.adjourn("run", "echo", "1.10", "{\"a\":[]}", "--wait", "--json"),
        "[1.10,{\"a\":[]}]\n");
    Said failed = console.adjourn("run", "failAlways", "-s", "bo\u001Bom", "--wait");
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err()).endsWith("failed with ER0003, IllegalStateException: bo\\u001bom\n");
  }

  @Test
  void getShowsAnExecutionWithItsAttempts() {
    String id = api.accept("failTimes", "k", 1);
    JsonNode ended = api.awaitEnd(id);

    assertThat(document(console.adjourn("get", id, "--json"))).isEqualTo(ended);
    assertThat(console.adjourn("get", id).out().lines())
        .contains("id             " + id, "state          succeed", "function       failTimes")
        .anyMatch(line -> line.matches("attempts       #2  succeed  in [0-9.]+ m?s"))
        .anyMatch(line -> line.matches("               #1  failed  in [0-9.]+ m?s  ER0003"));
    assertFailed(
        console.adjourn("get", "01ARZ3NDEKTSV4RRFFQ69G5FAV"),
        "cannot find execution \"01ARZ3NDEKTSV4RRFFQ69G5FAV\"");
  }

  @Test
  void listShowsWhatMatches() {
    String mark = UUID.randomUUID().toString();
    for (int i = 0; i < 3; i++) {
      ObjectNode call = Api.call("nothing").put("schedule_for", FAR);
      call.putObject("metadata").put("mark", mark);
      api.accept(call);
    }
    String[] list = {"list", "--metadata", "mark=" + mark, "--function", "nothing", "--limit", "2"};

    Said table = console.adjourn(list);

    assertThat(table.out().lines()).hasSize(3);
    assertThat(table.out()).startsWith("ID  ").contains("  created    in ").contains("scheduled");
    assertThat(table.err()).isEqualTo("adjourn: there are more (--limit, --all)\n");
    assertThat(document(console.adjourn("list", "--metadata", "mark=" + mark, "--json")))
        .hasSize(3);
  }

  @Test
  void aClosedPipeEndsACommandWithoutAWord() {
    String id = api.accept("chatter", 3_000);
    JsonNode unused = api.awaitEnd(id);

    Said said = console.piped("head -n 1", "logs", id);

    assertThat(said.err()).isEmpty();
    assertThat(said.out()).matches("#1 .*Z INFO  line 1\\n");
  }

  @Test
  void logsShowsEachLineAndItsPlace() {
    String id = api.accept("chatter", 2);
    JsonNode unused = api.awaitEnd(id);

    assertThat(console.adjourn("logs", id).out())
        .matches("#1 \\S+Z INFO  line 1\\n#1 \\S+Z INFO  line 2\\n");
    List<JsonNode> lines =
        console
            .adjourn("logs", id, "--attempt", "1", "--json")
            .out()
            .lines()
            .map(Answer::parse)
            .toList();
    assertThat(lines).isEqualTo(List.copyOf(api.get(id + "/logs").data().valueStream().toList()));
    assertDone(console.adjourn("logs", id, "--attempt", "2"), "");
  }

  @Test
  void followingGoesOnOverAttemptsAndARestartOfTheServerUntilTheEnd() {
    try (PausingWorker worker = PausingWorker.start(api)) {
      String id = api.accept("pausing");
      Console.Running following = console.start("logs", id, "--follow");
      waitFor("the line of the second attempt").until(() -> following.outSoFar().contains("#2"));
      system.kill(Child.API_SERVER);
      waitFor("the note on stderr").until(() -> following.errSoFar().contains("asking again"));
      worker.release();
      Said said = following.await();

      assertThat(said.exitCode()).as("%s", said).isZero();
      assertThat(said.out().lines().map(line -> line.replaceAll(" .* INFO  ", " ")))
          .containsExactly("#1 begins", "#2 begins", "#2 goes on");
    } finally {
      system.awaitWhole();
    }
  }

  @Test
  void resultPrintsWhatCameOut() {
    String id = api.accept("helloWorld", "Ada");
    assertDone(console.adjourn("result", id, "--wait"), "\"Hello, Ada!\"\n");
    assertDone(console.adjourn("result", id, "--json"), "\"Hello, Ada!\"\n");

    String failing = api.accept("failAlways", "boom");
    JsonNode unused = api.awaitEnd(failing);
    Said failure = console.adjourn("result", failing, "--json");

    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(failure.json()).isEqualTo(api.get(failing + "/results").json());
    assertFailed(
        console.adjourn("result", failing),
        "execution " + failing + " failed with ER0003, IllegalStateException: boom");
  }

  @Test
  void rescheduleMovesTheStart() {
    String id = api.accept(Api.call("nothing").put("schedule_for", FAR));

    JsonNode moved =
        document(console.adjourn("reschedule", id, "--at", "2127-01-01T00:00:00Z", "--json"));
    assertThat(moved.get("scheduled_at").asText()).isEqualTo("2127-01-01T00:00:00Z");
    assertThat(console.adjourn("reschedule", id).out())
        .matches("Execution " + id + " is scheduled for \\S+Z \\(.*\\)\\.\\n");
    assertThat(api.awaitEnd(id).get("state").asText()).isEqualTo("succeed");
    assertFailed(console.adjourn("reschedule", id), "cannot reschedule execution in succeed state");
  }

  @Test
  void cancelStopsWhatHasNotStartedAndByForceWhatHas() {
    String waiting = api.accept(Api.call("nothing").put("schedule_for", FAR));
    String running = api.accept("sleepFor", 600_000);
    JsonNode unused = api.awaitState(running, "started");

    assertDone(console.adjourn("cancel", waiting), "Execution " + waiting + " is cancelled.\n");
    assertFailed(console.adjourn("cancel", running), "cannot cancel execution in started state");
    JsonNode aborting = document(console.adjourn("cancel", running, "--force", "--json"));

    assertThat(aborting.get("state").asText()).isEqualTo("aborting");
    assertThat(api.awaitEnd(running).get("state").asText()).isEqualTo("aborted");
  }

  @Test
  void rerunMakesANewExecution() {
    String id = api.accept("helloWorld", "Ada");
    JsonNode unused = api.awaitEnd(id);

    assertDone(console.adjourn("rerun", id, "--wait"), "\"Hello, Ada!\"\n");
    JsonNode rerun = document(console.adjourn("rerun", id, "--json"));

    assertThat(rerun.get("rerun_of").asText()).isEqualTo(id);
  }

  @Test
  void aFunctionIsListedPausedAndResumed() {
    assertThat(console.adjourn("function", "list").out().lines())
        .anyMatch(line -> line.matches("pair +active +\\d+ +\\d+ +2 +1 +examples"));
    try {
      assertThat(console.adjourn("function", "pause", "pair").out())
          .startsWith("Function pair is paused; ");
      assertThat(document(console.adjourn("function", "get", "pair", "--json")).get("state"))
          .hasToString("\"paused\"");
    } finally {
      assertThat(console.adjourn("function", "resume", "pair").out())
          .startsWith("Function pair is active; ");
    }
  }

  @Test
  void aServerThatIsNotThereIsALine() {
    Said said = console.adjourn("get", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "--url", "http://127.0.0.1:1");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).hasLineCount(1).startsWith("adjourn: cannot reach an api-server");
    assertThat(said.out()).isEmpty();
  }
}
