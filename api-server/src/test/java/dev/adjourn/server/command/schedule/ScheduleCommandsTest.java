package dev.adjourn.server.command.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.FunctionOptions;
import dev.adjourn.model.cron.CronPolicy;
import dev.adjourn.server.TestServer;
import dev.adjourn.server.dev.Adjourn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The commands against a real api-server, while Temporal is away. */
class ScheduleCommandsTest {

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void setUp() {
    SERVER
        .store()
        .registerWork(
            FunctionOptions.standard()
                .withCron("0 0 1 JAN *", CronPolicy.standard().withTimeZone("Europe/Zurich")));
  }

  private int adjourn(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("schedule"));
    all.addAll(List.of(arguments));
    all.addAll(2, List.of("--url", SERVER.url(), "--token", "secret"));
    return Adjourn.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  private JsonNode json(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    assertThat(adjourn(all.toArray(String[]::new))).as("%s", err).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private String id() throws Exception {
    return json("list").get(0).get("id").asText();
  }

  @Test
  void listShowsWhatRecursAndWhen() throws Exception {
    String id = id();

    assertThat(adjourn("list")).isZero();

    assertThat(out.toString().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(id)
        .contains("work", "0 0 1 JAN * Europe/Zurich");
  }

  @Test
  void getShowsTheNextTenTimesAndThatTemporalIsAway() throws Exception {
    assertThat(adjourn("get", id())).isZero();

    assertThat(out.toString()).contains("active (not synced yet)", "catch up       10 min");
    assertThat(out.toString().lines().filter(line -> line.contains("-12-31T23:00:00Z")))
        .hasSize(10);
  }

  @Test
  void triggerPrintsTheExecutionAndWithAKeyTheSame() throws Exception {
    assertThat(adjourn("trigger", id(), "--idempotency-key", "k")).isZero();
    String first = out.toString();

    JsonNode again = json("trigger", id(), "--idempotency-key", "k");

    assertThat(again.get("id").asText()).isEqualTo(first.strip());
    assertThat(again.get("schedule_id").asText()).isEqualTo(id());
  }

  @Test
  void pauseAndResumeShowHowItStandsThen() throws Exception {
    String id = id();

    assertThat(json("pause", id).get("state").asText()).isEqualTo("paused");
    assertThat(json("resume", id).get("state").asText()).isEqualTo("active");
  }

  @Test
  void whatIsNoIdIsMisuseAndAnUnknownOneFails() {
    assertThat(adjourn("get", "tomorrow")).isEqualTo(2);
    assertThat(err.toString()).contains("'tomorrow' is no id of a schedule");

    assertThat(adjourn("get", "01ARZ3NDEKTSV4RRFFQ69G5FAV")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot find schedule");
  }
}
