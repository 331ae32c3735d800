package dev.adjourn.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

abstract class EnqueuePart extends ContractPart {
  @Test
  void anAcceptedExecutionHasAllFieldsOfTheContractAndAllOfOurs() {
    Answer answer = api.put(Api.call("helloWorld", "Ada"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(fieldNames(answer.json())).containsExactly("data");
    assertThat(fieldNames(answer.data()))
        .containsExactlyInAnyOrder(
            "id",
            "state",
            "function_name",
            "function_id",
            "scheduled_at",
            "created_at",
            "updated_at",
            "metadata",
            "executed_by",
            "rerun_of",
            "reruns",
            "attempt",
            "started_at",
            "finished_at",
            "discard_after",
            "error_code",
            "waiting_reason",
            "next_at",
            "stuck_reason",
            "schedule_id",
            "nominal_time");
  }

  @Test
  void aFreshExecutionHasNothingThatOnlyTimeCanBring() {
    JsonNode fresh = api.put(Api.call("helloWorld", "Ada")).data();

    assertThat(fresh.get("state").asText()).isEqualTo("created");
    assertThat(fresh.get("function_name").asText()).isEqualTo("helloWorld");
    assertThat(fresh.get("metadata").isObject()).isTrue();
    assertThat(fresh.get("metadata").size()).isZero();
    assertThat(fresh.get("attempt").asInt(-1)).isZero();
    for (String absent :
        new String[] {
          "executed_by", "rerun_of", "started_at", "finished_at", "discard_after", "error_code"
        }) {
      assertThat(fresh.get(absent).isNull()).as(absent).isTrue();
    }
  }

  @Test
  void anExecutionWithoutDateIsScheduledNow() {
    JsonNode fresh = api.put(Api.call("nothing")).data();

    OffsetDateTime scheduled = OffsetDateTime.parse(fresh.get("scheduled_at").asText());
    assertThat(scheduled.getOffset()).isEqualTo(ZoneOffset.UTC);
    assertThat(Duration.between(scheduled.toInstant(), Instant.now()).abs())
        .isLessThan(Duration.ofSeconds(5));
    assertThat(fresh.get("created_at").asText()).isEqualTo(fresh.get("updated_at").asText());
  }

  @Test
  void idsAreUrlSafeAndSortByCreation() {
    String first = api.accept("nothing");
    String second = api.accept("nothing");

    assertThat(first).matches("[A-Za-z0-9_-]+").isLessThan(second);
  }

  @Test
  void theFunctionsIdIsStableForItsName() {
    JsonNode first = api.put(Api.call("nothing")).data();
    JsonNode second = api.put(Api.call("nothing")).data();
    JsonNode other = api.put(Api.call("echo")).data();

    assertThat(first.get("function_id")).isEqualTo(second.get("function_id"));
    assertThat(first.get("function_id")).isNotEqualTo(other.get("function_id"));
  }

  @Test
  void theFunctionsNameIsRequired() {
    refusal(api.put("{}"), 400, "bad_request");
    refusal(api.put("{\"function_name\":null}"), 400, "bad_request");
  }

  @Test
  void anUnknownFunctionIsRefusedByName() {
    assertThat(refusal(api.put(Api.call("createUser")), 400, "bad_request"))
        .isEqualTo("cannot find function \"createUser\"");
  }

  @Test
  void everyOtherFieldMayBeNullOrMissing() {
    JsonNode fresh =
        api.put(
                """
                {"function_name": "echo", "function_arguments": null, "schedule_for": null,
                 "discard_after": null, "metadata": null}
                """)
            .data();

    assertThat(api.awaitResult(fresh.get("id").asText())).isEqualTo(Answer.parse("[]"));
  }

  @Test
  void fieldsThatNobodyKnowsAreIgnored() {
    assertThat(api.put("{\"function_name\":\"nothing\",\"later\":{\"a\":[1]}}").status())
        .isEqualTo(201);
  }
}
