package dev.adjourn.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.adjourn.client.http.JsonMappers;
import dev.adjourn.model.Event;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionCount;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Page;
import dev.adjourn.model.RegisteredFunction;
import dev.adjourn.model.cron.Schedule;
import java.util.List;

/** Reads the bodies of answers. What is not as the API promises is its fault, not the caller's. */
final class Answers {
  private Answers() {}

  static Execution execution(JsonNode body) {
    return read(body.path("data"), new TypeReference<Execution>() {});
  }

  static Event event(JsonNode body) {
    return read(body.path("data"), new TypeReference<Event>() {});
  }

  static Page<Execution> page(JsonNode body) {
    return read(body, new TypeReference<Page<Execution>>() {});
  }

  static List<LogLine> lines(JsonNode body) {
    return read(body.path("data"), new TypeReference<List<LogLine>>() {});
  }

  static RegisteredFunction function(JsonNode body) {
    return read(body.path("data"), new TypeReference<RegisteredFunction>() {});
  }

  static List<RegisteredFunction> functions(JsonNode body) {
    return read(body.path("data"), new TypeReference<List<RegisteredFunction>>() {});
  }

  static List<ExecutionCount> counts(JsonNode body) {
    return read(body.path("data"), new TypeReference<List<ExecutionCount>>() {});
  }

  static Schedule schedule(JsonNode body) {
    return read(body.path("data"), new TypeReference<Schedule>() {});
  }

  static List<Schedule> schedules(JsonNode body) {
    return read(body.path("data"), new TypeReference<List<Schedule>>() {});
  }

  private static <T> T read(JsonNode json, TypeReference<T> type) {
    if (json.isContainerNode()) {
      try {
        return JsonMappers.wire().convertValue(json, type);
      } catch (IllegalArgumentException e) {
        throw new AdjournException("internal_error", "cannot read the answer: " + reason(e), e);
      }
    }
    throw new AdjournException("internal_error", "the answer is not one of the API", null);
  }

  // Jackson's further lines say where in which class
  private static String reason(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
