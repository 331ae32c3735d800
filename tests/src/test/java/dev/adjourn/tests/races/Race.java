package dev.adjourn.tests.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A race: many rounds, some of them at a time, each with executions of its own. */
abstract class Race {
  /** How often; 1,000 where there is time. */
  private static final int ROUNDS = Integer.getInteger("adjourn.tests.rounds", 30);

  private static final int AT_A_TIME = Integer.getInteger("adjourn.tests.roundsAtATime", 16);

  final Arena arena;
  private final String name;
  private final String run = UUID.randomUUID().toString();

  Race(Arena arena, String name) {
    this.arena = arena;
    this.name = name;
  }

  /** Plays one round, and fails if an answer was not true. */
  abstract Round round(int number) throws Exception;

  /** What each round may end with; all of it must happen. */
  abstract List<String> outcomes();

  /** Plays all rounds, and looks at everything once more when the last is over. */
  final void run() throws Exception {
    Instant begin = Instant.now();
    List<Round> rounds = rounds();
    Tally tally = Tally.of(name, rounds, Duration.between(begin, Instant.now()));
    tally.write();
    new Aftermath(arena, run).assertNothingHasChanged(rounds);
    tally.assertAllHappened(outcomes());
  }

  private List<Round> rounds() throws Exception {
    ExecutorService players = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<Round>> all = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        int number = i;
        all.add(() -> round(number));
      }
      List<Round> played = new ArrayList<>();
      for (Future<Round> round : players.invokeAll(all)) {
        played.add(round.get());
      }
      return played;
    } finally {
      players.shutdownNow();
    }
  }

  /** A call of the function that notes its runs; the metadata name this race and the round. */
  final ObjectNode call(int round, Duration takes) {
    ObjectNode call = Api.call("noted", takes.toMillis());
    call.putObject("metadata").put("run", run).put("round", run + "/" + round);
    return call;
  }

  /** A moment from now, as exact as the API keeps it. */
  static Instant in(Duration delay) {
    return Instant.now().plus(delay).truncatedTo(ChronoUnit.MICROS);
  }

  /** Waits for the end by a read of the results, which must agree with the end. */
  static JsonNode end(Api api, String id) {
    Answer result = api.get(id + "/results?wait=60");
    JsonNode execution = api.execution(id);
    String state = text(execution, "state");
    if (state.equals("succeed")) {
      assertThat(result.text()).as("%s", execution).isEqualTo('"' + id + '"');
    } else {
      assertThat(result.status()).as("%s: %s", execution, result).isEqualTo(204);
    }
    return execution;
  }

  /** The states of the executions of a round, as the list shows them. */
  final List<String> listed(Api api, int round) {
    Answer answer = api.sendTo("GET", "/public/v2/executions?metadata=round:" + run + "/" + round);
    return answer.data().findValuesAsText("state");
  }

  /** The states of the attempts. */
  static List<String> attempts(Api api, String id) {
    return api.get(id + "/attempts").data().findValuesAsText("state");
  }

  static String text(JsonNode object, String field) {
    return object.required(field).asText();
  }

  static Instant time(JsonNode object, String field) {
    return Instant.parse(text(object, field));
  }
}
