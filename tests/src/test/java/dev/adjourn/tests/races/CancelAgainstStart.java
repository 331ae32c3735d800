package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A cancel at the moment of the start: a cancelled execution never starts. */
final class CancelAgainstStart extends Race {
  private final Duration delay;
  private final Aim aim = new Aim(Duration.ofMillis(250), Duration.ofMillis(30));

  CancelAgainstStart(Arena arena, Duration delay) {
    super(arena, "cancel against start, due in " + delay.toMillis() + " ms");
    this.delay = delay;
  }

  @Override
  List<String> outcomes() {
    return List.of("cancelled", "started");
  }

  @Override
  Round round(int number) throws Exception {
    Instant due = in(delay);
    ObjectNode call = call(number, Duration.ZERO);
    if (!delay.isZero()) {
      call.put("schedule_for", due.toString());
    }
    String id = arena.server(number).accept(call);
    Api canceller = arena.server(number + 1);
    Instant strike = (delay.isZero() ? in(delay) : due).plus(aim.next());
    Answer answer = arena.at(strike, () -> canceller.post(id + "/cancellation", "{}")).get();
    boolean cancelled = answer.status() == 200;
    aim.learn(cancelled);
    return cancelled ? cancelled(number, id, answer) : started(number, id, answer);
  }

  private Round cancelled(int number, String id, Answer answer) {
    Api reader = arena.server(number);
    assertThat(text(answer.data(), "state")).isEqualTo("cancelled");
    assertThat(reader.execution(id)).isEqualTo(answer.data());
    assertThat(listed(reader, number)).containsExactly("cancelled");
    JsonNode end = end(reader, id);
    assertThat(end).isEqualTo(answer.data());
    assertThat(attempts(reader, id)).isEmpty();
    return new Round("cancelled", id, text(end, "state"));
  }

  private Round started(int number, String id, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    String message = text(answer.json(), "message");
    assertThat(message).matches("cannot cancel execution in (started|succeed) state");
    Api reader = arena.server(number);
    List<String> possible =
        message.contains("started") ? List.of("started", "succeed") : List.of("succeed");
    assertThat(text(reader.execution(id), "state")).isIn(possible);
    assertThat(listed(reader, number)).singleElement().asString().isIn(possible);
    JsonNode end = end(reader, id);
    assertThat(text(end, "state")).isEqualTo("succeed");
    assertThat(attempts(reader, id)).containsExactly("succeed");
    return new Round("started", id, "succeed");
  }
}
