package dev.adjourn.server.command.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.adjourn.client.http.JsonMappers;
import java.io.PrintWriter;

/** Where a command's data goes, line by line, as long as somebody reads it. */
public final class Output {

  private static final ObjectWriter COMPACT = JsonMappers.wire().writer();
  private static final ObjectWriter INDENTED = JsonMappers.wire().writerWithDefaultPrettyPrinter();

  private final PrintWriter writer;

  /** Writes there. */
  public Output(PrintWriter writer) {
    this.writer = writer;
  }

  /**
   * Prints a line as it is, at once.
   *
   * @throws ClosedOutputException if nobody reads it, as when {@code head} has had enough
   */
  public void line(String line) {
    writer.println(line);
    if (writer.checkError()) {
      throw new ClosedOutputException();
    }
  }

  /** Prints a JSON document in one line, with names as the API has them. */
  public void json(Object value) {
    line(text(COMPACT, value));
  }

  /** Prints a JSON document for people. */
  public void indented(Object value) {
    text(INDENTED, value).lines().forEach(this::line);
  }

  /** A JSON document in one line. Within its strings, what could harm a terminal is escaped. */
  public static String compact(Object value) {
    return text(COMPACT, value);
  }

  private static String text(ObjectWriter json, Object value) {
    try {
      // outside of strings there are line breaks only, and those are dealt with by the line
      return String.join(
          "\n", json.writeValueAsString(value).lines().map(Printable::line).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what came as JSON can be written", e);
    }
  }
}
