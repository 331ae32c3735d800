package dev.adjourn.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The outcome of a part.
 *
 * @param part its name
 * @param measures its lines
 */
record Report(String part, List<Measure> measures) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Writes {@code PART.json}. */
  void write(Path folder) throws IOException {
    JSON.writeValue(folder.resolve(part + ".json").toFile(), measures);
  }

  /** As a table for people. */
  String table() {
    return measures.stream()
        .map(Report::line)
        .collect(
            Collectors.joining(
                "\n",
                format(part, "unit", "ours", "yardstick", "ratio", "goal", "met") + "\n",
                ""));
  }

  private static String line(Measure measure) {
    return format(
        measure.name(),
        measure.unit(),
        measure.ours(),
        measure.yardstick(),
        Objects.toString(measure.ratio(), "-"),
        Objects.toString(measure.goal(), "-"),
        measure.met() == null ? "-" : measure.met() ? "yes" : "NO");
  }

  private static String format(Object... columns) {
    return String.format(Locale.ROOT, "%-42s %-6s %10s %10s %7s  %-18s %s", columns)
        .stripTrailing();
  }
}
