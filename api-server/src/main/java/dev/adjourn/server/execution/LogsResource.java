package dev.adjourn.server.execution;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.LogLine;
import dev.adjourn.model.Role;
import dev.adjourn.server.http.Needs;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an execution logged, in order: by {@code Accept} as one JSON document (the default), as JSON
 * lines, or as text. With {@code attempt} only of that attempt, and with {@code after} as well only
 * what follows its line of that number.
 */
@Tag(name = "Executions")
@Path("/public/v2/executions/{id}/logs")
public final class LogsResource {

  private static final String JSON_LINES = "application/x-ndjson";

  private final Transactions transactions;
  private final ObjectMapper mapper;

  /** Makes one that reads from this database. */
  public LogsResource(Transactions transactions, ObjectMapper mapper) {
    this.transactions = transactions;
    this.mapper = mapper;
  }

  /** As one document. */
  @GET
  @Needs(Role.READ)
  @Operation(
      operationId = "getLogs",
      summary = "What an execution logged",
      description =
          "All lines, by attempt and in order; also while it runs. `Accept` chooses the format.")
  @ApiResponse(
      responseCode = "200",
      description = "The lines.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Logs.class)),
        @Content(
            mediaType = JSON_LINES,
            schema = @Schema(type = "string", description = "A LogLine as JSON on each line."),
            examples =
                @ExampleObject(
                    "{\"attempt\":1,\"sequence\":0,\"time\":\"2026-11-24T08:00:00.160Z\","
                        + "\"level\":\"info\",\"message\":\"greeting Ada\"}\n")),
        @Content(
            mediaType = MediaType.TEXT_PLAIN,
            schema = @Schema(type = "string", description = "Time, level and text."),
            examples = @ExampleObject("2026-11-24T08:00:00.160Z INFO greeting Ada\n"))
      })
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public StreamingOutput asJson(
      @PathParam("id") String id,
      @Parameter(
              description = "Only the lines of this attempt.",
              schema = @Schema(type = "integer", minimum = "1", maximum = "999999999"))
          @QueryParam("attempt")
          @Nullable String attempt,
      @Parameter(
              description = "With attempt: only the lines after the one of this sequence.",
              schema = @Schema(type = "integer", minimum = "0", maximum = "999999999"))
          @QueryParam("after")
          @Nullable String after) {
    LogReader log = open(new ExecutionId(id), LogPart.parse(attempt, after));
    return output -> writeDocument(log, output);
  }

  /** One JSON object a line. */
  @GET
  @Needs(Role.READ)
  @Operation(hidden = true)
  @Produces(JSON_LINES + ";qs=0.9")
  public StreamingOutput asJsonLines(
      @PathParam("id") String id,
      @QueryParam("attempt") @Nullable String attempt,
      @QueryParam("after") @Nullable String after) {
    LogReader log = open(new ExecutionId(id), LogPart.parse(attempt, after));
    return output -> log.forEach(line -> write(output, mapper.writeValueAsString(line) + "\n"));
  }

  /** For people: time, level and message. */
  @GET
  @Needs(Role.READ)
  @Operation(hidden = true)
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8;qs=0.8")
  public StreamingOutput asText(
      @PathParam("id") String id,
      @QueryParam("attempt") @Nullable String attempt,
      @QueryParam("after") @Nullable String after) {
    LogReader log = open(new ExecutionId(id), LogPart.parse(attempt, after));
    return output -> log.forEach(line -> write(output, text(line)));
  }

  private void writeDocument(LogReader log, OutputStream output) throws IOException {
    StringBuilder separator = new StringBuilder();
    write(output, "{\"data\":[");
    log.forEach(
        line -> {
          write(output, separator + mapper.writeValueAsString(line));
          separator.replace(0, separator.length(), ",");
        });
    write(output, "]}");
  }

  private static String text(LogLine line) {
    return line.time() + " " + line.level() + " " + line.message() + "\n";
  }

  private static void write(OutputStream output, String text) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private LogReader open(ExecutionId id, LogPart part) {
    boolean exists = transactions.read(ExecutionDao.class, dao -> dao.exists(id));
    if (!exists) {
      throw new ExecutionNotFoundException(id);
    }
    return new LogReader(transactions, id, part);
  }
}
