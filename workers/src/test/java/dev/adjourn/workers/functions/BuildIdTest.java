package dev.adjourn.workers.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BuildIdTest {
  @Test
  void isTheSameForTheSameCodeAndAnotherForOtherCode() {
    String here = BuildId.of(List.of(BuildIdTest.class));

    assertThat(BuildId.of(List.of(BuildIdTest.class, DurationTextTest.class))).isEqualTo(here);
    assertThat(BuildId.of(List.of(BuildId.class))).isNotEqualTo(here);
    assertThat(here).matches("[0-9a-f]{16}");
  }
}
