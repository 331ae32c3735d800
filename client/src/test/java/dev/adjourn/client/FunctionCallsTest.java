package dev.adjourn.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.FunctionState;
import dev.adjourn.model.RegisteredFunction;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunctionCallsTest {
  private static final String ID = "01KATR2M9V0Q3S6W8Y1A4C7E9G";
  private static final String PATH = "/public/v2/functions";

  private FakeApi api;
  private AdjournClient client;

  @BeforeEach
  void start() throws IOException {
    api = new FakeApi();
    client = AdjournClient.create(api.endpoint(), "secret");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static String function(String name, String state, String pausedAt) {
    return """
        {"id":"%s","name":"%s","application":"mails","state":"%s","options":{"retry":
        {"max_attempts":1},"concurrency":5,"max_concurrency_action":"keep","max_duration":90.0},
        "executions_created":7,"executions_started":2,"executions_aborting":0,"workers":["w"],
        "created_at":"2026-11-24T08:00:00Z","updated_at":"2026-11-24T08:00:00Z","paused_at":%s,
        "archived_at":null,"new_field":1}"""
        .formatted(ID, name, state, pausedAt);
  }

  private void answerWithList() {
    api.answer(200, "{\"data\":[" + function("sendMail", "active", "null") + "]}");
  }

  private void assertAsked(int index, String request) {
    FakeApi.Asked asked = api.asked().get(index);
    assertThat(asked.method() + " " + asked.path()).isEqualTo(request);
  }

  @Test
  void theListHasAllThatIsKnown() {
    answerWithList();

    RegisteredFunction function = client.functions().get(0);

    assertThat(function.name().value()).isEqualTo("sendMail");
    assertThat(function.state()).isEqualTo(FunctionState.ACTIVE);
    assertThat(function.options().concurrency()).isEqualTo(5);
    assertThat(function.options().maxDuration()).isEqualTo(90);
    assertThat(function.executionsCreated()).isEqualTo(7);
    assertThat(function.workers()).containsExactly("w");
    assertAsked(0, "GET " + PATH);
  }

  @Test
  void oneIsFoundByNameAndById() {
    answerWithList();

    assertThat(client.function("sendMail").id()).isEqualTo(ID);
    assertThat(client.function(ID).name().value()).isEqualTo("sendMail");
    assertThatThrownBy(() -> client.function("nobody"))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("cannot find function \"nobody\"");
  }

  @Test
  void itIsPausedByItsName() {
    answerWithList();
    api.answer(
        200, "{\"data\":" + function("sendMail", "paused", "\"2026-11-24T08:00:00Z\"") + "}");

    RegisteredFunction paused = client.pauseFunction("sendMail");

    assertThat(paused.pausedAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    assertAsked(1, "POST " + PATH + "/" + ID + "/pause");
  }

  @Test
  void itIsResumedByItsId() {
    answerWithList();
    api.answer(200, "{\"data\":" + function("sendMail", "active", "null") + "}");

    assertThat(client.resumeFunction(ID).state()).isEqualTo(FunctionState.ACTIVE);

    assertAsked(1, "POST " + PATH + "/" + ID + "/resume");
  }

  @Test
  void executionsAreCountedByFunctionAndState() {
    api.answer(200, counts());

    assertThat(client.counts())
        .containsExactly(
            new ExecutionCount(
                ID, new FunctionName("sendMail"), ExecutionState.FAILED, 5_000_000_000L));

    assertAsked(0, "GET /public/v2/executions/counts");
  }

  @Test
  void countsAreThoseOfTheNamedFunctions() {
    answerWithList();
    api.answer(200, counts());

    assertThat(client.counts(List.of("sendMail", ID))).hasSize(1);

    assertAsked(1, "GET /public/v2/executions/counts?function_ids=" + ID);
  }

  @Test
  void countsOfAFunctionThatIsNotThereAreNotThoseOfAll() {
    answerWithList();

    assertThatThrownBy(() -> client.counts(List.of("sendMail", "nobody")))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("cannot find function \"nobody\"");
  }

  private static String counts() {
    return """
        {"data":[{"function_id":"%s","function_name":"sendMail","state":"failed",
        "executions":5000000000,"new_field":1}]}"""
        .formatted(ID);
  }
}
