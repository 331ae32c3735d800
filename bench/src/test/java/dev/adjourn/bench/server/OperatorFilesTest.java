package dev.adjourn.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.enums.v1.IndexedValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorFilesTest {
  private static final Path FOLDER = Path.of("..", "config", "temporal");

  @Test
  void theTimersOfTheServerStayAsCoarseAsTheyAreByDefault() throws IOException {
    String ours = Files.readString(FOLDER.resolve("dynamicconfig.yaml"));

    assertThat(OperatorFiles.withoutTimerShift(ours))
        .contains("limit.maxIDLength:\n  - value: 255\n")
        .contains("frontend.WorkerCommandsEnabled:\n")
        .doesNotContain("TimeShift", "punctual")
        .endsWith("matching.numTaskqueueWritePartitions:\n  - value: 1\n\n");
  }

  @Test
  void whatComesAfterTheTimersIsKept() {
    String text =
        """
        a:
          - value: 1

        # why
        history.timerProcessorMaxTimeShift:
          - value: 10ms
        b:
          - value: 2
        """;

    assertThat(OperatorFiles.withoutTimerShift(text))
        .isEqualTo("a:\n  - value: 1\n\nb:\n  - value: 2\n");
  }

  @Test
  void allSearchAttributesAreRead() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("search-attributes.txt"));

    assertThat(OperatorFiles.searchAttributes(lines))
        .hasSize(5)
        .containsAllEntriesOf(
            Map.of(
                "AdjournFunction", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
                "AdjournMetadata", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
                "AdjournScheduledAt", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME));
  }

  @Test
  void anUnknownTypeIsNamed() {
    assertThatThrownBy(() -> OperatorFiles.searchAttributes(List.of("A=Colour")))
        .hasMessageStartingWith("no type Colour");
  }
}
