package dev.adjourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatiosTest {
  private static final Ratios STORED =
      new Ratios(2, Map.of("part", Map.of("latency", 1.0, "rate", 1.5)));

  private static Report report(double latency, double rate) {
    return new Report(
        "part",
        List.of(
            Measure.of("latency", "ms", latency, 1, Goal.none()),
            Measure.of("rate", "1/s", rate, 1, Goal.none()),
            Measure.of("not stored", "ms", 99, 1, Goal.none()),
            Measure.of("latency", "ms", 99, 0, Goal.none())));
  }

  @Test
  void aTimeIsWorseWhenItIsLongerByMoreThanTheMargin() {
    assertThat(STORED.compare(report(2, 1.5)))
        .hasSize(2)
        .noneMatch(line -> line.endsWith("WORSE THAN STORED"));
    assertThat(STORED.compare(report(2.1, 1.5)).get(0)).endsWith("WORSE THAN STORED");
  }

  @Test
  void aRateIsWorseWhenItIsLowerByMoreThanTheMargin() {
    assertThat(STORED.compare(report(1, 0.75)).get(1)).endsWith("as stored or better");
    assertThat(STORED.compare(report(1, 0.74)).get(1)).endsWith("WORSE THAN STORED");
  }

  @Test
  void anUpdateKeepsWhatIsComparedAndWhatWasNotMeasured(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ratios.json");
    Report other = new Report("other", List.of());

    STORED.updatedBy(report(3, 4)).updatedBy(other).write(file);

    assertThat(Ratios.read(file).ratios())
        .containsEntry("part", Map.of("latency", 3.0, "rate", 4.0));
    assertThat(Ratios.read(file).margin()).isEqualTo(2);
  }

  @Test
  void theStoredOnesNamePartsThatThereAre() throws IOException {
    assertThat(Parts.names()).containsAll(Ratios.read(Path.of("ratios.json")).ratios().keySet());
  }
}
