package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Two reruns at once, one at each server, while the original waits, runs or has ended: two new
 * executions, or with a common key one.
 */
final class RerunTwice extends Race {
  private static final Duration DELAY = Duration.ofMillis(500);
  private static final Duration TAKES = Duration.ofMillis(300);

  private final boolean withKey;

  RerunTwice(Arena arena, boolean withKey) {
    super(arena, "rerun twice, " + (withKey ? "with one key" : "without a key"));
    this.withKey = withKey;
  }

  @Override
  List<String> outcomes() {
    return List.of("of a created one", "of a started one", "of an ended one");
  }

  @Override
  Round round(int number) throws Exception {
    Instant due = in(DELAY);
    ObjectNode call = call(number, TAKES).put("schedule_for", due.toString());
    String id = arena.server(number).accept(call);
    Instant strike = strike(number, id, due);
    Future<Answer> one = arena.at(strike, () -> rerun(0, number, id));
    Future<Answer> other = arena.at(strike, () -> rerun(1, number, id));
    List<Answer> answers = List.of(one.get(), other.get());
    SortedSet<String> reruns = new TreeSet<>();
    answers.forEach(answer -> reruns.add(assertRerunOf(id, answer)));
    assertThat(reruns).as("%s", answers).hasSize(withKey ? 1 : 2);
    return ends(number, id, reruns);
  }

  /** About the time when it is due, while it runs, or about its end. */
  private Instant strike(int number, String id, Instant due) throws Exception {
    if (number % 3 == 0) {
      return due.plusMillis(between(-100, 100));
    }
    Instant begin = arena.runs().first(id).get(60, TimeUnit.SECONDS);
    return number % 3 == 1
        ? begin.plusMillis(between(0, TAKES.toMillis()))
        : begin.plus(TAKES).plusMillis(between(0, 200));
  }

  private static long between(long from, long to) {
    return ThreadLocalRandom.current().nextLong(from, to);
  }

  private Answer rerun(int server, int number, String id) {
    String[] headers =
        withKey ? new String[] {"Idempotency-Key", id + "/" + number} : new String[0];
    return arena.server(server).post(id + "/reruns", "{}", headers);
  }

  private static String assertRerunOf(String id, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(text(answer.data(), "rerun_of")).isEqualTo(id);
    assertThat(text(answer.data(), "id")).isNotEqualTo(id);
    return text(answer.data(), "id");
  }

  private Round ends(int number, String id, SortedSet<String> reruns) {
    Api reader = arena.server(number);
    assertThat(listed(reader, number)).hasSize(1 + reruns.size());
    JsonNode original = assertRanOnce(reader, id);
    assertThat(Stream.of(original.required("reruns")).flatMap(RerunTwice::texts))
        .containsExactlyElementsOf(reruns);
    Map<String, String> ends = new HashMap<>(Map.of(id, "succeed"));
    for (String rerun : reruns) {
      JsonNode end = assertRanOnce(reader, rerun);
      assertThat(end.required("metadata")).isEqualTo(original.required("metadata"));
      assertThat(text(end, "function_id")).isEqualTo(text(original, "function_id"));
      assertThat(reader.get(rerun + "/arguments").text())
          .isEqualTo(reader.get(id + "/arguments").text());
      ends.put(rerun, "succeed");
    }
    return new Round(moment(original, reader.execution(reruns.first())), ends);
  }

  private JsonNode assertRanOnce(Api reader, String id) {
    JsonNode end = end(reader, id);
    assertThat(text(end, "state")).isEqualTo("succeed");
    assertThat(attempts(reader, id)).containsExactly("succeed");
    assertThat(arena.runs().of(id)).hasSize(1);
    return end;
  }

  private static String moment(JsonNode original, JsonNode rerun) {
    Instant asked = time(rerun, "created_at");
    if (asked.isBefore(time(original, "started_at"))) {
      return "of a created one";
    }
    return asked.isBefore(time(original, "finished_at")) ? "of a started one" : "of an ended one";
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
