package dev.adjourn.examples.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"moby-dick", "alice"})
  void shippedDocumentsHaveReadableText(String documentId) {
    String text = TextExtraction.plainText(Documents.read(documentId));

    assertThat(text).startsWith("Chapter ").doesNotContain("<", ">", "&", "font-family");
    assertThat(DocumentIndex.of(documentId, text).words()).isGreaterThan(80);
  }

  @Test
  void textIsTakenOutParagraphByParagraph() {
    assertThat(
            TextExtraction.plainText(
                "<head><title>no</title></head><h1>A &amp; B</h1>\n<p>one\n  two<br/>three</p>"))
        .isEqualTo("A & B\none two\nthree");
  }

  @Test
  void anIndexKnowsThePlacesOfEachWord() {
    DocumentIndex index = DocumentIndex.of("d", "The sea, the ship; people’s SEA.");

    assertThat(index.words()).isEqualTo(6);
    assertThat(index.positions())
        .containsEntry("sea", List.of(1, 5))
        .containsEntry("people’s", List.of(4));
    assertThat(index.mostFrequent(2)).containsExactly("sea", "the");
  }

  @Test
  void unknownDocumentsAreRefused() {
    assertThatThrownBy(() -> Documents.read("../secret")).hasMessageContaining("malformed");
    assertThatThrownBy(() -> Documents.read("unknown"))
        .hasMessage("there is no document \"unknown\"");
  }
}
