package dev.adjourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @Test
  void percentilesAreValuesThatWereMeasured() {
    Samples samples = Samples.of(IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList());

    assertThat(samples.median()).isEqualTo(100);
    assertThat(samples.percentile(95)).isEqualTo(190);
    assertThat(samples.percentile(99)).isEqualTo(198);
    assertThat(samples.max()).isEqualTo(200);
    assertThat(Samples.of(List.of(7.0)).percentile(1)).isEqualTo(7);
  }

  @Test
  void isWrittenAsAListOfObjects(@TempDir Path folder) throws IOException {
    Measure met = Measure.of("a", "ms", 24.994, 20, Goal.atMostMore(5));
    Measure noGoal = Measure.of("b", "ms", 1, 0, Goal.none());
    Measure notMet = Measure.of("c", "1/s", 29, 20, Goal.ratioAtLeast(1.5));

    new Report("part", List.of(met, noGoal, notMet)).write(folder);

    assertThat(Files.readString(folder.resolve("part.json")))
        .isEqualToIgnoringWhitespace(
            """
            [ {"name": "a", "unit": "ms", "ours": 24.99, "yardstick": 20.0, "ratio": 1.25,
               "goal": "<= yardstick + 5.0", "met": true},
              {"name": "b", "unit": "ms", "ours": 1.0, "yardstick": 0.0, "ratio": null,
               "goal": null, "met": null},
              {"name": "c", "unit": "1/s", "ours": 29.0, "yardstick": 20.0, "ratio": 1.45,
               "goal": "ratio >= 1.5", "met": false} ]
            """);
  }
}
