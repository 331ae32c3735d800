package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What all parts of the contract need. */
abstract class ContractPart {
  static final String EXECUTIONS = "/public/v2/executions";

  /** Well formed, and of no execution. */
  static final String NOBODY = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  static final String FAR = "2126-01-01T00:00:00Z";

  private static final Set<String> CODES =
      Set.of("bad_request", "unauthorized", "not_found", "conflict", "internal_error");

  final Api api = RunningSystem.shared().api();
  final Database database = RunningSystem.shared().database();

  /** A test's own mark, to find its executions by. */
  static String batch() {
    return UUID.randomUUID().toString();
  }

  /** Enqueues a call that bears this mark. */
  String mark(String batch, ObjectNode call) {
    call.withObjectProperty("metadata").put("batch", batch);
    return api.accept(call);
  }

  /** The filter that finds what bears this mark; further filters follow a comma. */
  static String marked(String batch, String further) {
    return "{\"metadata\":[{\"key\":\"batch\",\"values\":[\"" + batch + "\"]}]" + further + "}";
  }

  /** The ids of a page of all marked ones that the further filters let through. */
  List<String> listed(String batch, String further) {
    return ids(api.list("{\"page\":{\"first\":100},\"filters\":" + marked(batch, further) + "}"));
  }

  static List<String> ids(Answer page) {
    assertThat(page.status()).as("%s", page).isEqualTo(200);
    return page.data().findValuesAsText("id");
  }

  static String state(JsonNode execution) {
    return execution.required("state").asText();
  }

  /** The answer refuses in the contract's shape; its message. */
  static String refusal(Answer answer, int status, String code) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(errorOf(answer)).isEqualTo(code);
    return answer.json().get("message").asText();
  }

  /** The answer has the contract's shape of an error; its code. */
  static String errorOf(Answer answer) {
    assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("application/json");
    JsonNode body = answer.json();
    assertThat(fieldNames(body)).containsExactlyInAnyOrder("error", "message");
    assertThat(body.get("message").asText()).isNotBlank();
    assertThat(body.get("error").asText()).isIn(CODES);
    return body.get("error").asText();
  }

  static List<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(field -> field.getKey()).toList();
  }
}
