package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Api;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class FiltersPart extends ContractPart {
  private final String batch = batch();

  @Test
  void byStates() {
    String done = mark(batch, Api.call("nothing"));
    String failed = mark(batch, Api.call("failAlways", "no"));
    String waiting = mark(batch, Api.call("nothing").put("schedule_for", FAR));
    awaitEnds(done, failed);

    assertThat(listed(batch, ",\"states\":[\"succeed\"]")).containsExactly(done);
    assertThat(listed(batch, ",\"states\":[\"failed\",\"created\"]"))
        .containsExactly(waiting, failed);
    assertThat(listed(batch, ",\"states\":[\"aborted\"]")).isEmpty();
    assertThat(listed(batch, ",\"states\":[]")).containsExactly(waiting, failed, done);
  }

  @Test
  void byFunctionIds() {
    String echo = mark(batch, Api.call("echo"));
    String nothing = mark(batch, Api.call("nothing"));
    String echoId = api.execution(echo).get("function_id").asText();
    String nothingId = api.execution(nothing).get("function_id").asText();

    assertThat(listed(batch, functionIds(echoId))).containsExactly(echo);
    assertThat(listed(batch, functionIds(echoId + "\",\"" + nothingId)))
        .containsExactly(nothing, echo);
    assertThat(listed(batch, functionIds(NOBODY))).isEmpty();
    assertThat(listed(batch, ",\"function_ids\":[]")).containsExactly(nothing, echo);
  }

  @Test
  void byErrorCodes() {
    String failed = mark(batch, Api.call("failAlways", "no"));
    String late = mark(batch, Api.call("timeLimited", 60_000));
    String done = mark(batch, Api.call("nothing"));
    awaitEnds(failed, late, done);

    assertThat(listed(batch, ",\"error_codes\":[\"ER0003\"]")).containsExactly(failed);
    assertThat(listed(batch, ",\"error_codes\":[\"ER0001\",\"ER0003\"]"))
        .containsExactly(late, failed);
    assertThat(listed(batch, ",\"error_codes\":[\"ER0002\"]")).isEmpty();
  }

  @Test
  void byTheTimeThatItIsScheduledAtWithBothEnds() {
    String first = mark(batch, Api.call("nothing").put("schedule_for", "2101-01-01T00:00:00Z"));
    String second = mark(batch, Api.call("nothing").put("schedule_for", "2102-01-01T00:00:00Z"));
    String third = mark(batch, Api.call("nothing").put("schedule_for", "2103-01-01T00:00:00Z"));

    assertThat(listed(batch, range("\"from\":\"2102-01-01T00:00:00Z\"")))
        .containsExactly(third, second);
    assertThat(listed(batch, range("\"to\":\"2102-01-01T01:00:00+01:00\"")))
        .containsExactly(second, first);
    assertThat(
            listed(
                batch, range("\"from\":\"2101-06-01T00:00:00Z\",\"to\":\"2102-06-01T00:00:00Z\"")))
        .containsExactly(second);
    assertThat(listed(batch, ",\"scheduled_at\":{}")).containsExactly(third, second, first);
  }

  @Test
  void byTheTimeThatItStartedAt() {
    String first = mark(batch, Api.call("nothing"));
    Instant start = Instant.parse(api.awaitEnd(first).get("started_at").asText());
    String second = mark(batch, Api.call("nothing"));
    awaitEnds(second);
    String waiting = mark(batch, Api.call("nothing").put("schedule_for", FAR));

    assertThat(listed(batch, started("from", start))).containsExactly(second, first);
    assertThat(listed(batch, started("from", start.plusNanos(1_000)))).containsExactly(second);
    assertThat(listed(batch, started("to", start))).containsExactly(first);
    assertThat(listed(batch, "")).contains(waiting);
  }

  @Test
  void byTheParent() {
    String parent = mark(batch, Api.call("fanOut", 3, 1));
    awaitEnds(parent);

    List<JsonNode> children =
        api.list("{\"filters\":{\"executed_by\":\"" + parent + "\"}}").data().findParents("id");

    assertThat(children).hasSize(3);
    assertThat(children)
        .allSatisfy(child -> assertThat(child.get("executed_by").asText()).isEqualTo(parent));
    assertThat(api.list("{\"filters\":{\"executed_by\":\"" + NOBODY + "\"}}").data()).isEmpty();
  }

  @Test
  void byAnyValueOfEachKeyOfMetadata() {
    String a = tagged("import", "1");
    String b = tagged("export", "1");
    String c = tagged("export", "2");
    String d = tagged("other", "1");

    assertThat(listed(batch, "")).containsExactly(d, c, b, a);
    assertThat(metadata("type", "import\",\"export")).containsExactly(c, b, a);
    assertThat(metadata("user_id", "1")).containsExactly(d, b, a);
    assertThat(
            ids(
                api.sendTo(
                    "GET",
                    EXECUTIONS
                        + "?metadata=type:import,type:export&metadata=user_id:1,batch:"
                        + batch)))
        .containsExactly(b, a);
    assertThat(metadata("type", "Import")).isEmpty();
    assertThat(metadata("Type", "import")).isEmpty();
    assertThat(metadata("type", "import\",\"nobody")).containsExactly(a);
  }

  @Test
  void allTogether() {
    String failed = mark(batch, Api.call("failAlways", "no"));
    String done = mark(batch, Api.call("nothing"));
    awaitEnds(failed, done);
    JsonNode execution = api.execution(failed);

    String all =
        """
        ,"states":["failed","succeed"],"function_ids":["%s"],"error_codes":["ER0003"],
        "scheduled_at":{"from":"2020-01-01T00:00:00Z","to":"2100-01-01T00:00:00Z"},
        "started_at":{"from":"2020-01-01T00:00:00Z"}
        """
            .formatted(execution.get("function_id").asText());

    assertThat(listed(batch, all)).containsExactly(failed);
    assertThat(listed(batch, all + ",\"executed_by\":\"" + failed + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"states\":[\"running\"]}",
        "{\"states\":\"failed\"}",
        "{\"states\":[7]}",
        "{\"states\":[\"FAILED\"]}",
        "{\"error_codes\":[\"ER9\"]}",
        "{\"function_ids\":[null]}",
        "{\"scheduled_at\":{\"from\":\"now\"}}",
        "{\"scheduled_at\":\"2026-01-01T00:00:00Z\"}",
        "{\"started_at\":{\"to\":7}}",
        "{\"executed_by\":\"x\"}",
        "{\"executed_by\":[]}",
        "{\"metadata\":{\"a\":\"b\"}}",
        "{\"metadata\":[{\"values\":[\"b\"]}]}",
        "{\"metadata\":[{\"key\":\"a\",\"values\":\"b\"}]}",
        "{\"metadata\":[\"a\"]}",
        "7",
        "[]"
      })
  void aFilterThatIsNoneIsRefused(String filters) {
    refusal(api.list("{\"filters\":" + filters + "}"), 400, "bad_request");
  }

  private void awaitEnds(String... ids) {
    for (String id : ids) {
      JsonNode unused = api.awaitEnd(id);
    }
  }

  private String tagged(String type, String user) {
    var call = Api.call("nothing").put("schedule_for", FAR);
    call.withObjectProperty("metadata").put("type", type).put("user_id", user);
    return mark(batch, call);
  }

  private List<String> metadata(String key, String values) {
    String filters =
        "{\"metadata\":[{\"key\":\"batch\",\"values\":[\"%s\"]},{\"key\":\"%s\",\"values\":[\"%s\"]}]}"
            .formatted(batch, key, values);
    return ids(api.list("{\"filters\":" + filters + "}"));
  }

  private static String functionIds(String ids) {
    return ",\"function_ids\":[\"" + ids + "\"]";
  }

  private static String range(String ends) {
    return ",\"scheduled_at\":{" + ends + "}";
  }

  private static String started(String end, Instant time) {
    return ",\"started_at\":{\"" + end + "\":\"" + time + "\"}";
  }
}
