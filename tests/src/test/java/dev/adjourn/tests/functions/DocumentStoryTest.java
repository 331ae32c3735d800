package dev.adjourn.tests.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.Database;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of the announcement: a document is imported by three executions. */
@SystemTest
class DocumentStoryTest {
  private final Api api = RunningSystem.shared().api();
  private final Database database = RunningSystem.shared().database();

  @Test
  void anImportExtractsAndIndexesAsChildrenWithTheSameMetadata() {
    ObjectNode call = Api.call("importDocument", "moby-dick");
    call.putObject("metadata").put("workflowID", "w1").put("user_id", "7").put("type", "book");
    String id = api.accept(call);

    JsonNode summary = api.awaitResult(id);

    assertThat(summary.get("documentId").asText()).isEqualTo("moby-dick");
    assertThat(summary.get("words").asInt()).isGreaterThan(80);
    assertThat(summary.get("distinctWords").asInt()).isBetween(40, summary.get("words").asInt());
    assertThat(summary.get("frequentWords").size()).isEqualTo(5);
    List<JsonNode> children = children(id);
    assertThat(children.stream().map(child -> child.get("function_name").asText()))
        .containsExactly("extractText", "indexDocument");
    assertThat(children)
        .allSatisfy(
            child -> {
              assertThat(child.get("executed_by").asText()).isEqualTo(id);
              assertThat(child.get("metadata")).isEqualTo(call.get("metadata"));
              assertThat(child.get("state").asText()).isEqualTo("succeed");
            });
  }

  @Test
  void theChildrensResultsAreThoseOfTheParent() {
    String id = api.accept("importDocument", "alice");
    JsonNode summary = api.awaitResult(id);
    List<JsonNode> children = children(id);

    String text = result(children.get(0)).asText();
    JsonNode index = result(children.get(1));

    assertThat(text).doesNotContain("<p>");
    assertThat(api.get(children.get(1).get("id").asText() + "/arguments").json().get(1).asText())
        .isEqualTo(text);
    assertThat(index.get("words")).isEqualTo(summary.get("words"));
    assertThat(index.get("positions").size()).isEqualTo(summary.get("distinctWords").asInt());
  }

  private List<JsonNode> children(String id) {
    return database
        .texts("SELECT id FROM executions WHERE executed_by = ? ORDER BY id", id)
        .stream()
        .map(api::execution)
        .toList();
  }

  private JsonNode result(JsonNode execution) {
    return api.get(execution.get("id").asText() + "/results").json();
  }
}
