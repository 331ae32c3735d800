package dev.adjourn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

  private static Map<String, String> pairs(int count) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      pairs.put("key " + i, "value " + i);
    }
    return pairs;
  }

  @Test
  void holds25PairsAndNotOneMore() {
    assertThat(new Metadata(pairs(25)).pairs()).isEqualTo(pairs(25));
    assertThatThrownBy(() -> new Metadata(pairs(26)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("metadata has at most 25 pairs");
  }

  @Test
  void isACopyInTheSameOrderThatNobodyCanChange() {
    Map<String, String> pairs = pairs(12);
    Metadata metadata = new Metadata(pairs);
    pairs.clear();

    assertThat(metadata.pairs().keySet()).containsExactlyElementsOf(pairs(12).keySet());
    assertThatThrownBy(() -> metadata.pairs().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ü", "a\tb", "a\u0000", "\u007F"})
  void keysAndValuesArePrintableAscii(String text) {
    assertThatThrownBy(() -> new Metadata(Map.of(text, "v")))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Metadata(Map.of("k", text)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("\"k\"");
  }

  @Test
  void keysAndValuesHaveUpTo256Characters() {
    assertThat(new Metadata(Map.of("k".repeat(256), " ~".repeat(128))).pairs()).hasSize(1);
    assertThatThrownBy(() -> new Metadata(Map.of("k", "v".repeat(257))))
        .isInstanceOf(InvalidValueException.class);
  }
}
