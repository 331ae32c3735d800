package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class MetadataPart extends ContractPart {
  @Test
  void metadataIsAnObjectOfStrings() {
    JsonNode fresh = enqueue("{\"user_id\":\"7\",\"type\":\"pdf\"}").data();

    assertThat(fresh.get("metadata"))
        .isEqualTo(Answer.parse("{\"user_id\":\"7\",\"type\":\"pdf\"}"))
        .isEqualTo(api.execution(fresh.get("id").asText()).get("metadata"));
  }

  @Test
  void metadataMayBeAnArrayOfObjectsAsInTheDocuments() {
    assertThat(enqueue("[{\"user_id\":\"7\"},{\"type\":\"pdf\"}]").data().get("metadata"))
        .isEqualTo(Answer.parse("{\"user_id\":\"7\",\"type\":\"pdf\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null"})
  void emptyMetadataIsAnEmptyObject(String metadata) {
    assertThat(enqueue(metadata).data().get("metadata")).isEqualTo(Answer.parse("{}"));
  }

  @Test
  void twentyFivePairsAreTaken() {
    assertThat(enqueue(pairs(25)).data().get("metadata").size()).isEqualTo(25);
  }

  @Test
  void twentySixPairsAreRefused() {
    refusal(enqueue(pairs(26)), 400, "bad_request");
    refusal(enqueue(pairs(26).replace(",", "},{").replaceAll("(.+)", "[$1]")), 400, "bad_request");
  }

  @Test
  void keysAndValuesMayHaveAllPrintableAsciiCharactersUpToTheLimit() {
    StringBuilder printable = new StringBuilder();
    for (char c = ' '; c <= '~'; c++) {
      printable.append(c);
    }
    String full = (printable + "x".repeat(256)).substring(0, 256);
    ObjectNode body = Api.call("nothing");
    body.putObject("metadata").put(full, full).put("k", " ");

    JsonNode stored = api.execution(api.accept(body)).get("metadata");

    assertThat(stored).isEqualTo(body.get("metadata"));
  }

  @ParameterizedTest
  @MethodSource("badTexts")
  void otherTextsAreRefusedAsKeyAndAsValue(String text) {
    ObjectNode asKey = Api.call("nothing");
    asKey.putObject("metadata").put(text, "v");
    refusal(api.put(asKey), 400, "bad_request");

    ObjectNode asValue = Api.call("nothing");
    asValue.putObject("metadata").put("k", text);
    refusal(api.put(asValue), 400, "bad_request");
  }

  static Stream<String> badTexts() {
    return Stream.of("", "x".repeat(257), "é", "a\nb", "a\u0000b", "\u007f", "\ud83d\ude00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "7",
        "true",
        "[1]",
        "[[]]",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":{}}",
        "{\"a\":[\"b\"]}",
        "[{\"a\":1}]",
        "[null]"
      })
  void otherShapesAreRefused(String metadata) {
    refusal(enqueue(metadata), 400, "bad_request");
  }

  private Answer enqueue(String metadata) {
    return api.put("{\"function_name\":\"nothing\",\"metadata\":" + metadata + "}");
  }

  private static String pairs(int count) {
    List<String> pairs =
        Stream.iterate(0, i -> i + 1).limit(count).map(i -> "\"k" + i + "\":\"v\"").toList();
    return "{" + String.join(",", pairs) + "}";
  }
}
