package dev.adjourn.tests.faults;

import static dev.adjourn.tests.Waiting.waitFor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.adjourn.tests.Answer;
import dev.adjourn.tests.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Executions of mixed kinds that are under way together. Each is enqueued under a key of its own
 * until the server says {@code 201}, as clients do that have to be sure.
 */
final class Load {
  /** How many; 200 where there is time. */
  static final int SIZE = Integer.getInteger("adjourn.tests.load", 60);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Api api;
  private final String run = UUID.randomUUID().toString();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  Load(Api api) {
    this.api = api;
  }

  /** Enqueues a part of it. */
  void enqueue(int count) {
    for (int i = 0; i < count; i++) {
      Kind kind = Kind.values()[kinds.size() % Kind.values().length];
      kinds.put(enqueue(kind, run + "/" + kinds.size()), kind);
    }
  }

  /** Waits until some of it runs and some has ended: the moment to break something. */
  void awaitUnderWay() {
    waitFor("executions that run, and some that have ended")
        .atMost(PATIENCE)
        .until(() -> hasAny("started") && hasAny("succeed"));
  }

  /** Waits until all have ended; how they ended, by id. */
  Map<String, JsonNode> awaitEnds() {
    Map<String, JsonNode> ends = new LinkedHashMap<>();
    for (String id : kinds.keySet()) {
      ends.put(id, eventually("the end of " + id, () -> api.awaitEnd(id)));
    }
    return ends;
  }

  List<String> ids() {
    return new ArrayList<>(kinds.keySet());
  }

  Kind kind(String id) {
    return Optional.ofNullable(kinds.get(id)).orElseThrow();
  }

  /** The metadata that all of them have. */
  String run() {
    return run;
  }

  private boolean hasAny(String state) {
    return kinds.keySet().stream()
        .anyMatch(id -> api.execution(id).get("state").asText().equals(state));
  }

  private String enqueue(Kind kind, String key) {
    ObjectNode call = kind.call();
    call.putObject("metadata").put("run", run);
    // one body for all repeats: the key stands for it
    String body = call.toString();
    return eventually("201", () -> accepted(api.put(body, "Idempotency-Key", key)));
  }

  private static String accepted(Answer answer) {
    if (answer.status() == 201) {
      return answer.data().get("id").asText();
    }
    if (answer.status() == 503) {
      throw new IllegalStateException("not now");
    }
    throw new AssertionError("neither 201 nor 503: " + answer);
  }

  private static <T> T eventually(String what, Callable<T> call) {
    return waitFor(what).atMost(PATIENCE).ignoreExceptions().until(call, result -> result != null);
  }

  /** What is enqueued, and how it may end. */
  enum Kind {
    GREETING {
      @Override
      ObjectNode call() {
        return Api.call("helloWorld", "Ada");
      }
    },
    SLEEP {
      @Override
      ObjectNode call() {
        return Api.call("sleepFor", 2_500);
      }
    },
    COUNTED {
      @Override
      ObjectNode call() {
        return Api.call("counted", 1_500);
      }

      @Override
      boolean hasRetriesLeft() {
        return true;
      }
    },
    FAILURE {
      @Override
      ObjectNode call() {
        return Api.call("failAlways", "as ever");
      }

      @Override
      String end() {
        return "failed ER0003";
      }
    },
    RETRIED {
      @Override
      ObjectNode call() {
        return Api.call("failTimes", "k", 2);
      }

      @Override
      boolean hasRetriesLeft() {
        return true;
      }
    },
    TIMEOUT {
      @Override
      ObjectNode call() {
        return Api.call("timeLimited", 60_000);
      }

      @Override
      String end() {
        return "failed ER0001";
      }
    },
    DELAYED {
      @Override
      ObjectNode call() {
        return Api.call("helloWorld", "later")
            .put("schedule_for", Instant.now().plusSeconds(4).toString());
      }
    },
    BIG {
      @Override
      ObjectNode call() {
        return Api.call("bigResult", 256);
      }
    };

    abstract ObjectNode call();

    /** State and error code at the end, if no worker is lost. */
    String end() {
      return "succeed null";
    }

    /** A lost attempt is not the end of it. */
    boolean hasRetriesLeft() {
      return false;
    }
  }
}
