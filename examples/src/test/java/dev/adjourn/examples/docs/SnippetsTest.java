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

  @Test
  void javaInTheDocumentsIsARegionOfTheExamples() throws IOException {
    Map<String, String> regions = Snippets.ofSources(Path.of("src"));
    List<Path> documents = new ArrayList<>(Snippets.files(CHECKOUT.resolve("docs"), ".md"));
    documents.add(CHECKOUT.resolve("README.md"));
    int blocks = 0;
    for (Path document : documents) {
      for (Map.Entry<String, String> block : Snippets.ofDocument(document)) {
        assertThat(regions).as("%s", document).containsKey(block.getKey());
        assertThat(block.getValue())
            .as("%s: %s", document, block.getKey())
            .isEqualTo(regions.get(block.getKey()));
        blocks++;
      }
    }
    assertThat(blocks).isPositive();
  }

  @Test
  void noRegionIsLeftOut() throws IOException {
    List<String> shown = new ArrayList<>();
    List<Path> documents = new ArrayList<>(Snippets.files(CHECKOUT.resolve("docs"), ".md"));
    documents.add(CHECKOUT.resolve("README.md"));
    for (Path document : documents) {
      Snippets.ofDocument(document).forEach(block -> shown.add(block.getKey()));
    }
    assertThat(shown).containsAll(Snippets.ofSources(Path.of("src")).keySet());
  }
}
