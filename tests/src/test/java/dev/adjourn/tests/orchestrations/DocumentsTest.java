package dev.adjourn.tests.orchestrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import dev.adjourn.tests.RunningSystem;
import dev.adjourn.tests.SystemTest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The story of the documents, as an orchestration. */
@SystemTest
class DocumentsTest {
  private final Api api = RunningSystem.shared().api();

  @Test
  void twentyDocumentsAreImportedInParallelOneOfThemAtTheSecondAttempt() {
    List<String> ids =
        Stream.concat(IntStream.range(1, 20).mapToObj(i -> "note-" + i), Stream.of("note-unsteady"))
            .toList();
    ObjectNode call = Api.call("importDocuments", ids);
    call.set("metadata", Answer.parse("{\"user_id\":\"twenty\"}"));
    Plan plan = new Plan(api, api.accept(call));

    JsonNode words = plan.result();

    assertThat(words).as("%s, %s", plan.childrensStates(), plan.lines()).hasSize(20);
    assertThat(words.get("note-7").asInt()).isEqualTo(6);
    assertThat(plan.children())
        .hasSize(40)
        .allMatch(child -> child.get("state").asText().equals("succeed"))
        .allMatch(child -> child.get("metadata").get("user_id").asText().equals("twenty"))
        .filteredOn(child -> child.get("attempt").asInt() == 2)
        .hasSize(1);
  }

  @Test
  void oneWithoutATextIsLeftOut() {
    Plan plan = new Plan(api, api.accept("importDocuments", List.of("note-1", "missing")));

    assertThat(plan.result()).hasSize(1);
    assertThat(plan.lines()).contains("missing has no text");
  }
}
