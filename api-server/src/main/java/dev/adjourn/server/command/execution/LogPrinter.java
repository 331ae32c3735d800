package dev.adjourn.server.command.execution;

import dev.adjourn.model.LogLine;
import dev.adjourn.server.command.terminal.Output;
import dev.adjourn.server.command.terminal.Printable;
import java.time.temporal.ChronoUnit;

/** A form of log lines. */
interface LogPrinter {

  /** Prints one. */
  void print(LogLine line);

  /** One JSON object a line. */
  static LogPrinter json(Output out) {
    return out::json;
  }

  /**
   * For people. The further lines of a message are indented: none can pass for a line of its own.
   */
  static LogPrinter text(Output out) {
    return line -> {
      String head =
          "#%d %s %-5s "
              .formatted(line.attempt(), line.time().truncatedTo(ChronoUnit.MILLIS), line.level());
      String[] texts = line.message().replace("\t", "    ").split("\\R", -1);
      out.line((head + Printable.line(texts[0])).stripTrailing());
      for (int i = 1; i < texts.length; i++) {
        out.line(("    " + Printable.line(texts[i])).stripTrailing());
      }
    };
  }
}
