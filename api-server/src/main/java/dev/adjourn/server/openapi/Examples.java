package dev.adjourn.server.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.Execution;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionState;
import dev.adjourn.model.FunctionName;
import dev.adjourn.model.LogLevel;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Metadata;
import dev.adjourn.model.Page;
import dev.adjourn.server.http.ErrorBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers look like, by the names of their schemas. */
final class Examples {

  private static final Execution EXECUTION =
      new Execution(
          new ExecutionId("01KATR3WXHB1F2C5J8M0N4P6QS"),
          ExecutionState.SUCCEED,
          new FunctionName("helloWorld"),
          "01KATR2M9V0Q3S6W8Y1A4C7E9G",
          Instant.parse("2026-11-24T08:00:00.123456Z"),
          Instant.parse("2026-11-24T08:00:00.123456Z"),
          Instant.parse("2026-11-24T08:00:00.190313Z"),
          new Metadata(Map.of("user_id", "42")),
          null,
          null,
          List.of(),
          1,
          Instant.parse("2026-11-24T08:00:00.151001Z"),
          Instant.parse("2026-11-24T08:00:00.190201Z"),
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  private static final LogLine LINE =
      new LogLine(1, 0, Instant.parse("2026-11-24T08:00:00.160Z"), LogLevel.INFO, "greeting Ada");

  private static final String CURSOR = "MDFLQVRSM1dYSEIxRjJDNUo4TTBONFA2UVMwMUtBVFIzV1hIQjFGMkM1";

  /** What {@link CommonAnswers} looks up. */
  private static final Map<String, Object> OF_SCHEMAS =
      Map.of(
          "ExecutionAnswer", Map.of("data", EXECUTION),
          "ExecutionPage",
              new Page<>(List.of(EXECUTION), new Page.Info(true, false, CURSOR, CURSOR)),
          "Logs", Map.of("data", List.of(LINE)));

  private final ObjectMapper mapper;

  /** Makes those that the server would write by this mapper. */
  Examples(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The example of a schema; {@code null} if it has none. */
  @Nullable JsonNode of(String schema) {
    Object example = OF_SCHEMAS.get(schema);
    return example == null ? null : mapper.valueToTree(example);
  }

  /** The example of an error. */
  JsonNode of(ErrorBody error) {
    return mapper.valueToTree(error);
  }
}
