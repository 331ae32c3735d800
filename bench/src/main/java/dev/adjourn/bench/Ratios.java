package dev.adjourn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Ratios of an earlier run. Those of noisy machines differ, so only a large change says something.
 *
 * @param margin the factor up to which a ratio may be worse
 * @param ratios by part and name of the line; the others are not compared
 */
record Ratios(double margin, Map<String, Map<String, Double>> ratios) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  static Ratios read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), Ratios.class);
  }

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  /** A line of text for each that is compared. */
  List<String> compare(Report report) {
    return compared(report)
        .map(
            measure ->
                String.format(
                    Locale.ROOT,
                    "%-8s %-24s %6.2f, stored %6.2f: %s",
                    report.part(),
                    measure.name(),
                    measure.ratio(),
                    stored(report, measure).orElseThrow(),
                    isWorse(report, measure) ? "WORSE THAN STORED" : "as stored or better"))
        .toList();
  }

  /** Whether it is worse than stored by more than the margin. */
  boolean isWorse(Report report, Measure measure) {
    double stored = stored(report, measure).orElseThrow();
    double ratio = Optional.ofNullable(measure.ratio()).orElseThrow();
    return measure.isRate() ? ratio * margin < stored : ratio > stored * margin;
  }

  /** The same with the ratios of this run where it has some of those that are compared. */
  Ratios updatedBy(Report report) {
    Map<String, Map<String, Double>> updated = new TreeMap<>(ratios);
    Map<String, Double> part = new TreeMap<>(ratios.getOrDefault(report.part(), Map.of()));
    compared(report)
        .forEach(
            measure ->
                part.put(measure.name(), Optional.ofNullable(measure.ratio()).orElseThrow()));
    if (!part.isEmpty()) {
      updated.put(report.part(), part);
    }
    return new Ratios(margin, updated);
  }

  private Stream<Measure> compared(Report report) {
    return report.measures().stream()
        .filter(measure -> measure.ratio() != null && stored(report, measure).isPresent());
  }

  private Optional<Double> stored(Report report, Measure measure) {
    return Optional.ofNullable(ratios.getOrDefault(report.part(), Map.of()).get(measure.name()));
  }
}
