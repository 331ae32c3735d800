package dev.adjourn.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables "sentence → test" in docs name tests that exist. */
class ContractTableTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");
  private static final Pattern TITLE = Pattern.compile("\"([^\"]+)\"");

  @Test
  void everyRowNamesAProof() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(60).noneMatch(row -> proof(row).isBlank());
  }

  @Test
  void everyMethodThatItNamesIsATest() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      Matcher named = CODE.matcher(proof(row));
      while (named.find()) {
        if (!source(named.group(1))
            .contains(named.group(2) == null ? "@Test" : " void " + named.group(2) + "(")) {
          missing.add(named.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTitleThatItNamesIsATestOfTheOriginalClient() throws IOException {
    String titles = sources(ROOT.resolve("tests/defer-client/test"), ".test.js");
    for (String row : rows()) {
      Matcher named = TITLE.matcher(proof(row));
      while (named.find()) {
        assertThat(titles).contains("it(\"" + named.group(1) + "\"");
      }
    }
  }

  private static List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>(rows("api.md", "## Contract sentence → test"));
    rows.addAll(rows("functions.md", "## Sentence → test"));
    rows.addAll(rows("orchestrations.md", "## Sentence → test"));
    return rows;
  }

  private static List<String> rows(String document, String title) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(document));
    return text.substring(text.indexOf(title))
        .lines()
        .skip(1)
        .takeWhile(line -> !line.startsWith("## ") && !line.startsWith("The original client"))
        .filter(line -> line.startsWith("| ") && !line.matches("\\| (contract|sentence) \\|.*"))
        .toList();
  }

  private static String proof(String row) {
    String cells = row.substring(0, row.lastIndexOf('|'));
    return cells.substring(cells.lastIndexOf('|') + 1);
  }

  private static String source(String simpleName) throws IOException {
    String all = sources(ROOT, "/" + simpleName + ".java");
    assertThat(all).as(simpleName).isNotEmpty();
    return all;
  }

  private static String sources(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }
}
