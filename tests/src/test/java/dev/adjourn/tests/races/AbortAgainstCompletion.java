package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two aborts, one at each server, at the moment of the completion: both sides tell the truth. */
final class AbortAgainstCompletion extends Race {
  private static final Duration TAKES = Duration.ofMillis(200);
  private static final String ABORTED = "cannot cancel execution in aborted state";
  private static final String SUCCEED = "cannot cancel execution in succeed state";

  private final Aim aim = new Aim(Duration.ofMillis(5), Duration.ofMillis(20));

  AbortAgainstCompletion(Arena arena) {
    super(arena, "abort against completion");
  }

  @Override
  List<String> outcomes() {
    return List.of("aborted", "completed");
  }

  @Override
  Round round(int number) throws Exception {
    String id = arena.server(number).accept(call(number, TAKES));
    Instant begin = arena.runs().first(id).get(60, TimeUnit.SECONDS);
    Instant strike = begin.plus(TAKES).plus(aim.next());
    Future<Answer> one = arena.at(strike, () -> abort(arena.server(0), id));
    Future<Answer> other = arena.at(strike, () -> abort(arena.server(1), id));
    List<Answer> answers = List.of(one.get(), other.get());
    boolean aborted = answers.stream().anyMatch(answer -> answer.status() == 200);
    aim.learn(aborted);
    return aborted ? aborted(number, id, answers) : completed(number, id, answers);
  }

  private static Answer abort(Api api, String id) {
    return api.post(id + "/cancellation", "{\"force\": true}");
  }

  /** One abort was accepted; the other one found it under way, or over. */
  private Round aborted(int number, String id, List<Answer> answers) {
    Api reader = arena.server(number);
    assertThat(text(reader.execution(id), "state")).isIn("aborting", "aborted");
    assertThat(listed(reader, number)).singleElement().asString().isIn("aborting", "aborted");
    assertThat(with(200, answers)).singleElement().satisfies(this::assertCameFirst);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .singleElement()
        .satisfies(this::assertCameSecond);
    assertEnd(reader, id, "aborted");
    return new Round("aborted", id, "aborted");
  }

  private void assertCameFirst(Answer answer) {
    assertThat(text(answer.data(), "state")).isEqualTo("aborting");
  }

  private void assertCameSecond(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(202, 409);
    if (answer.status() == 409) {
      assertThat(text(answer.json(), "message")).isEqualTo(ABORTED);
    }
  }

  private Round completed(int number, String id, List<Answer> answers) {
    assertThat(with(409, answers)).as("%s", answers).hasSize(2);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(text(answer.json(), "message")).isEqualTo(SUCCEED));
    Api reader = arena.server(number);
    assertThat(text(reader.execution(id), "state")).isEqualTo("succeed");
    assertThat(listed(reader, number)).containsExactly("succeed");
    assertEnd(reader, id, "succeed");
    return new Round("completed", id, "succeed");
  }

  private static Stream<Answer> with(int status, List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == status);
  }

  private static void assertEnd(Api reader, String id, String state) {
    JsonNode end = end(reader, id);
    assertThat(text(end, "state")).isEqualTo(state);
    assertThat(attempts(reader, id)).containsExactly(state);
  }
}
