package dev.adjourn.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the functions of the {@link CountingWorker} have noted. */
record Journal(Path file) {
  /** No attempt has begun twice, none after the one that succeeded, and that one has ended. */
  void assertRanUpTo(String id, int attempt) {
    List<String> begun = lines(id, "begin");

    assertThat(begun).doesNotHaveDuplicates();
    assertThat(begun).allSatisfy(line -> assertThat(attemptOf(line)).isLessThanOrEqualTo(attempt));
    assertThat(lines(id, "end")).contains(id + " " + attempt + " end");
  }

  private List<String> lines(String id, String what) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(id) && line.endsWith(what)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int attemptOf(String line) {
    return Integer.parseInt(line.split(" ", -1)[1]);
  }
}
