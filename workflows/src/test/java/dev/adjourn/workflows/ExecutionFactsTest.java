package dev.adjourn.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.Metadata;
import io.temporal.common.SearchAttributes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExecutionFactsTest {

  private static final Set<String> ALL =
      Set.of(
          "AdjournState",
          "AdjournFunction",
          "AdjournMetadata",
          "AdjournExecutedBy",
          "AdjournScheduledAt");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
  private static final ExecutionId PARENT = new ExecutionId("01KB1T6W3V9GQ5N2XH8Y4ZC7DE");

  @Test
  void allFactsBecomeAttributes() {
    assertThat(facts(Map.of("type", "pdf"), PARENT, NOON).searchAttributes(ALL))
        .isEqualTo(
            SearchAttributes.newBuilder()
                .set(ExecutionAttributes.STATE, "created")
                .set(ExecutionAttributes.FUNCTION, "helloWorld")
                .set(ExecutionAttributes.METADATA, List.of("type=pdf"))
                .set(ExecutionAttributes.EXECUTED_BY, PARENT.value())
                .set(
                    ExecutionAttributes.SCHEDULED_AT,
                    OffsetDateTime.parse("2026-11-24T12:00:00.123Z"))
                .build());
  }

  @Test
  void rule42_attributesThatTheNamespaceLacksAreLeftOut() {
    SearchAttributes attributes =
        facts(Map.of("type", "pdf"), PARENT, NOON).searchAttributes(Set.of("AdjournFunction"));

    assertThat(attributes)
        .isEqualTo(
            SearchAttributes.newBuilder().set(ExecutionAttributes.FUNCTION, "helloWorld").build());
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    SearchAttributes attributes = facts(Map.of(), null, NOON).searchAttributes(ALL);

    assertThat(attributes.containsKey(ExecutionAttributes.METADATA)).isFalse();
    assertThat(attributes.containsKey(ExecutionAttributes.EXECUTED_BY)).isFalse();
  }

  @Test
  void aPairAbove255CharactersIsLeftOut() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("a", "x".repeat(253));
    pairs.put("b", "x".repeat(254));
    pairs.put("c", "short");

    assertThat(metadata(pairs)).containsExactly("a=" + "x".repeat(253), "c=short");
  }

  @Test
  void aPairWithAQuotationMarkIsLeftOut() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("said", "\"no\"");
    pairs.put("path", "C:\\");

    assertThat(metadata(pairs)).containsExactly("path=C:\\");
  }

  @Test
  void pairsThatDoNotFitTogetherAreLeftOutAndShorterOnesStay() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 10; i < 34; i++) {
      pairs.put("k" + i, "\\".repeat(96));
    }
    pairs.put("k", "v");

    // a pair of 100 characters is 199 bytes of JSON; the tenth leaves room for a short one only
    assertThat(metadata(pairs)).hasSize(11).endsWith("k=v");
  }

  @Test
  void theListNeverExceedsTemporalsLimit() throws Exception {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 10; i < 35; i++) {
      pairs.put("k" + i, "v".repeat(i + 60));
    }

    byte[] json = new ObjectMapper().writeValueAsBytes(metadata(pairs));

    assertThat(json.length).isBetween(1_900, 2_048);
  }

  @Test
  void aTimeThatNoServerReadsIsLeftOut() {
    for (Instant time : List.of(Instant.MAX, Instant.MIN)) {
      assertThat(
              facts(Map.of(), null, time)
                  .searchAttributes(ALL)
                  .containsKey(ExecutionAttributes.SCHEDULED_AT))
          .isFalse();
    }
  }

  private static List<String> metadata(Map<String, String> pairs) {
    return facts(pairs, null, NOON).searchAttributes(ALL).get(ExecutionAttributes.METADATA);
  }

  private static ExecutionFacts facts(
      Map<String, String> pairs, @Nullable ExecutionId executedBy, Instant scheduledAt) {
    return new ExecutionFacts(
        new FunctionName("helloWorld"), new Metadata(pairs), executedBy, scheduledAt);
  }
}
