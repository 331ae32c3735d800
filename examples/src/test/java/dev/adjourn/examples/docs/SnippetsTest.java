package dev.adjourn.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the documents show is compiled. */
class SnippetsTest {
  private static final Path CHECKOUT = Path.of("..");
  private static final Path SOURCES = Path.of("src");

  @Test
  void javaInTheDocumentsIsARegionOfTheExamples() throws IOException {
    Map<String, String> regions = Snippets.ofSources(SOURCES);

    assertThat(shown()).isNotEmpty().allSatisfy(block -> assertThat(regions).contains(block));
  }

  @Test
  void everyRegionIsShown() throws IOException {
    assertThat(shown())
        .extracting(Map.Entry::getKey)
        .containsAll(Snippets.ofSources(SOURCES).keySet());
  }

  private static List<Map.Entry<String, String>> shown() throws IOException {
    List<Path> documents = new ArrayList<>(Snippets.files(CHECKOUT.resolve("docs"), ".md"));
    documents.add(CHECKOUT.resolve("README.md"));
    List<Map.Entry<String, String>> blocks = new ArrayList<>();
    for (Path document : documents) {
      blocks.addAll(Snippets.ofDocument(document));
    }
    return blocks;
  }
}
