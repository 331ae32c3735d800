package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A reschedule to later at the moment of the start: it does not start before the new time. */
final class RescheduleAgainstStart extends Race {
  private static final Duration LATER = Duration.ofMillis(1_500);

  private final Duration delay;
  private final Aim aim = new Aim(Duration.ofMillis(250), Duration.ofMillis(30));

  RescheduleAgainstStart(Arena arena, Duration delay) {
    super(arena, "reschedule against start, due in " + delay.toMillis() + " ms");
    this.delay = delay;
  }

  @Override
  List<String> outcomes() {
    return List.of("moved", "started");
  }

  @Override
  Round round(int number) throws Exception {
    Instant due = in(delay);
    ObjectNode call = call(number, Duration.ZERO);
    if (!delay.isZero()) {
      call.put("schedule_for", due.toString());
    }
    String id = arena.server(number).accept(call);
    Api mover = arena.server(number + 1);
    Instant strike = (delay.isZero() ? in(delay) : due).plus(aim.next());
    Instant later = strike.plus(LATER).truncatedTo(ChronoUnit.MICROS);
    Answer answer = arena.at(strike, () -> mover.reschedule(id, later)).get();
    boolean moved = answer.status() == 200;
    aim.learn(moved);
    return moved ? moved(number, id, answer, later) : started(number, id, answer);
  }

  private Round moved(int number, String id, Answer answer, Instant later) {
    assertThat(text(answer.data(), "state")).isEqualTo("created");
    assertThat(time(answer.data(), "scheduled_at")).isEqualTo(later);
    Api reader = arena.server(number);
    JsonNode seen = reader.execution(id);
    if (Instant.now().isBefore(later)) {
      assertThat(seen).isEqualTo(answer.data());
    }
    JsonNode end = ranOnce(number, id);
    assertThat(time(end, "started_at")).isAfterOrEqualTo(later);
    assertThat(time(end, "scheduled_at")).isEqualTo(later);
    assertThat(arena.runs().of(id)).allSatisfy(run -> assertThat(run).isAfterOrEqualTo(later));
    return new Round("moved", id, "succeed");
  }

  private Round started(int number, String id, Answer answer) {
    Instant answered = Instant.now();
    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    assertThat(text(answer.json(), "message"))
        .matches("cannot reschedule execution in (started|succeed) state");
    JsonNode end = ranOnce(number, id);
    assertThat(time(end, "started_at")).isBefore(answered);
    return new Round("started", id, "succeed");
  }

  private JsonNode ranOnce(int number, String id) {
    Api reader = arena.server(number);
    JsonNode end = end(reader, id);
    assertThat(text(end, "state")).isEqualTo("succeed");
    assertThat(attempts(reader, id)).containsExactly("succeed");
    assertThat(arena.runs().of(id)).hasSize(1);
    assertThat(listed(reader, number)).containsExactly("succeed");
    return end;
  }
}
