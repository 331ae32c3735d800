package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjourn.tests.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AuthenticationPart extends ContractPart {
  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  void bearerWithTheTokenIsLetIn(String scheme) {
    assertThat(get("Authorization", scheme + " " + api.token()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "basic"})
  void basicWithAnEmptyUserAndTheTokenIsLetIn(String scheme) {
    assertThat(get("Authorization", scheme + " " + base64(":" + api.token())).status())
        .isEqualTo(404);
  }

  @Test
  void nobodyIsLetInWithoutToken() {
    Answer answer = get();

    refusal(answer, 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer", "Basic");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Bearer ", "wrong", "Token x", "Basic !!!"})
  void nobodyIsLetInWithAWrongToken(String header) {
    refusal(get("Authorization", header), 401, "unauthorized");
  }

  @Test
  void basicWithAUserOrAWrongPasswordIsRefused() {
    for (String pair : new String[] {"user:" + api.token(), ":wrong", ":", api.token(), ""}) {
      refusal(get("Authorization", "Basic " + base64(pair)), 401, "unauthorized");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/public/v2/nothing", "/nothing", "/worker/v1/leases"})
  void unknownPathsTellNothingToStrangers(String path) {
    refusal(api.sendWithoutToken("GET", path), 401, "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
  void everyMethodNeedsTheToken(String method) {
    refusal(api.sendWithoutToken(method, EXECUTIONS), 401, "unauthorized");
  }

  private Answer get(String... headers) {
    return api.sendWithoutToken("GET", EXECUTIONS + "/" + NOBODY, headers);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
