package dev.adjourn.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.client.FunctionCall;
import dev.adjourn.examples.conformance.Plans;
import dev.adjourn.model.LogLine;
import dev.adjourn.workers.testkit.AdjournExtension;
import dev.adjourn.workers.testkit.OrchestrationReplay;
import dev.adjourn.workers.testkit.TestExecution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How orchestrations are tested. */
class DocumentImportsTest {
  // snippet: test-orchestration
  @RegisterExtension
  final AdjournExtension adjourn =
      AdjournExtension.builder()
          .functions(new DocumentImports())
          .functions(new Indexing())
          .functions(new Plans())
          .build();

  @Test
  void aDocumentWithoutTextIsLeftOut() {
    adjourn.fake(
        "extractText",
        call -> {
          if (call.argument(0, String.class).equals("empty")) {
            throw new IllegalStateException("no text");
          }
          return "the sea, the ship";
        });

    TestExecution<?> all =
        adjourn.run(FunctionCall.of("importDocuments", List.of("alice", "empty")));

    assertThat(all.result()).hasToString("{\"alice\":4}");
    assertThat(all.logs()).extracting(LogLine::message).containsExactly("empty has no text");
    assertThat(adjourn.executions("indexDocument")).hasSize(1);
  }

  // end

  // snippet: test-events
  @Test
  void anApprovalThatComesInTimeCounts() {
    TestExecution<?> approved = adjourn.enqueue(FunctionCall.of("planApproval", 3_600_000));
    adjourn.sendEvent(approved, "approval", "yes", Duration.ofMinutes(59));
    TestExecution<?> tooLate = adjourn.enqueue(FunctionCall.of("planApproval", 3_600_000));
    adjourn.sendEvent(tooLate, "approval", "yes", Duration.ofMinutes(61));

    assertThat(approved.result()).hasToString("\"yes\"");
    assertThat(tooLate.result()).hasToString("\"none\"");
  }

  // end

  // snippet: test-replay
  @Test
  void runsOfTheLastReleaseCanGoOn() {
    OrchestrationReplay.builder()
        .functions(new DocumentImports())
        .build()
        .replay(Path.of("src/test/resources/histories/importDocuments.json"));
  }
  // end
}
