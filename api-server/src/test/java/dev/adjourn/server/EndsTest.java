package dev.adjourn.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.model.ErrorCode;
import dev.adjourn.model.ExecutionError;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.protocol.CompletionRequest;
import dev.adjourn.server.TestServer.Answer;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code POST /worker/v1/ends}. */
class EndsTest {

  private static final long LONG = 30_000;

  @RegisterExtension static final TestServer SERVER = new TestServer();

  private final ExecutionId first = SERVER.store().start();
  private final ExecutionId second = SERVER.store().start();

  @Test
  void withoutAWaitItTellsWhatHasEnded() {
    succeed(first);

    JsonNode ended = ask(true, 0, first, second).json().get("ended");

    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).get("id").asText()).isEqualTo(first.value());
    assertThat(ended.get(0).get("state").asText()).isEqualTo("succeed");
  }

  @Test
  void itAnswersAsSoonAsOneHasEndedIfThatIsEnough() {
    CompletableFuture<Answer> answer = begin(false, first, second);

    succeed(second);

    assertThat(ids(answer)).isEqualTo(second.value());
  }

  @Test
  void itAnswersOnceAllHaveEnded() {
    CompletableFuture<Answer> answer = begin(true, first, second, first);
    succeed(second);
    assertThat(ids(CompletableFuture.completedFuture(ask(true, 200, first, second)))).isEmpty();

    succeed(first);

    assertThat(ids(answer)).contains(first.value(), second.value());
  }

  @Test
  void itAnswersForAllAsSoonAsOneHasNoResult() {
    CompletableFuture<Answer> answer = begin(true, first, second);

    SERVER
        .store()
        .complete(
            second,
            CompletionRequest.failure("claim-1", ExecutionError.of(ErrorCode.ER0003, "no")));

    assertThat(ids(answer)).isEqualTo(second.value());
  }

  @Test
  void anExecutionThatThereIsNotIsNotFound() {
    Answer answer = ask(true, LONG, first, new ExecutionId("01ARZ3NDEKTSV4RRFFQ69G5FAV"));

    assertThat(answer.status()).isEqualTo(404);
  }

  private static CompletableFuture<Answer> begin(boolean all, ExecutionId... ids) {
    return CompletableFuture.supplyAsync(() -> ask(all, LONG, ids));
  }

  private static Answer ask(boolean all, long millis, ExecutionId... ids) {
    String names = Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    return SERVER.post(
        "/worker/v1/ends",
        "{\"executions\": [%s], \"all\": %s, \"wait_millis\": %d}".formatted(names, all, millis));
  }

  private static String ids(CompletableFuture<Answer> answer) {
    assertThat(answer).succeedsWithin(LONG / 2, TimeUnit.MILLISECONDS);
    return String.join(" ", answer.join().json().get("ended").findValuesAsText("id"));
  }

  private static void succeed(ExecutionId id) {
    SERVER.store().complete(id, CompletionRequest.success("claim-1", "null"));
  }
}
