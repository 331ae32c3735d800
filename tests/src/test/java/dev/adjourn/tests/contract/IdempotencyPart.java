package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protocol rule 43. */
abstract class IdempotencyPart extends ContractPart {
  private final String key = UUID.randomUUID().toString();

  @Test
  void rule43TheSameKeyAndBodyGiveTheFirstExecution() {
    Answer first = put("{\"function_name\":\"nothing\"}");
    Answer again = put("{\"function_name\":\"nothing\"}");

    assertThat(List.of(first.status(), again.status())).containsOnly(201);
    assertThat(again.data().get("id")).isEqualTo(first.data().get("id"));
    assertThat(again.data().get("created_at")).isEqualTo(first.data().get("created_at"));
  }

  @Test
  void rule43TheSameKeyWithAnotherBodyIsAConflict() {
    assertThat(put("{\"function_name\":\"nothing\"}").status()).isEqualTo(201);

    refusal(put("{\"function_name\":\"echo\"}"), 409, "conflict");
  }

  @Test
  void rule43AnotherKeyMakesAnotherExecution() {
    String body = "{\"function_name\":\"nothing\"}";

    assertThat(put(body).data().get("id"))
        .isNotEqualTo(api.put(body, "Idempotency-Key", key + "x").data().get("id"));
  }

  @Test
  void rule43ARefusedBodyDoesNotUseTheKeyUp() {
    refusal(put("{\"function_name\":\"createUser\"}"), 400, "bad_request");

    assertThat(put("{\"function_name\":\"nothing\"}").status()).isEqualTo(201);
  }

  @Test
  void rule43ManyAtOnceMakeOneExecution() {
    List<CompletableFuture<String>> calls =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> put(Api.call("nothing").toString()).data().get("id").asText()))
            .limit(8)
            .toList();

    assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 5_000})
  void aKeyThatIsTooLongIsRefused(int length) {
    refusal(
        api.put("{\"function_name\":\"nothing\"}", "Idempotency-Key", "k".repeat(length)),
        400,
        "bad_request");
  }

  private Answer put(String body) {
    return api.put(body, "Idempotency-Key", key);
  }
}
