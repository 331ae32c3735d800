package dev.adjourn.server.execution;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.adjourn.model.ExecutionId;
import dev.adjourn.model.ExecutionNotFoundException;
import dev.adjourn.model.InvalidValueException;
import dev.adjourn.model.LogLine;
import dev.adjourn.store.Transactions;
import dev.adjourn.store.execution.ExecutionDao;
import dev.adjourn.store.log.LogDao;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an execution logged, in order: by {@code Accept} as one JSON document (the default), as JSON
 * lines, or as text; with {@code ?attempt=2} only of that attempt.
 */
@Path("/public/v2/executions/{id}/logs")
public final class LogsResource {

  private static final String JSON_LINES = "application/x-ndjson";
  private static final byte[] LINE_END = {'\n'};

  private final Transactions transactions;
  private final ObjectMapper mapper;

  /** Makes one that reads from this database. */
  public LogsResource(Transactions transactions, ObjectMapper mapper) {
    this.transactions = transactions;
    this.mapper = mapper;
  }

  /** As one document. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Enveloped<List<LogLine>> asJson(
      @PathParam("id") String id, @QueryParam("attempt") @Nullable String attempt) {
    return new Enveloped<>(lines(new ExecutionId(id), attempt));
  }

  /** One JSON object a line. */
  @GET
  @Produces(JSON_LINES + ";qs=0.9")
  public StreamingOutput asJsonLines(
      @PathParam("id") String id, @QueryParam("attempt") @Nullable String attempt) {
    List<LogLine> lines = lines(new ExecutionId(id), attempt);
    return output -> {
      for (LogLine line : lines) {
        output.write(mapper.writeValueAsBytes(line));
        output.write(LINE_END);
      }
    };
  }

  /** For people: time, level and message. */
  @GET
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8;qs=0.8")
  public StreamingOutput asText(
      @PathParam("id") String id, @QueryParam("attempt") @Nullable String attempt) {
    List<LogLine> lines = lines(new ExecutionId(id), attempt);
    return output -> writeText(lines, output);
  }

  private static void writeText(List<LogLine> lines, OutputStream output) throws IOException {
    for (LogLine line : lines) {
      String text = line.time() + " " + line.level() + " " + line.message();
      output.write(text.getBytes(StandardCharsets.UTF_8));
      output.write(LINE_END);
    }
  }

  private List<LogLine> lines(ExecutionId id, @Nullable String attempt) {
    @Nullable Integer only = attempt == null ? null : number(attempt);
    List<LogLine> lines = transactions.read(LogDao.class, dao -> dao.lines(id, only));
    if (lines.isEmpty()
        && !transactions.<ExecutionDao, Boolean>read(ExecutionDao.class, dao -> dao.exists(id))) {
      throw new ExecutionNotFoundException(id);
    }
    return lines;
  }

  private static int number(String attempt) {
    if (!attempt.matches("[1-9][0-9]{0,8}")) {
      throw new InvalidValueException("attempt is a number from 1 on");
    }
    return Integer.parseInt(attempt);
  }
}
