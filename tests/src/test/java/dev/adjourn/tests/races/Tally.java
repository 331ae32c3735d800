package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often each outcome happened.
 *
 * @param race its name
 * @param rounds how many there were
 * @param counts by outcome
 * @param time how long all of them took
 */
record Tally(String race, int rounds, Map<String, Long> counts, Duration time) {
  private static final Path FILE = Path.of("target", "races.txt");

  /** From so many rounds on, each outcome must have its share; fewer may not find the aim. */
  private static final int MANY = 500;

  private static final double SHARE = 0.05;

  static Tally of(String race, List<Round> rounds, Duration time) {
    Map<String, Long> counts =
        rounds.stream()
            .collect(Collectors.groupingBy(Round::outcome, TreeMap::new, Collectors.counting()));
    return new Tally(race, rounds.size(), counts, time);
  }

  /** A race that only one side can win proves nothing. */
  void assertAllHappened(List<String> outcomes) {
    long least = rounds < MANY ? 0 : Math.round(rounds * SHARE);
    assertThat(outcomes)
        .as("%s", this)
        .allSatisfy(
            outcome -> assertThat(counts.getOrDefault(outcome, 0L)).isGreaterThanOrEqualTo(least));
  }

  /** Adds a line to the file of results. */
  void write() throws IOException {
    String line = "%s | %d | %s | %d s%n".formatted(race, rounds, shares(), time.toSeconds());
    Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private String shares() {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + 100 * entry.getValue() / rounds + " %")
        .collect(Collectors.joining(", "));
  }
}
