package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A cancel at the moment of {@code discard_after}: one of the two holds, and the answer says it.
 */
final class CancelAgainstDiscard extends Race {
  private static final Duration DELAY = Duration.ofMillis(500);

  private final Aim aim = new Aim(Duration.ZERO, Duration.ofMillis(20));

  CancelAgainstDiscard(Arena arena) {
    super(arena, "cancel against discard");
  }

  @Override
  List<String> outcomes() {
    return List.of("cancelled", "discarded");
  }

  @Override
  Round round(int number) throws Exception {
    Instant discardAfter = in(DELAY);
    ObjectNode call = call(number, Duration.ZERO);
    call.put("schedule_for", discardAfter.plus(Duration.ofHours(1)).toString());
    call.put("discard_after", discardAfter.toString());
    String id = arena.server(number).accept(call);
    Api canceller = arena.server(number + 1);
    Struck struck =
        arena.at(discardAfter.plus(aim.next()), () -> Struck.by(() -> cancel(canceller, id))).get();
    boolean cancelled = struck.answer().status() == 200;
    aim.learn(cancelled);
    assertInTime(struck, discardAfter);
    assertThat(cancelled ? text(struck.answer().data(), "state") : refusal(struck.answer()))
        .isEqualTo(cancelled ? "cancelled" : "cannot cancel execution in discarded state");
    return endedAs(cancelled ? "cancelled" : "discarded", number, id);
  }

  private static Answer cancel(Api api, String id) {
    return api.post(id + "/cancellation", "{}");
  }

  /** Whoever asks when the moment has passed comes too late, whether swept or not. */
  private static void assertInTime(Struck struck, Instant discardAfter) {
    if (struck.sent().isAfter(discardAfter)) {
      assertThat(struck.answer().status()).as("%s", struck).isEqualTo(409);
    }
    if (struck.answered().isBefore(discardAfter)) {
      assertThat(struck.answer().status()).as("%s", struck).isEqualTo(200);
    }
  }

  private static String refusal(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    return text(answer.json(), "message");
  }

  private Round endedAs(String state, int number, String id) {
    Api reader = arena.server(number);
    JsonNode seen = reader.execution(id);
    assertThat(text(seen, "state")).isEqualTo(state);
    assertThat(listed(reader, number)).containsExactly(state);
    assertThat(end(reader, id)).isEqualTo(seen);
    assertThat(attempts(reader, id)).isEmpty();
    return new Round(state, id, state);
  }
}
