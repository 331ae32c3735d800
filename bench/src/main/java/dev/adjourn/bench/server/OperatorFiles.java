package dev.adjourn.bench.server;

import io.temporal.api.enums.v1.IndexedValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Adjourn asks of those who run Temporal: the files in {@code config/temporal}. */
final class OperatorFiles {
  // helps punctuality, so a measurement of that on default settings does without
  private static final Pattern TIMER_SHIFT =
      Pattern.compile("(#.*\\n)*history\\.timerProcessorMaxTimeShift:\\n( .*\\n?)+");

  private static final Map<String, IndexedValueType> TYPES =
      Map.of(
          "Keyword", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
          "KeywordList", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
          "Datetime", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);

  private static final Path FOLDER = Path.of("config", "temporal");

  private OperatorFiles() {}

  /** Copies the dynamic configuration, without what makes timers more punctual. */
  static void copyDynamicConfig(Path file) throws IOException {
    String text = Files.readString(FOLDER.resolve("dynamicconfig.yaml"));
    Files.writeString(file, withoutTimerShift(text));
  }

  /** The search attributes to register. */
  static Map<String, IndexedValueType> searchAttributes() throws IOException {
    return searchAttributes(Files.readAllLines(FOLDER.resolve("search-attributes.txt")));
  }

  static String withoutTimerShift(String dynamicConfig) {
    return TIMER_SHIFT.matcher(dynamicConfig).replaceFirst("");
  }

  static Map<String, IndexedValueType> searchAttributes(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("="))
        .collect(Collectors.toMap(part -> part[0], part -> type(part[1])));
  }

  private static IndexedValueType type(String name) {
    IndexedValueType type = TYPES.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name + ", there are " + TYPES.keySet());
    }
    return type;
  }
}
