package dev.adjourn.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named regions of the examples' sources, and the Java blocks of the documents. */
final class Snippets {
  private static final String BEGIN = "// snippet: ";
  private static final String END = "// end";
  private static final String MARKER = "<!-- snippet: ";

  private Snippets() {}

  /** The regions between {@code // snippet: name} and {@code // end}, by name. */
  static Map<String, String> ofSources(Path folder) throws IOException {
    Map<String, String> regions = new TreeMap<>();
    for (Path file : files(folder, ".java")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (line.startsWith(BEGIN)) {
          String name = line.substring(BEGIN.length());
          if (regions.put(name, regionAfter(lines, i)) != null) {
            throw new IllegalStateException("two regions are named " + name);
          }
        }
      }
    }
    return regions;
  }

  /** The Java blocks of a document, each with the name in the marker above it. */
  static List<Map.Entry<String, String>> ofDocument(Path document) throws IOException {
    List<Map.Entry<String, String>> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(document);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```java")) {
        String above = i == 0 ? "" : lines.get(i - 1);
        String name =
            above.startsWith(MARKER)
                ? above.substring(MARKER.length(), above.indexOf(" -->"))
                : "no marker above line " + (i + 1);
        List<String> rest = lines.subList(i + 1, lines.size());
        blocks.add(Map.entry(name, text(rest.subList(0, rest.indexOf("```")))));
      }
    }
    return blocks;
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String regionAfter(List<String> lines, int begin) {
    List<String> rest = lines.subList(begin + 1, lines.size());
    int end = 0;
    while (!rest.get(end).strip().equals(END)) {
      end++;
    }
    return text(rest.subList(0, end));
  }

  /** Without the indentation and the empty lines around it. */
  private static String text(List<String> lines) {
    // an empty last line would count as indentation
    return String.join("\n", lines).stripTrailing().stripIndent().strip();
  }
}
